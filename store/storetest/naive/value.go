package naive

import (
	"strings"
	"time"

	"ties/kg"
)

// value gives a property of an item; the zero Value where it has none.
func (g Graph) value(i item, p kg.Prop) kg.Value {
	if i.met != nil {
		switch p {
		case kg.PropVerdict, kg.PropLeast, kg.PropMost, kg.PropDay:
			return i.met.value(p)
		case kg.PropPlace:
			return text(i.from)
		}
	}
	if i.hit != nil {
		if v, ok := i.hit.Value(p); ok {
			return v
		}
	}
	switch {
	case i.hidden != nil && p == kg.PropHiddenRelations:
		return integer(i.hidden.relations)
	case i.hidden != nil && p == kg.PropHiddenNeighbours:
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
	case i.cell != nil:
		return i.cell.value(p)
	case i.move != nil:
		return i.move.value(p)
	default:
		return ofAlias(i.alias, p)
	}
}

func text(s string) kg.Value { return kg.Value{Text: s} }

func integer[T ~int | ~int32](n T) kg.Value { return kg.Value{Int: int64(n)} }

func (g Graph) ofEntity(e *kg.Entity, p kg.Prop) kg.Value {
	switch p {
	case kg.PropID:
		return text(e.ID)
	case kg.PropName:
		return text(e.Name)
	case kg.PropFolded:
		return text(kg.Fold(e.Name))
	case kg.PropSortKey:
		return text(kg.SortKey(e.Name))
	case kg.PropDescription:
		return text(e.Description)
	case kg.PropURL:
		return text(e.URL)
	case kg.PropCategory:
		return text(e.Category)
	case kg.PropDegree:
		return integer(g.Degree(e.ID))
	case kg.PropOpenLists:
		return text(openLists(e))
	default:
		return kg.Value{}
	}
}

func openLists(e *kg.Entity) string {
	var names []string
	for _, k := range e.OpenLists {
		names = append(names, k.String())
	}
	return strings.Join(names, " ")
}

func ofRelation(r *kg.Relation, p kg.Prop) kg.Value {
	switch p {
	case kg.PropID:
		return text(r.ID)
	case kg.PropKind:
		return text(r.Kind.String())
	case kg.PropRole:
		return text(r.Role)
	case kg.PropOrder:
		return text(order(&r.Claim, r.ID))
	default:
		return ofClaim(&r.Claim, p)
	}
}

func ofFact(f *kg.Fact, p kg.Prop) kg.Value {
	switch p {
	case kg.PropID:
		return text(f.ID)
	case kg.PropFactName:
		return text(f.Name)
	case kg.PropValue:
		return text(f.Value)
	case kg.PropOrder:
		return text(order(&f.Claim, f.ID))
	default:
		return ofClaim(&f.Claim, p)
	}
}

func ofClaim(c *kg.Claim, p kg.Prop) kg.Value {
	switch p {
	case kg.PropRecordedAt:
		return text(instant(c.RecordedAt))
	case kg.PropStanding:
		return text(c.Standing.String())
	case kg.PropStartMin:
		return integer(stint(c).StartMin)
	case kg.PropStartMax:
		return integer(stint(c).StartMax)
	case kg.PropEndMin:
		return integer(stint(c).EndMin)
	case kg.PropEndMax:
		return integer(stint(c).EndMax)
	default:
		return ofPeriod(&c.Period, p)
	}
}

func ofPeriod(period *kg.Period, p kg.Prop) kg.Value {
	switch p {
	case kg.PropStart:
		return text(string(period.Start))
	case kg.PropEnd:
		return text(string(period.End))
	case kg.PropStartDate:
		return text(period.Start.FirstDate())
	case kg.PropEndDate:
		return text(period.End.FirstDate())
	case kg.PropStatus:
		return text(period.Status.String())
	case kg.PropInferred:
		if period.Inferred {
			return integer(1)
		}
	}
	return kg.Value{}
}

func ofDocument(d *kg.Document, p kg.Prop) kg.Value {
	switch p {
	case kg.PropID:
		return text(d.ID)
	case kg.PropTitle:
		return text(d.Title)
	case kg.PropLanguage:
		return text(d.Language)
	case kg.PropText:
		return text(d.Text)
	case kg.PropURL:
		return text(d.URL)
	case kg.PropRecordedAt:
		return text(instant(d.RecordedAt))
	default:
		return kg.Value{}
	}
}

func instant(at time.Time) string { return at.UTC().Format(time.RFC3339) }

func ofCitation(c *kg.Citation, p kg.Prop) kg.Value {
	switch p {
	case kg.PropQuote:
		return text(c.Quote)
	case kg.PropQuoteStart:
		return integer(c.Start)
	case kg.PropQuoteEnd:
		return integer(c.End)
	default:
		return kg.Value{}
	}
}

func ofAlias(a *kg.Alias, p kg.Prop) kg.Value {
	switch p {
	case kg.PropAlias:
		return text(a.Name)
	case kg.PropAliasLanguage:
		return text(a.Language)
	default:
		return kg.Value{}
	}
}
