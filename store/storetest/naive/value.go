package naive

import (
	"strings"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// value returns a property of an item; the zero Value where it has none.
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
	case i.hidden != nil && p == query.PropHiddenRelations:
		return integer(i.hidden.relations)
	case i.hidden != nil && p == query.PropHiddenNeighbours:
		return integer(i.hidden.neighbours)
	}
	switch r := i.record.(type) {
	case *kg.Entity:
		return g.ofEntity(r, p)
	case *kg.Relation:
		return ofRelation(r, p)
	case *kg.Fact:
		return ofFact(r, p)
	case *kg.Document:
		return ofDocument(r, p)
	}
	switch {
	case i.citation != nil:
		return ofCitation(i.citation, p)
	case i.pair != nil:
		return i.pair.value(p)
	case i.move != nil:
		return i.move.value(p)
	default:
		return ofAlias(i.alias, p)
	}
}

func text(s string) query.Value { return query.Value{Text: s} }

func integer[T ~int | ~int32](n T) query.Value { return query.Value{Int: int64(n)} }

func (g evaluator) ofEntity(e *kg.Entity, p query.Prop) query.Value {
	switch p {
	case query.PropID:
		return text(e.ID)
	case query.PropName:
		return text(e.Name)
	case query.PropFolded:
		return text(kg.Fold(e.Name))
	case query.PropSortKey:
		return text(kg.SortKey(e.Name))
	case query.PropDescription:
		return text(e.Description)
	case query.PropURL:
		return text(e.URL)
	case query.PropCategory:
		return text(e.Category)
	case query.PropDegree:
		return integer(g.Degree(e.ID))
	case query.PropOpenLists:
		return text(openLists(e))
	default:
		return query.Value{}
	}
}

func openLists(e *kg.Entity) string {
	var names []string
	for _, k := range e.OpenLists {
		names = append(names, k.String())
	}
	return strings.Join(names, " ")
}

func ofRelation(r *kg.Relation, p query.Prop) query.Value {
	switch p {
	case query.PropID:
		return text(r.ID)
	case query.PropKind:
		return text(r.Kind.String())
	case query.PropRole:
		return text(r.Role)
	case query.PropOrder:
		return text(orderKey(&r.Claim, r.ID))
	default:
		return ofClaim(&r.Claim, p)
	}
}

func ofFact(f *kg.Fact, p query.Prop) query.Value {
	switch p {
	case query.PropID:
		return text(f.ID)
	case query.PropFactName:
		return text(f.Name)
	case query.PropValue:
		return text(f.Value)
	case query.PropOrder:
		return text(orderKey(&f.Claim, f.ID))
	default:
		return ofClaim(&f.Claim, p)
	}
}

func ofClaim(c *kg.Claim, p query.Prop) query.Value {
	switch p {
	case query.PropRecordedAt:
		return text(instant(c.RecordedAt))
	case query.PropStanding:
		return text(c.Standing.String())
	case query.PropStartMin:
		return integer(interval(c).StartMin)
	case query.PropStartMax:
		return integer(interval(c).StartMax)
	case query.PropEndMin:
		return integer(interval(c).EndMin)
	case query.PropEndMax:
		return integer(interval(c).EndMax)
	default:
		return ofPeriod(&c.Period, p)
	}
}

func ofPeriod(period *temporal.Period, p query.Prop) query.Value {
	switch p {
	case query.PropStart:
		return text(string(period.Start))
	case query.PropEnd:
		return text(string(period.End))
	case query.PropStartDate:
		return text(period.Start.FirstDate())
	case query.PropEndDate:
		return text(period.End.FirstDate())
	case query.PropStatus:
		return text(period.Status.String())
	case query.PropInferred:
		if period.Inferred {
			return integer(1)
		}
	}
	return query.Value{}
}

func ofDocument(d *kg.Document, p query.Prop) query.Value {
	switch p {
	case query.PropID:
		return text(d.ID)
	case query.PropTitle:
		return text(d.Title)
	case query.PropLanguage:
		return text(d.Language)
	case query.PropText:
		return text(d.Text)
	case query.PropURL:
		return text(d.URL)
	case query.PropRecordedAt:
		return text(instant(d.RecordedAt))
	default:
		return query.Value{}
	}
}

func instant(at time.Time) string { return at.UTC().Format(time.RFC3339) }

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
