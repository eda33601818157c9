package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// measured is the results of one contender.
type measured struct {
	times   []time.Duration
	elapsed time.Duration
	cells   int // of the answers to all queries, each sent once
}

// compare sends the same queries through all contenders in turn, and prints the results.
func (s settings) compare(ctx context.Context, path, name string, queries []recorded, readers int) error {
	results := make([]measured, len(contenders))
	for round := range s.rounds + 1 {
		for i, c := range contenders {
			m, err := s.once(ctx, c, path, queries, readers)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			if round == 0 { // a warm-up that fills caches
				results[i].cells = m.cells
				continue
			}
			results[i].times = append(results[i].times, m.times...)
			results[i].elapsed += m.elapsed
		}
	}
	for i, c := range contenders {
		r := results[i]
		if r.cells != results[0].cells {
			return fmt.Errorf("%s gave %d cells, %s %d", c.name, r.cells, contenders[0].name, results[0].cells)
		}
		slices.Sort(r.times)
		fmt.Printf("%-8s %d readers  %-44s %7.0f/s, median %s\n", name, readers, c.name,
			float64(len(r.times))/r.elapsed.Seconds(), r.times[len(r.times)/2].Round(time.Microsecond))
	}
	fmt.Println()
	return nil
}

// once sends queries for a while, with a connection for each reader.
func (s settings) once(ctx context.Context, c contender, path string, queries []recorded, readers int) (measured, error) {
	each := make([]measured, readers)
	faults := make([]error, readers)
	began := time.Now()
	var all sync.WaitGroup
	for r := range readers {
		all.Go(func() { each[r], faults[r] = read(ctx, c, path, queries, r*len(queries)/readers, s.each) })
	}
	all.Wait()
	sum := measured{elapsed: time.Since(began), cells: each[0].cells}
	for _, m := range each {
		sum.times = append(sum.times, m.times...)
	}
	return sum, errors.Join(faults...)
}

func read(ctx context.Context, c contender, path string, queries []recorded, from int, during time.Duration) (m measured, err error) {
	conn, err := c.open(path)
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	began := time.Now()
	for i := 0; i < len(queries) || time.Since(began) < during; i++ {
		one := time.Now()
		cells, err := conn.ask(ctx, queries[(from+i)%len(queries)])
		if err != nil {
			return m, err
		}
		m.times = append(m.times, time.Since(one))
		if i < len(queries) {
			m.cells += cells
		}
	}
	return m, nil
}
