package temporal

import "ties/internal/enum"

// Verdict is the answer to a question about partly known dates. Missing data never become yes or no.
type Verdict uint8

// The verdicts, from best to worst.
const (
	Certain Verdict = iota
	Possible
	Unknown
	None

	verdictEnd
)

var verdictNames = [verdictEnd]string{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"}

// String returns the verdict as GraphQL spells it.
func (v Verdict) String() string { return verdictNames[v] }

// ParseVerdict returns the verdict of a name.
func ParseVerdict(name string) (Verdict, bool) { return enum.Parse[Verdict](verdictNames[:], name) }

// Overlap reports whether stints shared a day: Certain if every choice of days says so, None if none does, Unknown if nothing
// is known of one of them, Possible otherwise.
func Overlap(stints ...Interval) Verdict {
	certain, known := true, true
	all := unbounded
	for i, a := range stints {
		all = all.intersect(a)
		known = known && a.Known
		for j, b := range stints {
			certain = certain && (i == j || a.StartMax < b.EndMin)
		}
	}
	switch {
	case certain:
		return Certain
	case all.EndMax <= all.StartMin:
		return None
	case !known:
		return Unknown
	default:
		return Possible
	}
}

// Days is a partly known number of days: at least Least and at most Most, or without an upper bound if Open.
type Days struct {
	Least, Most int
	Open        bool
}

// SharedDays returns the number of days that stints shared (design, "Time, exactly"; of several stints, as of two, no two can
// be chosen that share fewer days than the one that begins last and the one that ends first).
func SharedDays(stints ...Interval) Days {
	least := int(OpenFuture) - int(OpenPast)
	all := unbounded
	for i, a := range stints {
		all = all.intersect(a)
		for j, b := range stints {
			if days := daysBetween(a.StartMax, b.EndMin); i == j {
				least = min(least, max(1, days))
			} else {
				least = min(least, days)
			}
		}
	}
	if all.EndMax == OpenFuture || all.StartMin == OpenPast {
		return Days{Least: max(0, least), Open: true}
	}
	return Days{Least: max(0, least), Most: max(0, daysBetween(all.StartMin, all.EndMax))}
}

// unbounded is the interval whose intersection with any other is that other one.
var unbounded = Interval{StartMin: OpenPast, StartMax: OpenPast, EndMin: OpenFuture, EndMax: OpenFuture, Known: true}

// intersect returns the interval of the days that two intervals share: the later start, the earlier end.
func (s Interval) intersect(o Interval) Interval {
	return Interval{
		StartMin: max(s.StartMin, o.StartMin), StartMax: max(s.StartMax, o.StartMax), EndMin: min(s.EndMin, o.EndMin), EndMax: min(s.EndMax, o.EndMax),
		Known: s.Known && o.Known,
	}
}

// daysBetween returns the days from start to end, exclusive; open bounds make it very small or very large.
func daysBetween(start, end Day) int { return int(end) - int(start) }

// Holds reports whether something was true on a date, which may be partial.
func (s Interval) Holds(on PartialDate) Verdict { return Overlap(s, DateInterval(on)) }

// BestOverlap reports whether two people were at a company or team at the same time, by their stints there: the best Overlap
// of a Stay of each. It is Unknown if one has none: a founder, for example, may have been there or not.
func BestOverlap(one, other []Interval) Verdict {
	if len(one) == 0 || len(other) == 0 {
		return Unknown
	}
	best := None
	other = Unite(other)
	for _, a := range Unite(one) {
		for _, b := range other {
			best = min(best, Overlap(a, b))
		}
	}
	return best
}
