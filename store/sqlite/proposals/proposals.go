// Package proposals keeps proposals.
package proposals

import (
	"encoding/hex"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store/sqlite/db"
)

// Insert stores a new proposal, and sets its number and Base, unless another has its key: then that one's, and replayed is true.
func Insert(c *db.Conn, p *kg.Proposal) (replayed bool, err error) {
	if p.Key != "" {
		if replayed, err = replay(c, p); err != nil || replayed {
			return replayed, err
		}
	}
	err = c.Run("SELECT coalesce((SELECT max(number) FROM proposals), 0) + 1, coalesce((SELECT max(number) FROM revisions), 0)", nil, func(row *sqlite3.Stmt) error {
		p.Number, p.Base = row.ColumnInt64(0), row.ColumnInt64(1)
		return nil
	})
	if err != nil {
		return false, err
	}
	return false, Restore(c, p)
}

// replay sets the number of a proposal whose key was used before.
func replay(c *db.Conn, p *kg.Proposal) (replayed bool, err error) {
	return replayed, c.Run("SELECT number, digest FROM proposals WHERE key = ?1 AND key <> ''", []any{p.Key}, func(row *sqlite3.Stmt) error {
		if row.ColumnText(1) != hex.EncodeToString(p.Digest[:]) {
			return &kg.KeyReusedError{Key: p.Key}
		}
		p.Number, replayed = row.ColumnInt64(0), true
		return nil
	})
}

// Restore stores a proposal with its number.
func Restore(c *db.Conn, p *kg.Proposal) error {
	err := c.Exec("INSERT INTO proposals (number, state, at, author_kind, author, reason, base, key, digest, records, decided, decider_kind, decider,"+
		" verdict, revision, accepted, changes, input) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values(p)...)
	if err != nil {
		return err
	}
	return c.Exec("INSERT INTO proposals_touch (id, proposal) SELECT value, ?2 FROM json_each(?1)", db.JSON(kg.Touched(p.Changes)), p.Number)
}

func values(p *kg.Proposal) []any {
	d := &p.Decision
	digest := ""
	if p.Key != "" {
		digest = hex.EncodeToString(p.Digest[:])
	}
	return []any{
		p.Number, int(p.State), p.At.UnixMilli(), int(p.Author.Kind), p.Author.Name, p.Reason, p.Base, p.Key, digest, len(p.Changes),
		millis(d.At), int(d.Actor.Kind), d.Actor.Name, d.Reason, d.Revision, storekit.EncodeIDs(d.Accepted),
		jsonline.EncodeChanges(p.Changes), string(p.Input),
	}
}

func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// CheckOpen returns a *kg.ProposalError unless a proposal is open.
func CheckOpen(c *db.Conn, number int64) error {
	fault := &kg.ProposalError{Number: number}
	err := c.Run("SELECT state FROM proposals WHERE number = ?1", []any{number}, func(row *sqlite3.Stmt) error {
		fault.State = kg.ProposalState(row.ColumnInt64(0))
		return nil
	})
	if err == nil && fault.State != kg.ProposalOpen {
		err = fault
	}
	return err
}

// Close closes an open proposal, or returns a *kg.ProposalError.
func Close(c *db.Conn, number int64, state kg.ProposalState, d *kg.Decision) error {
	if err := CheckOpen(c, number); err != nil {
		return err
	}
	return c.Exec("UPDATE proposals SET state = ?2, decided = ?3, decider_kind = ?4, decider = ?5, verdict = ?6, revision = ?7, accepted = ?8 WHERE number = ?1",
		number, int(state), d.At.UnixMilli(), int(d.Actor.Kind), d.Actor.Name, d.Reason, d.Revision, storekit.EncodeIDs(d.Accepted))
}

// Clear deletes all proposals.
func Clear(c *db.Conn) error {
	return db.FirstError(c.Exec("DELETE FROM proposals_touch"), c.Exec("DELETE FROM proposals"))
}

// columns are the columns of proposals p that read reads, but for the last two, its changes and its input.
const columns = "p.number, p.state, p.at, p.author_kind, p.author, p.reason, p.base, p.key, p.digest, p.records, p.decided, p.decider_kind, p.decider," +
	" p.verdict, p.revision, p.accepted"

const width = 16 // of columns

// read reads columns, then changes and input.
func read(row *sqlite3.Stmt) (*storekit.StoredProposal, error) {
	at := func(column int) time.Time { return time.UnixMilli(row.ColumnInt64(column)).UTC() }
	p := &storekit.StoredProposal{Records: row.ColumnInt(9), Proposed: row.ColumnText(width), Proposal: kg.Proposal{
		Number: row.ColumnInt64(0), State: kg.ProposalState(row.ColumnInt64(1)), At: at(2),
		Author: kg.Actor{Kind: kg.ActorKind(row.ColumnInt64(3)), Name: row.ColumnText(4)}, Reason: row.ColumnText(5), Base: row.ColumnInt64(6), Key: row.ColumnText(7),
		Decision: kg.Decision{
			Actor: kg.Actor{Kind: kg.ActorKind(row.ColumnInt64(11)), Name: row.ColumnText(12)}, Reason: row.ColumnText(13), Revision: row.ColumnInt64(14),
		},
	}}
	if row.ColumnInt64(10) != 0 {
		p.Decision.At = at(10)
	}
	if input := row.ColumnText(width + 1); input != "" {
		p.Input = []byte(input)
	}
	if _, err := hex.Decode(p.Digest[:], row.ColumnRawText(8)); err != nil {
		return nil, err
	}
	var err error
	p.Decision.Accepted, err = storekit.DecodeIDs(row.ColumnText(15))
	return p, err
}

// Each yields all proposals, by number.
func Each(c *db.Conn, yield func(*kg.Proposal) error) error {
	return c.Run("SELECT "+columns+", p.changes, p.input FROM proposals p ORDER BY p.number", nil, func(row *sqlite3.Stmt) error {
		p, err := read(row)
		if err != nil {
			return err
		}
		whole, err := p.Whole()
		if err != nil {
			return err
		}
		return yield(whole)
	})
}
