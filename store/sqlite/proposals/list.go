package proposals

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/work"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// List returns a slice of proposals; one more than the limit if there are more.
func List(t *db.Tx, held *work.Counter, start *query.Proposals) (rows []query.ProposalRow, err error) {
	q := &sqlgen.Query{}
	text := "SELECT " + columns + ", " + optional(start.Changes > 0, "p.changes") + ", " + optional(start.Input, "p.input") +
		" FROM proposals p WHERE TRUE" + conditions(q, start) + " ORDER BY p.number" + direction(start.Slice) + " LIMIT " + q.Arg(start.Slice.Limit+1)
	return rows, t.Query(text, q.Args, func(row *sqlite3.Stmt) error {
		p, err := read(row)
		if err != nil {
			return err
		}
		if err := held.Hold(len(p.Proposed) + len(p.Input) + bytesOfProposal); err != nil {
			return err
		}
		one, err := p.Row(start.Changes)
		rows = append(rows, one)
		return err
	})
}

const bytesOfProposal = 500 // about, in memory, without its changes

func optional(selected bool, column string) string {
	if selected {
		return column
	}
	return "''"
}

func conditions(q *sqlgen.Query, start *query.Proposals) (text string) {
	if start.Number > 0 {
		text += " AND p.number = " + q.Arg(start.Number)
	}
	if start.States != nil {
		states := make([]int64, len(start.States))
		for i, s := range start.States {
			states[i] = int64(s)
		}
		text += " AND p.state IN (SELECT value FROM json_each(" + q.Arg(db.KeyList(states)) + "))"
	}
	if start.Author != "" {
		text += " AND p.author = " + q.Arg(start.Author)
	}
	if start.Key != "" {
		text += " AND p.key <> '' AND p.key = " + q.Arg(start.Key)
	}
	if start.Touches != "" {
		text += " AND p.number IN (SELECT t.proposal FROM proposals_touch t WHERE t.id = " + q.Arg(start.Touches) + ")"
	}
	if from := start.Slice.From; from != nil && start.Slice.Newest {
		text += " AND p.number < " + q.Arg(from.Revision)
	} else if from != nil {
		text += " AND p.number > " + q.Arg(from.Revision)
	}
	return text
}

func direction(s query.LogSlice) string {
	if s.Newest {
		return " DESC"
	}
	return ""
}
