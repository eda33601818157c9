// Package lookup asks a store for records by their IDs.
package lookup

import (
	"cmp"
	"context"
	"slices"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// batchIDs is how many IDs are asked for at once.
const batchIDs = 1_000

// Each calls found with the values of the properties for each of the IDs that a record of the types has.
func Each(ctx context.Context, from store.Reader, ids []string, types kg.TypeSet, props []query.Prop, found func(id string, values []query.Value)) error {
	for part := range slices.Chunk(ids, batchIDs) {
		page, err := from.Read(ctx, &query.Plan{
			Start:     &query.Lookup{IDs: part, Types: types},
			Selection: &query.Selection{Types: types, Props: props},
		})
		if err != nil {
			return err
		}
		for i, row := range page.Rows {
			if row.Type != 0 {
				found(part[i], row.Values)
			}
		}
	}
	return nil
}

// Existing returns those of the IDs that a record of the types has.
func Existing(ctx context.Context, from store.Reader, ids []string, types kg.TypeSet) (map[string]bool, error) {
	existing := map[string]bool{}
	err := Each(ctx, from, ids, types, []query.Prop{query.PropID}, func(id string, _ []query.Value) { existing[id] = true })
	return existing, err
}

// Texts returns the texts of those documents that exist.
func Texts(ctx context.Context, from store.Reader, ids []string) (map[string]string, error) {
	texts := map[string]string{}
	err := Each(ctx, from, ids, kg.Documents, []query.Prop{query.PropText}, func(id string, values []query.Value) { texts[id] = values[0].Text })
	return texts, err
}

// RecordedAt returns the time at which a document was recorded; ok is false where there is no such document.
func RecordedAt(ctx context.Context, from store.Reader, id string) (at time.Time, ok bool, err error) {
	var invalid error
	err = Each(ctx, from, []string{id}, kg.Documents, []query.Prop{query.PropRecordedAt}, func(_ string, values []query.Value) {
		at, invalid = time.Parse(time.RFC3339, values[0].Text)
		ok = invalid == nil
	})
	return at, ok, cmp.Or(err, invalid)
}
