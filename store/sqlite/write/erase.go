package write

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/erasure"
	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/proposals"
	"ties/store/sqlite/records"
	"ties/store/sqlite/revisions"
	"ties/store/sqlite/schema"
)

// Erase erases records in the open transaction, as the next revision. In files and pages that are not in use any more, they may
// remain.
func Erase(c *db.Conn, what *kg.Erasure) (*kg.Receipt, error) {
	return erasure.Erase(&eraser{revisions.Eraser{Conn: c}, records.Merges{Tx: &db.Tx{Conn: c}}}, what)
}

// eraser is an erasure.Store.
type eraser struct {
	revisions.Eraser
	records.Merges
}

var _ erasure.Store = (*eraser)(nil)

// CitedBy implements erasure.Store. It reads all records.
func (e *eraser) CitedBy(document string) (all []string, err error) {
	for _, t := range []*schema.Table{schema.Entities, schema.Relations, schema.Facts} {
		err := e.Run("SELECT x.id FROM documents d CROSS JOIN "+t.Table+" x WHERE d.id = ?1 AND instr(x.citations, '[' || d.pk || ',') > 0"+
			" AND EXISTS (SELECT 1 FROM json_each(x.citations) c WHERE c.value ->> 0 = d.pk) AND NOT EXISTS (SELECT 1 FROM stated s WHERE s.id = x.id)",
			[]any{document}, func(row *sqlite3.Stmt) error {
				all = append(all, row.ColumnText(0))
				return nil
			})
		if err != nil {
			return nil, err
		}
	}
	kept, err := e.KeptCiting(document)
	return append(all, kept...), err
}

// RewriteProposals implements erasure.Store.
func (e *eraser) RewriteProposals(rewrite func(p *kg.Proposal) bool) error {
	return proposals.Rewrite(e.Conn, rewrite)
}

// Delete implements erasure.Store.
func (e *eraser) Delete(changes []kg.Change) error {
	if len(changes) == 0 {
		return nil
	}
	p := &Prepared{Writing: NewWriting(e.Conn, map[string]int64{}), batch: &kg.Batch{}, stated: changes, revision: &kg.Revision{}}
	for _, c := range changes {
		p.batch.Delete = append(p.batch.Delete, c.ID)
	}
	if err := p.resolve(); err != nil {
		return err
	}
	if err := p.findKeys(); err != nil {
		return err
	}
	if err := p.change(p.writeRecords); err != nil {
		return err
	}
	if err := p.removeFrom(schema.Documents); err != nil {
		return err
	}
	return OptimizeNames(e.Conn)
}
