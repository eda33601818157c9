package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/temporal"
)

// naiveStints returns the stints of a person at each place that count.
func (x *naiveExecutor) naiveStints(person string, args map[string]any) map[string][]*kg.Relation {
	at := map[string][]*kg.Relation{}
	standing, _ := args["standing"].([]any)
	places, only := args["at"].([]any)
	through, given := args["through"].([]any)
	if !given {
		through = []any{"EMPLOYED_BY", "MEMBER_OF"}
	}
	for _, r := range x.graph.Relations(person, kg.AllKinds(), kg.Out) {
		if !slices.Contains(through, any(r.Kind.String())) || !slices.Contains(standing, any(r.Standing.String())) {
			continue
		}
		for _, place := range x.wholesOf(r.Target, args) {
			if !only || slices.Contains(places, any(place)) {
				at[place] = append(at[place], r)
			}
		}
	}
	return at
}

// naiveOverlap is the overlap of all combinations of one stint each at a place.
type naiveOverlap struct {
	at      *kg.Entity
	stints  []*kg.Relation
	during  *temporal.Interval
	verdict temporal.Verdict
	days    temporal.Days
	best    []*kg.Relation
	most    temporal.Days // of the best choice
}

func (x *naiveExecutor) overlap(args map[string]any) thing {
	var people []*kg.Entity
	for _, id := range args["people"].([]any) {
		people = append(people, x.graph[id.(string)].(*kg.Entity))
	}
	return x.overlapAnswer(people, x.overlapsOf(people, args, nil), args)
}

// overlapsOf returns the places where all of some people have been, the surest first.
func (x *naiveExecutor) overlapsOf(people []*kg.Entity, args map[string]any, during *temporal.Interval) []*naiveOverlap {
	var stints []map[string][]*kg.Relation
	for _, p := range people {
		stints = append(stints, x.naiveStints(p.ID, args))
	}
	var meetings []*naiveOverlap
	for place := range stints[0] {
		m := &naiveOverlap{at: x.graph[place].(*kg.Entity), during: during, verdict: temporal.None}
		var each [][]*kg.Relation
		for _, s := range stints {
			each = append(each, s[place])
			m.stints = append(m.stints, s[place]...)
		}
		m.try(each, nil)
		if m.best != nil {
			meetings = append(meetings, m)
		}
	}
	slices.SortFunc(meetings, func(a, b *naiveOverlap) int {
		return cmp.Or(cmp.Compare(a.verdict, b.verdict), naiveLonger(a.days, b.days),
			cmp.Compare(kg.SortKey(a.at.Name), kg.SortKey(b.at.Name)), cmp.Compare(a.at.ID, b.at.ID))
	})
	return meetings
}

// naiveLonger is below 0 where a is more days than b.
func naiveLonger(a, b temporal.Days) int {
	const forever = 1 << 40
	if a.Open {
		a.Most = forever
	}
	if b.Open {
		b.Most = forever
	}
	return cmp.Or(cmp.Compare(b.Least, a.Least), cmp.Compare(b.Most, a.Most))
}

func (m *naiveOverlap) try(people [][]*kg.Relation, chosen []*kg.Relation) {
	if len(chosen) < len(people) {
		for _, r := range people[len(chosen)] {
			m.try(people, append(slices.Clone(chosen), r))
		}
		return
	}
	verdict, days := temporal.Overlap(m.bounds(chosen)...), temporal.SharedDays(m.bounds(chosen)...)
	m.days = temporal.Days{Least: max(m.days.Least, days.Least), Most: max(m.days.Most, days.Most), Open: m.days.Open || days.Open}
	if m.best == nil || verdict < m.verdict || verdict == m.verdict && naiveLonger(days, m.most) < 0 {
		m.best, m.verdict, m.most = chosen, verdict, days
	}
}

// bounds returns the stints, and the days during which alone they matter.
func (m *naiveOverlap) bounds(relations []*kg.Relation) []temporal.Interval {
	var all []temporal.Interval
	for _, r := range relations {
		s, _ := r.Bounds()
		all = append(all, s)
	}
	if m.during != nil {
		all = append(all, *m.during)
	}
	return all
}

// fielded is a thing whose fields are values, or functions of their arguments.
func fielded(typeName string, fields map[string]any) thing {
	return thing{typeName: typeName, fields: fields}
}

func (x *naiveExecutor) overlapAnswer(people []*kg.Entity, meetings []*naiveOverlap, args map[string]any) thing {
	verdict, reasons, overlaps := temporal.None, []thing{}, []thing{}
	if len(meetings) == 0 {
		reasons = append(reasons, naiveReason("NOTHING_RECORDED", "no "+placesIn(args)+" is recorded where all of them have been", nil, nil))
	} else {
		verdict, reasons = meetings[0].verdict, x.overlapReasons(meetings[0])
	}
	for _, m := range meetings {
		overlaps = append(overlaps, x.overlapThing(m, args))
	}
	for _, p := range people {
		for _, kind := range p.OpenLists {
			what := map[kg.RelationKind]string{kg.EmployedBy: "employers", kg.MemberOf: "teams", kg.WorksOn: "projects"}[kind]
			if !slices.Contains(args["through"].([]any), any(kind.String())) || verdict == temporal.Certain || verdict == temporal.Possible {
				continue
			}
			verdict = temporal.Unknown
			text := "the source says that " + p.Name + " had more " + what + " than are recorded"
			reasons = append(reasons, naiveReason("LIST_OPEN", text, recordThing(p), nil))
		}
	}
	return fielded("OverlapAnswer", map[string]any{"verdict": verdict.String(), "overlaps": overlaps, "reasons": reasons})
}

// placesIn returns the kinds of places that count, in words.
func placesIn(args map[string]any) string {
	var places []string
	for _, p := range [][2]string{{"EMPLOYED_BY", "company"}, {"WORKS_ON", "project"}, {"MEMBER_OF", "team"}} {
		if slices.Contains(args["through"].([]any), any(p[0])) {
			places = append(places, p[1])
		}
	}
	return strings.Join(places, " or ")
}

// throughFault finds relations through which people are at no place.
func (x *naiveExecutor) throughFault(args map[string]any, path ast.Path) {
	through, given := args["through"].([]any)
	if given && len(through) == 0 {
		x.args.AddError(apierror.BadInput(path, "through: is empty"))
	}
	for _, kind := range through {
		if kind != "EMPLOYED_BY" && kind != "MEMBER_OF" && kind != "WORKS_ON" {
			x.args.AddError(apierror.BadInput(path, "through: %s", kind))
		}
	}
}

func naiveReason(code, text string, person, stint any) thing {
	return fielded("Reason", map[string]any{"code": code, "text": text, "person": person, "stint": stint})
}

func (x *naiveExecutor) overlapThing(m *naiveOverlap, args map[string]any) thing {
	stints := []thing{}
	for _, r := range m.stints {
		stints = append(stints, recordThing(r))
	}
	return fielded("Overlap", map[string]any{
		"verdict": m.verdict.String(), "at": recordThing(m.at), "stints": stints, "period": m.period(),
		"days": daysThing(m.days), "units": x.wayUp(m.stints, m.at.ID, args),
		"reasons": x.overlapReasons(m),
	})
}

func daysThing(d temporal.Days) thing {
	var most any = d.Most
	if d.Open {
		most = nil
	}
	return fielded("DayRange", map[string]any{"least": d.Least, "most": most})
}

func (m *naiveOverlap) period() any {
	if m.verdict == temporal.None {
		return nil
	}
	ended, current, inferred := false, true, false
	for _, r := range m.best {
		ended = ended || r.Period.Status == temporal.Ended
		current = current && r.Period.Status == temporal.Current
		inferred = inferred || r.Period.Inferred
	}
	status := "UNKNOWN"
	if ended {
		status = "ENDED"
	} else if current {
		status = "CURRENT"
	}
	start, end := temporal.SharedPeriod(m.bounds(m.best)...)
	return fielded("SharedPeriod", map[string]any{
		"start": optional(string(start)), "end": optional(string(end)), "status": status, "inferred": inferred,
		"holds": func(args map[string]any) any {
			return temporal.Overlap(append(m.bounds(m.best), temporal.DateInterval(args["on"].(temporal.PartialDate)))...).String()
		},
	})
}

func (x *naiveExecutor) overlapReasons(m *naiveOverlap) []thing {
	all := []thing{}
	if m.verdict == temporal.None {
		return append(all, naiveReason("NEVER_TOGETHER", "the dates leave no day on which all of them were there", nil, nil))
	}
	var dated []temporal.Dated
	for i, s := range m.bounds(m.best) {
		d := temporal.Dated{Bounds: s}
		if i < len(m.best) {
			d.Period = m.best[i].Period
		}
		dated = append(dated, d)
	}
	for _, d := range temporal.Doubts(dated) {
		if d.Of == len(m.best) {
			continue // the days that were asked about are no reason
		}
		r := m.best[d.Of]
		text := map[temporal.Reason]string{
			temporal.StartUnknown:  "no start is given",
			temporal.StartVague:    "the start, " + string(r.Period.Start) + ", may be any day of it",
			temporal.EndUnknown:    "no end is given",
			temporal.EndVague:      "the end, " + string(r.Period.End) + ", may be any day of it",
			temporal.StillGoing:    "it went on when it was recorded: of later days nothing is known",
			temporal.TenseInferred: "that it goes on, or has ended, was read out of the context",
		}[d.Reason]
		all = append(all, naiveReason(d.Reason.String(), text, x.byID(r.Source), recordThing(r)))
	}
	return all
}
