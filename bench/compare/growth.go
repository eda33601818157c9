package compare

import (
	"context"
	"fmt"
)

// Grown is the time of one query to one store at one size of the graph, by a single client, in ms.
type Grown struct {
	Store  string
	Query  string
	People int
	Degree int // employments at the largest company

	Drawn, Hub     float64 // about anybody, and about people who have been at the largest company: medians
	DrawnK, HubK   float64 // kB of their answers
	Refused, Asked int     // how many of all requests were too large to be answered
}

// Imported is the cost of an import for ties alone, without its database server.
type Imported struct {
	Store           string
	People, Records int
	Seconds, CPU    float64
	MB              int // peak memory
}

// Grow measures the only contestant of a run with both samples. The caller fills in store and size.
func Grow(ctx context.Context, run *Run, drawn, hub Sample) ([]Grown, error) {
	var all []Grown
	at := map[string]int{}
	for i, sample := range []Sample{drawn, hub} {
		run.Sample, run.Cases = sample, nil
		if err := run.Measure(ctx); err != nil {
			return all, err
		}
		for _, c := range run.Cases {
			if c.Failure != "" {
				continue
			}
			if _, ok := at[c.Query]; !ok {
				at[c.Query] = len(all)
				all = append(all, Grown{Query: c.Query})
			}
			g := &all[at[c.Query]]
			g.Refused += c.Refused
			g.Asked += c.Refused + c.Asked
			if i == 0 {
				g.Drawn, g.DrawnK = c.span(median).Median, c.span(kilobytes).Median
			} else {
				g.Hub, g.HubK = c.span(median).Median, c.span(kilobytes).Median
			}
		}
	}
	return all, nil
}

// trend describes how the time of a query grows from the smallest to the largest graph.
func trend(first, last Grown) string {
	const level = 1.5
	times, answers := last.Drawn/max(first.Drawn, 1e-9), last.DrawnK/max(first.DrawnK, 1e-9)
	hubs := last.Hub / max(first.Hub, 1e-9)
	var parts []string
	switch {
	case times <= level:
		parts = append(parts, "flat")
	case answers > 1.1 && times <= answers*level:
		parts = append(parts, "grows with its answer")
	case last.HubK <= first.HubK*level && hubs > level:
		parts = append(parts, "grows, most at a hub")
	default:
		parts = append(parts, "grows")
	}
	if hubs > level && times <= level {
		parts = append(parts, "grows at a hub")
	}
	return fmt.Sprintf("%s (graph ×%d: time ×%.1f, answer ×%.1f; at the hub, degree ×%.0f: time ×%.1f)", join(parts),
		last.People/max(first.People, 1), times, answers, float64(last.Degree)/float64(max(first.Degree, 1)), hubs)
}

func (p *page) imports(all []Imported) {
	if len(all) == 0 {
		return
	}
	p.printf("### Imports\n\n`ties import` of these graphs as JSON Lines into a new database. CPU time and peak memory are those of ties, without its database server.\n")
	p.head("store", "people", "records", "seconds", "records/s", "CPU s", "peak MB")
	for _, i := range all {
		p.row(i.Store, fmt.Sprint(i.People), fmt.Sprint(i.Records), formatNumber(i.Seconds), fmt.Sprintf("%.0f", float64(i.Records)/max(i.Seconds, 1e-9)),
			formatNumber(i.CPU), fmt.Sprint(i.MB))
	}
	p.printf("")
}

func join(parts []string) string {
	text := parts[0]
	for _, p := range parts[1:] {
		text += ", " + p
	}
	return text
}

func (p *page) growth(all []Grown) {
	if len(all) == 0 {
		return
	}
	p.printf("## Growth\n\nMedian latency in ms with one client unless said otherwise, and size of an answer in kB: about random people, where large companies come up " +
		"often; and, as a hub, about those who have been at the largest company. Each server has just started, and gets some warm-up rounds.\n")
	p.head("store", "query", "people", "hub's degree", "random ms", "kB", "hub ms", "kB", "refused")
	first, last := map[string]Grown{}, map[string]Grown{}
	var order []string
	for _, g := range all {
		key := g.Query + ", " + g.Store
		if _, ok := first[key]; !ok {
			first[key] = g
			order = append(order, key)
		}
		last[key] = g
		p.row(g.Store, g.Query, fmt.Sprint(g.People), fmt.Sprint(g.Degree), formatNumber(g.Drawn), formatNumber(g.DrawnK),
			formatNumber(g.Hub), formatNumber(g.HubK), fmt.Sprintf("%d of %d", g.Refused, g.Asked))
	}
	p.printf("")
	for _, key := range order {
		if first[key].People != last[key].People {
			p.printf("- %s: %s.", key, trend(first[key], last[key]))
		}
	}
	p.printf("")
}
