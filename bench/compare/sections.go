package compare

import (
	"fmt"
	"strings"
)

func (p *page) goals(all []Goal) {
	if len(all) == 0 {
		return
	}
	p.printf("## Goals\n\nRatios, computed per round.\n")
	p.head("ratio", "goal", "measured", "")
	for _, g := range all {
		sign, met := "≥", "missed"
		if g.AtMost {
			sign = "≤"
		}
		if g.Reached {
			met = "met"
		}
		p.row(g.What, fmt.Sprintf("%s %g", sign, g.Want), g.Got.text(2), met)
	}
	p.printf("")
}

func (p *page) queries(r *Run) {
	about := map[string]string{}
	for _, q := range r.Queries {
		about[q.Name] = q.About
	}
	for _, group := range r.groups() {
		first := group[0]
		text := fmt.Sprintf("%s; answers of %.1f kB", capitalize(about[first.Query]), first.span(kilobytes).Median)
		if first.Asked > 0 {
			text += fmt.Sprintf(", %d different requests", first.Asked)
		}
		p.printf("### %s, %s\n\n%s.\n", first.Query, clientsText(first.Clients), text)
		p.head("service", "op/s", "p50 ms", "p99 ms", "CPU ms", "first ÷ this")
		for _, c := range group {
			if c.Failure != "" {
				p.row(c.Contestant, "failed", "", "", "", "")
				continue
			}
			times, _ := ratio(first, c, perSecond)
			p.row(c.Contestant, c.span(perSecond).text(0), formatNumber(c.span(median).Median), formatNumber(c.span(p99).Median),
				formatNumber(c.span(cpu).Median), times.text(2))
		}
		p.printf("")
	}
}

func (p *page) unable(all []Unable) {
	if len(all) == 0 {
		return
	}
	p.printf("## Queries that a service cannot express\n")
	p.head("query", "service", "to be written by hand")
	for _, u := range all {
		p.row(u.Query, u.Service, u.ByHand)
	}
	p.printf("")
}

func (p *page) memory(all []Memory) {
	if len(all) == 0 {
		return
	}
	p.printf("## Memory\n\nPeak memory of each process with its children. Memory shared between the processes of PostgreSQL " +
		"counts once for each of them.\n")
	p.head("process", "MB")
	for _, m := range all {
		p.row(m.Process, fmt.Sprint(m.MB))
	}
	p.printf("")
}

func (p *page) settings(all []*Contestant) {
	p.printf("## Settings\n")
	for _, c := range all {
		p.printf("- **%s**: %s.", c.Name, strings.Join(c.Settings, "; "))
	}
	p.printf("")
}

func (p *page) failures(services []Failure, cases []*Case) {
	var lines []string
	for _, f := range services {
		lines = append(lines, fmt.Sprintf("- %s was not measured: %s", f.Service, firstLine(f.Reason)))
	}
	for _, c := range cases {
		if c.Failure != "" {
			lines = append(lines, fmt.Sprintf("- %s, %s, %s: %s", c.Query, clientsText(c.Clients), c.Contestant, firstLine(c.Failure)))
		}
	}
	if len(lines) > 0 {
		p.printf("## What failed\n\n%s\n", strings.Join(lines, "\n"))
	}
}

func clientsText(n int) string {
	if n == 1 {
		return "1 client"
	}
	return fmt.Sprintf("%d clients", n)
}

func capitalize(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// text formats a span with so many decimals.
func (s Span) text(decimals int) string {
	return fmt.Sprintf("%.*f (%.*f–%.*f)", decimals, s.Median, decimals, s.Least, decimals, s.Most)
}

// formatNumber formats about three significant digits.
func formatNumber(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	default:
		return fmt.Sprintf("%.2f", x)
	}
}
