package compare

import (
	"cmp"
	"fmt"
)

// The names of the services, which goals refer to.
const (
	OnSQLite     = "ties on SQLite"
	OnNeo4j      = "ties on Neo4j"
	BareDriver   = "the bare Neo4j driver"
	BareManaged  = "the bare Neo4j driver, ExecuteQuery"
	OnNeo4jJS    = "@neo4j/graphql"
	OnNeo4jFixed = "@neo4j/graphql, TCP_NODELAY"
	OnPostgres   = "PostGraphile"
	InMemory     = "gqlgen in memory"
	BareSQLite   = "bare SQLite"
)

// goalSpec is a goal: how many times the figure of another service, or of another query.
type goalSpec struct {
	query, one, other, otherQuery string // without other, the figure itself is the goal
	want                          float64
	latency                       bool                // instead of throughput, and at most so many times that
	of                            func(Round) float64 // instead of the median of latencies
}

func goalSpecs() []goalSpec {
	return []goalSpec{
		{query: "profile", one: OnNeo4j, other: OnNeo4jJS, want: 3.5},
		{query: "nested", one: OnNeo4j, other: OnNeo4jJS, want: 8},
		{query: "profile", one: OnNeo4j, other: BareDriver, want: 1.2, latency: true},
		{query: "nested", one: OnNeo4j, other: BareDriver, want: 1.2, latency: true},
		{query: "profile", one: OnNeo4j, other: BareManaged, want: 1.2, latency: true},
		{query: "nested", one: OnNeo4j, other: BareManaged, want: 1.2, latency: true},
		{query: "profile", one: OnNeo4j, other: OnPostgres, want: 1},
		{query: "nested", one: OnNeo4j, other: OnPostgres, want: 1},
		{query: "profile", one: OnSQLite, other: OnNeo4jJS, want: 15},
		{query: "profile", one: OnSQLite, other: OnPostgres, want: 5},
		{query: "nested", one: OnSQLite, other: OnNeo4jJS, want: 10},
		{query: "nested", one: OnSQLite, other: OnPostgres, want: 2.5},
		{query: "list", one: OnSQLite, other: OnNeo4jJS, want: 1},
		{query: "list", one: OnSQLite, other: OnPostgres, want: 1},
		{query: "worked at A and B", one: OnSQLite, other: OnNeo4jJS, want: 1},
		{query: "worked at A and B", one: OnSQLite, other: OnPostgres, want: 1},
		{query: "nested", one: OnSQLite, other: InMemory, want: 2},
		{query: "profile", one: OnSQLite, other: OnSQLite, otherQuery: "{__typename}", want: 0.5},
	}
}

// writeGoalSpecs are the goals of writing.
func writeGoalSpecs() []goalSpec {
	all := []goalSpec{
		{query: oneClaim, one: OnSQLite, other: BareSQLite, want: 1.5, latency: true},
		{query: oneClaim, one: OnNeo4j, want: 10, latency: true},
		{query: hundredClaims, one: OnSQLite, want: 20, latency: true},
		{query: hundredClaims, one: OnNeo4j, want: 60, latency: true},
	}
	for _, service := range []string{OnSQLite, OnNeo4j} {
		all = append(all,
			goalSpec{query: eightWriters, one: service, other: service, otherQuery: oneClaim, want: 4},
			goalSpec{query: readersBeside, one: service, other: service, otherQuery: readersAlone, want: 2, latency: true, of: p99})
	}
	return all
}

// Goals returns the results of the goals whose services were measured, at the number of clients that every query is measured
// with.
func (r *Run) Goals() []Goal {
	var all []Goal
	for _, w := range append(goalSpecs(), writeGoalSpecs()...) {
		if span, ok := w.measured(r); ok {
			g := Goal{What: w.what(), Want: w.want, AtMost: w.latency, Got: span}
			g.judge()
			all = append(all, g)
		}
	}
	return all
}

// measured returns the figure of a goal.
func (w goalSpec) measured(r *Run) (Span, bool) {
	one := r.find(w.query, w.one)
	if w.other != "" {
		return ratio(one, r.find(cmp.Or(w.otherQuery, w.query), w.other), w.figure())
	}
	if one == nil || len(one.Rounds) == 0 {
		return Span{}, false
	}
	return one.span(w.figure()), true
}

func (w goalSpec) figure() func(Round) float64 {
	switch {
	case w.of != nil:
		return w.of
	case w.latency:
		return median
	default:
		return perSecond
	}
}

// what says what a goal is about.
func (w goalSpec) what() string {
	kind := "the throughput"
	switch {
	case w.of != nil:
		kind = "the 99th percentile"
	case w.latency:
		kind = "the latency"
	}
	if w.other == "" {
		return fmt.Sprintf("%s: %s, %s in ms", w.query, w.one, kind)
	}
	what := fmt.Sprintf("%s: %s, times %s of %s", w.query, w.one, kind, w.other)
	if w.otherQuery != "" {
		what += " on " + w.otherQuery
	}
	return what
}
