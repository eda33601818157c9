package storetest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// The usual orders.
var (
	byName       = []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}}
	byNameDown   = []query.Key{{Prop: query.PropSortKey, Descending: true}, {Prop: query.PropID, Descending: true}}
	byDegreeDown = []query.Key{{Prop: query.PropDegree, Descending: true}, {Prop: query.PropSortKey}, {Prop: query.PropID}}
)

// everything is a slice that is longer than any test's list.
var everything = query.Slice{Limit: 1_000}

func first(n int) query.Slice { return query.Slice{Limit: n} }
func last(n int) query.Slice  { return query.Slice{Limit: n, Backward: true} }

func after(s query.Slice, position ...any) query.Slice {
	s.From = values(position)
	return s
}

func counted(s query.Slice) query.Slice {
	s.Count = true
	return s
}

func find(ids ...string) *query.Lookup { return &query.Lookup{IDs: ids, Types: kg.Nodes} }

// listOf starts with the entities of a type for which a filter holds, by name; nil holds for all.
func listOf(t kg.Type, filter query.Filter) *query.List {
	return &query.List{Type: t, Filter: filter, Order: byName, Slice: everything}
}

// documentsBy starts with all documents, in an order.
func documentsBy(order ...query.Key) *query.List {
	return &query.List{Type: kg.TypeDocument, Order: order, Slice: everything}
}

// take returns a selection of rows of some types: their properties, and the branches that they lead to.
func take(types kg.TypeSet, wanted []query.Prop, branches ...*query.Branch) *query.Selection {
	return &query.Selection{Types: types, Props: wanted, Branches: branches}
}

func props(list ...query.Prop) []query.Prop { return list }

var (
	idProps   = props(query.PropID)
	nameProps = props(query.PropName)
)

func follow(on kg.TypeSet, step query.Step, want *query.Selection) *query.Branch {
	return &query.Branch{On: on, Step: step, Selection: want}
}

// relations leads to all relations of some kinds; of every kind if none is given.
func relations(direction kg.Direction, kinds ...kg.RelationKind) *query.RelationsStep {
	if len(kinds) == 0 {
		kinds = kg.AllKinds()
	}
	return &query.RelationsStep{Kinds: kinds, Direction: direction, Slice: everything}
}

// compare returns a condition on a property; values are texts or integers.
func compare(prop query.Prop, op query.Op, with ...any) query.Filter {
	return &query.Compare{Prop: prop, Op: op, Values: values(with)}
}

func values(list []any) []query.Value {
	var made []query.Value
	for _, v := range list {
		switch v := v.(type) {
		case string:
			made = append(made, query.Value{Text: v})
		case int:
			made = append(made, query.Value{Int: int64(v)})
		case temporal.Day:
			made = append(made, query.Value{Int: int64(v)})
		}
	}
	return made
}

// span returns the days from the first of one date to the last of another; a missing one is open.
func span(start, end temporal.PartialDate) *temporal.Interval {
	endDay := end.Last()
	if end != "" {
		endDay++
	}
	return &temporal.Interval{StartMin: start.First(), StartMax: start.First(), EndMin: endDay, EndMax: endDay, Known: true}
}

var verdicts = []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None}

// Parts of plans that no store knows, as if a store had not been updated with package query.
type (
	unknownStart  struct{ query.Start }
	unknownStep   struct{ query.Step }
	unknownFilter struct{ query.Filter }
)

func testUnknownParts(w *world) {
	w.put(web()...)
	idsOf := func(types kg.TypeSet) *query.Selection { return take(types, idProps) }
	below := func(step query.Step, types kg.TypeSet) *query.Plan {
		return &query.Plan{Start: listOf(kg.TypePerson, nil), Selection: take(kg.Entities, nameProps, follow(kg.Entities, step, idsOf(types)))}
	}
	filtered := func(filter query.Filter) *query.Plan {
		return &query.Plan{Start: listOf(kg.TypePerson, filter), Selection: idsOf(kg.Entities)}
	}
	jobs := relations(kg.Out, kg.EmployedBy)
	jobs.Filter = unknownFilter{}
	for name, plan := range map[string]*query.Plan{
		"start":                     {Start: unknownStart{}, Selection: idsOf(kg.Nodes)},
		"step":                      below(unknownStep{}, kg.Nodes),
		"step below a step":         {Start: find("person:ada"), Selection: take(kg.Nodes, nil, follow(kg.Entities, relations(kg.Out), take(kg.Relations, nil, follow(kg.Relations, unknownStep{}, idsOf(kg.Nodes)))))},
		"filter":                    filtered(unknownFilter{}),
		"filter among others":       filtered(query.All{named("Ada"), query.Any{query.Not{Filter: unknownFilter{}}}}),
		"filter of relations":       filtered(tied(kg.Out, unknownFilter{}, kg.EmployedBy)),
		"filter of an end":          filtered(tied(kg.Out, endIs(query.Target, unknownFilter{}), kg.EmployedBy)),
		"filter of facts":           filtered(&query.HasFact{Filter: unknownFilter{}}),
		"filter of relations below": below(jobs, kg.Relations),
		"filter of facts below":     below(&query.FactsStep{Slice: everything, Filter: unknownFilter{}}, kg.Facts),
	} {
		w.refusesPlan("an unknown "+name, plan)
	}
}

// refusesPlan asserts that Read returns an error and no page, and does not panic.
func (w *world) refusesPlan(name string, plan *query.Plan) {
	w.Helper()
	defer func() {
		w.Helper()
		if p := recover(); p != nil {
			w.Errorf("%s: Read panics: %v", name, p)
		}
	}()
	if page, err := w.store.Read(w.Context(), plan); err == nil || page != nil {
		w.Errorf("%s: Read returned the page %+v and the error %v, want an error alone", name, page, err)
	}
}
