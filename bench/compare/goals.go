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

// goalSpec is a goal: how many times the throughput of another service, or of another question.
type goalSpec struct {
	question, one, other, otherQuestion string
	want                                float64
	latency                             bool // at most so many times the latency instead
}

func goalSpecs() []goalSpec {
	return []goalSpec{
		{question: "profile", one: OnNeo4j, other: OnNeo4jJS, want: 3.5},
		{question: "nested", one: OnNeo4j, other: OnNeo4jJS, want: 8},
		{question: "profile", one: OnNeo4j, other: BareDriver, want: 1.2, latency: true},
		{question: "nested", one: OnNeo4j, other: BareDriver, want: 1.2, latency: true},
		{question: "profile", one: OnNeo4j, other: BareManaged, want: 1.2, latency: true},
		{question: "nested", one: OnNeo4j, other: BareManaged, want: 1.2, latency: true},
		{question: "profile", one: OnNeo4j, other: OnPostgres, want: 1},
		{question: "nested", one: OnNeo4j, other: OnPostgres, want: 1},
		{question: "profile", one: OnSQLite, other: OnNeo4jJS, want: 15},
		{question: "profile", one: OnSQLite, other: OnPostgres, want: 5},
		{question: "nested", one: OnSQLite, other: OnNeo4jJS, want: 10},
		{question: "nested", one: OnSQLite, other: OnPostgres, want: 2.5},
		{question: "list", one: OnSQLite, other: OnNeo4jJS, want: 1},
		{question: "list", one: OnSQLite, other: OnPostgres, want: 1},
		{question: "worked at A and B", one: OnSQLite, other: OnNeo4jJS, want: 1},
		{question: "worked at A and B", one: OnSQLite, other: OnPostgres, want: 1},
		{question: "nested", one: OnSQLite, other: InMemory, want: 2},
		{question: "profile", one: OnSQLite, other: OnSQLite, otherQuestion: "{__typename}", want: 0.5},
	}
}

// Goals returns the results of the goals whose services were measured, at the number of clients that every question
// is measured with.
func (r *Run) Goals() []Goal {
	var all []Goal
	for _, w := range goalSpecs() {
		of, kind := perSecond, "the throughput"
		if w.latency {
			of, kind = median, "the latency"
		}
		beside := w.question
		if w.otherQuestion != "" {
			beside = w.otherQuestion
		}
		span, ok := ratio(r.find(w.question, w.one, r.Clients[0]), r.find(beside, w.other, r.Clients[0]), of)
		if !ok {
			continue
		}
		what := fmt.Sprintf("%s: %s, times %s of %s", w.question, w.one, kind, w.other)
		if w.otherQuestion != "" {
			what += " on " + w.otherQuestion
		}
		g := Goal{What: what, Want: w.want, AtMost: w.latency, Got: span}
		g.judge()
		all = append(all, g)
	}
	return all
}
