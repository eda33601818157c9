package fairqueue_test

import (
	"context"
	"testing"

	"ties/internal/fairqueue"
)

// What an operation of one call pays for its turn where nobody waits.
func BenchmarkTurn(b *testing.B) {
	ctx := newQueue().With(b.Context(), "client")
	b.ReportAllocs()
	for b.Loop() {
		op, err := fairqueue.Enter(ctx, lightCost, "query { a { b } }")
		if err != nil {
			b.Fatal(err)
		}
		if err := op.Do(ctx, func(context.Context) error { return nil }); err != nil {
			b.Fatal(err)
		}
		op.Leave()
	}
}
