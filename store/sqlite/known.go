package sqlite

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// stored tells what is there, to a batch that refers to it.
type stored struct{ *conn }

// Exist implements kg.Known.
func (k stored) Exist(ids []string) (map[string]bool, error) {
	found := map[string]bool{}
	list := jsonText(ids)
	for _, f := range families {
		err := k.run("SELECT t.id FROM json_each(?1) p CROSS JOIN "+f.table+" t ON t.id = p.value", []any{list},
			func(row *sqlite3.Stmt) error {
				found[row.ColumnText(0)] = true
				return nil
			})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

// Texts implements kg.Known.
func (k stored) Texts(ids []string) (map[string]string, error) {
	found := map[string]string{}
	return found, k.run("SELECT d.id, d.text FROM json_each(?1) p CROSS JOIN documents d ON d.id = p.value",
		[]any{jsonText(ids)}, func(row *sqlite3.Stmt) error {
			found[row.ColumnText(0)] = row.ColumnText(1)
			return nil
		})
}

var _ kg.Known = stored{}
