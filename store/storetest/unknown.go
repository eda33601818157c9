package storetest

import (
	"ties/kg"
	"ties/kg/query"
)

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
