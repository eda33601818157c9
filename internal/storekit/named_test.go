package storekit

import (
	"testing"

	"ties/kg"
	"ties/kg/query"
)

// A filter names what it requires, through any number of relations, AND, OR and NOT; what it only excludes it does not.
func TestHopsToNamed(t *testing.T) {
	id := &query.Compare{Prop: query.PropID, Op: query.OpEqual, Values: []query.Value{{Text: "person:1"}}}
	described := &query.Compare{Prop: query.PropDescription, Op: query.OpContains, Values: []query.Value{{Text: "a"}}}
	not := func(f query.Filter) query.Filter { return query.Not{Filter: f} }
	joined := func(f query.Filter) query.Filter {
		return &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: &query.EndIs{End: query.Far, Filter: f}}
	}
	to := func(kinds []kg.RelationKind, direction kg.Direction, end query.End) query.Filter {
		return &query.HasRelation{Kinds: kinds, Direction: direction, Filter: query.All{query.All{&query.EndIs{End: end, Filter: id}}}}
	}
	one := []kg.RelationKind{kg.EmployedBy}
	const nothing = -1
	for i, c := range []struct {
		filter query.Filter
		hops   int
	}{
		{nil, nothing}, {id, 0}, {described, nothing},
		{not(id), nothing}, {not(not(id)), 0}, {not(not(not(id))), nothing},
		{query.All{}, nothing}, {query.Any{}, nothing}, {not(query.All{}), nothing}, {not(query.Any{}), nothing},
		{query.All{described, joined(id), id}, 0},
		{query.Any{id, joined(joined(id))}, 2}, {query.Any{id, described}, nothing},
		{not(query.Any{described, not(joined(id))}), 1},
		{not(query.All{not(id), not(joined(id))}), 1}, {not(query.All{id, id}), nothing},
		{joined(nil), nothing}, {joined(described), nothing}, {joined(joined(joined(id))), 3}, {joined(not(joined(id))), nothing},
		{to(one, kg.Out, query.Target), 1}, {to(one, kg.Out, query.Source), nothing}, {to(one, kg.In, query.Source), 1},
		{to(one, kg.Both, query.Target), nothing}, {to(kg.AllKinds(), kg.Both, query.Far), 1},
		{&query.HasRelation{Kinds: one, Direction: kg.In, Filter: id}, 1}, {&query.HasRelation{Kinds: kg.AllKinds(), Direction: kg.In, Filter: id}, nothing},
		{&query.MovedOn{}, 1}, {&query.CameBack{}, nothing}, {&query.CameBack{At: []string{"company:1"}}, 1},
	} {
		hops, ok := HopsToNamed(c.filter)
		if !ok {
			hops = nothing
		}
		if hops != c.hops {
			t.Errorf("%d: %d hops, want %d", i, hops, c.hops)
		}
	}
}
