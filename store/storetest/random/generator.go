// Package random generates small random graphs with many ties, batches of changes and plans.
package random

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/naive"
)

// Generator generates random data and plans; the same seed, number and data generate the same ones.
type Generator struct {
	records recordGenerator
	plans   planGenerator
}

// New returns the generator for a number and a store's data.
func New(seed, number uint64, model *naive.Store) Generator {
	d := &generator{
		Rand: rand.New(rand.NewPCG(seed, number)), model: model,
		byType: map[kg.Type][]string{}, texts: map[string]string{},
	}
	for _, r := range model.Stated().Records(kg.Records) {
		d.have(r)
	}
	return Generator{recordGenerator{d}, planGenerator{filterGenerator{d}}}
}

// Graph returns the records of a small graph, as one valid batch.
func (g Generator) Graph() []kg.Record { return g.records.graph() }

// Batch returns changes to the data. Some batches must be refused.
func (g Generator) Batch() *kg.Batch { return g.records.batch() }

// Plan returns a plan that fits the data.
func (g Generator) Plan() *query.Plan { return g.plans.plan() }

// generator is a source of random numbers, with the data.
type generator struct {
	*rand.Rand
	model  *naive.Store
	byType map[kg.Type][]string // the existing IDs
	all    []string             // the same, of all types
	texts  map[string]string    // of documents
}

func (d *generator) have(r kg.Record) {
	if list := d.byType[r.RecordType()]; !slices.Contains(list, r.RecordID()) {
		d.byType[r.RecordType()] = append(list, r.RecordID())
		d.all = append(d.all, r.RecordID())
	}
	if document, ok := r.(*kg.Document); ok {
		d.texts[document.ID] = document.Text
	}
}

// forget takes records out of the data.
func (d *generator) forget(ids []string) {
	isForgotten := func(id string) bool { return slices.Contains(ids, id) }
	for t, list := range d.byType {
		d.byType[t] = slices.DeleteFunc(list, isForgotten)
	}
	d.all = slices.DeleteFunc(d.all, isForgotten)
}

// anyID returns the existing IDs, which may be none, and some of nothing.
func (d *generator) anyID() []string { return append(slices.Clip(d.all), "person:nobody", "no ID") }

// idsOf returns the existing IDs of some types.
func (d *generator) idsOf(types kg.TypeSet) (ids []string) {
	for _, t := range types.List() {
		ids = append(ids, d.byType[t]...)
	}
	return ids
}

// idOf returns the ID of a record of one of the types; of nothing, if there is none.
func (d *generator) idOf(types kg.TypeSet) string {
	list := types.List()
	there := slices.DeleteFunc(slices.Clone(list), func(t kg.Type) bool { return len(d.byType[t]) == 0 })
	if len(there) == 0 {
		return list[0].String() + ":nothing"
	}
	return pick(d, d.byType[pick(d, there)])
}

// chance returns true once in n times.
func (d *generator) chance(n int) bool { return d.IntN(n) == 0 }

// source is the part of a generator that pick and some need.
type source interface {
	IntN(n int) int
	Perm(n int) []int
}

func pick[T any](d source, from []T) T { return from[d.IntN(len(from))] }

// some returns up to n items of a list, but at least one, in its order and without duplicates.
func some[T any](d source, n int, from []T) []T {
	order := d.Perm(len(from))[:1+d.IntN(min(n, len(from)))]
	slices.Sort(order)
	var picked []T
	for _, i := range order {
		picked = append(picked, from[i])
	}
	return picked
}

// values returns a value of a property of each record of some types that has one.
func (d *generator) values(types kg.TypeSet, prop query.Prop) []query.Value {
	start := &query.Lookup{Types: types}
	for _, r := range d.model.Graph().Records(types) {
		start.IDs = append(start.IDs, r.RecordID())
	}
	page, _ := d.model.Read(context.Background(), &query.Plan{Start: start, Selection: &query.Selection{Types: types, Props: []query.Prop{prop}}})
	var list []query.Value
	for _, row := range page.Rows {
		if row.Values[0] != (query.Value{}) {
			list = append(list, row.Values[0])
		}
	}
	return list
}

// keysOf returns the keys by which a record is ordered; empty ones if it does not exist.
func (d *generator) keysOf(id string, order []query.Key) []query.Value {
	var wanted []query.Prop
	for _, key := range order {
		wanted = append(wanted, key.Prop)
	}
	start := &query.Lookup{IDs: []string{id}, Types: kg.Nodes}
	page, err := d.model.Read(context.Background(), &query.Plan{Start: start, Selection: &query.Selection{Types: kg.Nodes, Props: wanted}})
	if err == nil && page.Rows[0].Type == 0 {
		return make([]query.Value, len(order))
	}
	if err != nil || len(page.Rows[0].Values) != len(order) {
		panic(fmt.Sprintf("the model does not know %s: %v", id, err))
	}
	return page.Rows[0].Values
}
