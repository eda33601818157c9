// Package write writes batches.
package write

import (
	"maps"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// ApplyBatch writes a batch in the open transaction, counts flows, and adds a revision.
func ApplyBatch(c *db.Conn, batch *kg.Batch) error {
	known := References{c, map[string]int64{}}
	if err := batch.Resolve(known); err != nil {
		return err
	}
	w := NewWriting(c, known.Keys)
	m, err := w.flowsBefore(batch)
	if err != nil {
		return err
	}
	if err := w.write(batch); err != nil {
		return err
	}
	if dirty := slices.Sorted(maps.Keys(w.Degrees)); len(dirty) > 0 {
		if err := w.AddRevision(dirty); err != nil {
			return err
		}
	}
	return w.flowsAfter(batch, m)
}

// write writes the records of a batch, and deletes those that it deletes.
func (w *Writing) write(batch *kg.Batch) error {
	if err := w.Put(batch.Put); err != nil {
		return err
	}
	w.MakeKeys()
	if err := PutNames(w.Conn, w.Renamed); err != nil {
		return err
	}
	if err := w.Remove(batch); err != nil {
		return err
	}
	return w.updateDegrees()
}

// Writing is a batch that is being written.
type Writing struct {
	*db.Conn
	Keys           map[string]int64       // by ID, of the entities and documents that the batch holds or refers to
	Degrees        map[int64]int64        // the changes of degrees, by the key of the entity
	wholeCitations map[string]string      // by the ID of a document: the stored form of a citation of the whole document
	namesBefore    map[string]storedNames // by ID: the names of existing entities before the batch
	Renamed        []NameKeys
}

// NewWriting returns the Writing of a batch that refers to records with some keys.
func NewWriting(c *db.Conn, keys map[string]int64) *Writing {
	return &Writing{Conn: c, Keys: keys, Degrees: map[int64]int64{}, wholeCitations: map[string]string{}, namesBefore: map[string]storedNames{}}
}

// Put writes records, after those that they refer to.
func (w *Writing) Put(records []kg.Record) error {
	if err := w.lookUpNames(records); err != nil {
		return err
	}
	for _, types := range []kg.TypeSet{kg.Documents, kg.Entities, kg.Relations | kg.Facts} {
		for _, r := range records {
			if !types.Has(r.RecordType()) {
				continue
			}
			if err := w.putOne(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *Writing) putOne(r kg.Record) error {
	switch r := r.(type) {
	case *kg.Document:
		return w.putDocument(r)
	case *kg.Entity:
		return w.putEntity(r)
	case *kg.Relation:
		return w.putRelation(r)
	case *kg.Fact:
		return w.putFact(r)
	default:
		return nil
	}
}

// The upserts of each table. A new entity starts with degree 0: updateDegrees adds the relations of the batch.
var (
	DocumentRow = rowOf(schema.Documents)
	EntityRow   = rowOf(schema.Entities, "type", "folded", "sort_key").starting("degree", "0")
	RelationRow = rowOf(schema.Relations, "kind", "ord", "s0", "s1", "e0", "e1")
	FactRow     = rowOf(schema.Facts, "ord", "s0", "s1", "e0", "e1")
)

// rowOf returns the upsert of the records of a table: their fields, and then other columns.
func rowOf(t *schema.Table, others ...string) Upsert {
	return UpsertOf(t.Table, append(schema.Columns(t.Types), others...)...)
}

func (w *Writing) putDocument(d *kg.Document) error {
	key, err := w.upsert(DocumentRow, w.DocumentValues(d)...)
	w.Keys[d.ID] = key
	return err
}

// DocumentValues returns a document's row.
func (w *Writing) DocumentValues(d *kg.Document) []any { return w.values(documentFields, d) }

func (w *Writing) putEntity(e *kg.Entity) error {
	values, aliases := w.EntityValues(e)
	key, err := w.upsert(EntityRow, values...)
	w.Keys[e.ID] = key
	w.Rename(e, aliases)
	return err
}

// EntityValues returns an entity's row, and the stored form of its aliases.
func (w *Writing) EntityValues(e *kg.Entity) (row []any, aliases string) {
	row = w.values(entityFields, e, int(e.Type), kg.Fold(e.Name), kg.SortKey(e.Name))
	aliases, _ = row[aliasesColumn].(string)
	return row, aliases
}

func (w *Writing) putFact(f *kg.Fact) error {
	values, err := w.FactValues(f)
	if err == nil {
		_, err = w.upsert(FactRow, values...)
	}
	return err
}

// FactValues returns a fact's row.
func (w *Writing) FactValues(f *kg.Fact) ([]any, error) {
	i, err := f.Bounds()
	if err != nil {
		return nil, err
	}
	return w.values(factFields, f, kg.OrderKey(i.StartMin, f.ID),
		int64(i.StartMin), int64(i.StartMax), int64(i.EndMin), int64(i.EndMax)), nil
}

func (w *Writing) putRelation(r *kg.Relation) error {
	values, err := w.RelationValues(r)
	if err != nil {
		return err
	}
	fresh, err := w.insert(RelationRow, values)
	if err == nil && !fresh {
		err = w.subtractRelation(r.ID)
		if err == nil {
			err = w.Exec(RelationRow.update, values...)
		}
	}
	w.AddToDegrees(w.Keys[r.Source], w.Keys[r.Target], 1)
	return err
}

// RelationValues returns a relation's row.
func (w *Writing) RelationValues(r *kg.Relation) ([]any, error) {
	i, err := r.Bounds()
	if err != nil {
		return nil, err
	}
	return w.values(relationFields, r, int(r.Kind), kg.OrderKey(i.StartMin, r.ID),
		int64(i.StartMin), int64(i.StartMax), int64(i.EndMin), int64(i.EndMax)), nil
}

// subtractRelation subtracts a relation, if it exists, from the degrees of its ends.
func (w *Writing) subtractRelation(id string) error {
	return w.Run("SELECT source, target FROM relations WHERE id = ?", []any{id}, func(row *sqlite3.Stmt) error {
		w.AddToDegrees(row.ColumnInt64(0), row.ColumnInt64(1), -1)
		return nil
	})
}

// AddToDegrees adds a relation to the degrees of its ends, or subtracts it with -1.
func (w *Writing) AddToDegrees(source, target, by int64) {
	w.Degrees[source] += by
	if target != source {
		w.Degrees[target] += by
	}
}

// updateDegrees writes the changes of degrees.
func (w *Writing) updateDegrees() error {
	for key, by := range w.Degrees {
		if by == 0 {
			continue
		}
		if err := AddDegree(w.Conn, key, by); err != nil {
			return err
		}
	}
	return nil
}

// AddDegree changes the degree of an entity.
func AddDegree(c *db.Conn, key, by int64) error {
	return c.Exec("UPDATE entities SET degree = degree + ? WHERE pk = ?", by, key)
}
