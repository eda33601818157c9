package twins_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/kg"
	"ties/store/storetest/naive"
	"ties/store/storetest/random"
)

// Records as they were stated, with their merges, and the graph that is made of them have the same pairs.
func TestMergedAreOne(t *testing.T) {
	merges, pairs := 0, 0
	for seed := range uint64(30) {
		of := naive.New()
		for i := range uint64(12) {
			b := &kg.Batch{Put: random.New(seed, i, of).Graph()}
			if i > 0 {
				b = random.New(seed, i, of).Batch()
			}
			_, _ = of.Apply(t.Context(), b) // some are refused
		}
		merges += len(of.Stated().Records(kg.Types(kg.TypeMerge)))
		var stated, graph []kg.Record
		for _, typ := range kg.Records.List() {
			stated = append(stated, of.Stated().Records(kg.Types(typ))...)
			graph = append(graph, of.Graph().Records(kg.Types(typ))...)
		}
		graph = append(graph, of.Stated().Records(kg.Types(kg.TypeDistinction))...)
		want, got := find(t, graph), find(t, stated)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d (- of the graph, + of what was stated):\n%s", seed, diff)
		}
		pairs += len(got)
	}
	if merges == 0 || pairs == 0 {
		t.Errorf("%d merges, %d pairs", merges, pairs)
	}
}
