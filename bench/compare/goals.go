package compare

import "fmt"

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
)

// goalSpec is a goal: how many times the throughput of another service, or of another query.
type goalSpec struct {
	query, one, other, otherQuery string
	want                          float64
	latency                       bool // instead, at most so many times the latency
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

// Goals returns the results of the goals whose services were measured, at the number of clients that every query is measured
// with.
func (r *Run) Goals() []Goal {
	var all []Goal
	for _, w := range goalSpecs() {
		of, kind := perSecond, "the throughput"
		if w.latency {
			of, kind = median, "the latency"
		}
		beside := w.query
		if w.otherQuery != "" {
			beside = w.otherQuery
		}
		span, ok := ratio(r.find(w.query, w.one, r.Clients[0]), r.find(beside, w.other, r.Clients[0]), of)
		if !ok {
			continue
		}
		what := fmt.Sprintf("%s: %s, times %s of %s", w.query, w.one, kind, w.other)
		if w.otherQuery != "" {
			what += " on " + w.otherQuery
		}
		g := Goal{What: what, Want: w.want, AtMost: w.latency, Got: span}
		g.judge()
		all = append(all, g)
	}
	return all
}
