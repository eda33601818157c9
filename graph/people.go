package graph

import (
	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxNow is how many current employments of one person are read.
const maxNow = 20

// peopleList is a list of the people of a company, team or project: of all, or of those who have left.
type peopleList struct {
	kind  kg.RelationKind // by which they are there
	left  bool
	field string // that declares it, for cursors
	node  string // the name of the type of its nodes
}

func (l peopleList) plan(p *planner, at fieldContext) encode.RowEncoder {
	args := p.arguments(at)
	list := listing{field: l.field, name: l.node, args: args, order: query.PeopleOrder(), types: kg.Types(kg.TypePerson)}
	return planBranchList(p, at, list, func(slice query.Slice) (query.Step, nodePlan) {
		step := l.step(p, at, args)
		step.Slice = slice
		return step, l.personAt(step)
	})
}

// step reads the arguments that select people.
func (l peopleList) step(p *planner, at fieldContext, args map[string]any) *query.PeopleStep {
	asOf, _ := args["asOf"].(temporal.PartialDate)
	s := &query.PeopleStep{
		Standings: condition.Standings(args), Units: unitsArgument(p, at, args, asOf), Left: l.left,
		During: periodArgument(p, at, args, "leftDuring"), Verdicts: coerce.Enums(args["verdicts"], temporal.ParseVerdict),
	}
	if asOf != "" {
		during := temporal.DateInterval(asOf)
		s.During = &during
	}
	var only query.All
	if where, ok := args["where"].(map[string]any); ok {
		only = append(only, p.filters.Build("PersonFilter", where))
	}
	if list, ok := args["nowAt"].([]any); ok {
		now := condition.EmployedAt(s.Standings, coerce.DistinctStrings(list)...)
		now.Filter = query.All{now.Filter, condition.IsOneOf(query.PropStatus, []string{temporal.Current.String()})}
		only = append(only, now)
	}
	if len(only) > 0 {
		s.Filter = condition.Simplify(only)
	}
	return s
}

// personAt plans a Presence or an Alumnus.
func (l peopleList) personAt(step *query.PeopleStep) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, l.node, func(name string, at fieldContext) encode.RowEncoder {
			switch name {
			case "person":
				return planRecordNode(p, at)
			case "verdict":
				return encode.VerdictColumn(at.rows.prop(query.PropVerdict))
			case "stints":
				return planFirst(p, at, l.stints(p, at, step))
			case "stintsLeftOut":
				b := l.stints(p, at, step)
				b.Step.(*query.StintsStep).Count = true
				return encode.BranchPage(b.index, encode.LeftOut)
			case "units", "unitsLeftOut":
				return l.planUnits(p, name, at, step)
			default: // now, nowLeftOut
				return planNow(p, name, at, step.Standings)
			}
		})
	}
}

// stints returns the branch from a person to their stints.
func (l peopleList) stints(p *planner, at fieldContext, step *query.PeopleStep) *branchPlan {
	types := kg.Types(l.kind.RecordType())
	if step.Units != nil {
		types |= kg.Types(kg.TypeMembership)
	}
	return p.branch(at, "stints", types, func() query.Step {
		return &query.StintsStep{Standings: step.Standings, Units: step.Units, Limit: maxStints}
	})
}

// planFirst plans the first of a list of records, as many as its branch reads.
func planFirst(p *planner, at fieldContext, b *branchPlan) encode.RowEncoder {
	return encode.BranchPage(b.index, encode.RowList(p.records(b.rows, at.fields, b.rows.Types, at.path)))
}

// planFirstRelations plans the first of some relations, or how many more there are.
func planFirstRelations(p *planner, at fieldContext, b *branchPlan, count bool) encode.RowEncoder {
	if count {
		b.Step.(*query.RelationsStep).Slice.Count = true
		return encode.BranchPage(b.index, encode.LeftOut)
	}
	return planFirst(p, at, b)
}

// planNow plans the first current employments of a person, or how many more there are.
func planNow(p *planner, name string, at fieldContext, standings []kg.Standing) encode.RowEncoder {
	b := p.branch(at, "now", kg.Types(kg.TypeEmployment), func() query.Step {
		current := condition.IsOneOf(query.PropStatus, []string{temporal.Current.String()})
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: query.All{current, condition.HasStanding(standings)}, Slice: query.Slice{Limit: maxNow},
		}
	})
	return planFirstRelations(p, at, b, name == "nowLeftOut")
}

// planUnits plans the relations from the units where a person was up to the company, or how many are not read.
func (l peopleList) planUnits(p *planner, name string, at fieldContext, step *query.PeopleStep) encode.RowEncoder {
	count := name == "unitsLeftOut"
	switch {
	case step.Units == nil && count:
		return encode.Constant[*query.Row]("0")
	case step.Units == nil:
		return planNoLinks(p, at)
	}
	stints := l.stints(p, at, step)
	targets := kg.EmployedBy.Targets() | kg.MemberOf.Targets()
	places := p.end(fieldContext{}.in(stints.rows), query.Target, targets)
	u := planAncestors(p, places.rows, step.Standings, step.Units)
	placeID := places.rows.prop(query.PropID)
	if count {
		u.step.Count = true
		return func(w *encode.Writer, row *query.Row) {
			w.Int(u.linksLeftOut(row.Pages[stints.index].Rows, places.index, placeID))
		}
	}
	return (&unitLinksEncoder{
		ancestorsPlan: u, stints: stints.index, places: places.index, placeID: placeID,
		company: at.rows.prop(query.PropPlace),
		links:   encode.ListOf(rowsOfLinks, p.records(u.links, at.fields, u.links.Types, at.path)),
	}).write
}

// unitLinksEncoder writes the relations from the units where a person was up to a company.
type unitLinksEncoder struct {
	*ancestorsPlan
	stints, places, placeID int
	company                 int // the ID, of the person's row
	links                   encode.Encoder[[]partOfLink]
}

func (s *unitLinksEncoder) write(w *encode.Writer, row *query.Row) {
	var all []partOfLink
	for i := range row.Pages[s.stints].Rows {
		at := &row.Pages[s.stints].Rows[i].Pages[s.places].Rows[0]
		links, _ := s.linksOf(at)
		all = append(all, linksBetween(at.Values[s.placeID].Text, row.Values[s.company].Text, links)...)
	}
	s.links(w, all)
}

const (
	minCompanies, maxCompanies = 2, 10 // of one list of shared alumni
	maxSharedJobs              = 50    // of one person, that are read
)

// planSharedAlumni plans the list of the people who have worked at all of some companies.
func planSharedAlumni(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	list := listing{
		field: "Query.sharedAlumni", name: "SharedAlumnus", args: args, order: recordOrder(kg.TypePerson, nil), types: kg.Types(kg.TypePerson),
	}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		companies := companyIDs.list(p, at, args, "of")
		checkIDCount(p, at, args, "of", minCompanies, maxCompanies)
		start := &query.List{Type: kg.TypePerson, Filter: workedAtAll(args, companies), Order: list.order, Slice: slice, RequiredIDs: companies}
		return start, sharedAlumnusNode(companies, condition.Standings(args))
	})
}

// workedAtAll holds for people who have worked at all of some companies: one after another if the arguments say how.
func workedAtAll(args map[string]any, companies []string) query.Filter {
	stages, all := make([][]string, len(companies)), make(query.All, len(companies))
	for i, id := range companies {
		stages[i], all[i] = []string{id}, condition.EmployedAt(condition.Standings(args), id)
	}
	if args["how"] == nil {
		return all
	}
	return condition.MovedOn(args, stages...)
}

// sharedAlumnusNode plans a SharedAlumnus.
func sharedAlumnusNode(companies []string, counted []kg.Standing) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, "SharedAlumnus", func(name string, at fieldContext) encode.RowEncoder {
			if name == "person" {
				return planRecordNode(p, at)
			}
			there := condition.EmployedAt(counted, companies...)
			b := p.branch(at, "there", kg.Types(kg.TypeEmployment), func() query.Step {
				return &query.RelationsStep{
					Kinds: there.Kinds, Direction: kg.Out, Filter: there.Filter, Slice: query.Slice{Limit: maxSharedJobs},
				}
			})
			return planFirstRelations(p, at, b, name == "employmentsLeftOut")
		})
	}
}
