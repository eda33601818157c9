package exchange

import (
	"context"
	"slices"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// storeLookup asks a store for records by their IDs.
type storeLookup struct{ store store.Reader }

// lookupIDs is how many IDs are asked for at once.
const lookupIDs = 1_000

// each calls found with the values of the wanted properties for each of the IDs that a record has.
func (l storeLookup) each(ctx context.Context, ids []string, types kg.TypeSet, want []query.Prop, found func(id string, values []query.Value)) error {
	for part := range slices.Chunk(ids, lookupIDs) {
		page, err := l.store.Read(ctx, &query.Plan{
			Start:     &query.Lookup{IDs: part, Types: types},
			Selection: &query.Selection{Types: types, Props: want},
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

// exist returns those of the IDs that a record of some types has.
func (l storeLookup) exist(ctx context.Context, ids []string, types kg.TypeSet) (map[string]bool, error) {
	there := map[string]bool{}
	err := l.each(ctx, ids, types, []query.Prop{query.PropID}, func(id string, _ []query.Value) { there[id] = true })
	return there, err
}

// texts returns the texts of those documents that there are.
func (l storeLookup) texts(ctx context.Context, ids []string) (map[string]string, error) {
	texts := map[string]string{}
	err := l.each(ctx, ids, kg.Documents, []query.Prop{query.PropText}, func(id string, values []query.Value) { texts[id] = values[0].Text })
	return texts, err
}

// recordedAt returns the time at which a document was recorded; ok is false where there is none.
func (l storeLookup) recordedAt(ctx context.Context, id string) (at time.Time, ok bool, err error) {
	err = l.each(ctx, []string{id}, kg.Documents, []query.Prop{query.PropRecordedAt}, func(_ string, values []query.Value) {
		at, err = time.Parse(time.RFC3339, values[0].Text)
		ok = err == nil
	})
	return at, ok, err
}
