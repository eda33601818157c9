package kg

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ties/kg/temporal"
)

// The greatest lengths of texts, in Unicode code points.
const (
	MaxName = 1_000      // names, aliases, titles, publishers, roles, categories, languages and addresses
	MaxText = 100_000    // descriptions, the values of facts, quotes
	MaxBody = 20_000_000 // the text of a document
)

// Check implements Record.
func (d *Document) Check() []*RecordError {
	c := checker{}
	c.id(d.ID, "document")
	c.required("title", d.Title, MaxName)
	c.text("language", d.Language, MaxName)
	c.text("text", d.Text, MaxBody)
	c.text("url", d.URL, MaxName)
	c.text("publisher", d.Publisher, MaxName)
	c.date("publishedOn", d.PublishedOn)
	c.instant(&d.RecordedAt)
	return c.done(d.ID)
}

// Check implements Record.
func (e *Entity) Check() []*RecordError {
	c := checker{}
	if !Entities.Has(e.Type) {
		c.add("kind", "%q is not an entity: want %s", e.Type, Entities)
	}
	c.id(e.ID, strings.ToLower(e.Type.String()))
	c.required("name", e.Name, MaxName)
	for i, a := range e.Aliases {
		c.required(fmt.Sprintf("aliases[%d].name", i), a.Name, MaxName)
		c.text(fmt.Sprintf("aliases[%d].language", i), a.Language, MaxName)
	}
	c.text("description", e.Description, MaxText)
	c.text("url", e.URL, MaxName)
	c.identifiers(e.Identifiers)
	c.text("category", e.Category, MaxName)
	if e.Category != "" && !Categorised.Has(e.Type) {
		c.add("category", "a %s has none: leave it out", e.Type)
	}
	c.openLists(e)
	c.citations(e.Citations)
	if len(e.FormerIDs) > 0 {
		c.add("formerIds", "cannot be stated: merge the entities instead")
	}
	return c.done(e.ID)
}

// Categorised is the types with a category: a firm, a lab; a product, a model.
var Categorised = Types(TypeCompany, TypeProject)

// Check implements Record.
func (r *Relation) Check() []*RecordError {
	c := checker{}
	if r.Kind == 0 {
		c.add("relation", "missing: want a relation kind, such as %s", EmployedBy)
	}
	c.id(r.ID, relationRules[r.Kind].prefix)
	c.text("role", r.Role, MaxName)
	c.claim(&r.Claim)
	return c.done(r.ID)
}

// Check implements Record.
func (f *Fact) Check() []*RecordError {
	c := checker{}
	c.id(f.ID, "fact")
	c.required("name", f.Name, MaxName)
	c.required("value", f.Value, MaxText)
	c.claim(&f.Claim)
	return c.done(f.ID)
}

// checker collects the errors of one record.
type checker struct{ ErrorList }

func (c *checker) add(field, reason string, args ...any) {
	c.Add(NewRecordError(field, reason, args...))
}

// addCode is like add, for an error with a code of its own.
func (c *checker) addCode(code ErrorCode, field, reason string, args ...any) {
	e := NewRecordError(field, reason, args...)
	e.Code = code
	c.Add(e)
}

func (c *checker) done(id string) []*RecordError {
	errs := c.Errors()
	for _, f := range errs {
		f.ID = id
	}
	return errs
}

func (c *checker) id(id, prefix string) {
	if reason := checkID(id, prefix); reason != "" {
		c.add("id", "%s", reason)
	}
}

func (c *checker) required(field, text string, most int) {
	if text == "" {
		c.add(field, "missing: every record of this kind has one")
		return
	}
	c.text(field, text, most)
}

func (c *checker) text(field, text string, most int) {
	switch {
	case !utf8.ValidString(text):
		c.add(field, "is not valid UTF-8")
	case strings.IndexByte(text, 0) >= 0:
		c.add(field, "holds a NUL character, which no text may")
	case len(text) > most && utf8.RuneCountInString(text) > most:
		c.add(field, "has %d characters: at most %d are allowed", utf8.RuneCountInString(text), most)
	}
}

func (c *checker) instant(at *time.Time) {
	if at.IsZero() {
		c.add("recordedAt", "missing: want the time of recording, such as 2024-12-01T00:00:00Z")
		return
	}
	*at = at.UTC().Truncate(time.Second)
	if at.Year() < 1 || at.Year() > 9999 {
		c.add("recordedAt", "is out of range: want a year from 0001 to 9999")
	}
}

// identifiers checks identifiers, and makes them canonical.
func (c *checker) identifiers(list []Identifier) {
	seen := map[Identifier]bool{}
	for i := range list {
		field, before := fmt.Sprintf("identifiers[%d]", i), c.Len()
		c.line(field+".scheme", list[i].Scheme)
		c.line(field+".value", list[i].Value)
		if c.Len() > before {
			continue
		}
		var err error
		if list[i], err = list[i].Canonical(); err != nil {
			c.add(field+".value", "%s", err)
		}
		if seen[list[i]] {
			c.add(field, "%s %s is there twice", list[i].Scheme, Shorten(list[i].Value, MaxShown))
		}
		seen[list[i]] = true
	}
}

// line checks a text on a single line that must not be missing.
func (c *checker) line(field, text string) {
	c.required(field, text, MaxName)
	if strings.ContainsFunc(text, unicode.IsControl) {
		c.add(field, "holds a control character, such as a tab or a line break")
	}
}

func (c *checker) openLists(e *Entity) {
	seen := map[RelationKind]bool{}
	for i, k := range e.OpenLists {
		field := fmt.Sprintf("openLists[%d]", i)
		switch {
		case !k.Sources().Has(e.Type) && !k.Targets().Has(e.Type):
			c.add(field, "no relation %s touches a %s", k, e.Type)
		case seen[k]:
			c.add(field, "%s is there twice", k)
		}
		seen[k] = true
	}
}

func (c *checker) claim(claim *Claim) {
	if len(claim.Citations) == 0 {
		c.add("citations", "missing: every claim cites a document")
	}
	c.citations(claim.Citations)
	c.instant(&claim.RecordedAt)
	if c.dates(claim.Period) && !claim.RecordedAt.IsZero() {
		claim.plan()
		var wrong *temporal.FieldError
		if _, err := claim.Bounds(); errors.As(err, &wrong) {
			c.add(wrong.Field, "%s", wrong.Reason)
		}
	}
}

// plan turns an asserted claim that begins only after it was recorded into a planned one, whose status is unknown.
func (c *Claim) plan() {
	if c.Period.Status == temporal.Ended || !slices.Contains(Asserted(), c.Standing) || !c.startsAhead() {
		return
	}
	c.Standing, c.Period.Status = Planned, temporal.StatusUnknown
}

// dates reports whether both dates are valid.
func (c *checker) dates(p temporal.Period) bool {
	before := c.Len()
	c.date("start", p.Start)
	c.date("end", p.End)
	return c.Len() == before
}

func (c *checker) date(field string, date temporal.PartialDate) {
	if date == "" {
		return
	}
	if _, err := temporal.ParseDate(string(date)); err != nil {
		c.add(field, "%s", err)
	}
}

func (c *checker) citations(list []Citation) {
	for i := range list {
		cite, field := &list[i], fmt.Sprintf("citations[%d]", i)
		if reason := checkID(cite.Document, "document"); reason != "" {
			c.add(field+".document", "%s", reason)
		}
		c.text(field+".quote", cite.Quote, MaxText)
		if cite.Quote == "" {
			if cite.Start > 0 || cite.End > 0 {
				c.add(field+".start", "is given without a quote: give the quote, or cite the whole document")
			}
			cite.Start, cite.End = NoOffset, NoOffset
		}
	}
}
