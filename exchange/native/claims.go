package native

import (
	"unicode/utf8"

	"ties/kg"
	"ties/kg/temporal"
)

// notGiven stands for a status that has not been read yet.
const notGiven temporal.Status = 0xff

func (d *Decoder) relation(t kg.Type) *kg.Relation {
	r := kg.Relation{Kind: onlyKind[t], Claim: kg.Claim{Period: temporal.Period{Status: notGiven}}}
	ends := Ends(t)
	d.object(func(name string) bool {
		switch name {
		case "kind":
			d.skip()
		case "id":
			r.ID = d.text()
		case ends[0]:
			r.Source = d.text()
		case ends[1]:
			r.Target = d.text()
		case "role":
			r.Role = d.text()
		case "relation":
			if t != kg.TypeLink {
				return false
			}
			r.Kind = d.linkKind()
		default:
			return d.claim(&r.Claim, name)
		}
		return true
	}, Fields(t))
	if t == kg.TypeLink && r.Kind == 0 && d.found() == 0 {
		d.add("relation", "missing: want one of %s", linkNames)
	}
	defaultStatus(&r.Period, d.MissingEnd)
	return &r
}

// onlyKind is the relation kind of the types that have just one.
var onlyKind = map[kg.Type]kg.RelationKind{
	kg.TypeEmployment: kg.EmployedBy,
	kg.TypeMembership: kg.MemberOf,
}

func (d *Decoder) linkKind() kg.RelationKind {
	name := d.text()
	kind, ok := kg.ParseKind(name)
	switch {
	case name == "":
		return 0
	case !ok:
		d.fault("%q is unknown: want one of %s", shorten(name), linkNames)
	case kind.RecordType() != kg.TypeLink:
		d.fault("%s is a record of kind %s: want one of %s", kind, kind.RecordType(), linkNames)
		return 0
	}
	return kind
}

func (d *Decoder) fact() *kg.Fact {
	f := kg.Fact{Claim: kg.Claim{Period: temporal.Period{Status: notGiven}}}
	d.object(func(name string) bool {
		switch name {
		case "kind":
			d.skip()
		case "id":
			f.ID = d.text()
		case "entity":
			f.Entity = d.text()
		case "name":
			f.Name = d.text()
		case "value":
			f.Value = d.text()
		default:
			return d.claim(&f.Claim, name)
		}
		return true
	}, Fields(kg.TypeFact))
	defaultStatus(&f.Period, temporal.StatusUnknown)
	return &f
}

// claim reads one of the fields that all claims have.
func (d *Decoder) claim(c *kg.Claim, name string) bool {
	switch name {
	case "start":
		c.Period.Start = d.date()
	case "end":
		c.Period.End = d.date()
	case "status":
		enum(d, &c.Period.Status, temporal.ParseStatus, statusNames)
	case "inferred":
		c.Period.Inferred = d.boolean()
	case "standing":
		enum(d, &c.Standing, kg.ParseStanding, standingNames)
	case "citations":
		c.Citations = listOf(d, d.citation)
	case "recordedAt":
		c.RecordedAt = d.instant()
	default:
		return false
	}
	return true
}

// defaultStatus fills in a status that was left out: ENDED where there is an end, and otherwise as told.
func defaultStatus(p *temporal.Period, open temporal.Status) {
	switch {
	case p.Status != notGiven:
	case p.End != "":
		p.Status = temporal.Ended
	default:
		p.Status = open
	}
}

func (d *Decoder) date() temporal.PartialDate {
	text := d.text()
	if text == "" {
		return ""
	}
	date, err := temporal.ParseDate(text)
	if err != nil {
		d.fault("%s", err)
	}
	return date
}

// enum reads a name of a fixed vocabulary; what is missing leaves into as it is.
func enum[T any](d *Decoder, into *T, parse func(string) (T, bool), wanted string) {
	name := d.text()
	if name == "" {
		return
	}
	value, ok := parse(name)
	if !ok {
		d.fault("%q is unknown: want one of %s", shorten(name), wanted)
		return
	}
	*into = value
}

var citationFields = []string{"document", "quote", "start"}

func (d *Decoder) citation() kg.Citation {
	c := kg.Whole("")
	before := d.found()
	d.object(func(name string) bool {
		switch name {
		case "document":
			c.Document = d.text()
		case "quote":
			c.Quote = d.text()
		case "start":
			c.Start = d.offset()
		default:
			return false
		}
		return true
	}, citationFields)
	switch {
	case d.found() > before || c.Start == kg.NoOffset:
	case c.Quote == "":
		d.fault("has a start without a quote: give the quote, or leave both out to cite the whole document")
	default:
		c.End = c.Start + utf8.RuneCountInString(c.Quote)
	}
	return c
}
