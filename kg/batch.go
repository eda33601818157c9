package kg

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Batch is a set of changes that a store applies atomically, the deletions first.
type Batch struct {
	Put    []Record // replace existing records with the same IDs
	Delete []string // IDs of entities, relations and facts; documents stay, since claims rest on them

	// Expect has the numbers of the revisions that must have last written some of these records, by ID; 0 where none may exist.
	Expect map[string]int64
	// Revisions, unless it is nil, has the numbers of the revisions that last wrote each of Put, as the restored log has them. It is
	// only for loads into a store without records (store.BulkLoader), and nothing else of the batch is in the log.
	Revisions []int64
	// Origin is that of the revision. Without At, it is the time at which the batch is applied.
	Origin Origin
	// Accepted has the IDs of those changes of the proposal Origin.Proposal that the batch accepts; nil for all. A batch that accepts
	// a proposal closes it, also if it changes nothing.
	Accepted []string
	// Key, unless it is empty, makes sending the batch again harmless: the store remembers it with Input, which identifies what
	// the batch was made of.
	Key   string // at most MaxKey bytes
	Input [32]byte
	// DryRun says that the batch is checked, and that nothing is written. Its revision has no number.
	DryRun bool
}

// ReferenceReader reads the records of a store that a batch refers to.
type ReferenceReader interface {
	// Exist returns those of the IDs that exist.
	Exist(ids []string) (map[string]bool, error)
	// Texts returns the texts of those documents that exist, by ID.
	Texts(ids []string) (map[string]string, error)
	// Revisions returns the numbers of the revisions that last wrote those of the records that exist, by ID.
	Revisions(ids []string) (map[string]int64, error)
}

// Check checks each record by itself, and the batch as a whole. The error is of type RecordErrors.
func (b *Batch) Check() error { return b.check().orNil() }

func (b *Batch) check() RecordErrors {
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
			errs = append(errs, &RecordError{Index: i, Deleted: true, ID: id, Field: "id",
				Reason: "cannot be deleted: want the ID of an entity, a relation or a fact"})
		}
	}
	return errs
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

// Resolve checks the batch, all of its references, to itself or to known records, and what it expects, and fills in the offsets
// of quotes. A batch that it accepts can be written, except that only the store can see whether a remaining record refers to
// a deleted one. The error is of type RecordErrors, with all that is wrong, or one of known's.
func (b *Batch) Resolve(known ReferenceReader) error {
	errs := b.check()
	bad := errs.indexes()
	l, err := b.readReferences(known, bad)
	if err != nil {
		return err
	}
	errs = append(errs, l.documents(b)...)
	for i, r := range b.Put {
		if !bad[i] {
			errs = append(errs, withIndex(l.resolve(r), i)...)
		}
	}
	unexpected, err := b.checkRevisions(known, bad)
	if err != nil {
		return err
	}
	errs = append(errs, unexpected...)
	slices.SortStableFunc(errs, compareRecords)
	return errs.orNil()
}

// indexes returns those of the records of Batch.Put that have an error.
func (f RecordErrors) indexes() map[int]bool {
	bad := map[int]bool{}
	for _, e := range f {
		if !e.Deleted {
			bad[e.Index] = true
		}
	}
	return bad
}

// compareRecords orders errors by the records that they are of: those of Batch.Put, then those of Batch.Delete.
func compareRecords(a, b *RecordError) int {
	if a.Deleted != b.Deleted {
		if a.Deleted {
			return 1
		}
		return -1
	}
	return a.Index - b.Index
}

// references holds the records that a batch refers to.
type references struct {
	exist map[string]bool
	texts map[string]string
}

// readReferences reads what the records refer to, except those that are bad: nothing is known of the form of their references.
func (b *Batch) readReferences(known ReferenceReader, bad map[int]bool) (*references, error) {
	own := make(map[string]bool, len(b.Put))
	for _, r := range b.Put {
		own[r.RecordID()] = true
	}
	var asked idSet
	var documents idSet
	for i, r := range b.Put {
		if bad[i] {
			continue
		}
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
	return l, nil
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
func (l *references) documents(b *Batch) RecordErrors {
	var errs RecordErrors
	for i, r := range b.Put {
		d, ok := r.(*Document)
		if !ok {
			continue
		}
		if stored, ok := l.texts[d.ID]; ok && stored != d.Text {
			errs = append(errs, &RecordError{Index: i, ID: d.ID, Field: "text", Code: CodeTextChanged,
				Reason: "differs from the stored text, on which claims rest: give the new text an ID of its own"})
		}
		l.texts[d.ID] = d.Text
	}
	return errs
}

func (l *references) resolve(r Record) []*RecordError {
	c := checker{}
	r.refers(func(field, id string, want TypeSet) {
		switch t, ok := TypeOfID(id); {
		case !ok || !want.Has(t):
			c.add(field, "%q does not fit here: want the ID of %s", Shorten(id, MaxID), want)
		case !l.exist[id]:
			c.addCode(CodeMissing, field, "%q is not there: nothing has this ID", id)
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
		c.addCode(CodeQuoteNotFound, field+".quote", "%q is not in %s", Shorten(cite.Quote, MaxShown), cite.Document)
		return
	case cite.Start != NoOffset:
		at = byteOffset(text, cite.Start)
		if at < 0 || !strings.HasPrefix(text[at:], cite.Quote) {
			c.addCode(CodeQuoteNotFound, field+".start", "the quote does not stand at %d in %s", cite.Start, cite.Document)
			return
		}
	case strings.Contains(text[at+1:], cite.Quote):
		c.addCode(CodeQuoteAmbiguous, field+".start", "missing: the quote occurs more than once in %s", cite.Document)
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
	return &RecordError{Index: index, Deleted: true, ID: id, Field: "id", Code: CodeStillTouched,
		Reason: "cannot be deleted while relations or facts touch it: delete those too"}
}

// CitedError returns the error of documents that cannot be deleted yet.
func CitedError() *RecordError {
	return &RecordError{Code: CodeStillTouched, Reason: "documents cannot be deleted while there is something that may cite them: delete that first"}
}

// checkRevisions compares the revisions that records have with the expected ones, except of bad records.
func (b *Batch) checkRevisions(known ReferenceReader, bad map[int]bool) (errs RecordErrors, err error) {
	var expected []*RecordError
	var ids []string
	expect := func(e *RecordError) {
		if _, ok := b.Expect[e.ID]; ok {
			expected, ids = append(expected, e), append(ids, e.ID)
		}
	}
	for i, r := range b.Put {
		if !bad[i] {
			expect(&RecordError{Index: i, ID: r.RecordID()})
		}
	}
	for i, id := range b.Delete {
		if _, ok := TypeOfID(id); ok {
			expect(&RecordError{Index: i, Deleted: true, ID: id})
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	have, err := known.Revisions(ids)
	if err != nil {
		return nil, err
	}
	for _, e := range expected {
		if b.isUnexpected(e, have[e.ID]) {
			errs = append(errs, e)
		}
	}
	return errs, nil
}

// isUnexpected reports whether a record does not have the expected revision, and completes its error.
func (b *Batch) isUnexpected(e *RecordError, is int64) bool {
	want := b.Expect[e.ID]
	e.Field, e.Code = "ifRevision", CodeChangedSince
	switch {
	case want == is:
		return false
	case want == 0:
		e.Code, e.Reason = CodeExists, fmt.Sprintf("something has this ID already, since revision %d: want a new ID", is)
	case is == 0:
		e.Reason = fmt.Sprintf("nothing has this ID any more: revision %d was expected", want)
	default:
		e.Reason = fmt.Sprintf("was changed by revision %d: revision %d was expected", is, want)
	}
	return true
}
