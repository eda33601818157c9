package temporal

import (
	"cmp"
	"slices"
)

// Tenure is how long people were at a place: the median of those who have left.
type Tenure struct {
	People  int  // how many have left, and are dated
	Median  Days // of the days that each of them was there; of two in the middle, the mean
	Current int  // how many others are there still
	Unknown int  // of how many it is not known whether they have left, or neither when they came nor when they left
}

// TenureOf returns the tenure of people by the stints of each at a place. Somebody has left if all of these have ended.
func TenureOf(people [][]Dated) Tenure {
	var t Tenure
	var all []Days
	for _, stints := range people {
		switch HasLeft(stints, nil) {
		case None:
			t.Current++
		case Certain:
			if days, known := daysOf(stints); known {
				all = append(all, days)
				continue
			}
			fallthrough
		default:
			t.Unknown++
		}
	}
	t.People = len(all)
	t.Median = medianOf(all)
	return t
}

func daysOf(stints []Dated) (days Days, known bool) {
	bounds := make([]Interval, len(stints))
	for i, s := range stints {
		bounds[i] = s.Bounds
		known = known || s.Bounds.Known
	}
	return TotalDays(bounds), known
}

// medianOf returns bounds of the median of numbers of days of which bounds are known. The bounds of a mean that is no whole
// number are the whole ones around it.
func medianOf(all []Days) Days {
	if len(all) == 0 {
		return Days{}
	}
	low, high := (len(all)-1)/2, len(all)/2
	slices.SortFunc(all, func(a, b Days) int { return cmp.Compare(a.Least, b.Least) })
	least := (all[low].Least + all[high].Least) / 2
	slices.SortFunc(all, compareMost)
	if all[high].Open {
		return Days{Least: least, Open: true}
	}
	return Days{Least: least, Most: (all[low].Most + all[high].Most + 1) / 2}
}

// TotalDays returns the number of days that stints have together: one that several have counts once.
func TotalDays(stints []Interval) Days {
	days := Days{Least: leastDays(stints)}
	longest := make([][2]Day, len(stints))
	for i, s := range stints {
		days.Open = days.Open || s.StartMin == OpenPast || s.EndMax == OpenFuture
		longest[i] = [2]Day{s.StartMin, s.EndMax}
	}
	if !days.Open {
		days.Most = size(longest)
	}
	return days
}

// leastDays returns the fewest days that stints can have together: those that a stint has for certain and, of the others, as
// few single days as there can be such that each stint has one.
func leastDays(stints []Interval) int {
	var certain, others [][2]Day
	for _, s := range stints {
		if s.StartMax < s.EndMin {
			certain = append(certain, [2]Day{s.StartMax, s.EndMin})
		} else {
			others = append(others, [2]Day{max(s.StartMin, s.EndMin.Previous()), s.StartMax}) // of which it has one
		}
	}
	total := size(certain)
	slices.SortFunc(others, func(a, b [2]Day) int { return cmp.Compare(a[1], b[1]) })
	last, stabbed := Day(0), false
	for _, o := range others {
		if slices.ContainsFunc(certain, func(c [2]Day) bool { return o[0] < c[1] && o[1] >= c[0] }) || stabbed && last >= o[0] {
			continue
		}
		last, stabbed = o[1], true
		total++
	}
	return total
}

// size returns how many days spans have together; each is from a day to the one after its last.
func size(spans [][2]Day) int {
	slices.SortFunc(spans, func(a, b [2]Day) int { return cmp.Compare(a[0], b[0]) })
	total, end := 0, OpenPast
	for _, s := range spans {
		if from := max(s[0], end); s[1] > from {
			total += int(s[1] - from)
		}
		end = max(end, s[1])
	}
	return total
}
