package write

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/store/sqlite/schema"
)

// Remove deletes what the batch deletes and does not put again: claims first, then entities, which must not have any claims
// left.
func (w *Writing) Remove(batch *kg.Batch) error {
	kept := make(map[string]bool, len(batch.Put))
	for _, r := range batch.Put {
		kept[r.RecordID()] = true
	}
	var faults kg.RecordErrors
	for _, f := range []*schema.Table{schema.Relations, schema.Facts, schema.Entities} {
		for i, id := range batch.Delete {
			if t, _ := kg.TypeOfID(id); !f.Types.Has(t) || kept[id] {
				continue
			}
			free, err := w.removeOne(f, id)
			if err != nil {
				return err
			}
			if !free {
				faults = append(faults, kg.ReferencedError(i, id))
			}
		}
	}
	if len(faults) > 0 {
		return faults
	}
	return nil
}

// removeOne deletes a record; free is false if it cannot, because a claim refers to the record.
func (w *Writing) removeOne(f *schema.Table, id string) (free bool, err error) {
	if f == schema.Relations {
		if err := w.subtractRelation(id); err != nil {
			return false, err
		}
	}
	free = true
	if f == schema.Entities {
		err = w.Run(`
			SELECT 1 FROM entities e WHERE e.id = ? AND (
				EXISTS (SELECT 1 FROM relations r WHERE r.source = e.pk) OR
				EXISTS (SELECT 1 FROM relations r WHERE r.target = e.pk) OR
				EXISTS (SELECT 1 FROM facts f WHERE f.entity = e.pk))`,
			[]any{id}, func(*sqlite3.Stmt) error {
				free = false
				return nil
			})
	}
	if err != nil || !free {
		return free, err
	}
	if f == schema.Entities {
		if err := w.Exec("DELETE FROM names WHERE rowid = (SELECT pk FROM entities WHERE id = ?)", id); err != nil {
			return false, err
		}
	}
	return true, w.Exec("DELETE FROM "+f.Table+" WHERE id = ?", id)
}
