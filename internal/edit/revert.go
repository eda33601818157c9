package edit

import (
	"context"
	"fmt"
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// maxReverted is how many records one revert may change.
const maxReverted = 10_000

// logPage is how much of the log is read at once.
const logPage = 1_000

// reverted is what some revisions did to one record.
type reverted struct {
	id     string
	before kg.Record // nil if there was none
	last   int64     // the last of the revisions that changed it
	gone   bool      // whether that deleted it
}

// revert undoes a revision, and those that are parts of the same import.
func (a *attempt) revert(part int, r *Revert) error {
	revisions, err := a.revisionsOf(part, r.Revision)
	if err != nil || len(revisions) == 0 {
		return err
	}
	known := len(a.problems)
	list, err := a.revertedBy(part, revisions)
	if err != nil {
		return err
	}
	if len(list) == 0 && len(a.problems) == known {
		a.add(part, []string{"revision"}, "", kg.CodeInvalid, "", "what revision %d changed has been erased for good: nothing brings it back", r.Revision)
		return nil
	}
	byID := map[string]*reverted{}
	ids := make([]string, len(list))
	for i, one := range list {
		ids[i], byID[one.id] = one.id, one
	}
	if err := a.read(ids); err != nil {
		return err
	}
	if r.Only == nil {
		for _, one := range list {
			if one.before != nil || !isDocument(one.id) { // documents stay
				a.undo(part, []string{"revision"}, one)
			}
		}
		return nil
	}
	for i, id := range r.Only {
		path := pathOf("only", i)
		switch one := byID[id]; {
		case slices.Index(r.Only, id) < i:
			a.add(part, path, "", kg.CodeInvalid, id, "%q is there twice: want each record once", kg.Shorten(id, kg.MaxShown))
		case one == nil:
			a.add(part, path, "", kg.CodeMissing, id, "revision %d did not change %q", r.Revision, kg.Shorten(id, kg.MaxShown))
		case one.before == nil && isDocument(id):
			a.add(part, path, "", kg.CodeInvalid, id, "%q stays: documents are not deleted, since claims rest on them", id)
		default:
			a.undo(part, path, one)
		}
	}
	return nil
}

func isDocument(id string) bool {
	t, _ := kg.TypeOfID(id)
	return t == kg.TypeDocument
}

// undo brings a record to what it was before, unless it has been changed since.
func (a *attempt) undo(part int, path []string, one *reverted) {
	r := a.records[one.id]
	switch is := r.stored; {
	case is.Record == nil && !one.gone:
		a.add(part, path, "", kg.CodeChangedSince, one.id, "%s has been deleted since: leave it out, with only", one.id)
		return
	case is.Record != nil && (one.gone || is.Revision != one.last):
		a.add(part, path, "", kg.CodeChangedSince, one.id,
			"%s has been changed since, by revision %d: revert that first, or leave it out, with only", one.id, is.Revision)
		return
	}
	a.change(part, path, one.id)
	r.now, r.expect = nil, &r.stored.Revision
	if one.before != nil {
		r.now = kg.Clone(one.before)
	}
}

// revisionsOf returns the revisions that are reverted with one: those that are parts of the same import, copy or restore. It
// returns none if they cannot be reverted.
func (a *attempt) revisionsOf(part int, number int64) (all []int64, err error) {
	fault := func(code, text string, args ...any) {
		a.problems = append(a.problems, Problem{Part: part, Code: Code(code), Path: []string{"revision"}, Text: fmt.Sprintf(text, args...)})
	}
	page, err := a.store.ReadLog(a.ctx, &query.LogPlan{Start: query.OneRevision(number)})
	if err != nil {
		return nil, err
	}
	if len(page.Revisions) == 0 {
		fault(kg.CodeMissing.String(), "there is no revision %d: the newest is %d", number, page.Newest)
		return nil, nil
	}
	first := page.Revisions[0].Revision
	parts := []kg.Revision{first}
	if first.Kind == kg.RevisionImport || first.Kind == kg.RevisionCopy || first.Kind == kg.RevisionRestore {
		if parts, err = a.partsOf(first); err != nil {
			return nil, err
		}
	}
	for _, r := range parts {
		switch {
		case r.Unlisted:
			fault(string(CodeUnlisted), "the changes of revision %d are not in the log, since it filled an empty graph: delete its records one by one, or "+
				"restore a backup from before it", r.Number)
			return nil, nil
		case r.Kind == kg.RevisionErase:
			fault(kg.CodeInvalid.String(), "revision %d has erased records for good: nothing brings them back", r.Number)
			return nil, nil
		}
		all = append(all, r.Number)
	}
	return all, nil
}

// partsOf returns all revisions of the import that a revision is a part of.
func (a *attempt) partsOf(r kg.Revision) (parts []kg.Revision, err error) {
	first := r.Number
	if r.PartOf > 0 {
		first = r.PartOf
	}
	from := query.LogPosition{Revision: first - 1}
	for more := true; more; {
		page, err := a.store.ReadLog(a.ctx, &query.LogPlan{Start: &query.Revisions{Slice: query.LogSlice{Limit: logPage, From: &from}}})
		if err != nil {
			return nil, err
		}
		for _, row := range page.Revisions {
			if row.Number == first || row.PartOf == first {
				parts = append(parts, row.Revision)
			}
			from = query.LogPosition{Revision: row.Number}
		}
		more = page.More
	}
	return parts, nil
}

// revertedBy returns what revisions did to each record.
func (a *attempt) revertedBy(part int, revisions []int64) (list []*reverted, err error) {
	known := map[string]*reverted{}
	for _, number := range revisions {
		err := eachChange(a.ctx, a.store, number, func(c *kg.Change) {
			one := known[c.ID]
			if one == nil {
				one = &reverted{id: c.ID, before: c.Before}
				known[c.ID], list = one, append(list, one)
			}
			one.last, one.gone = number, c.Op == kg.ChangeDeleted
		})
		if err != nil {
			return nil, err
		}
		if len(list) > maxReverted {
			a.problems = append(a.problems, Problem{Part: part, Code: Code(kg.CodeInvalid.String()), Path: []string{"revision"}, Text: fmt.Sprintf(
				"it changed more than %d records: restore a backup from before it", maxReverted)})
			return nil, nil
		}
	}
	return list, nil
}

// eachChange calls a function with each change of a revision that has not been erased.
func eachChange(ctx context.Context, from store.LogReader, number int64, found func(c *kg.Change)) error {
	slice := query.LogSlice{Limit: logPage}
	for more := true; more; {
		page, err := from.ReadLog(ctx, &query.LogPlan{
			Start: &query.Revisions{Number: number, Slice: query.LogSlice{Limit: 1}, Changes: []query.LogSlice{slice}}, Records: true,
		})
		if err != nil {
			return err
		}
		more = false
		for _, row := range page.Revisions {
			changes := row.Changes[0]
			for i := range changes.Rows {
				c := &changes.Rows[i].Change
				at := query.PositionOf(c)
				slice.From = &at
				if c.Op != kg.ChangeErased {
					found(c)
				}
			}
			more = changes.More
		}
	}
	return nil
}
