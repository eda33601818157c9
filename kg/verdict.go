package kg

// Verdict is the answer to a question about dates that are only partly known. It never turns missing data
// into yes or no.
type Verdict uint8

// The verdicts, the best first.
const (
	Certain Verdict = iota
	Possible
	Unknown
	None

	verdictEnd
)

var verdictNames = [verdictEnd]string{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"}

// String gives the verdict as GraphQL spells it.
func (v Verdict) String() string { return verdictNames[v] }

// ParseVerdict finds a verdict by its name.
func ParseVerdict(name string) (Verdict, bool) { return parseName[Verdict](verdictNames[:], name) }

// Overlap tells whether stints shared a day: Certain where every choice of days says so, None where none
// does, Unknown where nothing is known of one of them, Possible otherwise.
func Overlap(stints ...Stint) Verdict {
	certain, known := true, true
	all := everything
	for i, a := range stints {
		all = all.and(a)
		known = known && a.Known
		for j, b := range stints {
			certain = certain && (i == j || a.S1 < b.E0)
		}
	}
	switch {
	case certain:
		return Certain
	case all.E1 <= all.S0:
		return None
	case !known:
		return Unknown
	default:
		return Possible
	}
}

// Days is a number of days that is only partly known: at least Least and at most Most, unless Open, where
// nothing bounds it from above.
type Days struct {
	Least, Most int
	Open        bool
}

// Together gives the number of days that stints shared (design, "Time, exactly"; of several, as of two, no
// two can be chosen to share fewer than those of which one begins last and the other ends first).
func Together(stints ...Stint) Days {
	least := int(OpenFuture) - int(OpenPast)
	all := everything
	for i, a := range stints {
		all = all.and(a)
		for j, b := range stints {
			if days := length(a.S1, b.E0); i == j {
				least = min(least, max(1, days))
			} else {
				least = min(least, days)
			}
		}
	}
	if all.E1 == OpenFuture || all.S0 == OpenPast {
		return Days{Least: max(0, least), Open: true}
	}
	return Days{Least: max(0, least), Most: max(0, length(all.S0, all.E1))}
}

// everything is what any stint is shared with as a whole.
var everything = Stint{S0: OpenPast, S1: OpenPast, E0: OpenFuture, E1: OpenFuture, Known: true}

// and gives the stint of the days that two share: the later start, the earlier end.
func (s Stint) and(o Stint) Stint {
	return Stint{
		S0: max(s.S0, o.S0), S1: max(s.S1, o.S1), E0: min(s.E0, o.E0), E1: min(s.E1, o.E1),
		Known: s.Known && o.Known,
	}
}

// length counts the days from start to end, exclusive; what is open makes it very small or very large.
func length(start, end Day) int { return int(end) - int(start) }

// Holds tells whether the stint held on a date, which may be partial.
func (s Stint) Holds(on PartialDate) Verdict { return Overlap(s, Span(on)) }
