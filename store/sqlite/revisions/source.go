package revisions

import (
	"unsafe"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/logread"
	"ties/internal/storekit"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/proposals"
	"ties/store/sqlite/records"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// Source reads the log in a transaction.
type Source struct {
	*db.Tx
	Work *work.Counter
	Read func(*query.Plan) (*query.Page, error) // answers plans in the same transaction
}

var _ logread.Source = (*Source)(nil)

// Newest implements logread.Source.
func (s *Source) Newest(since int64) (newest, unlisted int64, err error) {
	const text = "SELECT (SELECT max(number) FROM revisions), (SELECT max(number) FROM revisions WHERE unlisted = 1 AND number > ?1)"
	return newest, unlisted, s.Query(text, []any{since}, func(row *sqlite3.Stmt) error {
		newest, unlisted = row.ColumnInt64(0), row.ColumnInt64(1)
		return nil
	})
}

// Revisions implements logread.Source.
func (s *Source) Revisions(start *query.Revisions) (list []kg.Revision, err error) {
	q := &sqlgen.Query{}
	where := " WHERE TRUE"
	if start.Number > 0 {
		where += " AND r.number = " + q.Arg(start.Number)
	}
	if from := start.Slice.From; from != nil {
		where += " AND r.number " + behind(start.Slice) + q.Arg(from.Revision)
	}
	text := "SELECT " + revisionColumns + " FROM revisions r" + where + " ORDER BY r.number" + order(start.Slice) + " LIMIT " + q.Arg(start.Slice.Limit+1)
	return list, s.Query(text, q.Args,
		func(row *sqlite3.Stmt) error {
			list = append(list, readRevision(row))
			return nil
		})
}

// Proposals implements logread.Source.
func (s *Source) Proposals(start *query.Proposals) ([]query.ProposalRow, error) {
	return proposals.List(s.Tx, s.Work, start)
}

// behind returns the comparison of what is behind the position where a slice begins.
func behind(s query.LogSlice) string {
	if s.Newest {
		return "< "
	}
	return "> "
}

// order returns the order of a slice.
func order(s query.LogSlice) string {
	if s.Newest {
		return " DESC"
	}
	return ""
}

// ByNumber implements logread.Source.
func (s *Source) ByNumber(numbers []int64) (map[int64]*kg.Revision, error) {
	found := make(map[int64]*kg.Revision, len(numbers))
	return found, s.Query("SELECT "+revisionColumns+" FROM json_each(?1) p CROSS JOIN revisions r ON r.number = p.value",
		[]any{db.KeyList(numbers)}, func(row *sqlite3.Stmt) error {
			r := readRevision(row)
			found[r.Number] = &r
			return nil
		})
}

// sliceOf returns the end of a statement that reads a slice of changes c, from behind its first condition on.
func sliceOf(q *sqlgen.Query, s query.LogSlice) (text string) {
	if from := s.From; from != nil {
		text = " AND (c.revision, c.sequence, c.id) " + behind(s) + "(" + q.Arg(from.Revision) + ", " + q.Arg(from.Sequence) + ", " + q.Arg(from.ID) + ")"
	}
	return text + " ORDER BY c.revision" + order(s) + ", c.sequence" + order(s) + " LIMIT " + q.Arg(s.Limit+1)
}

// changeColumns are the columns of changes c that readChange reads.
const changeColumns = "c.revision, c.sequence, c.op, c.id, c.prior"

const changeWidth = 5 // of changeColumns

// changes runs a statement that selects changes.
func (s *Source) changes(from string, args []any) (list []kg.Change, err error) {
	return list, s.Query("SELECT "+changeColumns+" FROM "+from, args, func(row *sqlite3.Stmt) error {
		list = append(list, readChange(row))
		return s.Work.Hold(bytesOfChange)
	})
}

// bytesOfChange is about what a change takes in memory, with its ID and without its records.
const bytesOfChange = int(unsafe.Sizeof(query.ChangeRow{})) + 50

func readChange(row *sqlite3.Stmt) kg.Change {
	return kg.Change{
		Revision: row.ColumnInt64(0), Sequence: row.ColumnInt(1), Op: kg.ChangeOp(row.ColumnInt64(2)), ID: row.ColumnText(3), Prior: row.ColumnInt64(4),
	}
}

// ChangesIn implements logread.Source.
func (s *Source) ChangesIn(revisions []int64, of query.LogSlice) (map[int64][]kg.Change, error) {
	q := &sqlgen.Query{}
	text := "json_each(" + q.Arg(db.KeyList(revisions)) + ") p CROSS JOIN changes c ON c.revision = p.value AND c.sequence IN" +
		" (SELECT c.sequence FROM changes c WHERE c.revision = p.value" + sliceOf(q, of) + ") ORDER BY c.revision, c.sequence" + order(of)
	all, err := s.changes(text, q.Args)
	list := map[int64][]kg.Change{}
	for _, c := range all {
		list[c.Revision] = append(list[c.Revision], c)
	}
	return list, err
}

// ChangesSince implements logread.Source.
func (s *Source) ChangesSince(since int64, of query.LogSlice) ([]kg.Change, error) {
	q := &sqlgen.Query{}
	return s.changes("changes c WHERE c.revision > "+q.Arg(since)+sliceOf(q, of), q.Args)
}

// ChangesOf implements logread.Source.
func (s *Source) ChangesOf(ids []string, since int64, of query.LogSlice) ([]kg.Change, error) {
	q := &sqlgen.Query{}
	text := "json_each(" + q.Arg(db.JSON(ids)) + ") p CROSS JOIN changes c INDEXED BY changes_by_id ON c.id = p.value WHERE c.revision > " + q.Arg(since)
	return s.changes(text+sliceOf(q, of), q.Args)
}

// FirstStates implements logread.Source.
func (s *Source) FirstStates(ids []string) (map[string]int64, error) {
	first := make(map[string]int64, len(ids))
	changed := make(map[string]bool)
	err := s.Query("SELECT c.id, c.prior FROM json_each(?1) p CROSS JOIN changes c ON c.id = p.value AND c.revision ="+
		" (SELECT min(n.revision) FROM changes n WHERE n.id = p.value)", []any{db.JSON(ids)}, func(row *sqlite3.Stmt) error {
		id := row.ColumnText(0)
		changed[id] = true
		if prior := row.ColumnInt64(1); prior > 0 {
			first[id] = prior
		}
		return nil
	})
	tables := []string{"stated"}
	for _, t := range schema.Tables {
		tables = append(tables, t.Table)
	}
	for _, table := range tables {
		if err != nil {
			return nil, err
		}
		err = s.Query("SELECT x.id, x.revision FROM json_each(?1) p CROSS JOIN "+table+" x ON x.id = p.value", []any{db.JSON(ids)},
			func(row *sqlite3.Stmt) error {
				if id := row.ColumnText(0); !changed[id] {
					first[id] = row.ColumnInt64(1)
				}
				return nil
			})
	}
	return first, err
}

// ClaimsOf implements logread.Source.
func (s *Source) ClaimsOf(entities []string) (ids []string, err error) {
	const pk = " IN (SELECT e.pk FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value)"
	const these = " IN (SELECT value FROM json_each(?1))"
	return ids, s.Query("SELECT id FROM relations WHERE source"+pk+" UNION SELECT id FROM relations WHERE target"+pk+
		" UNION SELECT id FROM facts WHERE entity"+pk+
		" UNION SELECT id FROM changes WHERE source"+these+" AND source <> '' UNION SELECT id FROM changes WHERE target"+these+" AND target <> ''",
		[]any{db.JSON(entities)}, func(row *sqlite3.Stmt) error {
			ids = append(ids, row.ColumnText(0))
			return nil
		})
}

// Merged implements logread.Source.
func (s *Source) Merged(id string) ([]string, error) {
	return storekit.Merged(id, records.Merges{Tx: s.Tx})
}
