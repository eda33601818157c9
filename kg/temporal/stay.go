package temporal

import "slices"

// Stay is a person's time at one place without a break: stints there that touch or overlap, united.
//
// Two stints touch if neither begins after the end of the other, which is the day after its last: one until 2015-04-30 and
// one from 2015-05-01 do. They are united only if they touch or overlap for every choice of days, so "…2017-03" and "2017-03…"
// are not. What is united goes on to be united with others: a stint may bridge two that are apart, or lie for certain in what
// two others cover, but for certain in neither of them.
type Stay struct {
	Interval       // from the first start to the last end, as far as these are known
	Stints   []int // the indexes of the stints, ascending
}

// Stays unites the stints of a person at one place. They are in the order of their first stints.
func Stays(stints []Interval) []Stay {
	stays := make([]Stay, 0, len(stints))
	for i, s := range stints {
		one := Stay{Interval: s, Stints: []int{i}}
		for grown := true; grown; {
			grown = false
			stays = slices.DeleteFunc(stays, func(o Stay) bool {
				united := one.touches(o.Interval)
				if united {
					one, grown = Stay{one.unite(o.Interval), append(o.Stints, one.Stints...)}, true
				}
				return united
			})
		}
		stays = append(stays, one)
	}
	for _, s := range stays {
		slices.Sort(s.Stints)
	}
	slices.SortFunc(stays, func(a, b Stay) int { return a.Stints[0] - b.Stints[0] })
	return stays
}

// touches reports whether two stints touch or overlap for every choice of days.
func (s Interval) touches(o Interval) bool { return s.StartMax <= o.EndMin && o.StartMax <= s.EndMin }

// unite returns the interval from the earlier start to the later end of two. Something is known of it if it is of one.
func (s Interval) unite(o Interval) Interval {
	return Interval{
		StartMin: min(s.StartMin, o.StartMin), StartMax: min(s.StartMax, o.StartMax),
		EndMin: max(s.EndMin, o.EndMin), EndMax: max(s.EndMax, o.EndMax), Known: s.Known || o.Known,
	}
}

// longestStays returns the days of the stays that stints make if each begins as early and ends as late as it may: no choice
// of days makes longer ones.
func longestStays(stints []Interval) []Interval {
	longest := make([]Interval, len(stints))
	for i, s := range stints {
		longest[i] = Interval{StartMin: s.StartMin, StartMax: s.StartMin, EndMin: s.EndMax, EndMax: s.EndMax, Known: s.Known}
	}
	if len(stints) < 2 {
		return longest
	}
	stays := Stays(longest)
	for i, s := range stays {
		longest[i] = s.Interval
	}
	return longest[:len(stays)]
}

// Unite returns intervals that stand for all that a person's stints at one place make together. For two people, the best
// Overlap of a pair of these is the verdict on their stints, and the largest numbers of SharedDays are bounds of the longest
// time that they were there together without a break. As bounds of all choices of days, Most is tight, and Least is if each
// has one Stay; if one has several, each of which may be the one that lasted longest together, Least may be too small, and
// the verdict Possible where it could be Certain.
func Unite(stints []Interval) []Interval {
	if len(stints) < 2 {
		return stints
	}
	var united []Interval
	for _, s := range Stays(stints) {
		united = append(united, s.Interval)
	}
	if len(united) == 1 {
		return united
	}
	for _, s := range longestStays(stints) {
		if !slices.ContainsFunc(united, func(o Interval) bool { return o.StartMin == s.StartMin && o.EndMax == s.EndMax }) {
			// What may have been one stay is none for certain: it says nothing but the most days.
			united = append(united, Interval{StartMin: s.StartMin, StartMax: OpenFuture, EndMin: OpenPast, EndMax: s.EndMax})
		}
	}
	return united
}

// DatedStay is a stay, with the stints of which it consists.
type DatedStay struct {
	Bounds Interval
	Stints []Dated
}

// LastStatus returns CURRENT if one of the stints goes on. Otherwise it is ENDED if all of them have ended that may be the last.
func (s DatedStay) LastStatus() Status {
	status := Ended
	for _, d := range s.Stints {
		switch {
		case d.Period.Status == Current:
			return Current
		case d.Period.Status == StatusUnknown && d.endsIt(s):
			status = StatusUnknown
		}
	}
	return status
}

// Inferred reports whether the status of one of the stints was inferred from the context.
func (s DatedStay) Inferred() bool {
	return slices.ContainsFunc(s.Stints, func(d Dated) bool { return d.Period.Inferred })
}

// beginsIt reports whether a stint may be the first of a stay.
func (d Dated) beginsIt(s DatedStay) bool { return d.Bounds.StartMin <= s.Bounds.StartMax }

// endsIt reports whether a stint may be the last of a stay.
func (d Dated) endsIt(s DatedStay) bool { return d.Bounds.EndMax >= s.Bounds.EndMin }
