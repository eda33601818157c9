package compare

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Report is the result of a run. Times are in ms.
type Report struct {
	Machine string
	Graph   Graph
	Run     *Run
	Memory  []Memory
	Writes  []Write
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

// Write is the time to write a batch through store.Store, in ms.
type Write struct {
	Store   string
	Records int
	Batches int
	Span
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
		Writes  []Write    `json:",omitempty"`
		Growth  []Grown    `json:",omitempty"`
		Imports []Imported `json:",omitempty"`
		Unable  []Unable   `json:",omitempty"`
		Failed  []Failure  `json:",omitempty"`
	}{r.Machine, r.Graph, r.Run.Rounds, r.Run.Goals(), r.Run.Ratios(), nil, r.Memory, r.Writes, r.Growth, r.Imports, r.Run.Unable, r.Failed}
	for _, c := range r.Run.Cases {
		out.Figures = append(out.Figures, figures{
			c.Query, c.Contestant, c.Clients, c.span(perSecond), c.span(median),
			c.span(p99).Median, c.span(cpu).Median, c.span(kilobytes).Median, c.Failure,
		})
	}
	enc := json.NewEncoder(to)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// Markdown writes docs/benchmarks.md.
func (r *Report) Markdown(to io.Writer) error {
	p := &page{}
	p.printf("# Benchmarks\n\nWritten by `%s` (see bench/README.md). One run on one machine, which also ran the clients: "+
		"ratios between services measured in turn are meaningful, the absolute figures less so.\n", r.Command)
	p.printf("- Machine: %s.\n- Graph: %d people, %d employments, %d records; %d employments at the largest company.",
		r.Machine, r.Graph.People, r.Graph.Employments, r.Graph.Records, r.Graph.Largest)
	p.printf("- %d rounds of %s per service and query, in turn, after %d warm-up rounds. Each figure is the median of the rounds; "+
		"in brackets the minimum and the maximum.", r.Run.Rounds, r.Run.Each, r.Run.WarmUp)
	p.printf("- Before timing, all services' answers to up to %d requests of each query were compared, value by value.\n", compared)
	p.goals(r.Run.Goals())
	p.queries(r.Run)
	p.unable(r.Run.Unable)
	p.memory(r.Memory)
	p.writes(r.Writes)
	p.growth(r.Growth)
	p.imports(r.Imports)
	p.settings(r.Run.Contestants)
	p.failures(r.Failed, r.Run.Cases)
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
