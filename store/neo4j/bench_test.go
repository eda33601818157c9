package neo4j

import (
	"testing"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/bench/plans"
	"ties/internal/neo4jserver"
	"ties/kg/query"
	"ties/store/neo4j/cypher"
)

var speedQueries = map[string]string{"profile": ask.Profile, "nested": ask.Nested}

func speedPlan(b *testing.B, text, id string) *query.Plan {
	b.Helper()
	plan, err := plans.For(ask.Body(text, id))
	if err != nil {
		b.Fatal(err)
	}
	return plan[0]
}

// BenchmarkCompile measures compiling a plan.
func BenchmarkCompile(b *testing.B) {
	for name, text := range speedQueries {
		b.Run(name, func(b *testing.B) {
			plan := speedPlan(b, text, "person:someone")
			b.ReportAllocs()
			for b.Loop() {
				if text, _ := Statement(plan); text == "" {
					b.Fatal("no statement")
				}
			}
		})
	}
}

// BenchmarkDecode measures decoding the driver's rows to a page.
func BenchmarkDecode(b *testing.B) {
	access := neo4jserver.Shared(b)
	neo4jserver.Empty(b, access)
	store, err := Open(b.Context(), access.URL, Options{Username: access.Username, Password: access.Password})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	batch, someone := gen.Batch(gen.Options{People: 500, Seed: 1})
	if _, err := store.Apply(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
	for name, text := range speedQueries {
		b.Run(name, func(b *testing.B) {
			c, err := cypher.Compile(speedPlan(b, text, someone))
			if err != nil {
				b.Fatal(err)
			}
			rows, err := store.client.Query(b.Context(), c.Text, c.Params)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if page := c.Decode(rows); len(page.Rows[0].Pages) == 0 {
					b.Fatal("nothing was read")
				}
			}
		})
	}
}
