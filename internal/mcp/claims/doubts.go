package claims

import "ties/kg/temporal"

// dates returns the period as a part of a record.
func (p Period) dates() temporal.Period {
	status, _ := temporal.ParseStatus(p.Status) // which the API knows
	return temporal.Period{Start: temporal.PartialDate(p.Start), End: temporal.PartialDate(p.End), Status: status, Inferred: p.Inferred}
}

// isOpen reports whether a verdict is neither yes nor no.
func isOpen(verdict string) bool { return verdict == "POSSIBLE" || verdict == "UNKNOWN" }

// doubtsOfDate returns why it is not certain whether a claim held on the date that was asked for.
func (w *Writer) doubtsOfDate(c Claim) (all []Reason) {
	if !isOpen(c.Period.Holds) {
		return nil
	}
	p := c.Period.dates()
	bounds, err := p.Bounds(c.Standing == "PLANNED", c.RecordedAt)
	if err != nil {
		return nil // of no claim that is stored
	}
	claim := temporal.DatedStay{Bounds: bounds, Stints: []temporal.Dated{{Period: p, Bounds: bounds}}}
	for _, d := range temporal.Doubts([]temporal.DatedStay{claim, {Bounds: temporal.DateInterval(temporal.PartialDate(w.Date))}}) {
		all = append(all, reason(p, d.Reason, ""))
	}
	return all
}

// LeavingDoubts returns why a verdict on whether somebody has left is open: what is not known of the ends of their stints.
func LeavingDoubts(verdict string, stints []Claim) []Reason {
	return doubts(verdict, stints, temporal.Period.DoubtEnd)
}

// MovingDoubts returns why a verdict on whether somebody moved from one job to the next is open: what is not known of the starts
// of both, or that another one may have begun in between.
func MovingDoubts(verdict string, jobs []Claim) []Reason {
	all := doubts(verdict, jobs, temporal.Period.DoubtStart)
	if all == nil && isOpen(verdict) {
		return []Reason{{Text: "another of their jobs may have begun in between"}}
	}
	return all
}

// doubts returns the reasons that lie in one side of the periods of claims, if a verdict is open.
func doubts(verdict string, of []Claim, side func(p temporal.Period, add func(temporal.Reason))) (all []Reason) {
	if !isOpen(verdict) {
		return nil
	}
	for _, c := range of {
		p := c.Period.dates()
		side(p, func(r temporal.Reason) { all = append(all, reason(p, r, c.ID)) })
	}
	return all
}

// reason returns a reason that lies in a period, as the API does.
func reason(p temporal.Period, r temporal.Reason, stint string) Reason {
	found := Reason{Code: r.String(), Text: p.ReasonText(r)}
	if stint != "" {
		found.Stint = &Stint{stint}
	}
	return found
}
