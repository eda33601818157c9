package write

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/store/sqlite/schema"
)

// remove deletes the records of the changes that do: claims first, then entities, which must not have any claims left.
func (p *Prepared) remove() error {
	if len(p.batch.Delete) == 0 && p.kept == nil {
		return nil
	}
	if err := p.removeFrom(schema.Relations); err != nil {
		return err
	}
	if err := p.removeFrom(schema.Facts); err != nil {
		return err
	}
	if err := p.checkTouched(); err != nil {
		return err
	}
	return p.removeFrom(schema.Entities)
}

// removeFrom deletes records from a table.
func (p *Prepared) removeFrom(t *schema.Table) error {
	for _, c := range p.changes {
		if c.After != nil || !t.Types.Has(c.Before.RecordType()) {
			continue
		}
		p.addToDegrees(&c)
		if t == schema.Entities {
			if err := p.Exec("DELETE FROM names WHERE rowid = ?", p.Keys[c.ID]); err != nil {
				return err
			}
		}
		if err := p.Exec("DELETE FROM "+t.Table+" WHERE pk = ?", p.Keys[c.ID]); err != nil {
			return err
		}
	}
	return nil
}

// checkTouched returns errors for the entities that are to be deleted although claims touch them.
func (p *Prepared) checkTouched() error {
	deleted := map[string]bool{}
	for _, c := range p.changes {
		deleted[c.ID] = c.After == nil
	}
	var faults kg.RecordErrors
	for i, id := range p.batch.Delete {
		if p.kept != nil && p.kept.Touched[id] {
			faults = append(faults, kg.ReferencedError(i, id))
			continue
		}
		if t, _ := kg.TypeOfID(id); !deleted[id] || !kg.Entities.Has(t) {
			continue
		}
		err := p.Run(`
			SELECT 1 WHERE EXISTS (SELECT 1 FROM relations r WHERE r.source = ?1) OR EXISTS (SELECT 1 FROM relations r WHERE r.target = ?1)
				OR EXISTS (SELECT 1 FROM facts f WHERE f.entity = ?1)`,
			[]any{p.Keys[id]}, func(*sqlite3.Stmt) error {
				faults = append(faults, kg.ReferencedError(i, id))
				return nil
			})
		if err != nil {
			return err
		}
	}
	if len(faults) > 0 {
		return faults
	}
	return nil
}
