package jsonline

import (
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// Append appends a record to dst as one line, without the newline. The form is canonical:
// fields in the order of Fields, what is missing or as the format would fill it in left out, so that two
// records that say the same are written the same. Quotes have their start, so that what is read again is
// equal even if nothing is looked up. The record must have passed Record.Check.
func Append(dst []byte, record kg.Record) []byte {
	w := writer(append(dst, '{'))
	w.text("kind", record.RecordType().String())
	for _, f := range fields.Of(record.RecordType()) {
		if !isImplied(f, record) {
			w.field(f, record)
		}
	}
	return append(w, '}')
}

func (w *writer) field(f *fields.Field, record kg.Record) {
	switch f.Kind {
	case fields.Aliases:
		items(w, f.Name, record.(*kg.Entity).Aliases, w.alias)
	case fields.Identifiers:
		items(w, f.Name, record.(*kg.Entity).Identifiers, w.identifier)
	case fields.OpenLists:
		items(w, f.Name, record.(*kg.Entity).OpenLists, func(k kg.RelationKind) { w.quote(k.String()) })
	case fields.Citations:
		items(w, f.Name, *fields.CitationsOf(record), w.citation)
	case fields.Flag:
		if value := f.Get(record); value == "true" {
			w.name(f.Name)
			*w = append(*w, value...)
		}
	case fields.Text, fields.Word, fields.Reference, fields.RelationKind:
		w.text(f.Name, f.Get(record))
	}
}

// isImplied reports whether a field says what is meant where it is left out.
func isImplied(f *fields.Field, record kg.Record) bool {
	switch f.Prop {
	case query.PropStatus:
		return impliesStatus(fields.ClaimOf(record))
	case query.PropStanding:
		return fields.ClaimOf(record).Standing == kg.Stated
	default:
		return false
	}
}

// writer is JSON in the making.
type writer []byte

// name begins the next member of an object.
func (w *writer) name(name string) {
	w.comma()
	*w = append(*w, '"')
	*w = append(*w, name...)
	*w = append(*w, '"', ':')
}

// comma parts what follows from what stands before it in the same object or list.
func (w *writer) comma() {
	if last := (*w)[len(*w)-1]; last != '{' && last != '[' {
		*w = append(*w, ',')
	}
}

// text writes a text, unless it is missing.
func (w *writer) text(name, value string) {
	if value == "" {
		return
	}
	w.name(name)
	w.quote(value)
}

func (w *writer) quote(value string) {
	*w, _ = jsontext.AppendQuote(*w, value) // fails for invalid UTF-8 only, which no checked record holds
}

// items writes a list, unless it is empty.
func items[T any](w *writer, name string, list []T, item func(T)) {
	if len(list) == 0 {
		return
	}
	w.name(name)
	*w = append(*w, '[')
	for _, one := range list {
		w.comma()
		item(one)
	}
	*w = append(*w, ']')
}

func (w *writer) alias(a kg.Alias) {
	*w = append(*w, '{')
	w.text("name", a.Name)
	w.text("language", a.Language)
	*w = append(*w, '}')
}

func (w *writer) identifier(i kg.Identifier) {
	*w = append(*w, '{')
	w.text("scheme", i.Scheme)
	w.text("value", i.Value)
	*w = append(*w, '}')
}

func (w *writer) citation(c kg.Citation) {
	*w = append(*w, '{')
	w.text("document", c.Document)
	w.text("quote", c.Quote)
	if c.Quote != "" && c.Start != kg.NoOffset {
		w.name("start")
		*w = strconv.AppendInt(*w, int64(c.Start), 10)
	}
	*w = append(*w, '}')
}

// JoinList writes a list of aliases, identifiers or citations as it stands in a record, "" where it is empty.
func JoinList[T any](list []T, add func([]byte, T) []byte) string {
	if len(list) == 0 {
		return ""
	}
	text := []byte("[")
	for i, one := range list {
		if i > 0 {
			text = append(text, ',')
		}
		text = add(text, one)
	}
	return string(append(text, ']'))
}

// AppendAlias writes an alias.
func AppendAlias(dst []byte, a kg.Alias) []byte {
	w := writer(dst)
	w.alias(a)
	return w
}

// AppendIdentifier writes an identifier.
func AppendIdentifier(dst []byte, i kg.Identifier) []byte {
	w := writer(dst)
	w.identifier(i)
	return w
}

// AppendCitation writes a citation.
func AppendCitation(dst []byte, c kg.Citation) []byte {
	w := writer(dst)
	w.citation(c)
	return w
}
