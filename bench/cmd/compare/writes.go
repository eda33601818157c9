package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"ties/bench/compare"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

const batchSize = 100

// target is a store to write to, and the time of each batch in ms.
type target struct {
	name  string
	store store.Store
	took  []float64
}

// write writes batches of employments to both stores in turn, after the servers have stopped.
func (st *stage) write(ctx context.Context, batches int) (writes []compare.Write, err error) {
	for _, server := range st.servers {
		server.Stop()
	}
	store, err := sqlite.Open(ctx, st.database())
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	targets := []*target{{name: "SQLite", store: store}}
	if st.neo4j != nil {
		options := neo4j.Options{Username: st.neo4j.Username, Password: st.neo4j.Password}
		other, err := neo4j.Open(ctx, st.neo4j.URL, options)
		if err != nil {
			return nil, err
		}
		defer func() { err = errors.Join(err, other.Close()) }()
		targets = append(targets, &target{name: "Neo4j", store: other})
	}
	err = st.alternate(ctx, targets, batches)
	for _, t := range targets {
		if len(t.took) > 0 {
			writes = append(writes, compare.Write{Store: t.name, Records: batchSize, Batches: len(t.took), Span: compare.SpanOf(t.took)})
		}
	}
	return writes, err
}

func (st *stage) alternate(ctx context.Context, targets []*target, batches int) error {
	const warmUp = 5
	for i := range warmUp + batches {
		for _, t := range targets {
			batch := st.batch(i)
			begun := time.Now()
			if err := store.Write(ctx, t.store, batch); err != nil {
				return fmt.Errorf("%s: %w", t.name, err)
			}
			if i >= warmUp {
				t.took = append(t.took, float64(time.Since(begun))/float64(time.Millisecond))
			}
		}
	}
	return nil
}

// batch returns new employments between existing people and companies.
func (st *stage) batch(number int) *kg.Batch {
	batch := &kg.Batch{}
	movers := st.sample.Movers
	for i := range batchSize {
		n := number*batchSize + i
		who, where := movers[n%len(movers)], movers[(n*7+number)%len(movers)]
		batch.Put = append(batch.Put, &kg.Relation{
			ID: fmt.Sprintf("employment:written-%d", n), Kind: kg.EmployedBy, Source: who.Person, Target: where.Employers[0], Role: "engineer",
			Claim: kg.Claim{
				Period:   temporal.Period{Start: "2020-03", End: "2022", Status: temporal.Ended},
				Standing: kg.Stated, RecordedAt: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC),
				Citations: []kg.Citation{kg.Whole("document:made-up")},
			},
		})
	}
	return batch
}
