package native

import (
	"strconv"
	"time"

	"ties/kg"
)

// Decode reads one line of the native format. The record is as written, but for the defaults of the format:
// what an import fills in is missing, nothing is looked up, and Record.Check has yet to say whether it is
// sound. The error is of type kg.Faults: everything that can be told to be wrong.
func Decode(line []byte) (kg.Record, error) {
	var d Decoder
	record, faults := d.Decode(line)
	if len(faults) > 0 {
		return nil, faults
	}
	return record, nil
}

// Decode reads one line as the function Decode does. Beside the faults it gives the record as far as it could be
// read, nil where it has no kind.
func (d *Decoder) Decode(line []byte) (kg.Record, kg.Faults) {
	if record, ok := d.decodeQuickly(line); ok {
		return record, nil
	}
	return d.decodeSlowly(line)
}

// decodeSlowly reads any line, and tells what is wrong with it.
func (d *Decoder) decodeSlowly(line []byte) (kg.Record, kg.Faults) {
	d.reset(line)
	t := d.kind()
	if len(d.faults) > 0 {
		return nil, d.faults
	}
	d.reset(line)
	record := d.record(t)
	d.end()
	for _, f := range d.faults {
		f.ID = record.RecordID()
	}
	return record, d.faults
}

// kind looks for the record's kind, which says what other fields there may be. It comes first as a rule, but
// who sorts the names of an object may put it anywhere.
func (d *Decoder) kind() kg.Type {
	if _, ok := d.take('{'); !ok {
		d.orElse("", "is not a record: want a JSON object")
		return 0
	}
	for d.more() {
		name, ok := d.read()
		if !ok || name.String() != "kind" {
			d.skip()
			continue
		}
		return d.kindNamed(d.text())
	}
	d.orElse("kind", "missing: want one of %s", kindNames)
	return 0
}

// orElse reports a fault where there is none yet.
func (d *Decoder) orElse(field, reason string, args ...any) {
	if len(d.faults) == 0 {
		d.add(field, reason, args...)
	}
}

func (d *Decoder) kindNamed(name string) kg.Type {
	t, ok := kg.ParseType(name)
	switch {
	case name == "":
		d.orElse("kind", "missing: want one of %s", kindNames)
	case !ok:
		d.fault("%q is unknown: want one of %s", shorten(name), kindNames)
	}
	return t
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
			e.Aliases = list(d, d.alias)
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
			e.OpenLists = list(d, d.openList)
		case "citations":
			e.Citations = list(d, d.citation)
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

// offset reads an offset in code points, kg.NoOffset where there is none.
func (d *Decoder) offset() int {
	if d.quick.on {
		return d.quick.offset()
	}
	token, ok := d.take('0')
	if !ok {
		return kg.NoOffset
	}
	n, err := strconv.ParseUint(token.String(), 10, 31)
	if err != nil {
		d.fault("%s is not an offset: want a whole number of characters, 0 or more", shorten(token.String()))
	}
	return int(n)
}
