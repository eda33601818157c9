package idtable

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// A table is a map: whatever is put into both comes out of both.
func TestATableIsAMap(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 0))
		table, plain := New[int](), map[string]int{}
		for range 1 + random.IntN(5*partSize) {
			id := fmt.Sprint("person:", random.IntN(4*partSize))
			if random.IntN(3) == 0 {
				found, there := table.Find(table.Key(id)), false
				if _, there = plain[id]; there != (found != nil) || there && *found != plain[id] {
					t.Fatalf("seed %d: %s is %v, want %d, %t", seed, id, found, plain[id], there)
				}
				continue
			}
			*table.Add(table.Key(id))++
			plain[id]++
		}
		if table.Len() != len(plain) {
			t.Fatalf("seed %d: %d IDs, want %d", seed, table.Len(), len(plain))
		}
		for id, want := range plain {
			if found := table.Find(table.Key(id)); found == nil || *found != want {
				t.Fatalf("seed %d: %s is %v, want %d", seed, id, found, want)
			}
		}
	}
}

// Keys that lead to the same slot, the last one too, keep apart.
func TestKeysThatMeet(t *testing.T) {
	table := New[int]()
	for i := range uint64(600) {
		*table.Add(Hash{firstSize - 1, i}) = int(i)
	}
	for i := range uint64(600) {
		if found := table.Find(Hash{firstSize - 1, i}); found == nil || *found != int(i) {
			t.Fatalf("%d is %v", i, found)
		}
	}
	if found := table.Find(Hash{firstSize - 1, 600}); found != nil {
		t.Errorf("what is not there is %d", *found)
	}
}

func BenchmarkAdd(b *testing.B) {
	table := New[[3]uint64]()
	for i := range b.N {
		table.Add(Hash{uint64(i) * 0x9e3779b97f4a7c15, uint64(i)})
	}
}
