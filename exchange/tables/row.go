package tables

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/jsonline"
	"ties/kg/query"
)

// rowConverter turns rows into lines of the native format.
type rowConverter struct {
	kind   kg.Type
	header tableHeader
	null   []string
	line   []byte
	faults kg.RecordErrors
}

// native returns a row in the native format; whether that is sound is found out when it is read. Cells that are not there at
// the end of a row are empty.
func (r *rowConverter) native(cells []string) (line []byte, faults kg.RecordErrors) {
	r.line, r.faults = append(r.line[:0], `{"kind":"`+r.kind.String()+`"`...), nil
	if n := len(r.header.fields); len(cells) > n && !isEmpty(cells[n:]) {
		return nil, kg.RecordErrors{{Reason: fmt.Sprintf(
			"has %d cells: want %d, as the header has. Does a cell hold a separator, and is not quoted?", len(cells), n)}}
	}
	for i, f := range r.header.fields[:min(len(cells), len(r.header.fields))] {
		switch {
		case f != nil && cells[i] != "":
			r.cell(f, unmark(cells[i]))
		case i == r.header.kind:
			r.checkKind(trim(cells[i]))
		}
	}
	return append(r.line, '}'), r.faults
}

func (r *rowConverter) cell(f *fields.Field, cell string) {
	verbatim, trimmed := isVerbatim(f), trim(cell)
	switch {
	case !utf8.ValidString(cell):
		r.bad(f.Name, "is not valid UTF-8: save the file as UTF-8")
	case trimmed == "" || slices.Contains(r.null, trimmed):
	case isNull(f, cell):
		r.bad(f.Name, "%s", nullReason(f, trimmed))
	case verbatim:
		r.value(f, restore(cell, verbatim))
	default:
		r.value(f, restore(trimmed, verbatim))
	}
}

// value writes the value of a field.
func (r *rowConverter) value(f *fields.Field, text string) {
	switch f.Kind {
	case fields.Flag:
		r.boolean(f.Name, text)
	case fields.Aliases:
		r.list(f.Name, strings.Split(text, ";"), text, func(name string) []byte { return object("name", name) })
	case fields.Identifiers:
		r.list(f.Name, strings.FieldsFunc(text, func(c rune) bool { return c == ';' || form.IsSpace(c) }), text, identifier)
	case fields.Citations:
		r.list(f.Name, strings.FieldsFunc(text, form.IsSpace), text, func(id string) []byte { return object("document", id) })
	case fields.OpenLists:
		r.list(f.Name, strings.FieldsFunc(strings.ToUpper(text), form.IsSpace), text, quote)
	case fields.RelationKind:
		r.member(f.Name, quote(strings.ToUpper(text)))
	case fields.Text, fields.Word, fields.Reference:
		r.member(f.Name, quote(plainWord(f, text)))
	}
}

// plainWord returns a word as the native format has it.
func plainWord(f *fields.Field, text string) string {
	switch f.Prop {
	case query.PropStatus, query.PropStanding:
		return strings.ToUpper(text)
	case query.PropRecordedAt:
		return plainInstant(text)
	default:
		return text
	}
}

// plainInstant writes an instant as the native format has it, if databases and data frames wrote it with its zone.
func plainInstant(text string) string {
	for _, zone := range []string{"Z07:00", "Z0700", "Z07", " UTC"} {
		if at, err := time.Parse(time.DateTime+zone, text); err == nil {
			return at.Format(time.RFC3339)
		}
	}
	return text
}

func (r *rowConverter) checkKind(cell string) {
	if cell != "" && !strings.EqualFold(cell, r.kind.String()) {
		r.bad(kindColumn, "is %.60q in a file of kind %s: leave it empty, or move the row", cell, r.kind)
	}
}

func (r *rowConverter) bad(field, reason string, args ...any) {
	r.faults = append(r.faults, &kg.RecordError{Field: field, Reason: fmt.Sprintf(reason, args...)})
}

func (r *rowConverter) member(field string, value []byte) {
	r.line = append(append(r.line, `,"`+field+`":`...), value...)
}

// flags are the words for true and false, in small letters, as databases, data frames and spreadsheets write them.
var flags = map[string]string{
	"true": "true", "t": "true", "yes": "true", "y": "true", "1": "true", "1.0": "true", "wahr": "true", "vrai": "true", "verdadero": "true", "vero": "true",
	"false": "false", "f": "false", "no": "false", "n": "false", "0": "false", "0.0": "false", "falsch": "false", "faux": "false", "falso": "false",
}

func (r *rowConverter) boolean(field, cell string) {
	flag, ok := flags[strings.ToLower(cell)]
	if !ok {
		r.bad(field, "is %.60q: want true or false", cell)
		return
	}
	r.member(field, []byte(flag))
}

// list takes a list as JSON, or as items that have been parted.
func (r *rowConverter) list(field string, parts []string, cell string, item func(string) []byte) {
	if strings.HasPrefix(cell, "[") {
		value := jsontext.Value(cell)
		if err := value.Compact(); err != nil {
			r.bad(field, "begins like a JSON list, and is none")
			return
		}
		r.member(field, value)
		return
	}
	var items [][]byte
	for _, one := range parts {
		if one = trim(one); one != "" {
			items = append(items, item(one))
		}
	}
	r.member(field, slices.Concat([]byte("["), joined(items), []byte("]")))
}

func joined(items [][]byte) []byte {
	var list []byte
	for i, one := range items {
		if i > 0 {
			list = append(list, ',')
		}
		list = append(list, one...)
	}
	return list
}

func object(name, value string) []byte {
	return append(append([]byte(`{"`+name+`":`), quote(value)...), '}')
}

// identifier returns the object of an identifier that is written as an address, or as a scheme and a value with a colon between
// them. Without a scheme, it is reported as missing.
func identifier(text string) []byte {
	i, ok := kg.ParseIdentifier(text)
	if !ok {
		i = kg.Identifier{Value: text}
	}
	return jsonline.AppendIdentifier(nil, i)
}

func quote(text string) []byte {
	quoted, _ := jsontext.AppendQuote(nil, text) // fails for invalid UTF-8 only
	return quoted
}
