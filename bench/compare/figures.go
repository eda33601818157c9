package compare

import (
	"cmp"
	"slices"
	"time"
)

// Span is the median of a figure over several rounds, with the minimum and the maximum.
type Span struct{ Median, Least, Most float64 }

// SpanOf returns zeros for no figures.
func SpanOf(values []float64) Span {
	if len(values) == 0 {
		return Span{}
	}
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return Span{(sorted[(n-1)/2] + sorted[n/2]) / 2, sorted[0], sorted[n-1]}
}

// span returns the median of a figure over the rounds, with the extremes.
func (c *Case) span(of func(Round) float64) Span {
	values := make([]float64, len(c.Rounds))
	for i, r := range c.Rounds {
		values[i] = of(r)
	}
	return SpanOf(values)
}

func perSecond(r Round) float64 { return r.PerSecond }
func median(r Round) float64    { return ms(r.Median) }
func p99(r Round) float64       { return ms(r.P99) }
func cpu(r Round) float64       { return ms(r.CPU) }
func kilobytes(r Round) float64 { return r.Bytes / 1000 }

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// Ratio is how many times as much one service does as another, in the rounds in which both were measured.
type Ratio struct {
	Query   string
	Clients int
	One     string // the service
	Other   string // measured by the same query unless OtherQuery is set
	Of      string // throughput, or latency
	Span
}

// find returns the case of a query and a contestant with the number of clients that comes first; nil if it has no figures.
func (r *Run) find(query, contestant string) *Case {
	i := slices.IndexFunc(r.Cases, func(c *Case) bool { return c.Query == query && c.Contestant == contestant })
	if i < 0 || r.Cases[i].Failure != "" {
		return nil
	}
	return r.Cases[i]
}

// ratio compares round by round, since other load of the machine in a round slows both.
func ratio(one, other *Case, of func(Round) float64) (Span, bool) {
	if one == nil || other == nil {
		return Span{}, false
	}
	n := min(len(one.Rounds), len(other.Rounds))
	values := make([]float64, n)
	for i := range n {
		values[i] = of(one.Rounds[i]) / max(of(other.Rounds[i]), 1e-9)
	}
	return SpanOf(values), n > 0
}

// Ratios returns the ratios of ties to every other service, for each query and number of clients.
func (r *Run) Ratios() []Ratio {
	var all []Ratio
	for _, one := range r.Cases {
		if one.from == nil || one.from.Dialect != Ties || one.from.Direct != nil {
			continue
		}
		for _, other := range r.Cases {
			if one == other || one.Query != other.Query || one.Clients != other.Clients {
				continue
			}
			if span, ok := ratio(one, other, perSecond); ok && one.Failure == "" && other.Failure == "" {
				all = append(all, Ratio{one.Query, one.Clients, one.Contestant, other.Contestant, "throughput", span})
			}
		}
	}
	return all
}

// Goal is a target ratio, and the measured one.
type Goal struct {
	What    string
	Want    float64
	AtMost  bool // otherwise at least
	Got     Span
	Reached bool
}

func (g *Goal) judge() {
	g.Reached = cmp.Compare(g.Got.Median, g.Want) >= 0
	if g.AtMost {
		g.Reached = g.Got.Median <= g.Want
	}
}
