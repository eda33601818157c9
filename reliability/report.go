package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"
)

// report is what came of all checks.
type report struct {
	settings
	wanted  int // checks
	begun   time.Time
	took    time.Duration
	groups  []string
	results map[string][]result // by group
}

func (r *report) add(section string, one result) {
	if r.results == nil {
		r.results = map[string][]result{}
	}
	if r.results[section] == nil {
		r.groups = append(r.groups, section)
	}
	r.results[section] = append(r.results[section], one)
}

// failed returns the number of checks that have not passed.
func (r *report) failed() (n int) {
	for _, list := range r.results {
		for _, one := range list {
			if one.fault != nil {
				n++
			}
		}
	}
	return n
}

func (r *report) total() (n int) {
	for _, list := range r.results {
		n += len(list)
	}
	return n
}

// write writes docs/reliability.md.
func (r *report) write(to io.Writer) error {
	p := &page{}
	p.printf("# Reliability\n\nWritten by `%s`, which attacks servers that it starts on 127.0.0.1, and breaks what they run on. "+
		"One run on one machine, which also ran the clients: times are those of this machine, counts are not.\n", r.command)
	p.printf("- Machine: %s %s/%s, %d processors.", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	p.printf("- Data: %d generated people, unless a check says otherwise.", r.people)
	p.printf("- %d of %d checks passed, in %s.", r.total()-r.failed(), r.wanted, rounded(r.took))
	for _, g := range r.groups {
		p.printf("\n## %s\n", g)
		p.row("Check", "What is done", "What must hold", "What was seen", "Result", "Time")
		p.row("---", "---", "---", "---", "---", "---:")
		for _, one := range r.results[g] {
			p.row(one.name, one.does, one.bound, one.figure(), one.verdict(), rounded(one.took))
		}
	}
	_, err := io.WriteString(to, p.text.String())
	return err
}

func rounded(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return d.Round(100 * time.Millisecond).String()
	default:
		return d.Round(time.Second).String()
	}
}

// page builds a Markdown document.
type page struct{ text strings.Builder }

func (p *page) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(&p.text, format+"\n", args...)
}

// row writes a row of a table.
func (p *page) row(cells ...string) {
	for i, cell := range cells {
		cells[i] = strings.ReplaceAll(strings.Join(strings.Fields(cell), " "), "|", `\|`)
	}
	p.printf("| %s |", strings.Join(cells, " | "))
}
