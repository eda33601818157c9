package duplicates

import (
	"context"
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/twins"
)

// maxSince bounds the changes that are looked at after pairs have been found: after more, they are found anew.
const maxSince = 1_000

// undecided returns pairs without those that have been decided since they were found; nil where that is not known, as of another log.
func (f *Finder) undecided(ctx context.Context, all *found, newest mark) (*found, error) {
	at, err := f.revision(ctx, &query.Revisions{Number: all.at.number, Slice: query.LogSlice{Limit: 1}})
	if err != nil || at != all.at || newest.number < at.number {
		return nil, err
	}
	log, err := f.of.ReadLog(ctx, &query.LogPlan{
		Start: &query.Changes{Since: at.number, Slice: query.LogSlice{Limit: maxSince}}, Records: true,
	})
	if err != nil || log.More || log.Unlisted > 0 {
		return nil, err
	}
	d := decisions{gone: map[string]bool{}, apart: map[kg.Distinction]bool{}}
	for i := range log.Changes {
		if !d.add(&log.Changes[i].Change) {
			return nil, nil
		}
	}
	return &found{at, slices.DeleteFunc(slices.Clone(all.pairs), d.has)}, nil
}

// decisions are what has been decided of pairs.
type decisions struct {
	gone  map[string]bool // entities that are merged or deleted
	apart map[kg.Distinction]bool
}

// add takes in a change; ok is false where what was changed has been erased.
func (d *decisions) add(c *kg.Change) (ok bool) {
	switch r := c.After.(type) {
	case nil:
		d.gone[c.ID] = true
	case *kg.Merge:
		d.gone[r.From] = true
	case *kg.Distinction:
		d.apart[kg.Distinction{First: r.First, Second: r.Second}] = true
	}
	return c.Op != kg.ChangeErased
}

// has reports whether a pair is decided.
func (d *decisions) has(p twins.Pair) bool {
	return d.gone[p.First] || d.gone[p.Second] || d.apart[kg.Distinction{First: p.First, Second: p.Second}]
}
