package naive

import (
	"cmp"
	"fmt"
	"slices"

	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store"
)

// readLog answers a plan of the log.
func (s *state) readLog(plan *query.LogPlan) (*query.LogPage, error) {
	page := &query.LogPage{Newest: s.last().Number}
	switch start := plan.Start.(type) {
	case *query.Revisions:
		s.revisionRows(start, plan, page)
	case *query.Changes:
		s.changeRows(start, plan, page)
	case *query.Proposals:
		s.proposalRows(start, plan, page)
	default:
		return nil, fmt.Errorf("unknown start of the log %T", start)
	}
	return page, nil
}

func (s *state) revisionRows(start *query.Revisions, plan *query.LogPlan, page *query.LogPage) {
	var list []kg.Revision
	for _, r := range s.log {
		if start.Number == 0 || start.Number == r.Number {
			list = append(list, r.Revision)
		}
	}
	list, page.More = slicePositions(list, start.Slice, func(r kg.Revision) query.LogPosition { return query.LogPosition{Revision: r.Number} })
	for _, r := range list {
		row := query.RevisionRow{Revision: r}
		for _, slice := range start.Changes {
			changes, more := slicePositions(s.log[r.Number-1].Changes, slice, positionOf)
			row.Changes = append(row.Changes, query.ChangePage{Rows: s.rows(changes, plan), More: more})
		}
		page.Revisions = append(page.Revisions, row)
	}
}

func (s *state) changeRows(start *query.Changes, plan *query.LogPlan, page *query.LogPage) {
	var list []kg.Change
	for _, r := range s.log {
		if r.Unlisted && r.Number > start.Since {
			page.Unlisted = r.Number
		}
		list = append(list, r.Changes...)
	}
	if start.Of != "" {
		list = append(list, s.unlisted()...)
		of := map[string]bool{}
		for _, id := range s.merged(start.Of) {
			of[id], of[kg.MergeID(id)] = true, true
			if start.WithClaims {
				s.addClaims(id, of)
			}
		}
		list = slices.DeleteFunc(list, func(c kg.Change) bool { return !of[c.ID] })
	}
	list = slices.DeleteFunc(list, func(c kg.Change) bool { return c.Revision <= start.Since })
	list, page.More = slicePositions(list, start.Slice, positionOf)
	page.Changes = s.rows(list, plan)
	for i := range page.Changes {
		if c := &page.Changes[i]; start.Revisions {
			revision := s.log[c.Change.Revision-1].Revision
			c.Revision = &revision
		}
	}
}

// unlisted returns the changes of revisions that the log does not have: each created a record of which a later state is known.
func (s *state) unlisted() []kg.Change {
	first := map[string]int64{} // revision of the first known state of each record
	for _, r := range slices.Backward(s.log) {
		for _, c := range r.Changes {
			if c.Op == kg.ChangeErased {
				continue
			}
			first[c.ID] = c.Prior
		}
	}
	for id, n := range s.revisions {
		if _, ok := first[id]; !ok {
			first[id] = n
		}
	}
	var list []kg.Change
	for id, n := range first {
		if n > 0 {
			list = append(list, kg.Change{Revision: n, Op: kg.ChangeCreated, ID: id})
		}
	}
	return list
}

// merged returns the root of an entity and all that are merged into it; the ID alone if that is not of an entity.
func (s *state) merged(id string) []string {
	roots, _ := merging.Roots([]string{id}, s.into)
	if root, ok := roots[id]; ok {
		id = root
	}
	ids := []string{id}
	if e, ok := s.graph[id].(*kg.Entity); ok {
		ids = append(ids, e.FormerIDs...)
	}
	return ids
}

// addClaims adds the relations and facts that touch an entity, or did.
func (s *state) addClaims(entity string, to map[string]bool) {
	for id, r := range s.stated {
		to[id] = to[id] || isClaimOf(r, entity)
	}
	for _, r := range s.log {
		for _, c := range r.Changes {
			to[c.ID] = to[c.ID] || isClaimOf(c.Before, entity)
		}
	}
}

func isClaimOf(r kg.Record, entity string) bool {
	switch r := r.(type) {
	case *kg.Relation:
		return touches(r, entity, kg.Both)
	case *kg.Fact:
		return r.Entity == entity
	default:
		return false
	}
}

// currentRow returns the row of the record that an ID stands for; the zero Row if there is none.
func currentRow(s *state, id string, want *query.Selection) query.Row {
	page, _ := s.read(&query.Plan{Start: &query.Lookup{IDs: []string{id}, Types: kg.Nodes}, Selection: want})
	return page.Rows[0]
}

// rows returns the rows of changes.
func (s *state) rows(changes []kg.Change, plan *query.LogPlan) []query.ChangeRow {
	var rows []query.ChangeRow
	for _, c := range changes {
		row := query.ChangeRow{Change: c}
		row.Before, row.After = nil, nil
		if plan.Records {
			row.Before, row.After = kg.Clone(c.Before), kg.Clone(s.stateAfter(c))
		}
		if plan.Record != nil {
			row.Record = currentRow(s, c.ID, plan.Record)
		}
		rows = append(rows, row)
	}
	return rows
}

// stateAfter returns the record after a change: before the next change of it, or now.
func (s *state) stateAfter(c kg.Change) kg.Record {
	for _, r := range s.log {
		for _, next := range r.Changes {
			if next.ID == c.ID && r.Number > c.Revision {
				return next.Before
			}
		}
	}
	return s.stated[c.ID]
}

func positionOf(c kg.Change) query.LogPosition { return query.PositionOf(&c) }

// slicePositions sorts a list by position, and returns a slice of it.
func slicePositions[T any](list []T, s query.LogSlice, position func(T) query.LogPosition) (part []T, more bool) {
	compare := func(a, b query.LogPosition) int {
		side := cmp.Or(cmp.Compare(a.Revision, b.Revision), cmp.Compare(a.Sequence, b.Sequence), cmp.Compare(a.ID, b.ID))
		if s.Newest {
			return -side
		}
		return side
	}
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b T) int { return compare(position(a), position(b)) })
	if s.From != nil {
		list = slices.DeleteFunc(list, func(one T) bool { return compare(position(one), *s.From) <= 0 })
	}
	if len(list) > s.Limit {
		return list[:s.Limit], true
	}
	return list, false
}

var _ store.LogReader = (*Store)(nil)
