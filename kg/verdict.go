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

// Overlap tells whether two stints shared a day: Certain where every choice of days says so, None where
// none does, Unknown where nothing is known of one of them, Possible otherwise.
func Overlap(a, b Stint) Verdict {
	switch {
	case a.S1 < b.E0 && b.S1 < a.E0:
		return Certain
	case min(a.E1, b.E1) <= max(a.S0, b.S0):
		return None
	case !a.Known || !b.Known:
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

// Together gives the number of days that two stints shared (design, "Time, exactly").
func Together(a, b Stint) Days {
	least := min(
		max(1, length(a.S1, a.E0)), max(1, length(b.S1, b.E0)),
		length(b.S1, a.E0), length(a.S1, b.E0),
	)
	end, start := min(a.E1, b.E1), max(a.S0, b.S0)
	if end == OpenFuture || start == OpenPast {
		return Days{Least: max(0, least), Open: true}
	}
	return Days{Least: max(0, least), Most: max(0, length(start, end))}
}

// length counts the days from start to end, exclusive; what is open makes it very small or very large.
func length(start, end Day) int { return int(end) - int(start) }

// Holds tells whether the stint held on a date, which may be partial.
func (s Stint) Holds(on PartialDate) Verdict { return Overlap(s, Span(on)) }
