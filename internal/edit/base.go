package edit

import (
	"ties/kg"
	"ties/kg/fields"
)

// isGone reports whether the record of a patch has been deleted since it was made, which is a problem.
func (a *attempt) isGone(part int, p *Patch, id string) bool {
	gone := p.Base != nil && p.Base.Record != nil && a.records[id].stored.Record == nil
	if gone {
		a.add(part, p.Path, "id", kg.CodeChangedSince, id, "%s has been deleted since", id)
	}
	return gone
}

// checkBase adds a problem for each field of which the patch and others have made different things since it was made, and where
// the record was made since.
func (s setter) checkBase() {
	is := s.stored
	switch {
	case s.Base == nil || is.Record == nil:
		return
	case s.Base.Record == nil:
		s.fault("id", kg.CodeExists, "something has the ID %s since revision %d", s.id, is.Revision)
		return
	}
	for _, f := range fields.Of(s.Type)[1:] {
		if _, given := s.Fields[f.Name]; given && !f.Same(s.Base.Record, is.Record) && !f.Same(is.Record, s.now) {
			s.fault(f.Name, kg.CodeChangedSince, "has been changed since, by revision %d or one before it", is.Revision)
		}
	}
}
