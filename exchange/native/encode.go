package native

import (
	"strconv"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"ties/kg"
	"ties/kg/temporal"
)

// Append writes a record to dst as one line of the native format, without the newline. The form is canonical:
// fields in the order of Fields, what is missing or as the format would fill it in left out, so that two
// records that say the same are written the same. Quotes have their start, so that what is read again is
// equal even if nothing is looked up. The record must have passed Record.Check.
func Append(dst []byte, record kg.Record) []byte {
	w := writer(append(dst, '{'))
	w.text("kind", record.RecordType().String())
	w.text("id", record.RecordID())
	switch r := record.(type) {
	case *kg.Document:
		w.document(r)
	case *kg.Entity:
		w.entity(r)
	case *kg.Relation:
		w.relation(r)
	case *kg.Fact:
		w.fact(r)
	}
	return append(w, '}')
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

func (w *writer) instant(at time.Time) {
	if !at.IsZero() {
		w.text("recordedAt", at.UTC().Format(time.RFC3339))
	}
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

func (w *writer) document(d *kg.Document) {
	w.text("title", d.Title)
	w.text("language", d.Language)
	w.text("text", d.Text)
	w.text("url", d.URL)
	w.instant(d.RecordedAt)
}

func (w *writer) entity(e *kg.Entity) {
	w.text("name", e.Name)
	items(w, "aliases", e.Aliases, w.alias)
	w.text("description", e.Description)
	w.text("url", e.URL)
	w.text("category", e.Category)
	items(w, "openLists", e.OpenLists, func(k kg.RelationKind) { w.quote(k.String()) })
	items(w, "citations", e.Citations, w.citation)
}

func (w *writer) alias(a kg.Alias) {
	*w = append(*w, '{')
	w.text("name", a.Name)
	w.text("language", a.Language)
	*w = append(*w, '}')
}

func (w *writer) relation(r *kg.Relation) {
	t := r.RecordType()
	if t == kg.TypeLink {
		w.text("relation", r.Kind.String())
	}
	w.text(Ends(t)[0], r.Source)
	w.text(Ends(t)[1], r.Target)
	w.text("role", r.Role)
	w.claim(&r.Claim)
}

func (w *writer) fact(f *kg.Fact) {
	w.text("entity", f.Entity)
	w.text("name", f.Name)
	w.text("value", f.Value)
	w.claim(&f.Claim)
}

func (w *writer) claim(c *kg.Claim) {
	w.text("start", string(c.Period.Start))
	w.text("end", string(c.Period.End))
	if c.Period.Status != impliedStatus(c.Period.End) {
		w.text("status", c.Period.Status.String())
	}
	if c.Period.Inferred {
		w.name("inferred")
		*w = append(*w, "true"...)
	}
	if c.Standing != kg.Stated {
		w.text("standing", c.Standing.String())
	}
	items(w, "citations", c.Citations, w.citation)
	w.instant(c.RecordedAt)
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

// impliedStatus is the status that is meant where none is written.
func impliedStatus(end temporal.PartialDate) temporal.Status {
	if end != "" {
		return temporal.Ended
	}
	return temporal.StatusUnknown
}

// JoinList writes a list of aliases or citations as it stands in a record, "" where it is empty.
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

// AppendCitation writes a citation.
func AppendCitation(dst []byte, c kg.Citation) []byte {
	w := writer(dst)
	w.citation(c)
	return w
}
