package naive

import (
	"slices"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// value returns a property of an item; the zero Value if it has none.
func (g evaluator) value(i item, p query.Prop) query.Value {
	if i.overlap != nil {
		switch p {
		case query.PropVerdict, query.PropLeast, query.PropMost, query.PropDay:
			return i.overlap.value(p)
		case query.PropPlace:
			return text(i.from)
		}
	}
	if i.hit != nil {
		if v, ok := i.hit.Value(p); ok {
			return v
		}
	}
	switch {
	case i.reached != nil && p == query.PropReached:
		return integer(*i.reached)
	case i.hidden != nil && p == query.PropHiddenRelations:
		return integer(i.hidden.relations)
	case i.hidden != nil && p == query.PropHiddenNeighbours:
		return integer(i.hidden.neighbours)
	}
	if i.record != nil {
		return g.ofRecord(i.record, p)
	}
	switch {
	case i.twins != nil:
		return ofTwins(i.twins, p)
	case i.reason != nil:
		return ofReason(i.reason, p)
	case i.passage != nil:
		return ofCitation(&i.passage.Citation, p)
	case i.citation != nil:
		return ofCitation(i.citation, p)
	case i.group != nil:
		return i.group.value(p)
	case i.pair != nil:
		return i.pair.value(p)
	case i.point != nil:
		return i.point.value(p)
	case i.move != nil:
		return i.move.value(p)
	default:
		return ofAlias(i.alias, p)
	}
}

func text(s string) query.Value { return query.Value{Text: s} }

func integer[T ~int | ~int32](n T) query.Value { return query.Value{Int: int64(n)} }

// ofRecord returns a field of a record, or a property derived from its fields.
func (g evaluator) ofRecord(r kg.Record, p query.Prop) query.Value {
	if p == query.PropRevision {
		return query.Value{Int: g.revisions[r.RecordID()]}
	}
	if f := fields.WithProp(r.RecordType(), p); f != nil {
		if f.Kind == fields.Flag {
			return integer(slices.Index([]string{"false", "true"}, f.Get(r)))
		}
		return text(f.Get(r))
	}
	switch r := r.(type) {
	case *kg.Document:
		if p == query.PropPublishedDate {
			return text(r.PublishedOn.FirstDate())
		}
		return query.Value{}
	case *kg.Entity:
		return g.ofEntity(r, p)
	case *kg.Relation:
		if p == query.PropKind {
			return text(r.Kind.String())
		}
		return ofClaim(&r.Claim, r.ID, p)
	case *kg.Fact:
		return ofClaim(&r.Claim, r.ID, p)
	default:
		return query.Value{}
	}
}

func (g evaluator) ofEntity(e *kg.Entity, p query.Prop) query.Value {
	switch p {
	case query.PropFolded:
		return text(kg.Fold(e.Name))
	case query.PropSortKey:
		return text(kg.SortKey(e.Name))
	case query.PropDegree:
		return integer(g.Degree(e.ID))
	default:
		return query.Value{}
	}
}

func ofClaim(c *kg.Claim, id string, p query.Prop) query.Value {
	switch p {
	case query.PropOrder:
		return text(orderKey(c, id))
	case query.PropStartDate:
		return text(c.Period.Start.FirstDate())
	case query.PropEndDate:
		return text(c.Period.End.FirstDate())
	case query.PropStartMin:
		return integer(interval(c).StartMin)
	case query.PropStartMax:
		return integer(interval(c).StartMax)
	case query.PropEndMin:
		return integer(interval(c).EndMin)
	case query.PropEndMax:
		return integer(interval(c).EndMax)
	default:
		return query.Value{}
	}
}

func ofCitation(c *kg.Citation, p query.Prop) query.Value {
	switch p {
	case query.PropQuote:
		return text(c.Quote)
	case query.PropQuoteStart:
		return integer(c.Start)
	case query.PropQuoteEnd:
		return integer(c.End)
	default:
		return query.Value{}
	}
}

func ofAlias(a *kg.Alias, p query.Prop) query.Value {
	switch p {
	case query.PropAlias:
		return text(a.Name)
	case query.PropAliasLanguage:
		return text(a.Language)
	default:
		return query.Value{}
	}
}
