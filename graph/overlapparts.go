package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// overlap plans what is selected of a place where people have been.
func (m *meetingPlan) overlap(p *planner, at place) part[*together] {
	return workedOut(p, at, "Overlap", func(name string, at place) part[*together] {
		switch name {
		case "verdict":
			return spelled(func(t *together) string { return t.Verdict.String() })
		case "at":
			return m.place(p, at)
		case "stints":
			return each((*together).stints, m.record(p, m.stints, at))
		case "units":
			return m.unitLinks(p, at)
		case "period":
			return planShared(p, at)
		case "days":
			return planDays(p, at)
		default: // reasons
			return each((*together).reasons, m.reason(p, at))
		}
	})
}

// place plans what is selected of the place, which may be one that only units were at.
func (m *meetingPlan) place(p *planner, at place) part[*together] {
	own := p.records(m.places, at.fields, m.places.Types, at.path)
	if m.units == nil {
		return func(w *writer, t *together) { own.write(w, t.at) }
	}
	above := p.records(m.units.wholes, at.fields, kg.PartOf.Targets(), at.path)
	return func(w *writer, t *together) {
		if t.above {
			above.write(w, t.at)
			return
		}
		own.write(w, t.at)
	}
}

// unitLinks plans the relations by which the places of stints are part of the place.
func (m *meetingPlan) unitLinks(p *planner, at place) part[*together] {
	if m.units == nil {
		none := p.noLinks(at)
		return func(w *writer, _ *together) { none.write(w, nil) }
	}
	links := func(t *together) []*query.Row { return rowsOfLinks(t.links) }
	return each(links, m.record(p, m.units.links, at))
}

// record plans what is selected of one of the rows, which is null where there is none.
func (m *meetingPlan) record(p *planner, w *want, at place) part[*query.Row] {
	record := p.records(w, at.fields, w.Types, at.path)
	return func(w *writer, row *query.Row) {
		if row == nil {
			w.raw("null")
			return
		}
		record.write(w, row)
	}
}

func (m *meetingPlan) reason(p *planner, at place) part[reason] {
	return workedOut(p, at, "Reason", func(name string, at place) part[reason] {
		switch name {
		case "code":
			return spelled(func(r reason) string { return r.code.String() })
		case "text":
			return spelled(func(r reason) string { return r.text })
		case "person":
			person := m.record(p, m.people, at)
			return func(w *writer, r reason) { person(w, r.person) }
		default:
			stint := m.record(p, m.stints, at)
			return func(w *writer, r reason) { stint(w, r.stint) }
		}
	})
}

func planDays(p *planner, at place) part[*together] {
	return workedOut(p, at, "DayRange", func(name string, _ place) part[*together] {
		if name == "least" {
			return counted(func(t *together) (int, bool) { return t.Days.Least, true })
		}
		return counted(func(t *together) (int, bool) { return t.Days.Most, !t.Days.Open })
	})
}

// planShared plans the time that stints share.
func planShared(p *planner, at place) part[*together] {
	object := workedOut(p, at, "SharedPeriod", func(name string, at place) part[*period] {
		switch name {
		case "start":
			return spelledOrNull(func(s *period) string { return string(s.start) })
		case "end":
			return spelledOrNull(func(s *period) string { return string(s.end) })
		case "status":
			return spelled(func(s *period) string { return s.status.String() })
		case "inferred":
			return func(w *writer, s *period) { w.raw(string(truth(s.inferred))) }
		default: // holds
			on, _ := p.arguments(at)["on"].(temporal.PartialDate)
			return spelled(func(s *period) string { return s.holds(on).String() })
		}
	})
	return func(w *writer, t *together) {
		if shared := t.period(); shared != nil {
			object(w, shared)
			return
		}
		w.raw("null")
	}
}
