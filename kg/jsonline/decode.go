package jsonline

import (
	"time"
	"unicode/utf8"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/temporal"
)

// Decoder reads one line after another, and gathers what is wrong with each. It goes on after a fault of
// meaning, so that all are reported at once; a fault of syntax ends the line.
type Decoder struct {
	// MissingEnd is the status of a relation that has neither an end nor a status.
	MissingEnd temporal.Status
	// RecordedAt is when records were recorded that do not say so.
	RecordedAt time.Time
	// EndsHavePassed is set for the lines of a store, where an end without a status has passed.
	EndsHavePassed bool
	// ParseStart and ParseEnd, unless they are nil, read dates in other forms than that of temporal.PartialDate. ParseEnd
	// also reports whether a text says that there is no end yet.
	ParseStart func(text string) (temporal.PartialDate, error)
	ParseEnd   func(text string) (end temporal.PartialDate, current bool, err error)

	tokenReader // of the line at hand: one of these two
	careful     strictDecoder
	quick       fastDecoder
	next        int  // the field behind the one that was read last
	current     bool // the end of the line at hand says that there is none yet
}

// tokenReader reads the values of a line, one after the other.
type tokenReader interface {
	// object reads an object. It calls field for each name, to read the value or to tell that there is no such field;
	// has names those that there are.
	object(field func(name string) bool, has []string)
	// list reads a list, calling item to read each value of it.
	list(item func())
	// text reads a text. An empty one is a missing one.
	text() string
	// textOrNumber reads a text, or a number as it is written.
	textOrNumber() string
	boolean() bool
	// offset reads an offset in code points, kg.NoOffset where there is none.
	offset() int
	// skip passes over a text, or whatever else the reader can read.
	skip()

	// fault reports what is wrong with the value, or the field, that was read last.
	fault(reason string, args ...any)
	// add reports what is wrong with a field.
	add(field, reason string, args ...any)
	// found returns how many faults there are so far.
	found() int
}

// listOf reads a list of what item reads.
func listOf[T any](d *Decoder, item func() T) (all []T) {
	d.list(func() { all = append(all, item()) })
	return all
}

// Decode decodes one line. The record is as written, but for the defaults of the format: what an import fills in is
// missing, nothing is looked up, and Record.Check has yet to say whether it is sound. The error is of type
// kg.RecordErrors: everything that can be told to be wrong.
func Decode(line []byte) (kg.Record, error) {
	var d Decoder
	record, faults := d.DecodeLine(line)
	if len(faults) > 0 {
		return nil, faults
	}
	return record, nil
}

// DecodeLine decodes one line. Beside the errors it returns the record as far as it could be read, nil where it has no kind.
func (d *Decoder) DecodeLine(line []byte) (kg.Record, kg.RecordErrors) {
	if record, ok := d.decodeFast(line); ok {
		return record, nil
	}
	return d.decodeStrict(line)
}

// decodeStrict reads any line, and tells what is wrong with it.
func (d *Decoder) decodeStrict(line []byte) (kg.Record, kg.RecordErrors) {
	c := &d.careful
	c.reset(line)
	t := c.kind()
	if c.found() > 0 {
		return nil, c.faults.Errors()
	}
	c.reset(line)
	d.tokenReader = c
	record := d.record(t)
	c.end()
	faults := c.faults.Errors()
	for _, f := range faults {
		f.ID = record.RecordID()
	}
	return record, faults
}

// record reads a record of some type.
func (d *Decoder) record(t kg.Type) kg.Record {
	record, all := newRecord(t), fields.Of(t)
	d.next, d.current = 0, false
	d.object(func(name string) bool {
		if name == "kind" {
			d.skip()
			return true
		}
		f := d.find(all, name)
		if f == nil {
			return false
		}
		d.field(f, record)
		return true
	}, Fields(t))
	d.complete(record)
	return record
}

// find returns the field that has a name; nil if there is none. As a rule it is one behind that which was found last.
func (d *Decoder) find(all []*fields.Field, name string) *fields.Field {
	for i := range all {
		at := d.next + i
		if at >= len(all) {
			at -= len(all)
		}
		if all[at].Name == name {
			d.next = at + 1
			return all[at]
		}
	}
	return nil
}

// notGiven stands for a status that has not been read yet.
const notGiven temporal.Status = 0xff

func newRecord(t kg.Type) kg.Record {
	unknown := kg.Claim{Period: temporal.Period{Status: notGiven}}
	switch {
	case t == kg.TypeDocument:
		return &kg.Document{}
	case t == kg.TypeFact:
		return &kg.Fact{Claim: unknown}
	case t == kg.TypeMerge:
		return &kg.Merge{}
	case t == kg.TypeDistinction:
		return &kg.Distinction{}
	case kg.Relations.Has(t):
		return &kg.Relation{Kind: onlyKind[t], Claim: unknown}
	default:
		return &kg.Entity{Type: t}
	}
}

// onlyKind is the relation kind of the types that have just one.
var onlyKind = map[kg.Type]kg.RelationKind{
	kg.TypeEmployment: kg.EmployedBy,
	kg.TypeMembership: kg.MemberOf,
}

// field reads the value of a field into a record. What is missing leaves it as it is.
func (d *Decoder) field(f *fields.Field, record kg.Record) {
	switch f.Kind {
	case fields.Aliases:
		record.(*kg.Entity).Aliases = listOf(d, d.alias)
	case fields.Identifiers:
		record.(*kg.Entity).Identifiers = listOf(d, d.identifier)
	case fields.OpenLists:
		record.(*kg.Entity).OpenLists = listOf(d, d.openList)
	case fields.Citations:
		*fields.CitationsOf(record) = listOf(d, d.citation)
	case fields.Flag:
		if d.boolean() {
			_ = f.Set(record, "true") // which every flag takes
		}
	case fields.Reference:
		d.set(f, record, d.textOrNumber())
	case fields.Text, fields.Word, fields.RelationKind:
		d.value(f, record)
	}
}

func (d *Decoder) set(f *fields.Field, record kg.Record, text string) {
	if text == "" {
		return
	}
	if err := f.Set(record, text); err != nil {
		d.fault("%s", err)
	}
}

func (d *Decoder) alias() kg.Alias {
	var a kg.Alias
	d.object(func(name string) bool {
		switch name {
		case "name":
			a.Name = d.text()
		case "language":
			a.Language = d.text()
		default:
			return false
		}
		return true
	}, aliasFields)
	return a
}

func (d *Decoder) identifier() kg.Identifier {
	var i kg.Identifier
	d.object(func(name string) bool {
		switch name {
		case "scheme":
			i.Scheme = d.text()
		case "value":
			i.Value = d.textOrNumber()
		default:
			return false
		}
		return true
	}, identifierFields)
	return i
}

func (d *Decoder) openList() kg.RelationKind {
	kind, err := fields.ParseOpenList(d.text())
	if err != nil {
		d.fault("%s", err)
	}
	return kind
}

func (d *Decoder) citation() kg.Citation {
	c := kg.Whole("")
	before := d.found()
	d.object(func(name string) bool {
		switch name {
		case "document":
			c.Document = d.textOrNumber()
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
