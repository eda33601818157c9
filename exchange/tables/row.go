package tables

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"ties/kg"
)

// rowConverter turns rows into lines of the native format.
type rowConverter struct {
	kind   kg.Type
	header tableHeader
	line   []byte
	faults kg.RecordErrors
}

func (r *rowConverter) isEmpty(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return cell != "" })
}

// native returns a row in the native format; whether that is sound is found out when it is read.
func (r *rowConverter) native(cells []string) (line []byte, faults kg.RecordErrors) {
	r.line, r.faults = append(r.line[:0], `{"kind":"`+r.kind.String()+`"`...), nil
	if len(cells) != len(r.header.fields) {
		return nil, kg.RecordErrors{{Reason: fmt.Sprintf("has %d cells: want %d, as the header has", len(cells), len(r.header.fields))}}
	}
	for i, field := range r.header.fields {
		if field != "" && cells[i] != "" {
			r.cell(field, restore(unmark(cells[i])))
		}
	}
	return append(r.line, '}'), r.faults
}

func (r *rowConverter) cell(field, cell string) {
	if !utf8.ValidString(cell) {
		r.bad(field, "is not valid UTF-8: save the file as UTF-8")
		return
	}
	switch field {
	case "kind":
		if cell != r.kind.String() {
			r.bad(field, "is %.60q in a file of kind %s: leave it empty, or move the row", cell, r.kind)
		}
	case "inferred":
		r.boolean(field, cell)
	case "aliases":
		r.list(field, cell, ";", func(name string) []byte { return object("name", name) })
	case "citations":
		r.list(field, cell, " ", func(id string) []byte { return object("document", id) })
	case "openLists":
		r.list(field, cell, " ", quote)
	default:
		r.member(field, quote(cell))
	}
}

func (r *rowConverter) bad(field, reason string, args ...any) {
	r.faults = append(r.faults, &kg.RecordError{Field: field, Reason: fmt.Sprintf(reason, args...)})
}

func (r *rowConverter) member(field string, value []byte) {
	r.line = append(append(r.line, `,"`+field+`":`...), value...)
}

// boolean takes the words of JSON, in capitals too, as spreadsheets write them.
func (r *rowConverter) boolean(field, cell string) {
	switch word := strings.ToLower(cell); word {
	case "true", "false":
		r.member(field, []byte(word))
	default:
		r.bad(field, "is %.60q: want true or false", cell)
	}
}

// list takes a list as JSON, or as items with something between them.
func (r *rowConverter) list(field, cell, between string, item func(string) []byte) {
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
	for one := range strings.SplitSeq(cell, between) {
		if one = strings.TrimSpace(one); one != "" {
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

func quote(text string) []byte {
	quoted, _ := jsontext.AppendQuote(nil, text) // fails for invalid UTF-8 only
	return quoted
}
