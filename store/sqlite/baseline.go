package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/pressly/goose/v3"

	"ties/internal/logchain"
	"ties/kg"
	"ties/store"
	"ties/store/sqlite/revisions"
)

// baseline is the migration that adds the revision of what is in a file from before there was a log.
var baseline = goose.NewGoMigration(20, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	const count = "SELECT (SELECT count(*) FROM documents) + (SELECT count(*) FROM entities) + (SELECT count(*) FROM relations) + (SELECT count(*) FROM facts)"
	first := &kg.Revision{Number: 1, Origin: kg.Origin{At: time.UnixMilli(0), Kind: kg.RevisionBaseline}, Unlisted: true}
	if err := tx.QueryRowContext(ctx, count).Scan(&first.Records); err != nil || first.Records == 0 {
		return err
	}
	_, err := tx.ExecContext(ctx, revisions.Insert, revisions.Values(logchain.Chain(&store.LoggedRevision{}, first, &kg.Batch{}, nil))...)
	return err
}}, nil)
