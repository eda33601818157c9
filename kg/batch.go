package kg

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Batch is a set of changes that a store applies atomically, the deletions first.
type Batch struct {
	Put    []Record // replace existing records with the same IDs
	Delete []string // IDs of entities, relations and facts; documents stay, since claims rest on them
}

// ReferenceReader reads the records of a store that a batch refers to.
type ReferenceReader interface {
	// Exist returns those of the IDs that exist.
	Exist(ids []string) (map[string]bool, error)
	// Texts returns the texts of those documents that exist, by ID.
	Texts(ids []string) (map[string]string, error)
}

// Check checks each record by itself, and the batch as a whole. The error is of type RecordErrors.
func (b *Batch) Check() error {
	var errs RecordErrors
	seen := make(map[string]bool, len(b.Put))
	for i, r := range b.Put {
		found := r.Check()
		if id := r.RecordID(); seen[id] {
			found = append(found, &RecordError{ID: id, Field: "id", Reason: "is there twice in one batch"})
		} else {
			seen[id] = true
		}
		errs = append(errs, withIndex(found, i)...)
	}
	for i, id := range b.Delete {
		if t, ok := TypeOfID(id); !ok || t == TypeDocument {
			errs = append(errs, &RecordError{Index: i, ID: id, Field: "id",
				Reason: "cannot be deleted: want the ID of an entity, a relation or a fact"})
		}
	}
	return errs.orNil()
}

func withIndex(errs []*RecordError, index int) []*RecordError {
	for _, f := range errs {
		f.Index = index
	}
	return errs
}

func (f RecordErrors) orNil() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

// Resolve checks the batch and all of its references, to itself or to known records, and fills in the offsets of quotes. A
// batch that it accepts can be written, except that only the store can see whether a remaining record refers to a deleted
// one. The error is of type RecordErrors, or one of known's.
func (b *Batch) Resolve(known ReferenceReader) error {
	if err := b.Check(); err != nil {
		return err
	}
	l, err := b.readReferences(known)
	if err != nil {
		return err
	}
	var errs RecordErrors
	for i, r := range b.Put {
		errs = append(errs, withIndex(l.resolve(r), i)...)
	}
	return errs.orNil()
}

// references holds the records that a batch refers to.
type references struct {
	exist map[string]bool
	texts map[string]string
}

func (b *Batch) readReferences(known ReferenceReader) (*references, error) {
	own := make(map[string]bool, len(b.Put))
	for _, r := range b.Put {
		own[r.RecordID()] = true
	}
	var asked idSet
	var documents idSet
	for _, r := range b.Put {
		r.refers(func(_, id string, _ TypeSet) {
			if !own[id] {
				asked.add(id)
			}
		})
		for _, c := range r.cited() {
			if c.Quote != "" { // otherwise it is enough that the document exists
				documents.add(c.Document)
			}
		}
		if d, ok := r.(*Document); ok {
			documents.add(d.ID)
		}
	}
	exist, err := known.Exist(asked.list)
	if err != nil {
		return nil, err
	}
	texts, err := known.Texts(documents.list)
	if err != nil {
		return nil, err
	}
	l := &references{exist: own, texts: texts}
	for id := range exist {
		own[id] = true
	}
	for _, id := range b.Delete {
		if !b.puts(id) {
			delete(own, id)
		}
	}
	return l, l.documents(b)
}

func (b *Batch) puts(id string) bool {
	for _, r := range b.Put {
		if r.RecordID() == id {
			return true
		}
	}
	return false
}

// documents adds the batch's own texts to the known ones, and rejects a text that would change.
func (l *references) documents(b *Batch) error {
	var errs RecordErrors
	for i, r := range b.Put {
		d, ok := r.(*Document)
		if !ok {
			continue
		}
		if stored, ok := l.texts[d.ID]; ok && stored != d.Text {
			errs = append(errs, &RecordError{Index: i, ID: d.ID, Field: "text", Conflict: true,
				Reason: "differs from the stored text, on which claims rest: give the new text an ID of its own"})
		}
		l.texts[d.ID] = d.Text
	}
	return errs.orNil()
}

func (l *references) resolve(r Record) []*RecordError {
	c := checker{}
	r.refers(func(field, id string, want TypeSet) {
		switch t, ok := TypeOfID(id); {
		case !ok || !want.Has(t):
			c.add(field, "%q does not fit here: want the ID of %s", Shorten(id, MaxID), want)
		case !l.exist[id]:
			c.add(field, "%q is not there: nothing has this ID", id)
		}
	})
	cites := r.cited()
	for i := range cites {
		if text, ok := l.texts[cites[i].Document]; ok {
			c.place(&cites[i], fmt.Sprintf("citations[%d]", i), text)
		}
	}
	return c.done(r.RecordID())
}

// place finds a quote in its document.
func (c *checker) place(cite *Citation, field, text string) {
	if cite.Quote == "" {
		return
	}
	at := strings.Index(text, cite.Quote)
	switch {
	case at < 0:
		c.add(field+".quote", "%q is not in %s", Shorten(cite.Quote, MaxShown), cite.Document)
		return
	case cite.Start != NoOffset:
		at = byteOffset(text, cite.Start)
		if at < 0 || !strings.HasPrefix(text[at:], cite.Quote) {
			c.add(field+".start", "the quote does not stand at %d in %s", cite.Start, cite.Document)
			return
		}
	case strings.Contains(text[at+1:], cite.Quote):
		c.add(field+".start", "missing: the quote occurs more than once in %s", cite.Document)
		return
	default:
		cite.Start = utf8.RuneCountInString(text[:at])
	}
	cite.End = cite.Start + utf8.RuneCountInString(cite.Quote)
}

// byteOffset converts an offset in code points to one in bytes; -1 if the text is shorter.
func byteOffset(text string, runes int) int {
	for at := range text {
		if runes == 0 {
			return at
		}
		runes--
	}
	return -1
}

func (e *Entity) refers(f func(field, id string, want TypeSet)) { referDocuments(e.Citations, f) }
func (d *Document) refers(func(field, id string, want TypeSet)) {}

func (r *Relation) refers(f func(field, id string, want TypeSet)) {
	names := endFields[r.Kind.RecordType()]
	f(names[0], r.Source, r.Kind.Sources())
	f(names[1], r.Target, r.Kind.Targets())
	referDocuments(r.Citations, f)
}

// endFields are the native format's names of a relation's two ends.
var endFields = map[Type][2]string{
	TypeEmployment: {"person", "company"},
	TypeMembership: {"person", "team"},
	TypeLink:       {"source", "target"},
}

func (x *Fact) refers(f func(field, id string, want TypeSet)) {
	f("entity", x.Entity, Entities)
	referDocuments(x.Citations, f)
}

func referDocuments(list []Citation, f func(field, id string, want TypeSet)) {
	for i, c := range list {
		f(fmt.Sprintf("citations[%d].document", i), c.Document, Documents)
	}
}

// idSet is an insertion-ordered set of IDs.
type idSet struct {
	list []string
	has  map[string]bool
}

func (s *idSet) add(id string) {
	if s.has == nil {
		s.has = map[string]bool{}
	}
	if !s.has[id] {
		s.has[id] = true
		s.list = append(s.list, id)
	}
}

// Citations returns the citations of a record, not a copy.
func Citations(r Record) []Citation { return r.cited() }

// ReferencedError returns the error of an entity that cannot be deleted, at an index of Batch.Delete.
func ReferencedError(index int, id string) *RecordError {
	return &RecordError{Index: index, ID: id, Field: "id", Conflict: true,
		Reason: "cannot be deleted while relations or facts touch it: delete those too"}
}

// CitedError returns the error of documents that cannot be deleted yet.
func CitedError() *RecordError {
	return &RecordError{Conflict: true, Reason: "documents cannot be deleted while there is something that may cite them: delete that first"}
}
