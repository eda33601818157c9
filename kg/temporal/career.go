package temporal

import "ties/internal/enum"

// Succession is how a second stint followed a first one. Each is a special case of the one before it.
type Succession uint8

// The successions.
const (
	StartedLater Succession = iota // it began on a later day than the first
	LeftFirst                      // it began when the first was over
	AtOnce                         // it began on the day after the last day of the first

	successionEnd
)

var successionNames = [successionEnd]string{"STARTED_LATER", "LEFT_FIRST", "AT_ONCE"}

// String returns the succession as GraphQL spells it.
func (s Succession) String() string { return successionNames[s] }

// ParseSuccession returns the succession of a name.
func ParseSuccession(name string) (Succession, bool) {
	return enum.Parse[Succession](successionNames[:], name)
}

// Followed reports whether a second stint followed a first one: Certain if every choice of days says so, None if none does,
// Unknown if nothing is known of one of them, Possible otherwise.
func Followed(first, second Interval, how Succession) Verdict {
	known := first.Known && second.Known
	switch how {
	case LeftFirst:
		return decide(first.EndMax <= second.StartMin, first.EndMin > second.StartMax, known)
	case AtOnce:
		exact := first.EndMin == first.EndMax && second.StartMin == second.StartMax
		return decide(exact && first.EndMin == second.StartMin, first.EndMax < second.StartMin || first.EndMin > second.StartMax, known)
	default: // StartedLater
		return decide(first.StartMax < second.StartMin, first.StartMin >= second.StartMax, known)
	}
}

// Returned reports whether somebody who had left a place came back to it: whether a stint began there when another one had
// been over for at least a day. Others are the person's further stints at the same place: somebody who stayed on in one of
// them had not left. The verdict considers each of those by itself.
func Returned(left, again Interval, others ...Interval) Verdict {
	certain, none := left.EndMax < again.StartMin, left.EndMin >= again.StartMax
	for _, o := range others {
		certain = certain && (o.StartMin >= again.StartMax || o.EndMax < again.StartMin)
		none = none || o.EndMin >= again.StartMax && (o.StartMax < again.StartMin || o.StartMax <= left.EndMin)
	}
	return decide(certain, none, left.Known && again.Known)
}

// decide returns the verdict, given whether every choice of days says so, whether none does, and whether anything is known of
// the days.
func decide(certain, none, known bool) Verdict {
	switch {
	case certain:
		return Certain
	case none:
		return None
	case !known:
		return Unknown
	default:
		return Possible
	}
}
