package duplicates

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/twins"
)

// page returns a page of pairs: one call of the store for each branch that leads to records.
func (f *Finder) page(ctx context.Context, pairs []twins.Pair, s *query.Duplicates, want *query.Selection) (*query.Page, error) {
	r := &reading{ctx: ctx, of: f.of}
	page := &query.Page{}
	limit := max(s.Slice.Limit, 0)
	var shown []twins.Pair
	for _, p := range pairs {
		t, _ := kg.TypeOfID(p.First)
		if !s.Types.Has(t) {
			continue
		}
		if s.Slice.Count {
			page.Total++
		}
		switch {
		case s.Slice.From != nil && !isAfter(&p, s.Slice.From):
		case len(shown) < limit:
			shown = append(shown, p)
		default:
			page.More = s.Slice.Limit != query.NoRows
		}
	}
	var rows []rowOf[twins.Pair]
	for _, p := range shown {
		page.Rows = append(page.Rows, newRow(want, func(prop query.Prop) query.Value { return valueOfPair(&p, prop) }))
	}
	for i := range shown {
		rows = append(rows, rowOf[twins.Pair]{&page.Rows[i], &shown[i]})
	}
	return page, r.pairs(rows, want)
}

// isAfter reports whether a pair comes after a position in query.DuplicateOrder.
func isAfter(p *twins.Pair, from []query.Value) bool {
	return cmp.Or(cmp.Compare(from[0].Int, int64(p.Score)), cmp.Compare(p.First, from[1].Text), cmp.Compare(p.Second, from[2].Text)) > 0
}

func valueOfPair(p *twins.Pair, prop query.Prop) query.Value {
	switch prop {
	case query.PropScore:
		return query.Value{Int: int64(p.Score)}
	case query.PropFirstID:
		return query.Value{Text: p.First}
	default: // query.PropSecondID
		return query.Value{Text: p.Second}
	}
}

func newRow(want *query.Selection, value func(query.Prop) query.Value) query.Row {
	row := query.Row{Values: make([]query.Value, len(want.Props)), Pages: make([]query.Page, len(want.Branches))}
	for i, p := range want.Props {
		row.Values[i] = value(p)
	}
	return row
}

// rowOf is a row, and what it is of.
type rowOf[T any] struct {
	*query.Row
	of *T
}

// reading reads what is below the rows of a page.
type reading struct {
	ctx context.Context
	of  Source
}

// pairs reads the branches of pairs.
func (r *reading) pairs(rows []rowOf[twins.Pair], want *query.Selection) error {
	for i, b := range want.Branches {
		var err error
		switch step := b.Step.(type) {
		case query.EndStep:
			err = records(r, rows, i, kg.Entities, b.Selection, func(p *twins.Pair) []string {
				return []string{map[query.End]string{query.Source: p.First, query.Target: p.Second}[step.End]}
			})
		case query.ReasonsStep:
			err = r.reasons(rows, i, b.Selection)
		default:
			err = fmt.Errorf("duplicates: no answer to a branch of %T here", step)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// reasons reads a branch from pairs to their reasons.
func (r *reading) reasons(pairs []rowOf[twins.Pair], branch int, want *query.Selection) error {
	var rows []rowOf[twins.Reason]
	for _, p := range pairs {
		page := &p.Pages[branch]
		for _, reason := range p.of.Reasons {
			page.Rows = append(page.Rows, newRow(want, func(prop query.Prop) query.Value {
				if prop == query.PropPoints {
					return query.Value{Int: int64(reason.Points)}
				}
				return query.Value{Text: reason.Code.String()}
			}))
		}
		for i := range page.Rows {
			rows = append(rows, rowOf[twins.Reason]{&page.Rows[i], &p.of.Reasons[i]})
		}
	}
	for i, b := range want.Branches {
		if _, ok := b.Step.(query.ShownByStep); !ok {
			return fmt.Errorf("duplicates: no answer to a branch of %T here", b.Step)
		}
		if err := records(r, rows, i, kg.Relations|kg.Facts, b.Selection, func(reason *twins.Reason) []string { return reason.Claims }); err != nil {
			return err
		}
	}
	return nil
}

// records reads a branch to records with some IDs, all at once.
func records[T any](r *reading, rows []rowOf[T], branch int, types kg.TypeSet, want *query.Selection, ids func(*T) []string) error {
	var all []string
	for _, row := range rows {
		all = append(all, ids(row.of)...)
	}
	if len(all) == 0 {
		return nil
	}
	slices.Sort(all)
	all = slices.Compact(all)
	there, err := r.of.Read(r.ctx, &query.Plan{Start: &query.Lookup{IDs: all, Types: types}, Selection: want})
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, id := range ids(row.of) {
			n, _ := slices.BinarySearch(all, id)
			if there.Rows[n].Type != 0 {
				row.Pages[branch].Rows = append(row.Pages[branch].Rows, there.Rows[n])
			}
		}
	}
	return nil
}
