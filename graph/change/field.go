package change

import (
	"context"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/internal/edit"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Field is a root field that changes the graph.
type Field struct {
	Part  edit.Part
	Erase []string // the IDs of what it erases, instead of a part of an edit; nil for none
	// Proposal is what it asks for of proposals, instead of changing the graph by its part; nil for nothing.
	Proposal *Proposal
	Options  Options

	First  int              // how many changes are selected
	Record *query.Selection // of the records of changes and problems; nil if none is selected
	Encode encode.Encoder[*Payload]
	Answer *Payload
}

// Payload is what became of a change.
type Payload struct {
	Revision *kg.Revision // nil for none
	Changes  []query.ChangeRow
	Problems []ProblemRow
	Replayed bool
	Merged   *MergedRows // nil unless it is of a merge, or of its end

	Number   int64          // of the proposal; 0 for none
	Proposal *query.LogPage // with that
}

// MergedRows is what became of entities and claims by a merge, or by its end.
type MergedRows struct {
	*edit.Merged
	Moved int

	Entity                 query.Row
	Doubled, Contradictory [][]query.Row
	Selves, Undecided      []query.Row
}

// eachRow calls f with each record, and where its row belongs.
func (m *MergedRows) eachRow(f func(id string, to *query.Row)) {
	f(m.Merged.Entity, &m.Entity)
	list := func(ids []string) []query.Row {
		rows := make([]query.Row, len(ids))
		for i, id := range ids {
			f(id, &rows[i])
		}
		return rows
	}
	pairs := func(ids [][2]string) [][]query.Row {
		rows := make([][]query.Row, len(ids))
		for i, two := range ids {
			rows[i] = list(two[:])
		}
		return rows
	}
	m.Doubled, m.Contradictory = pairs(m.Merged.Doubled), pairs(m.Merged.Contradictory)
	m.Selves, m.Undecided = list(m.Merged.Selves), list(m.Merged.Undecided)
}

// mergedRows is the most records that MergedRows has.
const mergedRows = 1 + 6*edit.MaxListed

// ProblemRow is a problem with the record that is in the way.
type ProblemRow struct {
	edit.Problem
	Current query.Row
}

// StandsAlone reports whether the field must be the only one of its operation.
func (f *Field) StandsAlone() bool { return !f.Part.IsApply() || f.Erase != nil || f.Proposal != nil }

// Records returns how many records the field may change.
func (f *Field) Records() int {
	switch part := &f.Part; {
	case part.Revert != nil, f.Erase != nil, f.Proposal != nil && f.Proposal.Action != Make:
		return edit.MaxRecords
	case part.Merge != nil:
		return len(part.Merge.From)
	case part.Unmerge != nil:
		return 1
	case part.KeepApart != nil:
		n := len(part.KeepApart.IDs)
		return n * (n - 1) / 2
	}
	return len(f.Part.Patches) + len(f.Part.Delete)
}

// Largest returns the plan of as many records as the answer can be about; nil if none is selected.
func (f *Field) Largest() *query.Plan {
	n := min(f.First, f.Records()) + f.Records()
	if f.Part.Merge != nil || f.Part.Unmerge != nil {
		n += mergedRows
	}
	return f.lookup(make([]string, n))
}

func (f *Field) lookup(ids []string) *query.Plan {
	if f.Record == nil || len(ids) == 0 {
		return nil
	}
	return &query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: f.Record}
}

// Read reads the records of the answer, which are one lookup. It returns their number, those below them too.
func (f *Field) Read(ctx context.Context, from store.View) (rows int, err error) {
	if err := f.readProposal(ctx, from); err != nil {
		return 0, err
	}
	var ids []string
	var to []*query.Row
	for i := range f.Answer.Changes[:min(f.First, len(f.Answer.Changes))] {
		c := &f.Answer.Changes[i]
		ids, to = append(ids, c.ID), append(to, &c.Record)
	}
	for i := range f.Answer.Problems {
		if p := &f.Answer.Problems[i]; p.IsConflict() {
			ids, to = append(ids, p.ID), append(to, &p.Current)
		}
	}
	if m := f.Answer.Merged; m != nil && len(f.Answer.Problems) == 0 {
		m.eachRow(func(id string, row *query.Row) { ids, to = append(ids, id), append(to, row) })
	}
	plan := f.lookup(ids)
	if plan == nil {
		return 0, nil
	}
	page, err := from.Read(ctx, plan)
	switch r := f.Answer.Revision; {
	case err != nil && r != nil && r.Number > 0:
		return 0, apierror.NewError(apierror.CodeUnavailable, nil,
			"revision %d was written, but what is selected of its records could not be read: ask for revision(number: %d)", r.Number, r.Number)
	case err != nil:
		return 0, err
	}
	for i := range page.Rows {
		*to[i] = page.Rows[i]
	}
	return page.CountRows(), nil
}
