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
	Part    edit.Part
	Erase   []string // the IDs of what it erases, instead of a part of an edit; nil for none
	Options Options

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
}

// ProblemRow is a problem with the record that is in the way.
type ProblemRow struct {
	edit.Problem
	Current query.Row
}

// StandsAlone reports whether the field must be the only one of its operation.
func (f *Field) StandsAlone() bool { return f.Part.Revert != nil || f.Erase != nil }

// Records returns how many records the field may change.
func (f *Field) Records() int {
	if f.StandsAlone() {
		return edit.MaxRecords
	}
	return len(f.Part.Patches) + len(f.Part.Delete)
}

// Largest returns the plan of as many records as the answer can be about; nil if none is selected.
func (f *Field) Largest() *query.Plan {
	return f.lookup(make([]string, min(f.First, f.Records())+f.Records()))
}

func (f *Field) lookup(ids []string) *query.Plan {
	if f.Record == nil || len(ids) == 0 {
		return nil
	}
	return &query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: f.Record}
}

// Read reads the records of the answer, which are one lookup. It returns their number, those below them too.
func (f *Field) Read(ctx context.Context, from store.Reader) (rows int, err error) {
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
