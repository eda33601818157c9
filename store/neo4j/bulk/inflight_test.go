package bulk

import (
	"testing"

	"ties/kg"
)

// Batches in which nothing refers to anything else in them, or in each other, may be written at a time.
func TestSortsOfBatches(t *testing.T) {
	nodes := &kg.Batch{Put: []kg.Record{
		&kg.Entity{Type: kg.TypePerson, ID: "person:ada", Name: "Ada"}, &kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "C"},
	}}
	claims := &kg.Batch{Put: []kg.Record{&kg.Relation{ID: "employment:e", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:c"}}}
	mixed := &kg.Batch{Put: append(append([]kg.Record{}, claims.Put...), nodes.Put...)}
	for _, c := range []struct {
		batch *kg.Batch
		want  kg.TypeSet
	}{{nodes, kg.Entities}, {claims, kg.Relations | kg.Facts}, {mixed, 0}, {&kg.Batch{}, 0}} {
		if got := sortOf(c.batch); got != c.want {
			t.Errorf("%v is of the sort %v, want %v", c.batch, got, c.want)
		}
	}
}
