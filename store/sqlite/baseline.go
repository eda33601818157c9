package sqlite

import (
	"context"
	"database/sql"
	"encoding/hex"
	"time"

	"github.com/pressly/goose/v3"

	"ties/internal/logchain"
	"ties/kg"
	"ties/store"
)

// baseline is the migration that adds the revision of what is in a file from before there was a log, with the columns of that time.
var baseline = goose.NewGoMigration(20, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	const count = "SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM entities) + (SELECT count(*) FROM relations) + (SELECT count(*) FROM facts)"
	first := &kg.Revision{Number: 1, Origin: kg.Origin{At: time.UnixMilli(0), Kind: kg.RevisionBaseline}, Unlisted: true}
	if err := tx.QueryRowContext(ctx, count).Scan(&first.Records); err != nil || first.Records == 0 {
		return err
	}
	r := logchain.Chain(&store.LoggedRevision{}, first, &kg.Batch{}, nil)
	const insert = "INSERT INTO revisions (number, at, kind, actor_kind, actor, reason, request, reverts, part_of, records, unlisted, key, digest)" +
		" VALUES (?, ?, ?, 0, '', '', '', 0, 0, ?, 1, '', ?)"
	_, err := tx.ExecContext(ctx, insert, r.Number, r.At.UnixMilli(), int(r.Kind), r.Records, hex.EncodeToString(r.Digest[:]))
	return err
}}, nil)
