package kg

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// Merge says that an entity is another one. Package kg/merging says what then is read of both. Claims stay as they were
// stated, so that deleting the Merge leaves no trace of it.
type Merge struct {
	ID   string // MergeID of From
	From string // the ID of an entity, which is one of those of Into from then on
	Into string // the ID of an entity of the same type, which may be merged into another one itself
}

// Distinction says that two entities that look alike are two.
type Distinction struct {
	ID     string // DistinctionID of both
	First  string // the ID of an entity
	Second string // the ID of another one of the same type, which is greater
}

const (
	mergePrefix       = "merge"
	distinctionPrefix = "distinction"
)

// MergeID returns the ID of the Merge of an entity. An entity is merged at most once.
func MergeID(from string) string { return mergePrefix + ":" + from }

// NewMerge returns the Merge of an entity into another one.
func NewMerge(from, into string) *Merge { return &Merge{ID: MergeID(from), From: from, Into: into} }

// NewDistinction returns the Distinction of two entities, in either order.
func NewDistinction(one, other string) *Distinction {
	first, second := min(one, other), max(one, other)
	return &Distinction{ID: DistinctionID(first, second), First: first, Second: second}
}

// DistinctionID returns the ID of the Distinction of two entities, in either order.
func DistinctionID(one, other string) string {
	const bytes = 16
	sum := sha256.Sum256([]byte(min(one, other) + " " + max(one, other)))
	return distinctionPrefix + ":" + hex.EncodeToString(sum[:bytes])
}

// isMergeID reports whether an ID is one that MergeID returns.
func isMergeID(id string) bool {
	from, ok := strings.CutPrefix(id, mergePrefix+":")
	t, known := TypeOfID(from)
	return ok && known && Entities.Has(t)
}

// RecordID implements Record.
func (m *Merge) RecordID() string { return m.ID }

// RecordID implements Record.
func (d *Distinction) RecordID() string { return d.ID }

// RecordType implements Record.
func (m *Merge) RecordType() Type { return TypeMerge }

// RecordType implements Record.
func (d *Distinction) RecordType() Type { return TypeDistinction }

// Check implements Record.
func (m *Merge) Check() []*RecordError {
	c := checker{}
	c.pair("from", m.From, "into", m.Into)
	if c.Len() == 0 && m.ID != MergeID(m.From) {
		c.add("id", "%q does not fit: want %q, which follows from the entity that is merged", Shorten(m.ID, MaxID), MergeID(m.From))
	}
	return c.done(m.ID)
}

// Check implements Record. It puts the two in their order.
func (d *Distinction) Check() []*RecordError {
	c := checker{}
	c.pair("first", d.First, "second", d.Second)
	d.First, d.Second = min(d.First, d.Second), max(d.First, d.Second)
	if want := DistinctionID(d.First, d.Second); c.Len() == 0 && d.ID != want {
		c.add("id", "%q does not fit: want %q, which follows from the two entities", Shorten(d.ID, MaxID), want)
	}
	return c.done(d.ID)
}

// pair checks the IDs of two different entities of one type.
func (c *checker) pair(oneField, one, otherField, other string) {
	types := [2]Type{}
	for i, id := range []string{one, other} {
		t, ok := TypeOfID(id)
		if types[i] = t; !ok || !Entities.Has(t) {
			c.add([]string{oneField, otherField}[i], "%q does not fit here: want the ID of %s", Shorten(id, MaxID), Entities)
		}
	}
	switch {
	case c.Len() > 0:
	case types[0] != types[1]:
		c.add(otherField, "%q is a %s and %q a %s: want two of one type", other, types[1], one, types[0])
	case one == other:
		c.add(otherField, "%q is there twice: want two different ones", one)
	}
}

func (m *Merge) refers(f func(field, id string, want TypeSet)) {
	f("from", m.From, Entities)
	f("into", m.Into, Entities)
}

// refers calls nothing: a Distinction outlives its entities, which may come again.
func (*Distinction) refers(func(field, id string, want TypeSet)) {}

func (*Merge) cited() []Citation       { return nil }
func (*Distinction) cited() []Citation { return nil }

// MergedError returns the error of an entity that cannot be deleted, at an index of Batch.Delete.
func MergedError(index int, id, merge string) *RecordError {
	return &RecordError{Index: index, Deleted: true, ID: id, Field: "id", Code: CodeStillTouched,
		Reason: fmt.Sprintf("cannot be deleted while it is merged with another: delete %q too", merge)}
}
