// Package revisions keeps the log of revisions.
package revisions

import (
	"encoding/hex"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/merging"
	"ties/store"
	"ties/store/sqlite/db"
)

// Last returns the newest revision, without its changes; its number is 0 if there is none.
func Last(c *db.Conn) (*store.LoggedRevision, error) {
	last := &store.LoggedRevision{}
	return last, c.Run("SELECT "+revisionColumns+", r.digest FROM revisions r ORDER BY number DESC LIMIT 1", nil, func(row *sqlite3.Stmt) error {
		last.Revision = readRevision(row)
		return decodeDigest(&last.Digest, row.ColumnRawText(revisionWidth))
	})
}

// decodeDigest decodes a stored digest; a missing one is zero.
func decodeDigest(to *[32]byte, text []byte) error {
	_, err := hex.Decode(to[:], text)
	return err
}

// Append adds a revision to the log, and its key to those that were used.
func Append(c *db.Conn, r *store.LoggedRevision) error {
	for i := range r.Changes {
		if err := appendChange(c, &r.Changes[i]); err != nil {
			return err
		}
	}
	if err := c.Exec(insert, values(r)...); err != nil {
		return err
	}
	return Remember(c, r.Key, r.Input, r.Number)
}

// insert is the statement that inserts the row of a revision.
const insert = "INSERT INTO revisions (number, at, kind, actor_kind, actor, reason, request, reverts, part_of, records, unlisted, proposal," +
	" proposer_kind, proposer, key, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

// values returns the row of a revision.
func values(r *store.LoggedRevision) []any {
	return []any{
		r.Number, r.At.UnixMilli(), int(r.Kind), int(r.Actor.Kind), r.Actor.Name, r.Reason, r.Request, r.Reverts, r.PartOf, r.Records,
		r.Unlisted, r.Proposal, int(r.Proposer.Kind), r.Proposer.Name, r.Key, hex.EncodeToString(r.Digest[:]),
	}
}

func appendChange(c *db.Conn, change *kg.Change) error {
	source, target := merging.Ends(change.Before)
	line := ""
	if change.Before != nil {
		line = string(jsonline.Append(nil, change.Before))
	}
	return c.Exec("INSERT INTO changes (revision, sequence, op, id, prior, source, target, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		change.Revision, change.Sequence, int(change.Op), change.ID, change.Prior, source, target, line)
}

// Remember remembers what the key of a batch was used for, if it has one: for a revision, or 0 if it changes nothing.
func Remember(c *db.Conn, key string, input [32]byte, revision int64) error {
	if key == "" {
		return nil
	}
	return c.Exec("INSERT INTO keys (key, input, revision) VALUES (?, ?, ?)", key, hex.EncodeToString(input[:]), revision)
}

// Replay returns the receipt of a batch whose key was used before; nil if it was not.
func Replay(c *db.Conn, batch *kg.Batch) (receipt *kg.Receipt, err error) {
	if batch.Key == "" {
		return nil, nil
	}
	err = c.Run("SELECT k.input, "+revisionColumns+" FROM keys k LEFT JOIN revisions r ON r.number = k.revision WHERE k.key = ?", []any{batch.Key},
		func(row *sqlite3.Stmt) error {
			if row.ColumnText(0) != hex.EncodeToString(batch.Input[:]) {
				return &kg.KeyReusedError{Key: batch.Key}
			}
			receipt = &kg.Receipt{Replayed: true}
			if r := readRevisionAt(row, 1); r.Number > 0 {
				receipt.Revision = &r
			}
			return nil
		})
	if err != nil {
		return nil, err
	}
	return receipt, nil
}

// revisionColumns are the columns of revisions r that readRevision reads.
const revisionColumns = "r.number, r.at, r.kind, r.actor_kind, r.actor, r.reason, r.request, r.reverts, r.part_of, r.records," +
	" r.unlisted, r.proposal, r.proposer_kind, r.proposer"

const revisionWidth = 14 // of revisionColumns

func readRevision(row *sqlite3.Stmt) kg.Revision { return readRevisionAt(row, 0) }

func readRevisionAt(row *sqlite3.Stmt, at int) kg.Revision {
	return kg.Revision{
		Number: row.ColumnInt64(at),
		Origin: kg.Origin{
			At: time.UnixMilli(row.ColumnInt64(at + 1)).UTC(), Kind: kg.RevisionKind(row.ColumnInt64(at + 2)),
			Actor:  kg.Actor{Kind: kg.ActorKind(row.ColumnInt64(at + 3)), Name: row.ColumnText(at + 4)},
			Reason: row.ColumnText(at + 5), Request: row.ColumnText(at + 6), Reverts: row.ColumnInt64(at + 7), PartOf: row.ColumnInt64(at + 8),
			Proposal: row.ColumnInt64(at + 11), Proposer: kg.Actor{Kind: kg.ActorKind(row.ColumnInt64(at + 12)), Name: row.ColumnText(at + 13)},
		},
		Records: row.ColumnInt(at + 9), Unlisted: row.ColumnBool(at + 10),
	}
}

// HaveDeleted reports whether revisions have deleted records.
func HaveDeleted(c *db.Conn) (deleted bool, err error) {
	return deleted, c.Run("SELECT 1 FROM changes WHERE op = ? LIMIT 1", []any{int(kg.ChangeDeleted)}, func(*sqlite3.Stmt) error {
		deleted = true
		return nil
	})
}
