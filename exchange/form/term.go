package form

import "ties/kg/temporal"

// FillIn gives a period the dates of a term of office that its source names, where it has none of its own and they fit
// what it has. It reports whether it took any: then the period is marked as inferred.
func FillIn(p *temporal.Period, start, end temporal.PartialDate) bool {
	own := *p
	if p.Start == "" && start != "" && (p.End == "" || start.First() <= p.End.Last()) {
		p.Start = start
	}
	if p.End == "" && end != "" && p.Status == temporal.StatusUnknown && (p.Start == "" || p.Start.First() <= end.Last()) {
		p.End = end
	}
	p.Inferred = p.Inferred || *p != own
	return *p != own
}
