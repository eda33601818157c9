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
	through, _ := args["through"].([]any)
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

// naiveStay is stints of one person at a place that are united, or the days that were asked about.
type naiveStay struct {
	temporal.Interval
	stints []*kg.Relation
}

// naiveStays unites stints: any two that touch or overlap for certain, until there are no such two.
func naiveStays(stints []*kg.Relation) []naiveStay {
	var stays []naiveStay
	for _, r := range stints {
		stays = append(stays, naiveStay{claimStint(r), []*kg.Relation{r}})
	}
	for i := 0; i < len(stays); i++ {
		for j := range stays {
			a, b := stays[i], stays[j]
			if i == j || a.StartMax > b.EndMin || b.StartMax > a.EndMin {
				continue
			}
			both := naiveStay{temporal.Interval{
				StartMin: min(a.StartMin, b.StartMin), StartMax: min(a.StartMax, b.StartMax),
				EndMin: max(a.EndMin, b.EndMin), EndMax: max(a.EndMax, b.EndMax), Known: a.Known || b.Known,
			}, nil}
			for _, r := range stints { // in their order
				if slices.Contains(a.stints, r) || slices.Contains(b.stints, r) {
					both.stints = append(both.stints, r)
				}
			}
			stays[min(i, j)] = both
			stays = slices.Delete(stays, max(i, j), max(i, j)+1)
			i = -1 // from the beginning
			break
		}
	}
	slices.SortFunc(stays, func(a, b naiveStay) int {
		return cmp.Compare(slices.Index(stints, a.stints[0]), slices.Index(stints, b.stints[0]))
	})
	return stays
}

// naiveMost returns the most days of one stay each: those of stints that each last as long as they may.
func naiveMost(people [][]naiveStay) (most int, open bool) {
	whole := temporal.Interval{StartMin: temporal.OpenPast, EndMax: temporal.OpenFuture}
	together := []temporal.Interval{whole}
	for _, stays := range people {
		var longest []temporal.Interval
		for _, s := range stays {
			for touching := true; touching; {
				touching = false
				longest = slices.DeleteFunc(longest, func(o temporal.Interval) bool {
					if o.StartMin > s.EndMax || s.StartMin > o.EndMax {
						return false
					}
					s.StartMin, s.EndMax, touching = min(s.StartMin, o.StartMin), max(s.EndMax, o.EndMax), true
					return true
				})
			}
			longest = append(longest, s.Interval)
		}
		var shared []temporal.Interval
		for _, a := range together {
			for _, b := range longest {
				if from, to := max(a.StartMin, b.StartMin), min(a.EndMax, b.EndMax); from < to {
					shared = append(shared, temporal.Interval{StartMin: from, EndMax: to})
				}
			}
		}
		together = shared
	}
	for _, s := range together {
		most, open = max(most, int(s.EndMax)-int(s.StartMin)), open || s.StartMin == temporal.OpenPast || s.EndMax == temporal.OpenFuture
	}
	return most, open
}

// naiveOverlap is the overlap of all combinations of one stay each at a place.
type naiveOverlap struct {
	at      *kg.Entity
	stints  []*kg.Relation
	verdict temporal.Verdict
	days    temporal.Days
	best    []naiveStay
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
	return x.overlapsAmong(stints, during)
}

// overlapsAmong returns the places where all of some people have been by some stints of each.
func (x *naiveExecutor) overlapsAmong(stints []map[string][]*kg.Relation, during *temporal.Interval) []*naiveOverlap {
	var meetings []*naiveOverlap
	for place := range stints[0] {
		m := &naiveOverlap{at: x.graph[place].(*kg.Entity), verdict: temporal.None}
		var each [][]naiveStay
		for _, s := range stints {
			each = append(each, naiveStays(s[place]))
			m.stints = append(m.stints, s[place]...)
		}
		if during != nil {
			each = append(each, []naiveStay{{Interval: *during}})
		}
		m.try(each, nil)
		if m.best != nil {
			m.days.Most, m.days.Open = naiveMost(each)
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

func (m *naiveOverlap) try(people [][]naiveStay, chosen []naiveStay) {
	if len(chosen) < len(people) {
		for _, r := range people[len(chosen)] {
			m.try(people, append(slices.Clone(chosen), r))
		}
		return
	}
	verdict, days := temporal.Overlap(naiveBounds(chosen)...), temporal.SharedDays(naiveBounds(chosen)...)
	m.days.Least = max(m.days.Least, days.Least)
	if m.best == nil || verdict < m.verdict || verdict == m.verdict && naiveLonger(days, m.most) < 0 {
		m.best, m.verdict, m.most = chosen, verdict, days
	}
}

func naiveBounds(stays []naiveStay) []temporal.Interval {
	var all []temporal.Interval
	for _, s := range stays {
		all = append(all, s.Interval)
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
	for _, s := range m.best {
		if s.stints == nil {
			continue
		}
		goesOn, over := false, true
		for _, r := range s.stints {
			goesOn = goesOn || r.Period.Status == temporal.Current
			over = over && (r.Period.Status == temporal.Ended || claimStint(r).EndMax < s.EndMin)
			inferred = inferred || r.Period.Inferred
		}
		ended = ended || over && !goesOn
		current = current && goesOn
	}
	status := "UNKNOWN"
	if ended {
		status = "ENDED"
	} else if current {
		status = "CURRENT"
	}
	start, end := temporal.SharedPeriod(naiveBounds(m.best)...)
	return fielded("SharedPeriod", map[string]any{
		"start": optional(string(start)), "end": optional(string(end)), "status": status, "inferred": inferred,
		"holds": func(args map[string]any) any {
			return temporal.Overlap(append(naiveBounds(m.best), temporal.DateInterval(args["on"].(temporal.PartialDate)))...).String()
		},
	})
}

func (x *naiveExecutor) overlapReasons(m *naiveOverlap) []thing {
	all := []thing{}
	if m.verdict == temporal.None {
		return append(all, naiveReason("NEVER_TOGETHER", "the dates leave no day on which all of them were there", nil, nil))
	}
	var dated []temporal.DatedStay
	for _, s := range m.best {
		stay := temporal.DatedStay{Bounds: s.Interval}
		for _, r := range s.stints {
			stay.Stints = append(stay.Stints, temporal.Dated{Period: r.Period, Bounds: claimStint(r)})
		}
		dated = append(dated, stay)
	}
	for _, d := range temporal.Doubts(dated) {
		r := m.best[d.Of].stints[d.Stint]
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
