package random

import (
	"context"
	"slices"

	"ties/kg"
	"ties/store"
)

// Erasure returns an erasure of records that are there, or were. Some must be refused.
func (g Generator) Erasure() *kg.Erasure {
	d := g.records
	if len(d.all) == 0 {
		return &kg.Erasure{IDs: []string{"person:nobody"}}
	}
	e := &kg.Erasure{IDs: some(d, 2, d.all), DryRun: d.chance(8)}
	if past := d.past(); len(past) > 0 && d.chance(3) {
		e.IDs = []string{pick(d, past)}
	}
	if documents := d.byType[kg.TypeDocument]; len(documents) > 0 && d.chance(3) {
		e.IDs = append(e.IDs, pick(d, documents))
	}
	e.IDs = d.withCiting(e.IDs)
	if d.chance(12) {
		e.IDs = append(e.IDs, pick(d, []string{"person:nobody", "no ID", e.IDs[0]}))
	}
	return e
}

// past returns the IDs that the log has.
func (d *generator) past() (ids []string) {
	_ = d.model.Snapshot(context.Background(), store.SnapshotReader{Revision: func(r store.LoggedRevision) error {
		for _, c := range r.Changes {
			if c.ID != "" {
				ids = append(ids, c.ID)
			}
		}
		return nil
	}})
	slices.Sort(ids)
	return slices.Compact(ids)
}

// withCiting adds to IDs, mostly, those of the claims that cite documents among them, and of what is merged into entities among
// them.
func (d *generator) withCiting(ids []string) []string {
	if d.chance(5) {
		return ids
	}
	all := slices.Clone(ids)
	for _, r := range d.model.Stated().Records(kg.Relations | kg.Facts | kg.Types(kg.TypeMerge)) {
		if m, ok := r.(*kg.Merge); ok && slices.Contains(ids, m.Into) && !slices.Contains(all, m.From) {
			all = append(all, m.From)
		}
		cites := slices.ContainsFunc(kg.Citations(r), func(c kg.Citation) bool { return slices.Contains(ids, c.Document) })
		if cites && !slices.Contains(all, r.RecordID()) {
			all = append(all, r.RecordID())
		}
	}
	return all
}
