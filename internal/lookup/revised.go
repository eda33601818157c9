package lookup

import (
	"context"
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Revised is a record, with the number of the revision that last wrote it.
type Revised struct {
	Record   kg.Record
	Revision int64
}

// WithRevisions returns those of the IDs that a record has, with the record and its revision, which are of one state of it.
func WithRevisions(ctx context.Context, from store.Reader, ids []string) (map[string]Revised, error) {
	records := map[string]Revised{}
	for _, whole := range wholeRecords {
		of := ofTypes(ids, whole.Types)
		if len(of) == 0 {
			continue
		}
		selection := *whole.Selection
		selection.Props = append(slices.Clone(selection.Props), query.PropRevision)
		last := len(selection.Props) - 1
		err := each(ctx, from, of, &selection, func(id string, row query.Row) error {
			record, err := whole.Record(row)
			records[id] = Revised{record, row.Values[last].Int}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return records, nil
}
