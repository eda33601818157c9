package passage

import (
	"fmt"
	"maps"
	"slices"

	"ties/kg/query"
)

// passageRow is a row of an answer, and the passage that it is of.
type passageRow struct {
	*query.Row
	of passage
}

// rows sets the rows of a page.
func (r *reading[Key]) rows(page *query.Page, list []passage, want *query.Selection) []passageRow {
	if len(list) == 0 {
		return nil
	}
	page.Rows = make([]query.Row, len(list))
	rows := make([]passageRow, len(list))
	for i, p := range list {
		page.Rows[i] = r.row(p.Span, want)
		rows[i] = passageRow{&page.Rows[i], p}
	}
	return rows
}

// row returns the row of a passage, whose pages are empty.
func (r *reading[Key]) row(s Span, want *query.Selection) query.Row {
	row := query.Row{Values: make([]query.Value, len(want.Props)), Pages: make([]query.Page, len(want.Branches))}
	for i, p := range want.Props {
		switch p {
		case query.PropQuote:
			row.Values[i].Text = r.text[s.from:s.to]
		case query.PropQuoteStart:
			row.Values[i].Int = int64(s.Start)
		case query.PropQuoteEnd:
			row.Values[i].Int = int64(s.End)
		}
	}
	return row
}

// follow reads the branches of rows of one selection.
func (r *reading[Key]) follow(rows []passageRow, want *query.Selection) error {
	if len(rows) == 0 {
		return nil
	}
	for i, b := range want.Branches {
		var err error
		switch step := b.Step.(type) {
		case *query.MentionsStep:
			err = r.mentions(rows, i, step, b.Selection)
		case *query.NamedStep:
			err = r.namedEntities(rows, i, step, b.Selection)
		default:
			err = fmt.Errorf("passage: no answer to a branch of %T here", step)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// mentions reads a branch from sentences to the names in them.
func (r *reading[Key]) mentions(rows []passageRow, branch int, step *query.MentionsStep, want *query.Selection) error {
	var below []passageRow
	for _, one := range rows {
		all, page := one.of.mentions, &one.Pages[branch]
		page.Total = int64(len(all))
		shown := all[:min(len(all), step.Limit)]
		page.More = len(shown) < len(all)
		list := make([]passage, len(shown))
		for j, m := range shown {
			list[j] = passage{Span: m.Span, node: m.node}
		}
		below = append(below, r.rows(page, list, want)...)
	}
	return r.follow(below, want)
}

// degrees returns the degrees of the entities that share a name of some rows with others.
func (r *reading[Key]) degrees(rows []passageRow) (map[Key]int, error) {
	shared := map[Key]bool{}
	for _, one := range rows {
		if list := r.named[one.of.node]; len(list) > 1 {
			for i := range list {
				shared[list[i].key] = true
			}
		}
	}
	if err := r.work.Step(stepsOfName * len(shared)); err != nil || len(shared) == 0 {
		return nil, err
	}
	return r.from.Degrees(slices.Collect(maps.Keys(shared)))
}

// namedEntities reads a branch from names to the entities that have them.
func (r *reading[Key]) namedEntities(rows []passageRow, branch int, step *query.NamedStep, want *query.Selection) error {
	degrees, err := r.degrees(rows)
	if err != nil {
		return err
	}
	shown := map[int32][]Key{} // by node
	seen := map[Key]bool{}
	var keys []Key
	for _, one := range rows {
		node := one.of.node
		if _, ok := shown[node]; ok {
			continue
		}
		all := r.entities(node, degrees)
		shown[node] = all[:min(len(all), step.Limit)]
		for _, key := range shown[node] {
			if !seen[key] {
				seen[key] = true
				keys = append(keys, key)
			}
		}
	}
	entityRows, err := r.from.Rows(keys, want)
	if err != nil {
		return err
	}
	for _, one := range rows {
		page := &one.Pages[branch]
		page.Total = int64(len(r.named[one.of.node]))
		page.More = len(shown[one.of.node]) < len(r.named[one.of.node])
		for _, key := range shown[one.of.node] {
			if of, ok := entityRows[key]; ok {
				page.Rows = append(page.Rows, of)
			}
		}
	}
	return nil
}
