package gen

import (
	"ties/kg/temporal"
)

var (
	today    = temporal.DayOf(recorded)
	earliest = temporal.DayOf(recorded.AddDate(-40, 0, 0))
	youngest = temporal.DayOf(recorded.AddDate(-3, 0, 0)) // everybody has a career of at least three years
)

// span is the exact time of a stint, of which records may have less. Its end is the last day.
type span struct {
	start, end temporal.Day
	current    bool
}

// spans divides a career into stints, in order. Neighbours may overlap by some months.
func (g *generator) spans(n int) []span {
	from := g.between(earliest, youngest)
	active := g.chance(60)
	to := today
	if !active {
		to = g.between(youngest, today)
	}
	slot := (to - from) / temporal.Day(n)
	spans := make([]span, n)
	for i := range spans {
		start := from + temporal.Day(i)*slot + g.between(0, slot/4)
		spans[i] = span{start: start, end: min(start+g.between(slot/2, slot*5/4), to)}
	}
	spans[n-1].current = active
	return spans
}

// between draws a day from the first up to the one before the last; the first if there is no other.
func (g *generator) between(first, last temporal.Day) temporal.Day {
	if last <= first {
		return first
	}
	return first + temporal.Day(g.random.IntN(int(last-first)))
}

// period returns what a source knows of a span.
func (g *generator) period(s span) temporal.Period {
	p := temporal.Period{Inferred: g.chance(3)}
	if !g.chance(8) {
		p.Start = g.date(s.start)
	}
	switch {
	case s.current:
		p.Status = temporal.Current
	case g.chance(90):
		p.Status, p.End = temporal.Ended, g.date(s.end)
	case g.chance(50):
		p.Status = temporal.Ended
	}
	return p
}

// date returns a day as a day, a month or, with equal probability, a year.
func (g *generator) date(day temporal.Day) temporal.PartialDate {
	lengths := []int{len("2006"), len("2006-01"), len("2006-01-02")}
	return temporal.PartialDate(day.String()[:pick(g, lengths)])
}
