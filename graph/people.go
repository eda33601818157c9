package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxNow is how many employments that go on are looked at, of one person.
const maxNow = 20

// companyPeople is a list of the people of a company: of all of them, or of those who have left.
type companyPeople struct {
	left  bool
	field string // that declares it, for cursors
	node  string // the name of the nodes' type
}

func (l companyPeople) plan(p *planner, at place) shape {
	args := p.arguments(at)
	bind := binding(l.field, args)
	window := p.forward(at, args, bind, query.PeopleOrder())
	step := l.step(p, at, args)
	step.Slice = query.Slice{Limit: query.NoRows, From: window.from}
	b := p.branch(at, l.field+string(canonical(args)), kg.Types(kg.TypePerson), func() query.Step { return step })
	if p.full() {
		return null{}
	}
	return nested{b.index, p.connection(at, listing{
		connection: l.node + "Connection", edge: l.node + "Edge",
		want: b.want, slice: sliceOf(b.Step), window: window,
		cursor: newCursorShape(bind, window.order),
		node:   l.personAt(b.Step.(*query.PeopleStep)),
	})}
}

// step reads the arguments that say who is listed.
func (l companyPeople) step(p *planner, at place, args map[string]any) *query.PeopleStep {
	asOf, _ := args["asOf"].(temporal.PartialDate)
	s := &query.PeopleStep{
		Standings: standings(args), Units: p.units(at, args, asOf), Left: l.left,
		During: p.period(at, args, "leftDuring"), Verdicts: parsed(args["verdicts"], temporal.ParseVerdict),
	}
	if asOf != "" {
		during := temporal.DateInterval(asOf)
		s.During = &during
	}
	var only query.All
	if where, ok := args["where"].(map[string]any); ok {
		only = append(only, p.filters.build("PersonFilter", where))
	}
	if list, ok := args["nowAt"].([]any); ok {
		now := employedAt(s.Standings, distinctTexts(list)...)
		now.Filter = query.All{now.Filter, isOneOf(query.PropStatus, []string{temporal.Current.String()})}
		only = append(only, now)
	}
	if len(only) > 0 {
		s.Filter = simplify(only)
	}
	return s
}

// personAt plans what is selected of somebody who was at a company.
func (l companyPeople) personAt(step *query.PeopleStep) func(p *planner, at place) shape {
	return func(p *planner, at place) shape {
		return p.inline(at, l.node, func(name string, at place) shape {
			switch name {
			case "person":
				return p.recordNode(at)
			case "verdict":
				return verdict(at.want.prop(query.PropVerdict))
			case "stints":
				return p.stintsThere(at, step)
			case "units":
				return p.unitsThere(at, step)
			default: // now
				return p.nowAt(at, step)
			}
		})
	}
}

// stintsBranch leads from somebody who was at a company to their stints there.
func (p *planner) stintsBranch(at place, step *query.PeopleStep) *branch {
	types := kg.Types(kg.TypeEmployment)
	if step.Units != nil {
		types |= kg.Types(kg.TypeMembership)
	}
	return p.branch(at, "stints", types, func() query.Step {
		return &query.StintsStep{Standings: step.Standings, Units: step.Units, Limit: maxStints}
	})
}

func (p *planner) stintsThere(at place, step *query.PeopleStep) shape {
	b := p.stintsBranch(at, step)
	return nested{b.index, boundedRows{
		record: p.records(b.want, at.fields, b.want.Types, at.path), at: at, most: maxStints,
		what: "employments and memberships at one company",
	}}
}

// nowAt plans where somebody is now.
func (p *planner) nowAt(at place, step *query.PeopleStep) shape {
	types := kg.Types(kg.TypeEmployment)
	b := p.branch(at, "now", types, func() query.Step {
		current := isOneOf(query.PropStatus, []string{temporal.Current.String()})
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: query.All{current, standingIn(step.Standings)}, Slice: query.Slice{Limit: maxNow},
		}
	})
	return nested{b.index, boundedRows{record: p.records(b.want, at.fields, types, at.path), at: at, most: maxNow, what: "employments that go on"}}
}

// boundedRows writes all rows of a page that may not hold more than so many.
type boundedRows struct {
	record shape
	at     place
	most   int
	what   string
}

func (s boundedRows) writePage(w *writer, page *query.Page) {
	if page.More {
		w.fail(limitExceeded(s.at.path, "somebody has more than %d %s", s.most, s.what))
		return
	}
	rows{s.record}.writePage(w, page)
}

// unitsThere plans the way from the units where somebody was up to the company.
func (p *planner) unitsThere(at place, step *query.PeopleStep) shape {
	if step.Units == nil {
		return p.noLinks(at)
	}
	stints := p.stintsBranch(at, step)
	targets := kg.EmployedBy.Targets() | kg.MemberOf.Targets()
	places := p.branch(place{want: stints.want, on: stints.want.Types}, "target", targets,
		func() query.Step { return query.EndStep{End: query.Target} })
	u := p.unitsPlan(places.want, step.Standings, step.Units)
	return &unitsThere{
		unitsPlan: u, stints: stints.index, places: places.index, placeID: places.want.prop(query.PropID),
		company: at.want.prop(query.PropPlace), at: at,
		link: p.records(u.links, at.fields, u.links.Types, at.path),
	}
}

// unitsThere writes the relations by which the units where somebody was are part of a company.
type unitsThere struct {
	*unitsPlan
	stints, places, placeID int
	company                 int // the ID, of the person's row
	at                      place
	link                    shape
}

func (s *unitsThere) write(w *writer, row *query.Row) {
	if row.Pages[s.stints].More {
		w.fail(limitExceeded(s.at.path, "somebody has more than %d employments and memberships at one company", maxStints))
		return
	}
	var all []partOf
	for i := range row.Pages[s.stints].Rows {
		at := &row.Pages[s.stints].Rows[i].Pages[s.places].Rows[0]
		links, whole := s.of(at)
		if !whole {
			w.fail(tooManyWholes(s.at.path, at.Values[s.placeID].Text))
			return
		}
		all = append(all, between(at.Values[s.placeID].Text, row.Values[s.company].Text, links)...)
	}
	w.byte('[')
	for i, link := range rowsOfLinks(all) {
		if i > 0 {
			w.byte(',')
		}
		s.link.write(w, link)
	}
	w.byte(']')
}
