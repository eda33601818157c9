package graph

import (
	"ties/kg"
	"ties/kg/query"
)

const (
	fewestCompanies, mostCompanies = 2, 10 // that shared alumni can be asked of
	maxSharedJobs                  = 50    // that are looked at, of one person, at all of them
)

// sharedAlumni plans the list of those who have worked at all of some companies.
func (p *planner) sharedAlumni(q *question, at place) {
	const field = "Query.sharedAlumni"
	args, order := p.arguments(at), entityOrder(nil)
	bind := binding(field, args)
	window := p.forward(at, args, bind, order)
	companies, counted := p.companies(at, args, "of"), standings(args)
	if n := len(companies); args["of"] != nil && (n < fewestCompanies || n > mostCompanies) {
		p.fault(at, "of: has %d IDs: want %d to %d", n, fewestCompanies, mostCompanies)
	}
	all := make(query.All, len(companies))
	for i, id := range companies {
		all[i] = employedAt(counted, id)
	}
	start := &query.List{
		Type: kg.TypePerson, Filter: all, Order: order, Slice: query.Slice{Limit: query.NoRows, From: window.from}, RequiredIDs: companies,
	}
	w := newWant(kg.Types(kg.TypePerson))
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.shape = p.connection(at, listing{
		connection: "SharedAlumnusConnection", edge: "SharedAlumnusEdge",
		want: w, slice: &start.Slice, window: window,
		cursor: newCursorShape(bind, order), node: sharedAlumnus(companies, counted),
	})
}

// sharedAlumnus plans what is selected of somebody who has worked at all of some companies.
func sharedAlumnus(companies []string, counted []kg.Standing) func(p *planner, at place) shape {
	return func(p *planner, at place) shape {
		return p.inline(at, "SharedAlumnus", func(name string, at place) shape {
			if name == "person" {
				return p.recordNode(at)
			}
			types, there := kg.Types(kg.TypeEmployment), employedAt(counted, companies...)
			b := p.branch(at, "there", types, func() query.Step {
				return &query.RelationsStep{
					Kinds: there.Kinds, Direction: kg.Out, Filter: there.Filter, Slice: query.Slice{Limit: maxSharedJobs},
				}
			})
			return nested{b.index, boundedRows{
				record: p.records(b.want, at.fields, types, at.path), at: at, most: maxSharedJobs,
				what: "employments at these companies",
			}}
		})
	}
}
