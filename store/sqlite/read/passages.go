package read

import (
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/passage"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// passageSource is a passage.Source, with the keys of entities.
type passageSource struct {
	*reader
	document int64 // the key of the document whose text was read
}

var _ passage.Source[int64] = (*passageSource)(nil)

// Text implements passage.Source.
func (p *passageSource) Text(document string) (text string, ok bool, err error) {
	return text, ok, p.Query("SELECT pk, text FROM documents WHERE id = ?", []any{document}, func(row *sqlite3.Stmt) error {
		p.document, text, ok = row.ColumnInt64(0), row.ColumnText(1), true
		return nil
	})
}

// Claims with one citation whose quote is not empty, by its document, and those with more, as the indexes have them.
const (
	quotesOnce = "instr(x.citations, '],[') = 0 AND instr(x.citations, ',\"\"]') = 0 AND CAST(substr(x.citations, 3, instr(x.citations, ',') - 3) AS INTEGER) = ?1"
	citesMany  = "instr(x.citations, '],[') > 0 AND instr(x.citations, '[' || ?1 || ',') > 0"
)

// Quotes implements passage.Source. It reads the claims that cite the document alone, and all that cite more than one.
func (p *passageSource) Quotes(string) (list []passage.Span, err error) {
	var parts []string
	for _, table := range []*schema.Table{schema.Relations, schema.Facts} {
		for _, condition := range []string{quotesOnce, citesMany} {
			parts = append(parts, "SELECT c.value ->> 1, c.value ->> 2 FROM "+table.Table+" x CROSS JOIN json_each(x.citations) c "+
				"WHERE "+condition+" AND c.value ->> 0 = ?1 AND c.value ->> 3 <> ''")
		}
	}
	return list, p.Query(strings.Join(parts, " UNION ALL "), []any{p.document}, func(row *sqlite3.Stmt) error {
		list = append(list, passage.Span{Start: row.ColumnInt(0), End: row.ColumnInt(1)})
		return p.work.Hold(bytesOfValue)
	})
}

// Entities implements passage.Source. It reads the names of all entities of the types.
func (p *passageSource) Entities(types kg.TypeSet, yield func(e *passage.Entity[int64]) error) error {
	of := map[int]bool{}
	for _, t := range types.List() {
		of[int(t)] = true
	}
	return p.Query("SELECT pk, type, id, name, aliases FROM entities", nil, func(row *sqlite3.Stmt) error {
		if !of[row.ColumnInt(1)] {
			return nil
		}
		aliases, err := schema.AliasesOf(row.ColumnText(4))
		if err != nil {
			return err
		}
		return yield(&passage.Entity[int64]{
			Key: row.ColumnInt64(0), ID: row.ColumnText(2),
			Names: append([]kg.Alias{{Name: row.ColumnText(3)}}, aliases...),
		})
	})
}

// Degrees implements passage.Source.
func (p *passageSource) Degrees(keys []int64) (map[int64]int, error) {
	found := make(map[int64]int, len(keys))
	return found, p.Query("SELECT e.pk, e.degree FROM json_each(?1) p CROSS JOIN entities e ON e.pk = p.value", []any{db.KeyList(keys)}, func(row *sqlite3.Stmt) error {
		found[row.ColumnInt64(0)] = row.ColumnInt(1)
		return nil
	})
}

// Rows implements passage.Source.
func (p *passageSource) Rows(keys []int64, want *query.Selection) (map[int64]query.Row, error) {
	page, found := &query.Page{}, make(map[int64]query.Row, len(keys))
	if err := p.entities(keys, want, query.Slice{Limit: len(keys)}, page); err != nil {
		return nil, err
	}
	for i, row := range page.Rows {
		found[keys[i]] = row
	}
	return found, nil
}
