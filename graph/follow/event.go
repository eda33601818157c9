// Package follow answers subscriptions: it reads the log of a store, revision by revision, and has each written as it is asked for.
package follow

import (
	"slices"

	"ties/internal/feed"
	"ties/kg"
	"ties/kg/query"
)

// Filter says which changes are told. The zero Filter lets all pass.
type Filter struct {
	IDs   []string   // of these records, and of claims that touch them; nil for all
	Types kg.TypeSet // of entities of these types, and of claims that touch such; 0 for all
}

// IsSet reports whether the filter leaves changes out.
func (f Filter) IsSet() bool { return f.IDs != nil || f.Types != 0 }

// matches reports whether a change passes the filter.
func (f Filter) matches(c *kg.Change) bool {
	byID := func(id string) bool { return slices.Contains(f.IDs, id) }
	byType := func(id string) bool { t, ok := kg.TypeOfID(id); return ok && f.Types.Has(t) }
	return (f.IDs == nil || concerns(c, byID)) && (f.Types == 0 || concerns(c, byType))
}

// concerns reports whether a change is one of some records, or of a claim that touches one.
func concerns(c *kg.Change, one func(id string) bool) bool {
	return one(c.ID) || touches(c.Before, one) || touches(c.After, one)
}

func touches(r kg.Record, one func(id string) bool) bool {
	switch r := r.(type) {
	case *kg.Relation:
		return one(r.Source) || one(r.Target)
	case *kg.Fact:
		return one(r.Entity)
	default:
		return false
	}
}

// Event is what a follower is told.
type Event struct {
	Revision *kg.Revision // nil where it only tells how far all has been told
	Changes  []query.ChangeRow
	More     bool // whether the revision has more changes
	UpTo     int64
	CaughtUp bool
}

// eventOf returns what is told of a revision that was read, with at most one slice of its changes, and whether it is left out. The
// error says that the log has no such revision any more.
func eventOf(page *query.LogPage, number int64, f Filter) (e *Event, leftOut bool, err error) {
	if len(page.Revisions) == 0 {
		return nil, false, feed.ErrReplaced
	}
	row := &page.Revisions[0]
	e = &Event{Revision: &row.Revision, UpTo: number, CaughtUp: page.Newest == number, More: row.Unlisted && row.Records > 0}
	for _, changes := range row.Changes {
		e.Changes, e.More = changes.Rows, e.More || changes.More
	}
	if f.IsSet() {
		e.Changes = slices.DeleteFunc(e.Changes, func(c query.ChangeRow) bool { return !f.matches(&c.Change) })
		leftOut = len(e.Changes) == 0 && !e.More
	}
	return e, leftOut, nil
}
