package kg

import (
	"slices"
	"time"

	"ties/kg/temporal"
)

// Record is a record of a store, and a line of the native format: a *Document, an *Entity, a *Relation, a *Fact, a *Merge or a
// *Distinction. An empty text is always a missing one.
type Record interface {
	// RecordID returns the ID, whose prefix implies the type.
	RecordID() string
	// RecordType returns the concrete type.
	RecordType() Type
	// Check checks the record by itself, without looking anything up, and normalizes it. It returns all errors, without
	// Index.
	Check() []*RecordError

	// refers calls f for each ID that the record refers to, with the types that are allowed there.
	refers(f func(field, id string, want TypeSet))
	cited() []Citation
}

// Document is a stored text, or only a reference to one, that claims cite. Its text never changes: claims must stay provable.
type Document struct {
	ID          string
	Title       string
	Language    string // BCP 47, such as "it"
	Text        string
	URL         string
	Publisher   string
	PublishedOn temporal.PartialDate
	RecordedAt  time.Time
}

// Alias is another name of an entity.
type Alias struct {
	Name     string
	Language string // BCP 47; empty if unknown
}

// Entity is a named thing: a person, a company, a project, a team, a place or an event.
type Entity struct {
	Type        Type
	ID          string
	Name        string
	Aliases     []Alias
	Description string
	URL         string
	Identifiers []Identifier
	Category    string // only of companies and projects
	OpenLists   []RelationKind
	Citations   []Citation

	// FormerIDs are the IDs of the entities that are merged into this one, in their order. Nobody states them: they are there
	// where merges are resolved (package kg/merging).
	FormerIDs []string
}

// Claim is the common part of relations and facts.
type Claim struct {
	Period     temporal.Period
	Standing   Standing
	Citations  []Citation // at least one: no claim without its source
	RecordedAt time.Time
}

// Relation is a directed, dated link between two entities.
type Relation struct {
	Claim
	ID     string
	Kind   RelationKind
	Source string // the ID of an entity
	Target string // the ID of an entity
	Role   string
}

// Fact is a dated statement about one entity whose value is text.
type Fact struct {
	Claim
	ID     string
	Entity string // its ID
	Name   string
	Value  string
}

// Citation points to words of a document that prove something, or to a whole document if Quote is empty; then Start and End
// are NoOffset.
type Citation struct {
	Document string // its ID
	Quote    string // verbatim
	Start    int    // offset of the quote in the text, in Unicode code points
	End      int    // the same, exclusive
}

// NoOffset is a missing offset. In input it stands for the only occurrence of the quote.
const NoOffset = -1

// Quote returns a citation of words that a document contains only once.
func Quote(document, words string) Citation {
	return Citation{Document: document, Quote: words, Start: NoOffset, End: NoOffset}
}

// Whole returns a citation of a whole document.
func Whole(document string) Citation {
	return Citation{Document: document, Start: NoOffset, End: NoOffset}
}

// Bounds returns the days that the claim's period may mean.
func (c *Claim) Bounds() (temporal.Interval, error) {
	return c.Period.Bounds(c.isPlanned(), c.RecordedAt)
}

// isPlanned reports whether the claim is of something that had not begun when it was recorded. Claims that are not asserted,
// such as opinions, may be of that too.
func (c *Claim) isPlanned() bool {
	return c.Standing == Planned || !slices.Contains(Asserted(), c.Standing) && c.startsAhead()
}

func (c *Claim) startsAhead() bool { return c.Period.Start.IsAhead(c.RecordedAt) }

// RecordID implements Record.
func (d *Document) RecordID() string { return d.ID }

// RecordID implements Record.
func (e *Entity) RecordID() string { return e.ID }

// RecordID implements Record.
func (r *Relation) RecordID() string { return r.ID }

// RecordID implements Record.
func (f *Fact) RecordID() string { return f.ID }

// RecordType implements Record.
func (d *Document) RecordType() Type { return TypeDocument }

// RecordType implements Record.
func (e *Entity) RecordType() Type { return e.Type }

// RecordType implements Record.
func (r *Relation) RecordType() Type { return r.Kind.RecordType() }

// RecordType implements Record.
func (f *Fact) RecordType() Type { return TypeFact }

func (d *Document) cited() []Citation { return nil }
func (e *Entity) cited() []Citation   { return e.Citations }
func (r *Relation) cited() []Citation { return r.Citations }
func (f *Fact) cited() []Citation     { return f.Citations }

// Clone returns a deep copy of a record; nil of nil.
func Clone(r Record) Record {
	switch r := r.(type) {
	case *Document:
		c := *r
		return &c
	case *Entity:
		c := *r
		c.Aliases = slices.Clone(r.Aliases)
		c.Identifiers = slices.Clone(r.Identifiers)
		c.OpenLists = slices.Clone(r.OpenLists)
		c.Citations = slices.Clone(r.Citations)
		c.FormerIDs = slices.Clone(r.FormerIDs)
		return &c
	case *Merge:
		c := *r
		return &c
	case *Distinction:
		c := *r
		return &c
	case *Relation:
		c := *r
		c.Citations = slices.Clone(r.Citations)
		return &c
	case *Fact:
		c := *r
		c.Citations = slices.Clone(r.Citations)
		return &c
	default:
		return nil
	}
}
