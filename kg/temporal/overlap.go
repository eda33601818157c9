package temporal

import (
	"cmp"
	"slices"
)

// GroupOverlap is how people were at one place together.
type GroupOverlap struct {
	Verdict Verdict // the best of all choices of one stay each
	Days    Days    // of the longest continuous time together
	Chosen  []Stay  // for each person, the chosen stay: of choices with that verdict, the one of most days
}

// maxChoices is how many choices of stays OverlapOfGroup considers, including those for only the first few people.
const maxChoices = 50_000

// OverlapOfGroup returns how people, each with one or more stints at a place, were there together. The bounds of the days are
// as tight as those of Unite. Complete is false if they have so many stays that only some of the choices were considered.
func OverlapOfGroup(people [][]Interval) (best GroupOverlap, complete bool) {
	m := groupSearch{best: GroupOverlap{Verdict: None}, chosen: make([]Stay, 0, len(people))}
	for _, stints := range people {
		m.people = append(m.people, Stays(stints))
	}
	m.choose(nil)
	m.best.Days.Most, m.best.Days.Open = mostDays(people)
	return m.best, m.choices <= maxChoices
}

// groupSearch is the search for the best choice.
type groupSearch struct {
	people  [][]Stay
	chosen  []Stay
	choices int
	best    GroupOverlap
	days    Days // of the best choice
}

// choose extends a choice for the first people to all choices for the others. Stays that share no day with those chosen are
// skipped, except the first.
func (m *groupSearch) choose(stints []Interval) {
	if len(stints) == len(m.people) {
		m.consider(stints)
		return
	}
	for _, s := range m.people[len(stints)] {
		with := append(slices.Clip(stints), s.Interval)
		m.choices++
		if m.choices > maxChoices || m.best.Chosen != nil && Overlap(with...) == None {
			continue
		}
		m.chosen = append(m.chosen, s)
		m.choose(with)
		m.chosen = m.chosen[:len(m.chosen)-1]
	}
}

func (m *groupSearch) consider(stints []Interval) {
	verdict, days := Overlap(stints...), SharedDays(stints...)
	m.best.Days.Least = max(m.best.Days.Least, days.Least)
	if m.best.Chosen != nil && cmp.Or(cmp.Compare(verdict, m.best.Verdict), days.compare(m.days)) >= 0 {
		return
	}
	m.best.Verdict, m.days = verdict, days
	m.best.Chosen = slices.Clone(m.chosen)
}

// mostDays returns the largest number of days for which people may have been at a place together without a break.
func mostDays(people [][]Interval) (most int, open bool) {
	together := []Interval{unbounded}
	for _, stints := range people {
		var shared []Interval
		for _, s := range longestStays(stints) {
			for _, t := range together {
				if both := s.intersect(t); both.StartMin < both.EndMax {
					shared = append(shared, both)
				}
			}
		}
		together = shared
	}
	for _, t := range together {
		most, open = max(most, daysBetween(t.StartMin, t.EndMax)), open || t.StartMin == OpenPast || t.EndMax == OpenFuture
	}
	if open {
		return 0, true
	}
	return most, false
}

// compare orders by descending days: the least number decides, then the largest.
func (d Days) compare(o Days) int {
	return cmp.Or(cmp.Compare(o.Least, d.Least), compareMost(o, d))
}

func compareMost(a, b Days) int {
	switch {
	case a.Open != b.Open && a.Open:
		return 1
	case a.Open != b.Open:
		return -1
	case a.Open:
		return 0 // Most does not matter
	default:
		return cmp.Compare(a.Most, b.Most)
	}
}

// Compare orders overlaps: the better verdict first, then more days. It returns a number below 0, 0 or above.
func (m GroupOverlap) Compare(o GroupOverlap) int {
	return cmp.Or(cmp.Compare(m.Verdict, o.Verdict), m.Days.compare(o.Days))
}

// SharedPeriod returns the start and the end of the time that stints share, as far as they are known: the most exact date
// that is true for every choice of days, "" if there is none.
func SharedPeriod(stints ...Interval) (start, end PartialDate) {
	all := unbounded
	for _, s := range stints {
		all = all.intersect(s)
	}
	return covering(all.StartMin, all.StartMax), covering(all.EndMin.Previous(), all.EndMax.Previous())
}

// covering returns the most exact date that may mean every day from one to another.
func covering(from, to Day) PartialDate {
	if from == OpenPast || to == OpenFuture || from > to {
		return ""
	}
	a, b := from.String(), to.String()
	for _, precision := range []int{len("2006-01-02"), len("2006-01"), len("2006")} {
		if len(a) == len("2006-01-02") && a[:precision] == b[:precision] {
			return PartialDate(a[:precision])
		}
	}
	return ""
}
