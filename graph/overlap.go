package graph

import (
	"fmt"
	"slices"
	"strings"

	"ties/graph/apierror"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

const (
	minOverlapPeople, maxOverlapPeople = 2, 10 // of one overlap
	peopleArgument                     = "people"
)

// planOverlap plans where and when people were together, which is computed from all their stints: there are few.
func planOverlap(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	checkIDCount(p, at, args, peopleArgument, minOverlapPeople, maxOverlapPeople)
	s := planOverlapStints(p, q, at, personIDs.list(p, at, args, peopleArgument), args)
	object := planObject(p, at, "OverlapAnswer", func(name string, at fieldContext) encode.Encoder[*overlapResult] {
		switch name {
		case "verdict":
			return encode.StringOf(func(o *overlapResult) string { return o.verdict().String() })
		case "overlaps":
			return encode.ListOf(func(o *overlapResult) []*overlapAt { return o.places }, s.planOverlapAt(p, at))
		default:
			return encode.ListOf((*overlapResult).reasons, s.planReason(p, at))
		}
	})
	q.encode = overlapEncoder{s, object}.writePage
}

// overlapRootPlan is the plan of all stints of some people.
type overlapRootPlan struct {
	*overlapPlan
	at              fieldContext
	ids             []string
	branch          int // to the stints of each
	name, openLists int
}

func planOverlapStints(p *planner, q *rootField, at fieldContext, ids []string, args map[string]any) *overlapRootPlan {
	types, which := kg.Types(kg.TypePerson), query.OverlapScope{
		Through: throughArgument(p, at, args), Standings: condition.Standings(args), Units: unitsArgument(p, at, args, ""),
	}
	people := newSelectionPlan(types)
	q.plan = &query.Plan{Start: &query.Lookup{IDs: ids, Types: types}, Selection: people.Selection}
	stints := p.branch(fieldContext{}.in(people), "stints", typesOfKinds(which.Through), func() query.Step {
		return &query.RelationsStep{
			Kinds: which.Through, Direction: kg.Out, Filter: condition.HasStanding(which.Standings), Slice: query.Slice{Limit: maxStints},
		}
	})
	return &overlapRootPlan{
		overlapPlan: overlapPlanOf(p, stints.rows, people, which), at: at, ids: ids, branch: stints.index,
		name: people.prop(query.PropName), openLists: people.prop(query.PropOpenLists),
	}
}

// overlapResult is an answer to be written.
type overlapResult struct {
	through []kg.RelationKind
	places  []*overlapAt
	open    []overlapReason // one for each open list
}

type overlapEncoder struct {
	*overlapRootPlan
	object encode.Encoder[*overlapResult]
}

func (s overlapEncoder) writePage(w *encode.Writer, page *query.Page) {
	if err := s.check(page); err != nil {
		w.Fail(err)
		return
	}
	places, err := s.overlaps(page)
	if err != nil {
		w.Fail(err)
		return
	}
	o := &overlapResult{through: s.Through, places: places}
	for _, t := range o.places {
		if !t.whole {
			w.Fail(apierror.LimitExceeded(s.at.path, "they have too many stints at %s: ask about fewer people", t.id))
			return
		}
	}
	for i := range page.Rows {
		o.open = append(o.open, s.open(&page.Rows[i])...)
	}
	s.object(w, o)
}

// check returns an error for people who do not exist, or have too many stints.
func (s *overlapRootPlan) check(page *query.Page) error {
	var missing []string
	for i, row := range page.Rows {
		switch {
		case row.Type == 0:
			missing = append(missing, fmt.Sprintf("%q", s.ids[i]))
		case row.Pages[s.branch].More:
			return apierror.LimitExceeded(s.at.path, "%s[%d]: %q has more than %d relations %s", peopleArgument, i, s.ids[i], maxStints,
				kindNames(s.Through, " or "))
		}
	}
	if len(missing) > 0 {
		return apierror.NewError(apierror.CodeNotFound, s.at.path, "%s: nobody has the ID %s", peopleArgument, strings.Join(missing, " or "))
	}
	return nil
}

// overlaps returns the places where all of them have been.
func (s *overlapRootPlan) overlaps(page *query.Page) ([]*overlapAt, error) {
	var stints []numberedStint
	for i := range page.Rows {
		person := &page.Rows[i]
		for j := range person.Pages[s.branch].Rows {
			stints = append(stints, numberedStint{i, person, &person.Pages[s.branch].Rows[j]})
		}
	}
	return s.overlapsOf(s.at.path, len(page.Rows), stints)
}

// open returns a reason for each open list of a person's places.
func (s *overlapRootPlan) open(person *query.Row) []overlapReason {
	var all []overlapReason
	for _, name := range strings.Fields(person.Values[s.openLists].Text) {
		if kind, _ := kg.ParseKind(name); slices.Contains(s.Through, kind) {
			all = append(all, s.openList(person, openPlaces[kind]))
		}
	}
	return all
}

// openPlaces are the words for the places of an open list.
var openPlaces = map[kg.RelationKind]string{kg.EmployedBy: "employers", kg.MemberOf: "teams", kg.WorksOn: "projects"}

func (s *overlapRootPlan) openList(person *query.Row, what string) overlapReason {
	text := "the source says that " + person.Values[s.name].Text + " had more " + what + " than are recorded"
	return overlapReason{code: temporal.ListOpen, text: text, person: person}
}

func (o *overlapResult) verdict() temporal.Verdict {
	best := temporal.None
	if len(o.places) > 0 {
		best = o.places[0].Verdict
	}
	if best == temporal.None && len(o.open) > 0 {
		return temporal.Unknown
	}
	return best
}

func (o *overlapResult) reasons() []overlapReason {
	var all []overlapReason
	switch {
	case len(o.places) == 0:
		places := strings.ToLower(query.PlaceTypes(o.through).String())
		all = []overlapReason{{code: temporal.NothingRecorded, text: "no " + places + " is recorded where all of them have been"}}
	case o.places[0].Verdict <= temporal.Possible:
		return o.places[0].reasons()
	default:
		all = o.places[0].reasons()
	}
	return append(all, o.open...)
}
