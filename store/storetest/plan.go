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
