package query

import "ties/kg"

// Passages starts with passages of a document, in the order of PassageOrder. Package passage defines them. Their rows have no type, and
// PropQuote, PropQuoteStart and PropQuoteEnd. A document that does not exist is an ErrNotFound.
type Passages struct {
	Document string
	Kind     PassageKind
	Types    kg.TypeSet // of the entities of Mentions and CoMentions
	Slice    Slice      // never backward
}

// PassageKind is what passages are wanted.
type PassageKind uint8

// The kinds of passages.
const (
	// Uncited are the sentences on which no claim rests.
	Uncited PassageKind = iota + 1
	// Mentions are the places where a name of an entity stands.
	Mentions
	// CoMentions are the sentences of Uncited in which names of two entities stand.
	CoMentions
)

// PassageOrder is the order of passages: as they stand in the text.
func PassageOrder() []Key { return []Key{{Prop: PropQuoteStart}} }

// MentionsStep leads from one of CoMentions to the first Mentions in it. Page.Total is the number of all.
type MentionsStep struct{ Limit int }

// NamedStep leads from one of Mentions to the first entities that have the name: those of the highest degree, of the same degree by
// ID. Page.Total is the number of all.
type NamedStep struct{ Limit int }

func (*Passages) start()    {}
func (*MentionsStep) step() {}
func (*NamedStep) step()    {}

// Missing returns the *NotFoundError for the document.
func (s *Passages) Missing() error { return &NotFoundError{Start: s, IDs: []string{s.Document}} }
