// Package logread answers plans of the log from what a store finds in it, so that all stores answer alike.
package logread

import (
	"cmp"
	"fmt"
	"slices"

	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
)

// Source reads the log of a store and its records. Each method is a fixed number of statements. All changes are without After,
// and without Before unless Page asks for it by Befores.
type Source interface {
	// Newest returns the number of the newest revision, and that of the newest one after a revision that is Unlisted; 0 if there
	// is none.
	Newest(since int64) (newest, unlisted int64, err error)
	// Revisions returns a slice of all revisions, or the only one with start.Number; one more than the limit if there are more.
	Revisions(start *query.Revisions) ([]kg.Revision, error)
	// ByNumber returns some revisions.
	ByNumber(numbers []int64) (map[int64]*kg.Revision, error)
	// ChangesIn returns a slice of the changes of each of some revisions; one more than the limit where there are more.
	ChangesIn(revisions []int64, s query.LogSlice) (map[int64][]kg.Change, error)
	// ChangesSince returns a slice of the changes of all later revisions; one more than the limit if there are more.
	ChangesSince(since int64, s query.LogSlice) ([]kg.Change, error)
	// ChangesOf returns the same of some records only.
	ChangesOf(ids []string, since int64, s query.LogSlice) ([]kg.Change, error)
	// FirstStates returns the number of the revision that each of some records is first known to have, by ID: the Prior of the
	// first of its changes that has one where no change of it was before, or that of the record if it has no changes. Records that
	// were created by a change are not in it.
	FirstStates(ids []string) (map[string]int64, error)
	// Merged returns the root of an entity, and all that are merged into it; the ID alone if it is not of an entity.
	Merged(id string) ([]string, error)
	// ClaimsOf returns the IDs of the relations and facts that touch an entity of some, or were stated of one before a change,
	// without duplicates. Those of merges and distinctions may be among them.
	ClaimsOf(entities []string) ([]string, error)
	// Befores fills in Before.
	Befores(changes []*kg.Change) error
	// Afters fills in After: what was before the next change of the record, or the record.
	Afters(changes []*kg.Change) error
	// Proposals returns a slice of the proposals, with the first of their changes; one more than the limit if there are more.
	Proposals(start *query.Proposals) ([]query.ProposalRow, error)
	// Stated returns those of some records that exist, by ID, as they were stated.
	Stated(ids []string) (map[string]merging.Stated, error)
	// Records returns the rows of a Lookup of records of all types.
	Records(ids []string, want *query.Selection) ([]query.Row, error)
}

// Page answers a plan.
func Page(from Source, plan *query.LogPlan) (*query.LogPage, error) {
	a := answer{Source: from, plan: plan, page: &query.LogPage{}}
	var err error
	switch start := plan.Start.(type) {
	case *query.Revisions:
		err = a.revisions(start)
	case *query.Changes:
		err = a.changes(start)
	case *query.Proposals:
		return a.proposals(start)
	default:
		err = fmt.Errorf("unknown start of the log %T", start)
	}
	if err != nil {
		return nil, err
	}
	return a.page, a.complete()
}

// answer is a page in the making.
type answer struct {
	Source
	plan *query.LogPlan
	page *query.LogPage
}

func (a *answer) revisions(start *query.Revisions) (err error) {
	if a.page.Newest, _, err = a.Newest(0); err != nil {
		return err
	}
	list, err := a.Revisions(start)
	if err != nil {
		return err
	}
	list, a.page.More = cut(list, start.Slice)
	a.page.Revisions = make([]query.RevisionRow, len(list))
	numbers := make([]int64, len(list))
	for i := range list {
		numbers[i] = list[i].Number
		a.page.Revisions[i].Revision = list[i]
	}
	if len(list) == 0 {
		return nil
	}
	for _, slice := range start.Changes {
		changes, err := a.ChangesIn(numbers, slice)
		if err != nil {
			return err
		}
		for i := range a.page.Revisions {
			row := &a.page.Revisions[i]
			part, more := cut(changes[row.Number], slice)
			row.Changes = append(row.Changes, query.ChangePage{Rows: rowsOf(part), More: more})
		}
	}
	return nil
}

// proposals answers a plan of proposals, whose changes have their records.
func (a *answer) proposals(start *query.Proposals) (*query.LogPage, error) {
	list, err := a.Proposals(start)
	if err != nil {
		return nil, err
	}
	a.page.Proposals, a.page.More = cut(list, start.Slice)
	var rows []*query.ChangeRow
	for i := range a.page.Proposals {
		for j := range a.page.Proposals[i].Changes {
			rows = append(rows, &a.page.Proposals[i].Changes[j])
		}
	}
	if err := a.readCurrent(rows, start); err != nil {
		return nil, err
	}
	return a.page, a.readRecords(rows)
}

// readCurrent fills in Current.
func (a *answer) readCurrent(rows []*query.ChangeRow, start *query.Proposals) error {
	if !start.Current {
		return nil
	}
	stated, err := a.Stated(idsOf(rows))
	for _, row := range rows {
		row.Current = stated[row.ID].Revision
	}
	return err
}

func idsOf(rows []*query.ChangeRow) []string {
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	return ids
}

func (a *answer) changes(start *query.Changes) (err error) {
	if a.page.Newest, a.page.Unlisted, err = a.Newest(start.Since); err != nil {
		return err
	}
	list, err := a.changesOf(start)
	if err != nil {
		return err
	}
	list, a.page.More = cut(list, start.Slice)
	a.page.Changes = rowsOf(list)
	if !start.Revisions {
		return nil
	}
	var numbers []int64
	for _, c := range list {
		numbers = append(numbers, c.Revision)
	}
	slices.Sort(numbers)
	revisions, err := a.ByNumber(slices.Compact(numbers))
	for i := range a.page.Changes {
		c := &a.page.Changes[i]
		c.Revision = revisions[c.Change.Revision]
	}
	return err
}

func (a *answer) changesOf(start *query.Changes) ([]kg.Change, error) {
	if start.Of == "" {
		return a.ChangesSince(start.Since, start.Slice)
	}
	merged, err := a.Merged(start.Of)
	if err != nil {
		return nil, err
	}
	ids := slices.Clone(merged)
	if t, ok := kg.TypeOfID(start.Of); ok && kg.Entities.Has(t) {
		for _, id := range merged {
			ids = append(ids, kg.MergeID(id))
		}
	}
	if start.WithClaims {
		claims, err := a.ClaimsOf(merged)
		if err != nil {
			return nil, err
		}
		ids = append(ids, slices.DeleteFunc(claims, func(id string) bool {
			t, _ := kg.TypeOfID(id)
			return kg.Identity.Has(t)
		})...)
	}
	list, err := a.ChangesOf(ids, start.Since, start.Slice)
	if err != nil {
		return nil, err
	}
	first, err := a.FirstStates(ids)
	for id, revision := range first {
		c := kg.Change{Revision: revision, Op: kg.ChangeCreated, ID: id}
		if revision > start.Since && isBehind(&c, start.Slice) {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(b, c kg.Change) int { return compare(query.PositionOf(&b), query.PositionOf(&c), start.Slice) })
	return list, err
}

// isBehind reports whether a change is behind the position where a slice begins.
func isBehind(c *kg.Change, s query.LogSlice) bool {
	return s.From == nil || compare(query.PositionOf(c), *s.From, s) > 0
}

func compare(a, b query.LogPosition, s query.LogSlice) int {
	side := cmp.Or(cmp.Compare(a.Revision, b.Revision), cmp.Compare(a.Sequence, b.Sequence), cmp.Compare(a.ID, b.ID))
	if s.Newest {
		return -side
	}
	return side
}

// cut cuts what is beyond the limit of a slice off.
func cut[T any](list []T, s query.LogSlice) (part []T, more bool) {
	if len(list) > s.Limit {
		return list[:s.Limit], true
	}
	return list, false
}

func rowsOf(changes []kg.Change) []query.ChangeRow {
	rows := make([]query.ChangeRow, len(changes))
	for i, c := range changes {
		rows[i].Change = c
	}
	return rows
}

// complete reads the records of all changes.
func (a *answer) complete() error {
	rows := a.allChanges()
	if len(rows) == 0 {
		return nil
	}
	if a.plan.Records {
		changes := make([]*kg.Change, len(rows))
		for i, row := range rows {
			changes[i] = &row.Change
		}
		if err := a.Befores(changes); err != nil {
			return err
		}
		if err := a.Afters(changes); err != nil {
			return err
		}
	}
	return a.readRecords(rows)
}

// readRecords reads what is selected of the records of changes, as they are now.
func (a *answer) readRecords(rows []*query.ChangeRow) error {
	if a.plan.Record == nil || len(rows) == 0 {
		return nil
	}
	records, err := a.Records(idsOf(rows), a.plan.Record)
	for i := range records {
		rows[i].Record = records[i]
	}
	return err
}

// allChanges returns all changes of the page.
func (a *answer) allChanges() []*query.ChangeRow {
	var all []*query.ChangeRow
	for i := range a.page.Revisions {
		for _, page := range a.page.Revisions[i].Changes {
			for j := range page.Rows {
				all = append(all, &page.Rows[j])
			}
		}
	}
	for i := range a.page.Changes {
		all = append(all, &a.page.Changes[i])
	}
	return all
}
