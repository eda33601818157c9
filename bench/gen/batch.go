package gen

import (
	"context"

	"ties/kg"
	"ties/store"
)

// Batch returns a small graph, and the ID of a person in it.
func Batch(o Options) (all *kg.Batch, someone string) {
	all = &kg.Batch{}
	_ = Each(o, func(r kg.Record) error { // never fails
		if r.RecordType() == kg.TypePerson {
			someone = r.RecordID()
		}
		all.Put = append(all.Put, r)
		return nil
	})
	return all, someone
}

// batchSize is how many records Fill writes at a time.
const batchSize = 5_000

// Fill writes a graph into a store.
func Fill(ctx context.Context, into store.Writer, o Options) error {
	return store.Load(ctx, into, func(to store.Writer) error {
		batch := &kg.Batch{}
		err := Each(o, func(r kg.Record) error {
			if batch.Put = append(batch.Put, r); len(batch.Put) < batchSize {
				return nil
			}
			full := batch
			batch = &kg.Batch{}
			return store.Write(ctx, to, full)
		})
		if err != nil {
			return err
		}
		return store.Write(ctx, to, batch)
	})
}

// Count returns the numbers of records and of employments of a graph.
func Count(o Options) (records, employments int) {
	_ = Each(o, func(r kg.Record) error { // never fails
		records++
		if r.RecordType() == kg.TypeEmployment {
			employments++
		}
		return nil
	})
	return records, employments
}
