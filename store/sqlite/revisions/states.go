package revisions

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/records"
)

// Befores implements logread.Source.
func (s *Source) Befores(changes []*kg.Change) error {
	positions := make([][2]int64, len(changes))
	for i, c := range changes {
		positions[i] = [2]int64{c.Revision, int64(c.Sequence)}
	}
	return s.Query("SELECT p.key, c.line FROM json_each(?1) p CROSS JOIN changes c ON c.revision = p.value ->> 0 AND c.sequence = p.value ->> 1",
		[]any{db.JSON(positions)}, func(row *sqlite3.Stmt) (err error) {
			changes[row.ColumnInt(0)].Before, err = s.decode(row.ColumnRawText(1))
			return err
		})
}

// decode returns the record of a line; nil if there is none.
func (s *Source) decode(line []byte) (kg.Record, error) {
	if err := s.Work.Hold(len(line)); err != nil || len(line) == 0 {
		return nil, err
	}
	return jsonline.Decode(line)
}

// Afters implements logread.Source.
func (s *Source) Afters(changes []*kg.Change) error {
	positions := make([][2]any, len(changes))
	for i, c := range changes {
		positions[i] = [2]any{c.ID, c.Revision}
	}
	later := make([]bool, len(changes)) // whether the record has changed again
	err := s.Query("SELECT p.key, c.line FROM json_each(?1) p CROSS JOIN changes c ON c.id = p.value ->> 0 AND c.revision ="+
		" (SELECT min(n.revision) FROM changes n WHERE n.id = p.value ->> 0 AND n.revision > p.value ->> 1)", []any{db.JSON(positions)}, func(row *sqlite3.Stmt) (err error) {
		i := row.ColumnInt(0)
		later[i] = true
		changes[i].After, err = s.decode(row.ColumnRawText(1))
		return err
	})
	if err != nil {
		return err
	}
	return s.present(changes, later)
}

// present fills in After of the changes that are the last ones of their records.
func (s *Source) present(changes []*kg.Change, later []bool) error {
	var ids []string
	for i, c := range changes {
		if !later[i] {
			ids = append(ids, c.ID)
		}
	}
	found, err := records.Find(s.Tx, ids, nil)
	for i, c := range changes {
		if !later[i] {
			c.After = found[c.ID].Record
		}
	}
	return err
}

// Stated implements logread.Source.
func (s *Source) Stated(ids []string) (map[string]merging.Stated, error) {
	return records.Find(s.Tx, ids, nil)
}

// Records implements logread.Source.
func (s *Source) Records(ids []string, want *query.Selection) ([]query.Row, error) {
	page, err := s.Read(&query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: want})
	if err != nil {
		return nil, err
	}
	return page.Rows, nil
}
