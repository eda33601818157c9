package graph

import (
	"strconv"

	"ties/graph/cursor"
	"ties/graph/encode"
	"ties/graph/history"
	"ties/kg"
	"ties/kg/query"
)

// logPlan is a plan of the log under construction.
type logPlan struct {
	*query.LogPlan
	record *selectionPlan // of the record of each change; nil until it is selected
}

// The form of cursors of the log: a number; and that with a number and an ID, which an erased change lacks.
var (
	revisionOrder = []query.Key{{Prop: query.PropRevision}}
	changeOrder   = []query.Key{{Prop: query.PropRevision}, {Prop: query.PropRevision}, {Prop: query.PropPlaceID}}
)

// defaultChanges is how many changes since a revision are on a page, unless another number is given.
const defaultChanges = 100

// changeEntry is a change to be written.
type changeEntry struct {
	row      *query.ChangeRow
	revision *kg.Revision
}

func planRevisionByNumber(p *planner, q *rootField, at fieldContext) {
	number, _ := p.arguments(at)["number"].(int64)
	start := query.OneRevision(number)
	l := &logPlan{LogPlan: &query.LogPlan{Start: start}}
	one := l.planRevisionRow(p, at, start)
	q.log = l.LogPlan
	q.encodeLog = func(w *encode.Writer, page *query.LogPage) {
		if len(page.Revisions) == 0 {
			w.Raw("null")
			return
		}
		one(w, &page.Revisions[0])
	}
}

func planRevisions(p *planner, q *rootField, at fieldContext) {
	window := forwardWindow(p, at, p.arguments(at), "Query.revisions", revisionOrder)
	start := &query.Revisions{Slice: logSlice(window, true)}
	l := &logPlan{LogPlan: &query.LogPlan{Start: start}}
	q.log = l.LogPlan
	position := func(r *query.RevisionRow) query.LogPosition { return query.LogPosition{Revision: r.Number} }
	q.encodeLog = connectionPlan[*query.LogPage, *query.RevisionRow]{
		name: "Revision",
		entries: func(one encode.Encoder[*query.RevisionRow]) encode.Encoder[*query.LogPage] {
			return encode.ListOf(revisionRows, one)
		},
		node: func(p *planner, at fieldContext) encode.Encoder[*query.RevisionRow] {
			return l.planRevisionRow(p, at, start)
		},
		cursor: func() encode.Encoder[*query.RevisionRow] { return logCursor(window, position) },
		pageInfo: func(name string) encode.Encoder[*query.LogPage] {
			return logPageInfo(name, window, revisionRows, position, func(page *query.LogPage) bool { return page.More })
		},
		onRead: func() { start.Slice.Limit = window.limit },
		field:  func(string, fieldContext) encode.Encoder[*query.LogPage] { return newestRevision }, // totalCount
	}.plan(p, at)
}

func revisionRows(page *query.LogPage) []*query.RevisionRow {
	rows := make([]*query.RevisionRow, len(page.Revisions))
	for i := range page.Revisions {
		rows[i] = &page.Revisions[i]
	}
	return rows
}

func newestRevision(w *encode.Writer, page *query.LogPage) { w.Int(page.Newest) }

// planRevisionRow plans a revision with its changes.
func (l *logPlan) planRevisionRow(p *planner, at fieldContext, start *query.Revisions) encode.Encoder[*query.RevisionRow] {
	return planRevision(p, at, func(r *query.RevisionRow) *kg.Revision { return &r.Revision },
		func(at fieldContext) encode.Encoder[*query.RevisionRow] { return l.planChangesOf(p, at, start) })
}

// planChangesOf plans the changes of each of some revisions.
func (l *logPlan) planChangesOf(p *planner, at fieldContext, start *query.Revisions) encode.Encoder[*query.RevisionRow] {
	window := forwardWindow(p, at, p.arguments(at), "Revision.changes", changeOrder)
	index := len(start.Changes)
	start.Changes = append(start.Changes, logSlice(window, false))
	entries := func(r *query.RevisionRow) []changeEntry { return changeEntries(r.Changes[index].Rows, &r.Revision) }
	c := changeConnection(l, window, entries, func(r *query.RevisionRow) bool { return r.Changes[index].More })
	c.onRead = func() { start.Changes[index].Limit = window.limit }
	listed := c.plan(p, at)
	return func(w *encode.Writer, r *query.RevisionRow) {
		if r.Unlisted {
			w.Raw("null")
			return
		}
		listed(w, r)
	}
}

// planElsewhere plans changes that are refused where they are: a faulty argument below them is reported all the same.
func (l *logPlan) planElsewhere(p *planner, at fieldContext) {
	start := &query.Revisions{}
	l.LogPlan = &query.LogPlan{Start: start}
	l.planChangesOf(p, at, start)
}

// changeEntries returns the entries of changes, whose revision is known beside them or the same for all.
func changeEntries(rows []query.ChangeRow, revision *kg.Revision) []changeEntry {
	list := make([]changeEntry, len(rows))
	for i := range rows {
		list[i] = changeEntry{&rows[i], revision}
		if revision == nil {
			list[i].revision = rows[i].Revision
		}
	}
	return list
}

// planHistory plans what was done to a record.
func planHistory(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	start := &query.Changes{}
	start.Of, _ = args["of"].(string)
	start.WithClaims, _ = args["withClaims"].(bool)
	if _, ok := kg.TypeOfID(start.Of); !ok && args["of"] != nil {
		p.reject(at, "of: %q is not an ID: want one such as \"person:wu-yuxin\"", kg.Shorten(start.Of, kg.MaxShown))
	}
	window := forwardWindow(p, at, args, "Query.history", changeOrder)
	start.Slice = logSlice(window, true)
	planChangeList(q, start, window).set(q, p, at)
}

// planChangesSince plans what has changed since a revision.
func planChangesSince(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	start := &query.Changes{}
	start.Since, _ = args["since"].(int64)
	if start.Since < 0 {
		p.reject(at, "since: %d is out of range: want the number of a revision, or 0", start.Since)
	}
	window := forwardWindow(p, at, args, "Query.changes", changeOrder)
	if args["first"] == nil {
		window.limit = defaultChanges
	}
	start.Slice = logSlice(window, false)
	c := planChangeList(q, start, window)
	c.name, c.edge = "Changes", "Change"
	c.field = func(name string, _ fieldContext) encode.Encoder[*query.LogPage] {
		if name == "newest" {
			return newestRevision
		}
		return encode.IntOrNull(func(page *query.LogPage) (int, bool) { return int(page.Unlisted), page.Unlisted > 0 })
	}
	c.set(q, p, at)
}

// changeList is a connection of changes that is a root field.
type changeList connectionPlan[*query.LogPage, changeEntry]

func (c changeList) set(q *rootField, p *planner, at fieldContext) {
	q.encodeLog = connectionPlan[*query.LogPage, changeEntry](c).plan(p, at)
}

func planChangeList(q *rootField, start *query.Changes, window pageWindow) changeList {
	l := &logPlan{LogPlan: &query.LogPlan{Start: start}}
	q.log = l.LogPlan
	entries := func(page *query.LogPage) []changeEntry { return changeEntries(page.Changes, nil) }
	c := changeConnection(l, window, entries, func(page *query.LogPage) bool { return page.More })
	c.onRead = func() { start.Slice.Limit = window.limit }
	return changeList(c)
}

// changeConnection returns the connection of the changes of a page.
func changeConnection[P any](l *logPlan, window pageWindow, entries func(P) []changeEntry, more func(P) bool) connectionPlan[P, changeEntry] {
	position := func(c changeEntry) query.LogPosition { return query.PositionOf(&c.row.Change) }
	return connectionPlan[P, changeEntry]{
		name:     "Change",
		entries:  func(one encode.Encoder[changeEntry]) encode.Encoder[P] { return encode.ListOf(entries, one) },
		node:     func(p *planner, at fieldContext) encode.Encoder[changeEntry] { return l.planChange(p, at) },
		cursor:   func() encode.Encoder[changeEntry] { return logCursor(window, position) },
		pageInfo: func(name string) encode.Encoder[P] { return logPageInfo(name, window, entries, position, more) },
	}
}

// planChange plans a change.
func (l *logPlan) planChange(p *planner, at fieldContext) encode.Encoder[changeEntry] {
	return planObject(p, at, "Change", func(name string, at fieldContext) encode.Encoder[changeEntry] {
		switch name {
		case "node":
			node := l.planNode(p, at)
			return func(w *encode.Writer, c changeEntry) { node(w, &c.row.Record) }
		case "fields":
			l.Records = true
			return planFieldChanges(p, at, func(c changeEntry) *kg.Change { return &c.row.Change })
		case "revision":
			if start, ok := l.Start.(*query.Changes); ok {
				start.Revisions = true
			}
			return planRevision(p, at, func(c changeEntry) *kg.Revision { return c.revision }, nil)
		default:
			return planChangeText(name, func(c changeEntry) *kg.Change { return &c.row.Change })
		}
	})
}

// planChangeText plans a field of a change that is a text.
func planChangeText[T any](name string, of func(T) *kg.Change) encode.Encoder[T] {
	if name == "op" {
		return encode.StringOf(func(v T) string { return of(v).Op.String() })
	}
	return encode.StringOrNull(func(v T) string { return of(v).ID }) // id
}

// planNode plans the record of each change.
func (l *logPlan) planNode(p *planner, at fieldContext) encode.RowEncoder {
	return l.planRecordOf(p, at, kg.Nodes)
}

// planRecordOf plans a record of some types, with those of planNode.
func (l *logPlan) planRecordOf(p *planner, at fieldContext, types kg.TypeSet) encode.RowEncoder {
	l.selectRecord(p, at)
	return encode.RecordOrNull(p.records(l.record, at.fields, types, at.path))
}

// selectRecord has the record of each change selected.
func (l *logPlan) selectRecord(p *planner, at fieldContext) {
	if l.record == nil {
		l.record = newSelectionPlan(kg.Nodes)
		l.Record = l.record.Selection
		p.setPath(l.Record, at.path)
	}
}

// planFieldChanges plans what a change did to fields.
func planFieldChanges[T any](p *planner, at fieldContext, of func(T) *kg.Change) encode.Encoder[T] {
	texts := func(of func(f history.FieldChange) []string) encode.Encoder[history.FieldChange] {
		return encode.ListOf(of, func(w *encode.Writer, text string) { w.Text(text) })
	}
	one := planObject(p, at, "FieldChange", func(name string, _ fieldContext) encode.Encoder[history.FieldChange] {
		switch name {
		case "name":
			return encode.StringOf(func(f history.FieldChange) string { return f.Name })
		case "before":
			return texts(func(f history.FieldChange) []string { return f.Before })
		default: // after
			return texts(func(f history.FieldChange) []string { return f.After })
		}
	})
	return encode.ListOf(func(v T) []history.FieldChange { return history.Fields(of(v)) }, one)
}

// planRevision plans a revision. Where its changes are not known, changes is nil.
func planRevision[T any](p *planner, at fieldContext, of func(T) *kg.Revision, changes func(at fieldContext) encode.Encoder[T]) encode.Encoder[T] {
	number := func(of64 func(r *kg.Revision) int64) encode.Encoder[T] {
		return encode.IntOrNull(func(v T) (int, bool) { n := of64(of(v)); return int(n), n != 0 })
	}
	return planObject(p, at, "Revision", func(name string, at fieldContext) encode.Encoder[T] {
		switch name {
		case "number":
			return func(w *encode.Writer, v T) { w.Int(of(v).Number) }
		case "at":
			return encode.StringOf(func(v T) string { return dateTime(of(v).At) })
		case "actor":
			return planActor(p, at, func(v T) kg.Actor { return of(v).Actor })
		case "reason":
			return encode.StringOrNull(func(v T) string { return of(v).Reason })
		case "kind":
			return encode.StringOf(func(v T) string { return of(v).Kind.String() })
		case "reverts":
			return number(func(r *kg.Revision) int64 { return r.Reverts })
		case "partOf":
			return number(func(r *kg.Revision) int64 { return r.PartOf })
		case "proposal":
			return encode.StringOrNull(func(v T) string { return proposalID(of(v).Proposal) })
		case "proposer":
			proposer := planActor(p, at, func(v T) kg.Actor { return of(v).Proposer })
			return func(w *encode.Writer, v T) {
				if of(v).Proposal == 0 {
					w.Raw("null")
					return
				}
				proposer(w, v)
			}
		case "request":
			return encode.StringOrNull(func(v T) string { return of(v).Request })
		case "records":
			return func(w *encode.Writer, v T) { w.Int(int64(of(v).Records)) }
		case "unlisted":
			return func(w *encode.Writer, v T) { w.Bool(of(v).Unlisted) }
		default: // changes
			if changes == nil {
				p.reject(at, "changes: are not answered here: ask for revision(number:) { changes }")
				new(logPlan).planElsewhere(p, at)
				return encode.Constant[T]("null")
			}
			return changes(at)
		}
	})
}

func planActor[T any](p *planner, at fieldContext, of func(T) kg.Actor) encode.Encoder[T] {
	return planObject(p, at, "Actor", func(name string, _ fieldContext) encode.Encoder[T] {
		if name == "kind" {
			return encode.StringOf(func(v T) string { return of(v).Kind.String() })
		}
		return encode.StringOrNull(func(v T) string { return of(v).Name })
	})
}

// logSlice returns a slice of the log that begins where the window does, and has no rows yet.
func logSlice(window pageWindow, newest bool) query.LogSlice {
	s := query.LogSlice{Newest: newest}
	if from := window.from; from != nil {
		s.From = &query.LogPosition{Revision: from[0].Int}
		if len(from) > 1 {
			s.From.Sequence, s.From.ID = int(from[1].Int), from[2].Text
		}
	}
	return s
}

// logCursor writes the cursor of a position in the log.
func logCursor[T any](window pageWindow, position func(T) query.LogPosition) encode.Encoder[T] {
	keys := cursor.Encoder{Binding: window.binding, Order: window.order, Columns: []int{0, 1, 2}[:len(window.order)]}
	return func(w *encode.Writer, v T) {
		at := position(v)
		keys.Write(w, &query.Row{Values: []query.Value{{Int: at.Revision}, {Int: int64(at.Sequence)}, {Text: at.ID}}})
	}
}

// logPageInfo plans a field of the page info of entries of the log.
func logPageInfo[P, E any](name string, window pageWindow, entries func(P) []E, position func(E) query.LogPosition, more func(P) bool) encode.Encoder[P] {
	edge := logCursor(window, position)
	at := func(index func(n int) int) encode.Encoder[P] {
		return func(w *encode.Writer, page P) {
			list := entries(page)
			if len(list) == 0 {
				w.Raw("null")
				return
			}
			edge(w, list[index(len(list))])
		}
	}
	switch name {
	case "hasNextPage":
		return func(w *encode.Writer, page P) { w.Bool(more(page)) }
	case "hasPreviousPage":
		return encode.Constant[P](strconv.FormatBool(window.from != nil))
	case "startCursor":
		return at(func(int) int { return 0 })
	default: // endCursor
		return at(func(n int) int { return n - 1 })
	}
}
