package graph

import (
	"context"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/graph/coerce"
	"ties/graph/collect"
	"ties/graph/cursor"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite"
)

// timed is an operation that was parsed and validated, with a person in its variable.
type timed struct {
	schema *executable
	op     *graphql.OperationContext
}

// timedOperations returns the operations that are measured, and generated people.
func timedOperations(b *testing.B) map[string]timed {
	b.Helper()
	store, err := sqlite.Open(b.Context(), sqlite.Memory)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	batch, someone := gen.Batch(gen.Options{People: 500, Seed: 1})
	if _, err := store.Apply(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
	schema := NewSchema(store)
	all := map[string]timed{}
	for name, text := range map[string]string{"profile": ask.Profile, "nested": ask.Nested} {
		ctx := graphql.StartOperationTrace(context.Background())
		op, faults := executor.New(schema).CreateOperationContext(ctx, &graphql.RawParams{Query: text, Variables: map[string]any{"id": someone}})
		if len(faults) > 0 {
			b.Fatal(faults)
		}
		all[name] = timed{schema.(*executable), op}
	}
	return all
}

// plan plans the operation without the cache.
func (m timed) plan(b *testing.B) []*rootField {
	p := &planner{
		Collector: collect.Collector{
			Possible: m.schema.possible, Fragments: m.op.Doc.Fragments, Args: coerce.New(m.schema.Schema(), m.op.Variables),
		},
		fields: m.schema.fields, filters: m.schema.filters,
	}
	planned, faults := p.operation(m.op.Operation)
	if len(faults) > 0 {
		b.Fatal(faults)
	}
	return planned
}

// BenchmarkPlan measures planning a parsed operation; BenchmarkPlanAgain, one that was planned before for another
// person.
func BenchmarkPlan(b *testing.B) {
	for name, m := range timedOperations(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.plan(b)
			}
		})
	}
}

func BenchmarkPlanAgain(b *testing.B) {
	for name, m := range timedOperations(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, faults := m.schema.plan(m.op); len(faults) > 0 {
					b.Fatal(faults)
				}
			}
		})
	}
}

// BenchmarkWrite measures writing the rows of a store as JSON.
func BenchmarkWrite(b *testing.B) {
	for name, m := range timedOperations(b) {
		b.Run(name, func(b *testing.B) {
			q := m.plan(b)[0]
			page, err := m.schema.store.Read(b.Context(), q.plan)
			if err != nil {
				b.Fatal(err)
			}
			w := &encode.Writer{}
			b.ReportAllocs()
			for b.Loop() {
				w.Buf = w.Buf[:0]
				if q.encode(w, page); w.Err != nil {
					b.Fatal(w.Err)
				}
			}
			b.SetBytes(int64(len(w.Buf)))
		})
	}
}

func BenchmarkCursor(b *testing.B) {
	order := []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}}
	bind := cursor.Binding("Query.people", map[string]any{"where": nil})
	shape := cursor.Encoder{Binding: bind, Order: order, Columns: []int{0, 1}}
	row := &query.Row{Values: []query.Value{{Text: kg.SortKey("Wu Yuxin")}, {Text: "person:wu-yuxin"}}}
	w := &encode.Writer{}
	shape.Write(w, row)
	text := string(w.Buf[1 : len(w.Buf)-1])
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			w.Buf = w.Buf[:0]
			shape.Write(w, row)
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := cursor.Read(text, bind, order); err != nil {
				b.Fatal(err)
			}
		}
	})
}
