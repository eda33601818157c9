package graph

import (
	"cmp"
	"slices"
	"strings"

	"ties/kg"
)

// attended is a stint of somebody, as rows hold it.
type attended struct {
	kg.Dated
	person *kg.Row
	stint  *kg.Row
}

// together is a company or team where some people have all been.
type together struct {
	kg.GroupOverlap
	whereabouts
	people [][]attended // of each person, in the order in which they were asked for
	during *kg.Interval // exact days on which alone they matter; nil for any time
	best   []attended   // one of each, that give the verdict
	whole  bool         // whether all choices of stints were looked at
}

// reason is a kg.Reason with all that can be asked of it.
type reason struct {
	code   kg.Reason
	text   string
	person *kg.Row // nil where it is nobody's
	stint  *kg.Row // nil where it lies in none
}

// meet works out how people were together at a place.
func (t *together) meet() {
	stints := make([][]kg.Interval, len(t.people))
	for i, all := range t.people {
		for _, a := range all {
			stints[i] = append(stints[i], a.Interval)
		}
	}
	if t.during != nil {
		stints = append(stints, []kg.Interval{*t.during})
	}
	t.GroupOverlap, t.whole = kg.OverlapOfGroup(stints)
	for i, all := range t.people {
		t.best = append(t.best, all[t.Chosen[i]])
	}
}

// dated gives the stints that give the verdict, and behind them the days on which alone they matter.
func (t *together) dated() []kg.Dated {
	var all []kg.Dated
	for _, a := range t.best {
		all = append(all, a.Dated)
	}
	if t.during != nil {
		all = append(all, kg.Dated{Interval: *t.during})
	}
	return all
}

// compare puts what is surest first, then what is longest.
func (t *together) compare(o *together) int {
	return cmp.Or(t.Compare(o.GroupOverlap), strings.Compare(t.sortKey, o.sortKey), strings.Compare(t.id, o.id))
}

func (t *together) stints() []*kg.Row {
	var rows []*kg.Row
	for _, a := range slices.Concat(t.people...) {
		rows = append(rows, a.stint)
	}
	return rows
}

func (t *together) reasons() []reason {
	switch t.Verdict {
	case kg.Certain:
		return nil
	case kg.None:
		return []reason{{code: kg.NeverTogether, text: "the dates leave no day on which all of them were there"}}
	}
	var all []reason
	for _, d := range kg.Doubts(t.dated()) {
		if d.Of < len(t.best) {
			of := t.best[d.Of]
			all = append(all, reason{d.Reason, doubtText(d.Reason, of.Period), of.person, of.stint})
		}
	}
	return all
}

func doubtText(r kg.Reason, p kg.Period) string {
	switch r {
	case kg.StartUnknown:
		return "no start is given"
	case kg.StartVague:
		return "the start, " + string(p.Start) + ", may be any day of it"
	case kg.EndUnknown:
		return "no end is given"
	case kg.EndVague:
		return "the end, " + string(p.End) + ", may be any day of it"
	case kg.StillGoing:
		return "it went on when it was recorded: of later days nothing is known"
	default: // kg.TenseInferred
		return "that it goes on, or has ended, was read out of the context"
	}
}

// period is the time that the stints which give the verdict share.
type period struct {
	start, end kg.PartialDate
	status     kg.Status
	inferred   bool
	stints     []kg.Interval
}

func (t *together) period() *period {
	if t.Verdict == kg.None {
		return nil
	}
	p := &period{status: kg.Current}
	for _, d := range t.dated() {
		p.stints = append(p.stints, d.Interval)
	}
	for _, a := range t.best {
		p.inferred = p.inferred || a.Period.Inferred
		switch {
		case a.Period.Status == kg.Ended:
			p.status = kg.Ended
		case a.Period.Status == kg.StatusUnknown && p.status == kg.Current:
			p.status = kg.StatusUnknown
		}
	}
	p.start, p.end = kg.SharedPeriod(p.stints...)
	return p
}

func (p *period) holds(on kg.PartialDate) kg.Verdict {
	return kg.Overlap(append(slices.Clone(p.stints), kg.DateInterval(on))...)
}

// stintColumns says where rows have what makes a stint.
type stintColumns struct{ s0, s1, e0, e1, start, end, status, inferred int }

func stintColumnsOf(w *want) stintColumns {
	return stintColumns{
		s0: w.prop(kg.PropStartMin), s1: w.prop(kg.PropStartMax), e0: w.prop(kg.PropEndMin), e1: w.prop(kg.PropEndMax),
		start: w.prop(kg.PropStart), end: w.prop(kg.PropEnd), status: w.prop(kg.PropStatus), inferred: w.prop(kg.PropInferred),
	}
}

func (c stintColumns) read(row *kg.Row) kg.Dated {
	v := row.Values
	status, _ := kg.ParseStatus(v[c.status].Text)
	p := kg.Period{
		Start: kg.PartialDate(v[c.start].Text), End: kg.PartialDate(v[c.end].Text),
		Status: status, Inferred: v[c.inferred].Int != 0,
	}
	return kg.Dated{Period: p, Interval: kg.Interval{
		StartMin: kg.Day(v[c.s0].Int), StartMax: kg.Day(v[c.s1].Int), EndMin: kg.Day(v[c.e0].Int), EndMax: kg.Day(v[c.e1].Int),
		Known: p.Known(),
	}}
}
