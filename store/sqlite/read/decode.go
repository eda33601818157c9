package read

import (
	"unsafe"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/schema"
)

// decode returns a record, with those joined to it, and counts what they take.
func (r *reader) decode(c *recordColumns, row *sqlite3.Stmt) (*record, error) {
	rec, err := c.decode(row, r.work)
	if err == nil {
		err = r.work.Step(stepsOfRow)
	}
	return rec, err
}

// What a record takes in memory, beside its texts, and reading it as steps of work.
const (
	bytesOfRecord = int(unsafe.Sizeof(record{}) + unsafe.Sizeof(query.Row{}))
	bytesOfValue  = int(unsafe.Sizeof(query.Value{}))
	bytesOfPage   = int(unsafe.Sizeof(query.Page{}))
	stepsOfRow    = 20
)

func (c *recordColumns) decode(row *sqlite3.Stmt, counter *work.Counter) (*record, error) {
	rec := &record{Pk: row.ColumnInt64(c.pk)}
	rec.row.Type = c.typeIn(row)
	if c.from >= 0 {
		rec.from = row.ColumnInt64(c.from)
	}
	if c.keys >= 0 {
		rec.keys = row.ColumnText(c.keys)
	}
	if len(c.props) > 0 {
		rec.row.Values = make([]query.Value, len(c.props))
		for i, at := range c.props {
			if at >= 0 {
				rec.row.Values[i] = schema.PropValue(row, at, c.want.Props[i])
			}
		}
	}
	if err := counter.Hold(c.bytesOf(rec)); err != nil || len(c.want.Branches) == 0 {
		return rec, err
	}
	rec.row.Pages = make([]query.Page, len(c.want.Branches))
	return rec, c.decodeJoined(row, rec, counter)
}

// bytesOf returns about what a record takes in memory, without those joined to it.
func (c *recordColumns) bytesOf(rec *record) int {
	n := bytesOfRecord + len(rec.keys) + bytesOfPage*len(c.want.Branches)
	for _, v := range rec.row.Values {
		n += bytesOfValue + len(v.Text)
	}
	return n
}

func (c *recordColumns) decodeJoined(row *sqlite3.Stmt, rec *record, counter *work.Counter) error {
	rec.ends = make([]*record, len(c.joined))
	for i, j := range c.joined {
		if j.on != 0 && !j.on.Has(rec.row.Type) {
			continue
		}
		if c.family == groupRows && row.ColumnInt64(j.to.pk) == 0 {
			continue
		}
		end, ok := j.seen[row.ColumnInt64(j.to.pk)]
		if !ok {
			var err error
			if end, err = j.to.decode(row, counter); err != nil {
				return err
			}
			j.seen[end.Pk] = end
		}
		rec.ends[i] = end
		rec.row.Pages[j.branch].Rows = []query.Row{end.row}
	}
	return c.decodeLists(row, rec, counter)
}

func (c *recordColumns) typeIn(row *sqlite3.Stmt) kg.Type {
	switch {
	case c.typeOf < 0:
		t, _ := c.family.Types.Only()
		return t
	case c.family == schema.Relations:
		return kg.RelationKind(row.ColumnInt64(c.typeOf)).RecordType()
	default:
		return kg.Type(row.ColumnInt64(c.typeOf))
	}
}

// decodeLists sets the citations and aliases, which are stored in columns of the record.
func (c *recordColumns) decodeLists(row *sqlite3.Stmt, rec *record, counter *work.Counter) error {
	for i, b := range c.want.Branches {
		if b.On != 0 && !b.On.Has(rec.row.Type) {
			continue
		}
		switch b.Step.(type) {
		case query.CitationsStep:
			if c.citations < 0 {
				continue
			}
			list, err := schema.ReadCitations(row.ColumnText(c.citations))
			if err != nil {
				return err
			}
			rec.row.Pages[i].Rows = entryRows(list, b.Selection, counter)
			rec.cited = documentKeys(list)
		case query.AliasesStep:
			if c.aliases < 0 {
				continue
			}
			list, err := schema.ReadAliases(row.ColumnText(c.aliases))
			if err != nil {
				return err
			}
			rec.row.Pages[i].Rows = entryRows(list, b.Selection, counter)
		default: // read, or rejected, by step
		}
	}
	return counter.Err()
}

// entry is an item of a list that is stored in a record.
type entry interface {
	Value(p query.Prop) query.Value
}

func entryRows[T entry](list []T, want *query.Selection, counter *work.Counter) []query.Row {
	rows := make([]query.Row, len(list))
	for i, item := range list {
		for _, p := range want.Props {
			v := item.Value(p)
			rows[i].Values = append(rows[i].Values, v)
			_ = counter.Hold(bytesOfValue + len(v.Text)) // its error stays
		}
		_ = counter.Hold(bytesOfRecord + bytesOfPage*len(want.Branches))
		rows[i].Pages = make([]query.Page, len(want.Branches))
	}
	return rows
}

func documentKeys(list []schema.Citation) []int64 {
	keys := make([]int64, len(list))
	for i, c := range list {
		keys[i] = c.Document
	}
	return keys
}
