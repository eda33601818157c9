package compare

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Report is the result of a run. Times are in ms.
type Report struct {
	Machine string
	Graph   Graph
	Run     *Run
	Memory  []Memory
	Writes  *Run // nil if they were not measured
	Growth  []Grown
	Imports []Imported // of those graphs
	Failed  []Failure  // services that could not be measured
	Command string
}

// Graph describes the data.
type Graph struct {
	People, Employments, Records, Largest int
}

// Memory is the peak memory of a process and its descendants, in MB.
type Memory struct {
	Process string
	MB      int
}

// Failure is a service that did not start, and why.
type Failure struct{ Service, Reason string }

// JSON encodes the ratios and their figures, for regression tests.
func (r *Report) JSON(to io.Writer) error {
	type figures struct {
		Query, Contestant     string
		Clients               int
		PerSecond, P50MS      Span
		P99MS, CPUMS, AnswerK float64
		Failure               string `json:",omitempty"`
	}
	out := struct {
		Machine string
		Graph   Graph
		Rounds  int
		Goals   []Goal
		Ratios  []Ratio
		Figures []figures
		Memory  []Memory
		Growth  []Grown    `json:",omitempty"`
		Imports []Imported `json:",omitempty"`
		Unable  []Unable   `json:",omitempty"`
		Failed  []Failure  `json:",omitempty"`
	}{r.Machine, r.Graph, r.Run.Rounds, r.goals(), r.ratios(), nil, r.Memory, r.Growth, r.Imports, r.Run.Unable, r.Failed}
	for _, c := range r.cases() {
		out.Figures = append(out.Figures, figures{
			c.Query, c.Contestant, c.Clients, c.span(perSecond), c.span(median),
			c.span(p99).Median, c.span(cpu).Median, c.span(kilobytes).Median, c.Failure,
		})
	}
	enc := json.NewEncoder(to)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// runs returns the run of queries, and that of writes if there was one.
func (r *Report) runs() []*Run {
	if r.Writes == nil {
		return []*Run{r.Run}
	}
	return []*Run{r.Run, r.Writes}
}

func (r *Report) goals() (all []Goal) {
	for _, run := range r.runs() {
		all = append(all, run.Goals()...)
	}
	return all
}

// contestants returns those of all runs.
func (r *Report) contestants() (all []*Contestant) {
	for _, run := range r.runs() {
		for _, c := range run.Contestants {
			if !slices.Contains(all, c) {
				all = append(all, c)
			}
		}
	}
	return all
}

func (r *Report) ratios() (all []Ratio) {
	for _, run := range r.runs() {
		all = append(all, run.Ratios()...)
	}
	return all
}

func (r *Report) cases() (all []*Case) {
	for _, run := range r.runs() {
		all = append(all, run.Cases...)
	}
	return all
}

// Markdown writes docs/benchmarks.md, with the picture of a name if it is not empty.
func (r *Report) Markdown(to io.Writer, shown string) error {
	p := &page{}
	p.printf("# Benchmarks\n")
	if shown != "" {
		p.printf("![Answers a second of ties and its peers, for four questions](%s)\n", shown)
	}
	p.printf("Written by `%s` (see bench/README.md). One run on one machine, which also ran the clients: "+
		"ratios between services measured in turn are meaningful, the absolute figures less so.\n", r.Command)
	p.printf("- Machine: %s.\n- Graph: %d people, %d employments, %d records; %d employments at the largest company.",
		r.Machine, r.Graph.People, r.Graph.Employments, r.Graph.Records, r.Graph.Largest)
	p.printf("- %d rounds of %s per service and query, in turn, after %d warm-up rounds. Each figure is the median of the rounds; "+
		"in brackets the minimum and the maximum.", r.Run.Rounds, r.Run.Each, r.Run.WarmUp)
	p.printf("- Before timing, all services' answers to up to %d requests of each query were compared, value by value.\n", compared)
	p.goals(r.goals())
	p.printf("## Queries\n\nThe last column is the throughput of the first service divided by that of this one. " +
		"CPU is the CPU time of all processes of a service per request.\n")
	p.queries(r.Run)
	p.unable(r.Run.Unable)
	p.memory(r.Memory)
	if r.Writes != nil {
		p.printf("## Writes\n\nNew employments, written over HTTP and GraphQL after all queries were measured, and profiles while others write.\n")
		p.queries(r.Writes)
	}
	p.growth(r.Growth)
	p.imports(r.Imports)
	p.settings(r.contestants())
	p.failures(r.Failed, r.cases())
	_, err := io.WriteString(to, strings.TrimRight(p.text.String(), "\n")+"\n")
	return err
}

// page builds a Markdown document.
type page struct{ text strings.Builder }

func (p *page) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(&p.text, format+"\n", args...)
}

// row writes a row of a table.
func (p *page) row(cells ...string) { p.printf("| %s |", strings.Join(cells, " | ")) }

func (p *page) head(cells ...string) {
	p.row(cells...)
	rule := make([]string, len(cells))
	for i := range rule {
		if rule[i] = "---:"; i == 0 {
			rule[i] = "---"
		}
	}
	p.row(rule...)
}
