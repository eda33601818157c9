package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// planOverlapAt plans what is selected of a place where people have been.
func (m *overlapPlan) planOverlapAt(p *planner, at fieldContext) encoder[*overlapAt] {
	return planObject(p, at, "Overlap", func(name string, at fieldContext) encoder[*overlapAt] {
		switch name {
		case "verdict":
			return stringOf(func(t *overlapAt) string { return t.Verdict.String() })
		case "at":
			return m.planPlace(p, at)
		case "stints":
			return listOf((*overlapAt).stints, m.planRowOrNull(p, m.stints, at))
		case "units":
			return m.planUnitLinks(p, at)
		case "period":
			return planShared(p, at)
		case "days":
			return planDays(p, at)
		default: // reasons
			return listOf((*overlapAt).reasons, m.planReason(p, at))
		}
	})
}

// planPlace plans what is selected of the place, which may be one that only units were at.
func (m *overlapPlan) planPlace(p *planner, at fieldContext) encoder[*overlapAt] {
	own := p.records(m.places, at.fields, m.places.Types, at.path)
	if m.units == nil {
		return func(w *writer, t *overlapAt) { own(w, t.at) }
	}
	above := p.records(m.units.wholes, at.fields, kg.PartOf.Targets(), at.path)
	return func(w *writer, t *overlapAt) {
		if t.above {
			above(w, t.at)
			return
		}
		own(w, t.at)
	}
}

// planUnitLinks plans the relations by which the places of stints are part of the place.
func (m *overlapPlan) planUnitLinks(p *planner, at fieldContext) encoder[*overlapAt] {
	if m.units == nil {
		none := planNoLinks(p, at)
		return func(w *writer, _ *overlapAt) { none(w, nil) }
	}
	links := func(t *overlapAt) []*query.Row { return rowsOfLinks(t.links) }
	return listOf(links, m.planRowOrNull(p, m.units.links, at))
}

// planRowOrNull plans what is selected of one of the rows, which is null where there is none.
func (m *overlapPlan) planRowOrNull(p *planner, w *selectionPlan, at fieldContext) encoder[*query.Row] {
	record := p.records(w, at.fields, w.Types, at.path)
	return func(w *writer, row *query.Row) {
		if row == nil {
			w.raw("null")
			return
		}
		record(w, row)
	}
}

func (m *overlapPlan) planReason(p *planner, at fieldContext) encoder[overlapReason] {
	return planObject(p, at, "Reason", func(name string, at fieldContext) encoder[overlapReason] {
		switch name {
		case "code":
			return stringOf(func(r overlapReason) string { return r.code.String() })
		case "text":
			return stringOf(func(r overlapReason) string { return r.text })
		case "person":
			person := m.planRowOrNull(p, m.people, at)
			return func(w *writer, r overlapReason) { person(w, r.person) }
		default:
			stint := m.planRowOrNull(p, m.stints, at)
			return func(w *writer, r overlapReason) { stint(w, r.stint) }
		}
	})
}

func planDays(p *planner, at fieldContext) encoder[*overlapAt] {
	return planObject(p, at, "DayRange", func(name string, _ fieldContext) encoder[*overlapAt] {
		if name == "least" {
			return intOrNull(func(t *overlapAt) (int, bool) { return t.Days.Least, true })
		}
		return intOrNull(func(t *overlapAt) (int, bool) { return t.Days.Most, !t.Days.Open })
	})
}

// planShared plans the time that stints share.
func planShared(p *planner, at fieldContext) encoder[*overlapAt] {
	object := planObject(p, at, "SharedPeriod", func(name string, at fieldContext) encoder[*sharedPeriod] {
		switch name {
		case "start":
			return stringOrNull(func(s *sharedPeriod) string { return string(s.start) })
		case "end":
			return stringOrNull(func(s *sharedPeriod) string { return string(s.end) })
		case "status":
			return stringOf(func(s *sharedPeriod) string { return s.status.String() })
		case "inferred":
			return func(w *writer, s *sharedPeriod) { w.bool(s.inferred) }
		default: // holds
			on, _ := p.arguments(at)["on"].(temporal.PartialDate)
			return stringOf(func(s *sharedPeriod) string { return s.holds(on).String() })
		}
	})
	return func(w *writer, t *overlapAt) {
		if shared := t.period(); shared != nil {
			object(w, shared)
			return
		}
		w.raw("null")
	}
}
