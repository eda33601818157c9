package temporal

// Later reports whether a second stint began on a later day than a first one: Certain if every choice of days says so, None
// if none does, Unknown if nothing is known of one of them, Possible otherwise. Ends do not matter.
func Later(first, second Interval) Verdict {
	return decide(first.StartMax < second.StartMin, first.StartMin >= second.StartMax, first.Known && second.Known)
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
