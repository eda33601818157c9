package graph

import (
	"cmp"
	"slices"
	"strings"

	"ties/kg/query"
	"ties/kg/temporal"
)

// personStint is a stint of somebody, as rows hold it.
type personStint struct {
	temporal.Dated
	person *query.Row
	stint  *query.Row
}

// overlapAt is a company or team where some people have all been.
type overlapAt struct {
	temporal.GroupOverlap
	countedPlace
	people [][]personStint    // of each person, in the order in which they were asked for
	during *temporal.Interval // exact days on which alone they matter; nil for any time
	best   []personStint      // one of each, that give the verdict
	whole  bool               // whether all choices of stints were looked at
}

// overlapReason is a kg.Reason with all that can be asked of it.
type overlapReason struct {
	code   temporal.Reason
	text   string
	person *query.Row // nil where it is nobody's
	stint  *query.Row // nil where it lies in none
}

// findOverlap works out how people were together at a place.
func (t *overlapAt) findOverlap() {
	stints := make([][]temporal.Interval, len(t.people))
	for i, all := range t.people {
		for _, a := range all {
			stints[i] = append(stints[i], a.Bounds)
		}
	}
	if t.during != nil {
		stints = append(stints, []temporal.Interval{*t.during})
	}
	t.GroupOverlap, t.whole = temporal.OverlapOfGroup(stints)
	for i, all := range t.people {
		t.best = append(t.best, all[t.Chosen[i]])
	}
}

// dated gives the stints that give the verdict, and behind them the days on which alone they matter.
func (t *overlapAt) dated() []temporal.Dated {
	var all []temporal.Dated
	for _, a := range t.best {
		all = append(all, a.Dated)
	}
	if t.during != nil {
		all = append(all, temporal.Dated{Bounds: *t.during})
	}
	return all
}

// compare puts what is surest first, then what is longest.
func (t *overlapAt) compare(o *overlapAt) int {
	return cmp.Or(t.Compare(o.GroupOverlap), strings.Compare(t.sortKey, o.sortKey), strings.Compare(t.id, o.id))
}

func (t *overlapAt) stints() []*query.Row {
	var rows []*query.Row
	for _, a := range slices.Concat(t.people...) {
		rows = append(rows, a.stint)
	}
	return rows
}

func (t *overlapAt) reasons() []overlapReason {
	switch t.Verdict {
	case temporal.Certain:
		return nil
	case temporal.None:
		return []overlapReason{{code: temporal.NeverTogether, text: "the dates leave no day on which all of them were there"}}
	}
	var all []overlapReason
	for _, d := range temporal.Doubts(t.dated()) {
		if d.Of < len(t.best) {
			of := t.best[d.Of]
			all = append(all, overlapReason{d.Reason, doubtText(d.Reason, of.Period), of.person, of.stint})
		}
	}
	return all
}

func doubtText(r temporal.Reason, p temporal.Period) string {
	switch r {
	case temporal.StartUnknown:
		return "no start is given"
	case temporal.StartVague:
		return "the start, " + string(p.Start) + ", may be any day of it"
	case temporal.EndUnknown:
		return "no end is given"
	case temporal.EndVague:
		return "the end, " + string(p.End) + ", may be any day of it"
	case temporal.StillGoing:
		return "it went on when it was recorded: of later days nothing is known"
	default: // kg.TenseInferred
		return "that it goes on, or has ended, was read out of the context"
	}
}

// sharedPeriod is the time that the stints which give the verdict share.
type sharedPeriod struct {
	start, end temporal.PartialDate
	status     temporal.Status
	inferred   bool
	stints     []temporal.Interval
}

func (t *overlapAt) period() *sharedPeriod {
	if t.Verdict == temporal.None {
		return nil
	}
	p := &sharedPeriod{status: temporal.Current}
	for _, d := range t.dated() {
		p.stints = append(p.stints, d.Bounds)
	}
	for _, a := range t.best {
		p.inferred = p.inferred || a.Period.Inferred
		switch {
		case a.Period.Status == temporal.Ended:
			p.status = temporal.Ended
		case a.Period.Status == temporal.StatusUnknown && p.status == temporal.Current:
			p.status = temporal.StatusUnknown
		}
	}
	p.start, p.end = temporal.SharedPeriod(p.stints...)
	return p
}

func (p *sharedPeriod) holds(on temporal.PartialDate) temporal.Verdict {
	return temporal.Overlap(append(slices.Clone(p.stints), temporal.DateInterval(on))...)
}

// stintColumns says where rows have what makes a stint.
type stintColumns struct{ s0, s1, e0, e1, start, end, status, inferred int }

func stintColumnsOf(w *selectionPlan) stintColumns {
	return stintColumns{
		s0: w.prop(query.PropStartMin), s1: w.prop(query.PropStartMax), e0: w.prop(query.PropEndMin), e1: w.prop(query.PropEndMax),
		start: w.prop(query.PropStart), end: w.prop(query.PropEnd), status: w.prop(query.PropStatus), inferred: w.prop(query.PropInferred),
	}
}

func (c stintColumns) read(row *query.Row) temporal.Dated {
	v := row.Values
	status, _ := temporal.ParseStatus(v[c.status].Text)
	p := temporal.Period{
		Start: temporal.PartialDate(v[c.start].Text), End: temporal.PartialDate(v[c.end].Text),
		Status: status, Inferred: v[c.inferred].Int != 0,
	}
	return temporal.Dated{Period: p, Bounds: temporal.Interval{
		StartMin: temporal.Day(v[c.s0].Int), StartMax: temporal.Day(v[c.s1].Int), EndMin: temporal.Day(v[c.e0].Int), EndMax: temporal.Day(v[c.e1].Int),
		Known: p.Known(),
	}}
}
