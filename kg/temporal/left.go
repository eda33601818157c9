package temporal

// HasLeft reports whether somebody with some stints at a place has left it and, if during is not nil (exact days), whether
// the last day there was one of those. Only the source can say that a stint is over: no missing date becomes yes or no, and
// somebody with a current stint has not left.
func HasLeft(stints []Dated, during *Interval) Verdict {
	left, known := Certain, true
	last := Interval{StartMin: OpenPast, StartMax: OpenPast, EndMin: OpenPast, EndMax: OpenPast}
	for _, s := range stints {
		left, known = max(left, s.over()), known && s.Bounds.Known
		last.EndMin, last.EndMax = max(last.EndMin, s.Bounds.EndMin), max(last.EndMax, s.Bounds.EndMax)
	}
	if during == nil {
		return left
	}
	certain, none := last.EndMin > during.StartMin && last.EndMax <= during.EndMin, last.EndMax <= during.StartMin || last.EndMin > during.EndMin
	return decide(left == Certain && certain, left == None || none, left != Unknown && known)
}

// over reports whether a stint was over when it was recorded.
func (d Dated) over() Verdict {
	switch {
	case d.Period.Status == Ended:
		return Certain
	case d.Period.Status == Current:
		return None
	case d.Bounds.Known:
		return Possible
	default:
		return Unknown
	}
}
