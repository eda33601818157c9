package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"ties/bench/gen"
	"ties/kg"
	"ties/store/sqlite"
)

// fill writes generated people into a new database, and samples some of them.
func (s settings) fill(ctx context.Context, path string) (sample []string, err error) {
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	const each = 5_000
	var batch []kg.Record
	var people []string
	records, began := 0, time.Now()
	write := func() error {
		records += len(batch)
		_, err := store.Apply(ctx, &kg.Batch{Put: batch})
		batch = batch[:0]
		return err
	}
	err = gen.Each(gen.Options{People: s.people, Seed: 1}, func(r kg.Record) error {
		batch = append(batch, r)
		if r.RecordType() == kg.TypePerson {
			people = append(people, r.RecordID())
		}
		if len(batch) < each {
			return nil
		}
		return write()
	})
	if err == nil {
		err = write()
	}
	fmt.Printf("%d people, %d records, written in %s\n\n", len(people), records, time.Since(began).Round(time.Millisecond))
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] })
	return people[:min(s.sample, len(people))], err
}
