// Package write writes batches.
package write

import (
	"maps"
	"slices"
	"time"

	"ties/internal/logchain"
	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
	"ties/store"
	"ties/store/sqlite/db"
	"ties/store/sqlite/proposals"
	"ties/store/sqlite/records"
	"ties/store/sqlite/revisions"
)

// Apply writes a batch in the open transaction, as the next revision.
func Apply(c *db.Conn, batch *kg.Batch) (*kg.Receipt, error) {
	if batch.Origin.Proposal > 0 {
		if err := proposals.CheckOpen(c, batch.Origin.Proposal); err != nil {
			return nil, err
		}
	}
	p, receipt, err := Prepare(c, batch)
	if err == nil && receipt == nil {
		receipt, err = p.Receipt(), p.change(p.Write)
	}
	if err == nil && batch.Origin.Proposal > 0 {
		err = proposals.Close(c, batch.Origin.Proposal, kg.ProposalAccepted, storekit.Acceptance(batch, receipt.Revision, time.Now()))
	}
	return receipt, err
}

// change writes changes of records by a function, and what is counted of these.
func (p *Prepared) change(write func() error) error {
	careers, err := p.careers()
	if err != nil {
		return err
	}
	flows := storekit.FlowCounts[int64]{}
	careers.Count(flows, -1)
	if err := write(); err != nil {
		return err
	}
	if err := p.updateDegrees(); err != nil {
		return err
	}
	if err := careers.Change(p.changes, func(id string) int64 { return p.Keys[id] }); err != nil {
		return err
	}
	careers.Count(flows, 1)
	return storeFlows(p.Conn, flows)
}

// Prepared is a batch that is sound and changes something.
type Prepared struct {
	*Writing
	batch    *kg.Batch
	stated   []kg.Change      // of the revision
	changes  []kg.Change      // of the graph
	kept     *merging.Changes // what is kept beside it; nil if nothing changes there
	last     *store.LoggedRevision
	revision *kg.Revision
	restored map[string]int64 // Batch.Revisions by ID; nil if the batch is to be in the log
}

// Prepare checks a batch, and reads what it changes. The receipt is not nil if there is nothing to write.
func Prepare(c *db.Conn, batch *kg.Batch) (*Prepared, *kg.Receipt, error) {
	if err := storekit.CheckKey(batch.Key); err != nil {
		return nil, nil, err
	}
	if receipt, err := revisions.Replay(c, batch); err != nil || receipt != nil {
		return nil, receipt, err
	}
	keys := map[string]int64{}
	stored, err := records.Find(&db.Tx{Conn: c}, storekit.IDs(batch), keys)
	if err != nil {
		return nil, nil, err
	}
	if err := batch.Resolve(References{c, keys, stored}); err != nil {
		return nil, nil, err
	}
	last, err := revisions.Last(c)
	if err != nil {
		return nil, nil, err
	}
	p := &Prepared{Writing: NewWriting(c, keys), batch: batch, last: last}
	p.revision = storekit.NextRevision(&last.Revision, batch, time.Now())
	p.stated = storekit.Changes(batch, stored, p.revision.Number)
	p.revision.Records = len(p.stated)
	p.restored = restored(batch)
	if len(p.stated) == 0 {
		return nil, &kg.Receipt{}, revisions.Remember(c, batch.Key, batch.Input, 0)
	}
	return p, nil, p.resolve()
}

// resolve computes the changes of the graph.
func (p *Prepared) resolve() error {
	merges := records.Merges{Tx: &db.Tx{Conn: p.Conn}}
	merged, err := merges.Any()
	if err != nil {
		return err
	}
	if p.changes = p.stated; !merging.Touches(p.stated, merged) {
		return nil
	}
	if p.kept, err = merging.Resolve(p.batch, p.stated, p.revisionOf, merges); err != nil {
		return err
	}
	p.changes = p.kept.Graph
	return p.findKeys()
}

// findKeys finds the keys of the records that change, and of those that they refer to.
func (p *Prepared) findKeys() error {
	var ids []string
	for _, c := range p.changes {
		ids = append(ids, c.ID)
		for _, r := range []kg.Record{c.Before, c.After} {
			ids = append(ids, merging.EndsOf(r)...)
			for _, cited := range citationsOf(r) {
				ids = append(ids, cited.Document)
			}
		}
	}
	_, err := References{Conn: p.Conn, Keys: p.Keys}.Exist(ids)
	return err
}

func citationsOf(r kg.Record) []kg.Citation {
	if r == nil {
		return nil
	}
	return kg.Citations(r)
}

// revisionOf returns the number of the revision of a record after the batch.
func (p *Prepared) revisionOf(id string) int64 {
	if p.kept != nil {
		if revision, ok := p.kept.Revisions[id]; ok {
			return revision
		}
	}
	if p.restored != nil {
		return p.restored[id]
	}
	return p.revision.Number
}

// restored returns Batch.Revisions by ID.
func restored(batch *kg.Batch) map[string]int64 {
	if batch.Revisions == nil {
		return nil
	}
	all := make(map[string]int64, len(batch.Put))
	for i, r := range batch.Put {
		all[r.RecordID()] = batch.Revisions[i]
	}
	return all
}

// Receipt returns the receipt of the batch.
func (p *Prepared) Receipt() *kg.Receipt {
	if p.restored != nil {
		return &kg.Receipt{}
	}
	revision := *p.revision
	if p.batch.DryRun {
		revision.Number = 0
	}
	receipt := &kg.Receipt{Revision: &revision, Changes: p.stated}
	if p.kept != nil {
		receipt.Moved = p.kept.Moved()
	}
	return receipt
}

// Write writes the changes of records, and the revision. It leaves degrees and flows to the caller.
func (p *Prepared) Write() error {
	if err := p.writeRecords(); err != nil || p.restored != nil {
		return err
	}
	return revisions.Append(p.Conn, logchain.Chain(p.last, p.revision, p.batch, p.stated))
}

func (p *Prepared) writeRecords() error {
	for _, types := range []kg.TypeSet{kg.Documents, kg.Entities, kg.Relations | kg.Facts} {
		for _, c := range p.changes {
			if c.After == nil || !types.Has(c.After.RecordType()) {
				continue
			}
			if err := p.put(&c); err != nil {
				return err
			}
		}
	}
	p.MakeKeys()
	if err := PutNames(p.Conn, p.Renamed); err != nil {
		return err
	}
	if err := p.remove(); err != nil {
		return err
	}
	if p.kept == nil {
		return nil
	}
	return records.Keep(p.Conn, p.kept)
}

// put writes the record after a change.
func (p *Prepared) put(c *kg.Change) error {
	row, values, err := p.values(c.After, p.revisionOf(c.ID))
	if err != nil {
		return err
	}
	if c.Before == nil {
		p.Keys[c.ID], err = row.insert(p.Conn, values)
	} else {
		var before []any
		if _, before, err = p.values(c.Before, c.Prior); err == nil {
			err = row.update(p.Conn, p.Keys[c.ID], before, values)
		}
	}
	p.addToDegrees(c)
	if e, ok := c.After.(*kg.Entity); ok {
		p.Rename(e, c.Before)
	}
	return err
}

// addToDegrees adds the change of a relation to the degrees of its ends.
func (p *Prepared) addToDegrees(c *kg.Change) {
	if r, ok := c.Before.(*kg.Relation); ok {
		p.AddToDegrees(p.Keys[r.Source], p.Keys[r.Target], -1)
	}
	if r, ok := c.After.(*kg.Relation); ok {
		p.AddToDegrees(p.Keys[r.Source], p.Keys[r.Target], 1)
	}
}

// updateDegrees writes the changes of degrees, and an edition where relations have changed.
func (p *Prepared) updateDegrees() error {
	dirty := slices.Sorted(maps.Keys(p.Degrees))
	if len(dirty) == 0 {
		return nil
	}
	for _, key := range dirty {
		if by := p.Degrees[key]; by != 0 {
			if err := AddDegree(p.Conn, key, by); err != nil {
				return err
			}
		}
	}
	return p.AddEdition(dirty)
}

// AddDegree changes the degree of an entity.
func AddDegree(c *db.Conn, key, by int64) error {
	return c.Exec("UPDATE entities SET degree = degree + ? WHERE pk = ?", by, key)
}
