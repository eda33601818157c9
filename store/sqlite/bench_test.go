package sqlite_test

import (
	"testing"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/bench/plans"
	"ties/store/sqlite"
)

// BenchmarkRead measures all of a Read: its statements, and the rows that are made of their results.
func BenchmarkRead(b *testing.B) {
	store := open(b, sqlite.Memory)
	batch, someone := gen.Batch(gen.Options{People: 500, Seed: 1})
	if _, err := store.Apply(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
	for name, text := range map[string]string{"profile": ask.Profile, "nested": ask.Nested} {
		b.Run(name, func(b *testing.B) {
			plan, err := plans.For(ask.Body(text, someone))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if page, err := store.Read(b.Context(), plan[0]); err != nil || len(page.Rows[0].Pages) == 0 {
					b.Fatal(page, err)
				}
			}
		})
	}
}
