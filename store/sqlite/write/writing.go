package write

import (
	"fmt"

	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// Writing is a batch that is being written.
type Writing struct {
	*db.Conn
	Keys           map[string]int64  // by ID, of the records that the batch holds or refers to, as far as they are known
	Degrees        map[int64]int64   // the changes of degrees, by the key of the entity
	wholeCitations map[string]string // by the ID of a document: the stored form of a citation of the whole document
	Renamed        []NameKeys
}

// NewWriting returns the Writing of a batch that refers to records with some keys.
func NewWriting(c *db.Conn, keys map[string]int64) *Writing {
	return &Writing{Conn: c, Keys: keys, Degrees: map[int64]int64{}, wholeCitations: map[string]string{}}
}

// The rows of each table. A new entity starts with degree 0, to which its relations are added.
var (
	DocumentRow = recordRow(schema.Documents)
	EntityRow   = recordRow(schema.Entities, "type", "folded", "sort_key").starting("degree", "0")
	RelationRow = recordRow(schema.Relations, "kind", "ord", "s0", "s1", "e0", "e1")
	FactRow     = recordRow(schema.Facts, "ord", "s0", "s1", "e0", "e1")
)

// values returns a record's row.
func (w *Writing) values(r kg.Record, revision int64) (row *Row, values []any, err error) {
	switch r := r.(type) {
	case *kg.Document:
		return &DocumentRow, w.DocumentValues(r, revision), nil
	case *kg.Entity:
		return &EntityRow, w.EntityValues(r, revision), nil
	case *kg.Relation:
		values, err = w.RelationValues(r, revision)
		return &RelationRow, values, err
	case *kg.Fact:
		values, err = w.FactValues(r, revision)
		return &FactRow, values, err
	default:
		return nil, nil, fmt.Errorf("sqlite: no table for %T", r)
	}
}

// DocumentValues returns a document's row.
func (w *Writing) DocumentValues(d *kg.Document, revision int64) []any {
	return w.rowOf(&DocumentRow, d, revision)
}

// EntityValues returns an entity's row.
func (w *Writing) EntityValues(e *kg.Entity, revision int64) []any {
	return w.rowOf(&EntityRow, e, revision, int(e.Type), kg.Fold(e.Name), kg.SortKey(e.Name))
}

// FactValues returns a fact's row.
func (w *Writing) FactValues(f *kg.Fact, revision int64) ([]any, error) {
	i, err := f.Bounds()
	if err != nil {
		return nil, err
	}
	return w.rowOf(&FactRow, f, revision, kg.OrderKey(i.StartMin, f.ID),
		int64(i.StartMin), int64(i.StartMax), int64(i.EndMin), int64(i.EndMax)), nil
}

// RelationValues returns a relation's row.
func (w *Writing) RelationValues(r *kg.Relation, revision int64) ([]any, error) {
	i, err := r.Bounds()
	if err != nil {
		return nil, err
	}
	return w.rowOf(&RelationRow, r, revision, int(r.Kind), kg.OrderKey(i.StartMin, r.ID),
		int64(i.StartMin), int64(i.StartMax), int64(i.EndMin), int64(i.EndMax)), nil
}

// AddToDegrees adds a relation to the degrees of its ends, or subtracts it with -1.
func (w *Writing) AddToDegrees(source, target, by int64) {
	w.Degrees[source] += by
	if target != source {
		w.Degrees[target] += by
	}
}
