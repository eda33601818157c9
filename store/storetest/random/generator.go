// Package random makes random graphs, batches of changes and plans, small ones with many ties.
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

// Generator makes random things; from the same seed, number and data, the same ones.
type Generator struct {
	records recordGenerator
	plans   planGenerator
}

// New returns the generator of the things of some number for the data that a store holds.
func New(seed, number uint64, model *naive.Store) Generator {
	d := &generator{
		Rand: rand.New(rand.NewPCG(seed, number)), model: model,
		byType: map[kg.Type][]string{}, texts: map[string]string{},
	}
	for _, r := range model.Graph().Records(kg.Nodes) {
		d.have(r)
	}
	return Generator{recordGenerator{d}, planGenerator{filterGenerator{d}}}
}

// Graph returns the records of a small graph, which make one good batch.
func (g Generator) Graph() []kg.Record { return g.records.graph() }

// Batch returns changes to the data. Some batches must be refused.
func (g Generator) Batch() *kg.Batch { return g.records.batch() }

// Plan returns a plan that fits the data.
func (g Generator) Plan() *query.Plan { return g.plans.plan() }

// generator is a source of random numbers that knows the data.
type generator struct {
	*rand.Rand
	model  *naive.Store
	byType map[kg.Type][]string // the IDs of what there is
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

// chance is true once in n times.
func (d *generator) chance(n int) bool { return d.IntN(n) == 0 }

// source is what pick and some need of a generator.
type source interface {
	IntN(n int) int
	Perm(n int) []int
}

func pick[T any](d source, from []T) T { return from[d.IntN(len(from))] }

// some picks up to n of a list, in its order and without repetitions, at least one.
func some[T any](d source, n int, from []T) []T {
	order := d.Perm(len(from))[:1+d.IntN(min(n, len(from)))]
	slices.Sort(order)
	var picked []T
	for _, i := range order {
		picked = append(picked, from[i])
	}
	return picked
}

// values returns a value of a property for each record of some types that has one.
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

// keysOf returns the values by which an entity is ordered.
func (d *generator) keysOf(id string, order []query.Key) []query.Value {
	var wanted []query.Prop
	for _, key := range order {
		wanted = append(wanted, key.Prop)
	}
	start := &query.Lookup{IDs: []string{id}, Types: kg.Entities}
	page, err := d.model.Read(context.Background(), &query.Plan{Start: start, Selection: &query.Selection{Types: kg.Entities, Props: wanted}})
	if err != nil || len(page.Rows[0].Values) != len(order) {
		panic(fmt.Sprintf("the model does not know %s: %v", id, err))
	}
	return page.Rows[0].Values
}
