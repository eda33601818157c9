package graph

import (
	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/graph/follow"
	"ties/internal/feed"
	"ties/kg"
	"ties/kg/query"
)

// maxFollowed is how many records a subscription may name.
const maxFollowed = 100

// planFollow plans the events of a subscription. Its plan is that of a revision, whose number is set for each event.
func planFollow(p *planner, q *rootField, at fieldContext) {
	f := &followedChanges{since: sinceOf(p, at), at: at, filter: followFilter(p, at)}
	start := query.OneRevision(1)
	l := &logPlan{LogPlan: &query.LogPlan{Start: start, Records: f.filter.IsSet()}}
	f.encode = l.planEvent(p, at, start)
	if f.filter.IsSet() {
		readChanges(start, maxPage)
	}
	q.log, q.follow = l.LogPlan, f
}

// sinceOf reads where a subscription begins.
func sinceOf(p *planner, at fieldContext) int64 {
	since, given := p.arguments(at)[sinceArgument].(int64)
	switch {
	case !given:
		return feed.FromNow
	case since < 0:
		p.reject(at, "since: %d is out of range: want the number of a revision, or 0", since)
	}
	return since
}

const sinceArgument = "since"

func followFilter(p *planner, at fieldContext) (f follow.Filter) {
	args := p.arguments(at)
	if list, ok := args["of"].([]any); ok {
		f.IDs = make([]string, 0, len(list))
		for _, one := range list {
			id, _ := one.(string)
			if _, ok := kg.TypeOfID(id); !ok {
				p.reject(at, "of: %q is not an ID: want one such as \"person:wu-yuxin\"", kg.Shorten(id, kg.MaxShown))
			}
			f.IDs = append(f.IDs, id)
		}
		if n := len(list); n > maxFollowed {
			p.Args.AddError(apierror.LimitExceeded(at.path, "of: has %d IDs: at most %d are allowed", n, maxFollowed))
		}
	}
	if list, ok := args["kinds"].([]any); ok {
		f.Types = entityKindsArgument(args)
		if len(list) == 0 {
			f.IDs = []string{} // which no change is of
		}
	}
	return f
}

// readChanges has the first changes of the revision be read.
func readChanges(start *query.Revisions, limit int) {
	if start.Changes == nil {
		start.Changes = []query.LogSlice{{}}
	}
	start.Changes[0].Limit = max(start.Changes[0].Limit, limit)
}

// planEvent plans an event.
func (l *logPlan) planEvent(p *planner, at fieldContext, start *query.Revisions) encode.Encoder[*follow.Event] {
	return planObject(p, at, "ChangeEvent", func(name string, at fieldContext) encode.Encoder[*follow.Event] {
		switch name {
		case "revision":
			revision := planRevision(p, at, func(e *follow.Event) *kg.Revision { return e.Revision }, nil)
			return func(w *encode.Writer, e *follow.Event) {
				if e.Revision == nil {
					w.Raw("null")
					return
				}
				revision(w, e)
			}
		case "changes":
			first := firstChanges(p, at)
			readChanges(start, maxPage)
			return encode.ListOf(func(e *follow.Event) []changeEntry {
				return changeEntries(e.Changes[:min(first, len(e.Changes))], e.Revision)
			}, l.planChange(p, at))
		case "moreChanges":
			readChanges(start, maxPage)
			return func(w *encode.Writer, e *follow.Event) { w.Bool(e.More) }
		case "upTo":
			return func(w *encode.Writer, e *follow.Event) { w.Int(e.UpTo) }
		default: // caughtUp
			return func(w *encode.Writer, e *follow.Event) { w.Bool(e.CaughtUp) }
		}
	})
}
