package storetest

import "ties/kg"

// The usual orders.
var (
	byName       = []kg.Key{{Prop: kg.PropSortKey}, {Prop: kg.PropID}}
	byNameDown   = []kg.Key{{Prop: kg.PropSortKey, Descending: true}, {Prop: kg.PropID, Descending: true}}
	byDegreeDown = []kg.Key{{Prop: kg.PropDegree, Descending: true}, {Prop: kg.PropSortKey}, {Prop: kg.PropID}}
)

// everything is a slice that no test's list exceeds.
var everything = kg.Slice{Limit: 1_000}

func first(n int) kg.Slice { return kg.Slice{Limit: n} }
func last(n int) kg.Slice  { return kg.Slice{Limit: n, Backward: true} }

func after(s kg.Slice, position ...any) kg.Slice {
	s.From = values(position)
	return s
}

func counted(s kg.Slice) kg.Slice {
	s.Count = true
	return s
}

func find(ids ...string) *kg.Lookup { return &kg.Lookup{IDs: ids, Types: kg.Nodes} }

// list starts with the entities of a type of which a filter holds, by name; nil holds of all.
func list(t kg.Type, filter kg.Filter) *kg.List {
	return &kg.List{Type: t, Filter: filter, Order: byName, Slice: everything}
}

// take says what is wanted of rows of some types: one property or several, and what they lead to.
func take(types kg.TypeSet, props []kg.Prop, follow ...*kg.Branch) *kg.Selection {
	return &kg.Selection{Types: types, Props: props, Branches: follow}
}

func props(list ...kg.Prop) []kg.Prop { return list }

var (
	ids   = props(kg.PropID)
	names = props(kg.PropName)
)

func follow(on kg.TypeSet, step kg.Step, want *kg.Selection) *kg.Branch {
	return &kg.Branch{On: on, Step: step, Selection: want}
}

// relations leads to all relations of some kinds; of every kind where none is given.
func relations(direction kg.Direction, kinds ...kg.RelationKind) *kg.RelationsStep {
	if len(kinds) == 0 {
		kinds = kg.AllKinds()
	}
	return &kg.RelationsStep{Kinds: kinds, Direction: direction, Slice: everything}
}

// compare makes a condition on a property; values are texts or integers.
func compare(prop kg.Prop, op kg.Op, with ...any) kg.Filter {
	return &kg.Compare{Prop: prop, Op: op, Values: values(with)}
}

func values(list []any) []kg.Value {
	var made []kg.Value
	for _, v := range list {
		switch v := v.(type) {
		case string:
			made = append(made, kg.Value{Text: v})
		case int:
			made = append(made, kg.Value{Int: int64(v)})
		case kg.Day:
			made = append(made, kg.Value{Int: int64(v)})
		}
	}
	return made
}
