package sqlite

import (
	"cmp"
	"slices"

	"ties/kg/query"
	"ties/kg/temporal"
)

// met is how somebody has met another, of all pairs of their stints at one place.
type met struct {
	other       int64 // the key
	verdict     temporal.Verdict
	least, most int
}

// compare puts those first who are first among colleagues, as far as their names do not matter.
func (m met) compare(o met) int {
	return cmp.Or(cmp.Compare(m.verdict, o.verdict), cmp.Compare(o.least, m.least), cmp.Compare(o.most, m.most))
}

// meet gives each of some people their colleagues, from memory; nil where that does not tell.
func (r *run) meet(s *query.ColleaguesStep, people []*record) ([][]met, error) {
	if s.Units != nil {
		return nil, nil
	}
	v, err := r.networks.view(r)
	if v == nil {
		return nil, err
	}
	all := make([][]met, len(people))
	for i, person := range people {
		a := v.acquaintance(s, person.pk)
		if a == nil {
			return nil, nil
		}
		all[i] = a.met
	}
	return all, nil
}

// acquaintance is all people whom one has met.
type acquaintance struct {
	*view
	step *query.ColleaguesStep
	pass pass
	met  []met
	at   map[int32]int // where somebody is in met
}

// acquaintance gives that of a person; nil where something around that person was touched.
func (v *view) acquaintance(s *query.ColleaguesStep, person int64) *acquaintance {
	a := &acquaintance{view: v, step: s, pass: passOf(query.StintKinds(), s.Standings)}
	me, ok := v.number(person)
	if !ok || v.isTouched(me) {
		return nil
	}
	for _, number := range v.out.of(me) {
		t := &v.ties[number]
		if !a.pass.holds(t) || s.At != nil && !slices.Contains(s.At, v.id(t.target)) {
			continue
		}
		if v.isTouched(t.target) {
			return nil
		}
		a.meetAt(t)
	}
	a.met = slices.DeleteFunc(a.met, func(m met) bool { return !slices.Contains(s.Verdicts, m.verdict) || m.least < s.MinDays })
	return a
}

// meetAt adds those who have a stint at the same place.
func (a *acquaintance) meetAt(mine *netTie) {
	stints := []temporal.Interval{mine.stint(), {}}
	if a.step.During != nil {
		stints = append(stints, *a.step.During)
	}
	there := a.in.of(mine.target)
	if a.at == nil {
		a.at = make(map[int32]int, len(there))
	}
	for _, number := range there {
		theirs := &a.ties[number]
		if theirs.source == mine.source || !a.pass.holds(theirs) {
			continue
		}
		stints[1] = theirs.stint()
		a.add(theirs.source, temporal.Overlap(stints...), temporal.SharedDays(stints...))
	}
}

// add takes one more pair of stints into account.
func (a *acquaintance) add(other int32, verdict temporal.Verdict, days temporal.Days) {
	if days.Open {
		days.Most = query.OpenMost
	}
	if i, ok := a.at[other]; ok {
		m := &a.met[i]
		m.verdict, m.least, m.most = min(m.verdict, verdict), max(m.least, days.Least), max(m.most, days.Most)
		return
	}
	a.at[other] = len(a.met)
	a.met = append(a.met, met{a.keys[other], verdict, days.Least, days.Most})
}

// foremost gives those that a slice can take, as far as can be told without names: no fewer, and hardly more.
func foremost(all []met, s query.Slice) (some []met) {
	if s.From != nil {
		position := met{verdict: temporal.Verdict(s.From[0].Int), least: int(s.From[1].Int), most: int(s.From[2].Int)}
		behind := make([]met, 0, len(all))
		for _, m := range all {
			if c := m.compare(position); c == 0 {
				some = append(some, m) // names will tell
			} else if c > 0 {
				behind = append(behind, m)
			}
		}
		all = behind
	}
	first := make([]met, 0, s.Limit+2) // in order, one more than the slice takes
	for _, m := range all {
		if len(first) > s.Limit && m.compare(first[s.Limit]) >= 0 {
			continue
		}
		i, _ := slices.BinarySearchFunc(first, m, met.compare)
		first = slices.Insert(first, i, m)
		first = first[:min(len(first), s.Limit+1)]
	}
	for _, m := range all {
		if len(first) <= s.Limit || m.compare(first[s.Limit]) <= 0 {
			some = append(some, m)
		}
	}
	return some
}

// given has a statement read, as met does, whom some people have met.
func (q *selectQuery) given(s query.Slice, people []*record, all [][]met) string {
	rows := make([][6]int64, 0, len(people))
	for i, list := range all {
		for _, m := range foremost(list, s) {
			rows = append(rows, [6]int64{int64(i), people[i].pk, m.other, int64(m.verdict), int64(m.least), int64(m.most)})
		}
	}
	return "SELECT value ->> 0 AS parent, value ->> 1 AS person, value ->> 2 AS other, value ->> 3 AS verdict, value ->> 4 AS least," +
		" value ->> 5 AS most FROM json_each(" + q.arg(jsonText(rows)) + ")"
}
