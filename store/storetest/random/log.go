package random

import (
	"context"

	"ties/kg"
	"ties/kg/query"
)

// Expect makes one of three batches expect the revisions of some of its records, most of which they have.
func (g Generator) Expect(b *kg.Batch) {
	d := g.records
	if !d.chance(3) {
		return
	}
	b.Expect = map[string]int64{}
	ids := b.Delete
	for _, r := range b.Put {
		ids = append(ids[:len(ids):len(ids)], r.RecordID())
	}
	stated, _ := d.model.ReadStated(context.Background(), ids)
	for _, id := range ids {
		switch one, ok := stated[id]; {
		case d.chance(20):
			b.Expect[id] = d.Int64N(9)
		case !ok:
			b.Expect[id] = 0
		case d.chance(2):
			b.Expect[id] = one.Revision
		}
	}
}

// LogPlan returns a plan of the log that fits the data.
func (g Generator) LogPlan() *query.LogPlan {
	d := g.plans
	plan := &query.LogPlan{Records: d.chance(2)}
	if d.chance(2) {
		plan.Record = d.want(rows{types: kg.Nodes, kinds: kg.AllKinds()}, 1)
	}
	if d.chance(3) {
		revisions := &query.Revisions{Slice: d.logSlice()}
		if from := revisions.Slice.From; from != nil {
			*from = query.LogPosition{Revision: from.Revision}
		}
		if d.chance(3) {
			revisions.Number = 1 + d.Int64N(10)
		}
		for range d.IntN(3) {
			changes := d.logSlice()
			changes.From = nil
			revisions.Changes = append(revisions.Changes, changes)
		}
		plan.Start = revisions
		return plan
	}
	changes := &query.Changes{Slice: d.logSlice(), Revisions: d.chance(2)}
	if d.chance(3) {
		changes.Since = d.Int64N(8)
	}
	if !d.chance(4) {
		changes.Of, changes.WithClaims = pick(d, d.anyID()), d.chance(2)
	}
	plan.Start = changes
	return plan
}

func (d planGenerator) logSlice() query.LogSlice {
	s := query.LogSlice{Limit: d.IntN(8), Newest: d.chance(2)}
	if d.chance(3) {
		s.From = &query.LogPosition{Revision: d.Int64N(8), Sequence: d.IntN(3), ID: pick(d, d.anyID())}
	}
	return s
}
