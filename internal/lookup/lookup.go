// Package lookup asks a store for records by their IDs.
package lookup

import (
	"context"
	"slices"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// batchIDs is how many IDs are asked for at once.
const batchIDs = 1_000

// each calls found for each of the IDs that a record of the selected types has.
func each(ctx context.Context, from store.Reader, ids []string, selection *query.Selection, found func(id string, row query.Row) error) error {
	for part := range slices.Chunk(ids, batchIDs) {
		page, err := from.Read(ctx, &query.Plan{Start: &query.Lookup{IDs: part, Types: selection.Types}, Selection: selection})
		if err != nil {
			return err
		}
		for i, row := range page.Rows {
			if row.Type == 0 {
				continue
			}
			if err := found(part[i], row); err != nil {
				return err
			}
		}
	}
	return nil
}

// eachValue calls found with a property for each of the IDs that a record of the types has.
func eachValue(ctx context.Context, from store.Reader, ids []string, types kg.TypeSet, prop query.Prop, found func(id string, v query.Value) error) error {
	selection := &query.Selection{Types: types, Props: []query.Prop{prop}}
	return each(ctx, from, ids, selection, func(id string, row query.Row) error { return found(id, row.Values[0]) })
}

// Existing returns those of the IDs that a record of the types has.
func Existing(ctx context.Context, from store.Reader, ids []string, types kg.TypeSet) (map[string]bool, error) {
	existing := map[string]bool{}
	err := eachValue(ctx, from, ids, types, query.PropID, func(id string, _ query.Value) error {
		existing[id] = true
		return nil
	})
	return existing, err
}

// Texts returns the texts of those documents that exist.
func Texts(ctx context.Context, from store.Reader, ids []string) (map[string]string, error) {
	texts := map[string]string{}
	err := eachValue(ctx, from, ids, kg.Documents, query.PropText, func(id string, v query.Value) error {
		texts[id] = v.Text
		return nil
	})
	return texts, err
}

// RecordedAt returns the time at which a document was recorded; ok is false where there is no such document.
func RecordedAt(ctx context.Context, from store.Reader, id string) (at time.Time, ok bool, err error) {
	err = eachValue(ctx, from, []string{id}, kg.Documents, query.PropRecordedAt, func(_ string, v query.Value) (err error) {
		at, err = time.Parse(time.RFC3339, v.Text)
		ok = err == nil
		return err
	})
	return at, ok, err
}

// wholeRecords are the selections of whole records. Types that have the same fields and references are read together.
var wholeRecords = []*Selection{Select(kg.Documents), Select(kg.Entities), Select(kg.Relations), Select(kg.Facts)}

// Records returns those of the IDs that a record has, with the record.
func Records(ctx context.Context, from store.Reader, ids []string) (map[string]kg.Record, error) {
	records := map[string]kg.Record{}
	for _, whole := range wholeRecords {
		err := each(ctx, from, ofTypes(ids, whole.Types), whole.Selection, func(id string, row query.Row) (err error) {
			records[id], err = whole.Record(row)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return records, nil
}

// ofTypes returns those of the IDs that are of records of some types.
func ofTypes(ids []string, types kg.TypeSet) (list []string) {
	for _, id := range ids {
		if t, ok := kg.TypeOfID(id); ok && types.Has(t) {
			list = append(list, id)
		}
	}
	return list
}
