package native

import (
	"time"

	"ties/kg"
	"ties/kg/temporal"
)

// Decoder reads one line after another, and gathers what is wrong with each. It goes on after a fault of
// meaning, so that all are reported at once; a fault of syntax ends the line.
type Decoder struct {
	// MissingEnd is the status of a relation that has neither an end nor a status.
	MissingEnd temporal.Status

	tokenReader // of the line at hand: one of these two
	careful     strictDecoder
	quick       fastDecoder
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

// DecodeLine reads one line of the native format. The record is as written, but for the defaults of the format:
// what an import fills in is missing, nothing is looked up, and Record.Check has yet to say whether it is
// sound. The error is of type kg.RecordErrors: everything that can be told to be wrong.
func DecodeLine(line []byte) (kg.Record, error) {
	var d Decoder
	record, faults := d.Decode(line)
	if len(faults) > 0 {
		return nil, faults
	}
	return record, nil
}

// Decode decodes one line, as DecodeLine does. Beside the errors it returns the record as far as it could be read, nil
// where it has no kind.
func (d *Decoder) Decode(line []byte) (kg.Record, kg.RecordErrors) {
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
	if len(c.faults) > 0 {
		return nil, c.faults
	}
	c.reset(line)
	d.tokenReader = c
	record := d.record(t)
	c.end()
	for _, f := range c.faults {
		f.ID = record.RecordID()
	}
	return record, c.faults
}

func (d *Decoder) record(t kg.Type) kg.Record {
	switch {
	case t == kg.TypeDocument:
		return d.document()
	case t == kg.TypeFact:
		return d.fact()
	case kg.Relations.Has(t):
		return d.relation(t)
	default:
		return d.entity(t)
	}
}

func (d *Decoder) document() *kg.Document {
	var doc kg.Document
	d.object(func(name string) bool {
		switch name {
		case "kind":
			d.skip()
		case "id":
			doc.ID = d.text()
		case "title":
			doc.Title = d.text()
		case "language":
			doc.Language = d.text()
		case "text":
			doc.Text = d.text()
		case "url":
			doc.URL = d.text()
		case "recordedAt":
			doc.RecordedAt = d.instant()
		default:
			return false
		}
		return true
	}, Fields(kg.TypeDocument))
	return &doc
}

func (d *Decoder) entity(t kg.Type) *kg.Entity {
	e := kg.Entity{Type: t}
	d.object(func(name string) bool {
		switch name {
		case "kind":
			d.skip()
		case "id":
			e.ID = d.text()
		case "name":
			e.Name = d.text()
		case "aliases":
			e.Aliases = listOf(d, d.alias)
		case "description":
			e.Description = d.text()
		case "url":
			e.URL = d.text()
		case "category":
			if !hasCategory(t) {
				return false
			}
			e.Category = d.text()
		case "openLists":
			e.OpenLists = listOf(d, d.openList)
		case "citations":
			e.Citations = listOf(d, d.citation)
		default:
			return false
		}
		return true
	}, Fields(t))
	return &e
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
	}, []string{"name", "language"})
	return a
}

func (d *Decoder) openList() kg.RelationKind {
	name := d.text()
	kind, ok := kg.ParseKind(name)
	if !ok {
		d.fault("%q is not a relation kind: want one of %s", shorten(name), relationNames)
	}
	return kind
}

func (d *Decoder) instant() time.Time {
	text := d.text()
	if text == "" {
		return time.Time{}
	}
	var at time.Time
	// time.Parse is laxer than RFC 3339 here and there; this is not.
	if err := at.UnmarshalText([]byte(text)); err != nil || at.IsZero() {
		d.fault("%q is not a time: want RFC 3339, such as 2024-12-01T00:00:00Z", shorten(text))
		return time.Time{}
	}
	return at.UTC().Truncate(time.Second)
}
