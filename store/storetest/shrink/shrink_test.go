package shrink

import (
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/plantext"
)

func TestPlan(t *testing.T) {
	culprit := equal(query.PropRole, "engineer")
	other := func() query.Filter { return equal(query.PropName, "x") }
	step := func(filter query.Filter, slice query.Slice) *query.RelationsStep {
		return &query.RelationsStep{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Both, Filter: filter, Slice: slice}
	}
	list := func(filter query.Filter) *query.List {
		return &query.List{Type: kg.TypePerson, Filter: filter, Order: []query.Key{{Prop: query.PropID}}, Slice: query.Slice{Limit: 10}}
	}
	citations := &query.Branch{On: kg.Entities, Step: query.CitationsStep{}, Selection: &query.Selection{Props: []query.Prop{query.PropQuote}}}
	far := &query.Branch{On: kg.Relations, Step: query.EndStep{End: query.Far}, Selection: &query.Selection{Types: kg.Entities}}
	relations := &query.Branch{
		On: kg.Entities,
		Step: step(query.All{query.Any{other(), query.Not{Filter: culprit}}, query.Any{}},
			query.Slice{Limit: 2, Backward: true, Count: true, From: []query.Value{{Text: "x"}}}),
		Selection: &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropID}, Branches: []*query.Branch{far}},
	}
	big := &query.Plan{Start: list(query.All{other()}), Selection: &query.Selection{
		Types: kg.Types(kg.TypePerson), Props: []query.Prop{query.PropName}, Branches: []*query.Branch{citations, relations, citations},
	}}
	small := Plan(big, func(p *query.Plan) bool { return holdsCulprit(p, culprit) })

	want := &query.Plan{Start: list(nil), Selection: &query.Selection{Types: kg.Types(kg.TypePerson), Branches: []*query.Branch{
		{On: kg.Entities, Step: step(culprit, query.Slice{Limit: 2}), Selection: &query.Selection{Types: kg.Relations}},
	}}}
	if got := plantext.Plan(small); got != plantext.Plan(want) {
		t.Errorf("got  %s\nwant %s", got, plantext.Plan(want))
	}
}

func equal(prop query.Prop, text string) query.Filter {
	return &query.Compare{Prop: prop, Op: query.OpEqual, Values: []query.Value{{Text: text}}}
}

func holdsCulprit(p *query.Plan, culprit query.Filter) bool {
	for _, b := range p.Selection.Branches {
		if step, ok := b.Step.(*query.RelationsStep); ok && mentions(step.Filter, culprit) {
			return true
		}
	}
	return false
}

func mentions(filter, culprit query.Filter) bool {
	if filter == culprit {
		return true
	}
	for _, part := range partsOf(filter) {
		if part != nil && mentions(part, culprit) {
			return true
		}
	}
	return false
}
