package graph

import (
	"ties/kg"
	"ties/kg/query"
)

const (
	minCompanies, maxCompanies = 2, 10 // that shared alumni can be asked of
	maxSharedJobs              = 50    // that are looked at, of one person, at all of them
)

// planSharedAlumni plans the list of those who have worked at all of some companies.
func planSharedAlumni(p *planner, q *rootField, at fieldContext) {
	const field = "Query.sharedAlumni"
	args, order := p.arguments(at), entityOrder(nil)
	bind := binding(field, args)
	window := forwardWindow(p, at, args, bind, order)
	companies, counted := companiesArgument(p, at, args, "of"), standingsArgument(args)
	if n := len(companies); args["of"] != nil && (n < minCompanies || n > maxCompanies) {
		p.reject(at, "of: has %d IDs: want %d to %d", n, minCompanies, maxCompanies)
	}
	all := make(query.All, len(companies))
	for i, id := range companies {
		all[i] = employedAt(counted, id)
	}
	start := &query.List{
		Type: kg.TypePerson, Filter: all, Order: order, Slice: query.Slice{Limit: query.NoRows, From: window.from}, RequiredIDs: companies,
	}
	w := newSelectionPlan(kg.Types(kg.TypePerson))
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.encode = planConnection(p, at, listing{
		connection: "SharedAlumnusConnection", edge: "SharedAlumnusEdge",
		rows: w, slice: &start.Slice, window: window,
		cursor: newCursorEncoder(bind, order), node: sharedAlumnusNode(companies, counted),
	})
}

// sharedAlumnusNode plans what is selected of somebody who has worked at all of some companies.
func sharedAlumnusNode(companies []string, counted []kg.Standing) func(p *planner, at fieldContext) rowEncoder {
	return func(p *planner, at fieldContext) rowEncoder {
		return planObject(p, at, "SharedAlumnus", func(name string, at fieldContext) rowEncoder {
			if name == "person" {
				return planRecordNode(p, at)
			}
			types, there := kg.Types(kg.TypeEmployment), employedAt(counted, companies...)
			b := p.branch(at, "there", types, func() query.Step {
				return &query.RelationsStep{
					Kinds: there.Kinds, Direction: kg.Out, Filter: there.Filter, Slice: query.Slice{Limit: maxSharedJobs},
				}
			})
			return branchPage(b.index, boundedList(at, maxSharedJobs, "employments at these companies", p.records(b.rows, at.fields, types, at.path)))
		})
	}
}
