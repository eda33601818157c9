package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// naiveJobs returns the employments of a person that an input lets count.
func (x *naiveExecutor) naiveJobs(person string, input map[string]any) []*kg.Relation {
	standing, _ := input["standing"].([]any)
	return slices.DeleteFunc(x.graph.Relations(person, []kg.RelationKind{kg.EmployedBy}, kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(standing, any(r.Standing.String()))
	})
}

// careerFits reports whether one of the filters by jobs holds of somebody.
func (x *naiveExecutor) careerFits(person, name string, input map[string]any) bool {
	jobs := x.naiveJobs(person, input)
	listed := func(field, id string) bool {
		list, _ := input[field].([]any)
		return slices.Contains(list, any(id))
	}
	switch name {
	case "workedAt":
		all, _ := input["all"].([]any)
		for _, id := range all {
			if !slices.ContainsFunc(jobs, func(r *kg.Relation) bool { return r.Target == id }) {
				return false
			}
		}
		return input["any"] == nil || slices.ContainsFunc(jobs, func(r *kg.Relation) bool { return listed("any", r.Target) })
	case "moved":
		return naiveSequence(jobs, input, []any{input["from"], input["to"]})
	default:
		return naiveBest(jobs, input, func(a, b *kg.Relation) (temporal.Verdict, bool) {
			var others []temporal.Interval
			for _, r := range jobs {
				if r.Target == a.Target && r != a && r != b {
					others = append(others, naiveStint(r))
				}
			}
			return temporal.Returned(naiveStint(a), naiveStint(b), others...), a.Target == b.Target && (input["to"] == nil || listed("to", a.Target))
		})
	}
}

// naiveSequence reports whether somebody had a job at one of the companies of each stage, one following the other.
func naiveSequence(jobs []*kg.Relation, input map[string]any, stages []any) bool {
	how, _ := temporal.ParseSuccession(input["how"].(string))
	sequences := [][]*kg.Relation{nil}
	for _, companies := range stages {
		var longer [][]*kg.Relation
		for _, s := range sequences {
			for _, r := range jobs {
				if slices.Contains(companies.([]any), any(r.Target)) && !slices.Contains(s, r) {
					longer = append(longer, append(slices.Clone(s), r))
				}
			}
		}
		sequences = longer
	}
	var found []temporal.Verdict
	for _, s := range sequences {
		verdict := temporal.Certain
		for i := range s[1:] {
			verdict = max(verdict, temporal.Followed(naiveStint(s[i]), naiveStint(s[i+1]), how))
		}
		found = append(found, verdict)
	}
	wanted, _ := input["verdicts"].([]any)
	return len(found) > 0 && slices.Contains(wanted, any(slices.Min(found).String()))
}

func naiveStint(r *kg.Relation) temporal.Interval {
	s, _ := r.Bounds()
	return s
}

func naiveBest(jobs []*kg.Relation, input map[string]any, judge func(a, b *kg.Relation) (temporal.Verdict, bool)) bool {
	var found []temporal.Verdict
	for _, a := range jobs {
		for _, b := range jobs {
			if verdict, fits := judge(a, b); fits && a != b {
				found = append(found, verdict)
			}
		}
	}
	wanted, _ := input["verdicts"].([]any)
	return len(found) > 0 && slices.Contains(wanted, any(slices.Min(found).String()))
}

// partOf returns the relations by which something is part of others, as arguments let them count.
func (x *naiveExecutor) partOf(id string, args map[string]any) []*kg.Relation {
	standing, _ := args["standing"].([]any)
	if include, _ := args["includeUnits"].(bool); !include {
		return nil
	}
	date, given := args["unitsAsOf"].(temporal.PartialDate)
	if !given {
		date, given = args["asOf"].(temporal.PartialDate)
	}
	return slices.DeleteFunc(x.graph.Relations(id, []kg.RelationKind{kg.PartOf}, kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(standing, any(r.Standing.String())) || given && naiveStint(r).Holds(date) == temporal.None
	})
}

// wholesOf returns all that something is part of, itself included.
func (x *naiveExecutor) wholesOf(id string, args map[string]any) []string {
	found := []string{id}
	for i := 0; i < len(found); i++ {
		for _, r := range x.partOf(found[i], args) {
			if !slices.Contains(found, r.Target) {
				found = append(found, r.Target)
			}
		}
	}
	return found
}

// unitsLeftOut counts the relations up from the places of stints that are too many to be looked at.
func (x *naiveExecutor) unitsLeftOut(stints []*kg.Relation, args map[string]any) int {
	up := map[string]int{}
	for _, r := range stints {
		n := 0
		for _, place := range x.wholesOf(r.Target, args) {
			n += len(x.partOf(place, args))
		}
		up[r.Target] = max(0, n-100)
	}
	sum := 0
	for _, n := range up {
		sum += n
	}
	return sum
}

// wayUp returns the relations that lead from the places of stints up to another place.
func (x *naiveExecutor) wayUp(stints []*kg.Relation, to string, args map[string]any) []thing {
	way := []thing{}
	for _, r := range x.graph.Records(kg.Types(kg.TypeLink)) {
		link := r.(*kg.Relation)
		leads := func(stint *kg.Relation) bool {
			return stint.Target != to && slices.Contains(x.wholesOf(stint.Target, args), link.Source) &&
				slices.Contains(x.partOf(link.Source, args), link) && slices.Contains(x.wholesOf(link.Target, args), to)
		}
		if slices.ContainsFunc(stints, leads) {
			way = append(way, recordThing(link))
		}
	}
	slices.SortFunc(way, func(a, b thing) int {
		one, other := a.record.(*kg.Relation), b.record.(*kg.Relation)
		return naiveOrder(relationOrder, relationKeys(&one.Claim, one.ID), relationKeys(&other.Claim, other.ID))
	})
	return way
}

// companyPeople lists everybody at a company, team or project, or those who have left it.
func (x *naiveExecutor) companyPeople(company *kg.Entity, field string, args map[string]any) thing {
	node := map[string]string{"people": "Presence", "alumni": "Alumnus"}[field]
	order := query.PeopleOrder()
	var all []naiveEntry
	for _, r := range x.graph.Records(kg.Types(kg.TypePerson)) {
		if entry := x.companyPerson(company, r.(*kg.Entity), node, args); entry != nil {
			all = append(all, *entry)
		}
	}
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, node, cursor.Binding(company.Type.String()+"."+field, args), order)
}

func (x *naiveExecutor) companyPerson(company, person *kg.Entity, node string, args map[string]any) *naiveEntry {
	standing, _ := args["standing"].([]any)
	stints := slices.DeleteFunc(x.graph.Relations(person.ID, query.PlaceKinds(), kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(standing, any(r.Standing.String())) || !slices.Contains(x.wholesOf(r.Target, args), company.ID)
	})
	now := slices.DeleteFunc(x.naiveJobs(person.ID, args), func(r *kg.Relation) bool { return r.Period.Status != temporal.Current })
	where, filtered := args["where"].(map[string]any)
	at, isNow := args["nowAt"].([]any)
	if len(stints) == 0 || filtered && !x.entityFits(person, where) ||
		isNow && !slices.ContainsFunc(now, func(r *kg.Relation) bool { return slices.Contains(at, any(r.Target)) }) {
		return nil
	}
	verdict, day := naivePresence(stints, node == "Alumnus", args)
	if wanted, _ := args["verdicts"].([]any); !slices.Contains(wanted, any(verdict.String())) {
		return nil
	}
	return &naiveEntry{
		node: fielded(node, map[string]any{
			"person": recordThing(person), "verdict": verdict.String(), "stints": relationThings(stints[:min(100, len(stints))]),
			"now": relationThings(now[:min(20, len(now))]), "units": x.wayUp(stints[:min(100, len(stints))], company.ID, args),
			"stintsLeftOut": max(0, len(stints)-100), "unitsLeftOut": x.unitsLeftOut(stints, args), "nowLeftOut": max(0, len(now)-20),
		}),
		keys: []query.Value{{Int: int64(verdict)}, {Int: int64(day)}, {Text: kg.SortKey(person.Name)}, {Text: person.ID}},
	}
}

// headcount counts the people of a company on some dates.
func (x *naiveExecutor) headcount(company *kg.Entity, args map[string]any) []thing {
	list := []thing{}
	months := map[any]int{"YEAR": 12, "QUARTER": 3, "MONTH": 1}[args["by"]]
	first, last := naiveSeries(args)
	for date := first; date.First() <= last.Last(); date, _ = first.AddMonths(months * len(list)) {
		counts := map[any]int{}
		on := map[string]any{"asOf": date, "verdicts": []any{"CERTAIN", "POSSIBLE", "UNKNOWN"}}
		for _, name := range []string{"standing", "includeUnits", "unitsAsOf"} {
			if value, ok := args[name]; ok {
				on[name] = value
			}
		}
		for _, r := range x.graph.Records(kg.Types(kg.TypePerson)) {
			if entry := x.companyPerson(company, r.(*kg.Entity), "Presence", on); entry != nil {
				counts[entry.node.fields["verdict"]]++
			}
		}
		list = append(list, fielded("Headcount", map[string]any{
			"at": string(date), "certain": counts["CERTAIN"], "possible": counts["POSSIBLE"], "unknown": counts["UNKNOWN"],
		}))
	}
	return list
}

// naiveSeries returns the ends of a series of dates.
func naiveSeries(args map[string]any) (from, to temporal.PartialDate) {
	from, to = args["from"].(temporal.PartialDate), args["to"].(temporal.PartialDate)
	if len(from) == 4 && args["by"] != "YEAR" {
		from += "-01"
	}
	return from, to
}

func relationThings(list []*kg.Relation) []thing {
	all := []thing{}
	for _, r := range list {
		all = append(all, recordThing(r))
	}
	return all
}

// naivePresence returns the verdict on whether a person was there, or has left, and the day by which they are ordered.
func naivePresence(stints []*kg.Relation, left bool, args map[string]any) (verdict temporal.Verdict, day temporal.Day) {
	verdict, day = temporal.None, temporal.OpenPast
	var dated []temporal.Dated
	for _, r := range stints {
		s := naiveStint(r)
		there := temporal.Certain
		if date, ok := args["asOf"].(temporal.PartialDate); ok {
			there = s.Holds(date)
		}
		verdict = min(verdict, there)
		dated = append(dated, temporal.Dated{Period: r.Period, Bounds: s})
		if left {
			day = max(day, s.EndMin)
		} else {
			day = max(day, s.StartMin)
		}
	}
	if left {
		verdict = temporal.HasLeft(dated, naiveDuring(args["leftDuring"]))
	}
	return verdict, day
}

// peopleOfCompanyFault finds the faults of the arguments about time and units.
func (x *naiveExecutor) peopleOfCompanyFault(_ *ast.Field, args map[string]any, path ast.Path) {
	if s := naiveDuring(args["leftDuring"]); s != nil && s.StartMin >= s.EndMin {
		x.args.AddError(apierror.BadInput(path, "leftDuring: ends before it starts"))
	}
	if include, _ := args["includeUnits"].(bool); args["unitsAsOf"] != nil && !include {
		x.args.AddError(apierror.BadInput(path, "unitsAsOf: without includeUnits"))
	}
	if _, series := args["from"].(temporal.PartialDate); !series || args["to"] == nil || args["by"] == nil {
		return
	}
	if from, to := naiveSeries(args); from.First() > to.Last() {
		x.args.AddError(apierror.BadInput(path, "to: before from"))
	}
}
