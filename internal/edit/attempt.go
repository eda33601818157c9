package edit

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"ties/kg"
	"ties/kg/merging"
)

// attempt is one try to apply an edit to the state of a store.
type attempt struct {
	ctx   context.Context
	store Store
	*Edit

	clients  map[string]*Patch // by the client's names
	ids      map[*Patch]string // that were made
	records  map[string]*record
	order    []*record
	touched  [][]string
	problems []Problem
	merged   []*Merged
	put      []*record // of the batch
	deleted  []*record
	// overtaken is set where only what others have written since the records were read is in the way.
	overtaken bool
}

// record is a record that an edit changes.
type record struct {
	id     string
	stored merging.Stated // Record is nil if there is none
	now    kg.Record      // as it is to be; nil if it is to be deleted
	given  map[string]bool
	expect *int64 // the revision that is asked for; nil if that which was read is expected

	part int // the last one that changed it, and where in its input
	path []string
}

func newAttempt(ctx context.Context, to Store, e *Edit) *attempt {
	return &attempt{
		ctx: ctx, store: to, Edit: e, clients: map[string]*Patch{}, ids: map[*Patch]string{}, records: map[string]*record{},
		touched: make([][]string, len(e.Parts)),
	}
}

// prepare reads what the edit is about, and changes it in memory.
func (a *attempt) prepare() error {
	if err := a.assignIDs(); err != nil {
		return err
	}
	if err := a.read(a.namedIDs()); err != nil {
		return err
	}
	for i := range a.Parts {
		part := &a.Parts[i]
		for j := range part.Patches {
			if err := a.patch(i, &part.Patches[j]); err != nil {
				return err
			}
		}
		for j := range part.Delete {
			a.remove(i, &part.Delete[j])
		}
		if err := a.others(i, part); err != nil {
			return err
		}
	}
	return nil
}

// others does what a part asks for beside patches and deletions.
func (a *attempt) others(i int, part *Part) error {
	switch {
	case part.Revert != nil:
		return a.revert(i, part.Revert)
	case part.Merge != nil:
		return merger{a, i}.mergeRecords(part.Merge)
	case part.Unmerge != nil:
		return merger{a, i}.unmerge(part.Unmerge)
	case part.KeepApart != nil:
		return merger{a, i}.keepApart(part.KeepApart)
	default:
		return nil
	}
}

// compare finds out what becomes of claims, before it is written.
func (a *attempt) compare() (err error) {
	a.merged = make([]*Merged, len(a.Parts))
	for i := range a.Parts {
		switch part := &a.Parts[i]; {
		case err != nil || len(a.problems) > 0:
			return err
		case part.Merge != nil:
			a.merged[i], err = part.Merge.compare(a.ctx, a.store)
		case part.Unmerge != nil:
			a.merged[i], err = part.Unmerge.undecided(a.ctx, a.store)
		}
	}
	return err
}

// namedIDs returns the IDs of all records that the edit may change.
func (a *attempt) namedIDs() (ids []string) {
	for i := range a.Parts {
		for j := range a.Parts[i].Patches {
			ids = append(ids, a.idOf(&a.Parts[i].Patches[j]))
		}
		for _, d := range a.Parts[i].Delete {
			ids = append(ids, a.resolved(d.ID))
		}
	}
	return ids
}

// read reads the records with some IDs that are not known yet.
func (a *attempt) read(ids []string) error {
	var missing []string
	for _, id := range ids {
		if a.records[id] == nil {
			a.records[id] = &record{id: id}
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	stored, err := a.store.ReadStated(a.ctx, missing)
	for id, r := range stored {
		a.records[id].stored, a.records[id].now = r, r.Record
	}
	return err
}

// changedBy reports whether a part has changed the record, and no part after it.
func (r *record) changedBy(part int) bool { return r.path != nil && r.part == part }

// change returns a record that a part changes.
func (a *attempt) change(part int, path []string, id string) *record {
	r := a.records[id]
	if r.path == nil {
		a.order = append(a.order, r)
	}
	if !r.changedBy(part) {
		a.touched[part] = append(a.touched[part], id)
	}
	r.part, r.path = part, path
	return r
}

// remove deletes a record.
func (a *attempt) remove(part int, d *Deletion) {
	id := a.resolved(d.ID)
	r := a.records[id]
	switch t, ok := kg.TypeOfID(id); {
	case !ok || t == kg.TypeDocument:
		a.add(part, d.Path, "id", kg.CodeInvalid, d.ID, "%q cannot be deleted: want the ID of an entity, a relation or a fact", kg.Shorten(d.ID, kg.MaxShown))
		return
	case r.now == nil && d.IfRevision == nil:
		a.add(part, d.Path, "id", kg.CodeMissing, id, "%q is not there: nothing has this ID", id)
		return
	}
	a.change(part, d.Path, id)
	r.now = nil
	if d.IfRevision != nil {
		r.expect = d.IfRevision
	}
}

// batch returns the batch of all changes.
func (a *attempt) batch() *kg.Batch {
	batch := &kg.Batch{Origin: a.Origin, Key: a.Key, Input: a.Input, DryRun: a.DryRun, Accepted: a.Accepted, Expect: map[string]int64{}}
	for _, r := range a.order {
		batch.Expect[r.id] = r.stored.Revision
		if r.expect != nil {
			batch.Expect[r.id] = *r.expect
		}
		if r.now != nil {
			a.put, batch.Put = append(a.put, r), append(batch.Put, r.now)
		} else {
			a.deleted, batch.Delete = append(a.deleted, r), append(batch.Delete, r.id)
		}
	}
	return batch
}

// pathOf returns the path of an entry of a list of the input.
func pathOf(list string, index int) []string { return []string{list, strconv.Itoa(index)} }

// add adds a problem with a field of an input, which may be empty.
func (a *attempt) add(part int, path []string, field string, code kg.ErrorCode, id, text string, args ...any) {
	a.problems = append(a.problems, Problem{
		Part: part, Code: Code(code.String()), Path: append(slices.Clone(path), fieldPath(field)...), ID: id, Text: fmt.Sprintf(text, args...),
	})
}
