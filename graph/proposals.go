package graph

import (
	"strconv"

	"ties/graph/change"
	"ties/graph/coerce"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
)

// defaultProposed is how many changes of a proposal are answered, unless another number is given.
const defaultProposed = 100

// proposalID returns the ID of the proposal with a number; "" for none.
func proposalID(number int64) string {
	if number == 0 {
		return ""
	}
	return kg.ProposalID(number)
}

func newProposalPlan(start *query.Proposals) *logPlan {
	return &logPlan{LogPlan: &query.LogPlan{Start: start}}
}

// planProposalByID plans the proposal with an ID.
func planProposalByID(p *planner, q *rootField, at fieldContext) {
	p.rejectKnown(at, q.name)
	id, _ := p.arguments(at)[idArgument].(string)
	l := newProposalPlan(query.OneProposal(kg.ParseProposalID(id)))
	one := planProposal(p, at, l)
	q.log = l.LogPlan
	q.encodeLog = func(w *encode.Writer, page *query.LogPage) {
		if len(page.Proposals) == 0 {
			w.Raw("null")
			return
		}
		one(w, &page.Proposals[0])
	}
}

// planProposals plans a list of proposals.
func planProposals(p *planner, q *rootField, at fieldContext) {
	p.rejectKnown(at, q.name)
	args := p.arguments(at)
	window := forwardWindow(p, at, args, "Query.proposals", revisionOrder)
	start := &query.Proposals{Slice: logSlice(window, true)}
	if where, ok := args["where"].(map[string]any); ok {
		readProposalFilter(where, start)
	}
	l := newProposalPlan(start)
	q.log = l.LogPlan
	position := func(r *query.ProposalRow) query.LogPosition { return query.LogPosition{Revision: r.Number} }
	q.encodeLog = connectionPlan[*query.LogPage, *query.ProposalRow]{
		name: "Proposal",
		entries: func(one encode.Encoder[*query.ProposalRow]) encode.Encoder[*query.LogPage] {
			return encode.ListOf(proposalRows, one)
		},
		node: func(p *planner, at fieldContext) encode.Encoder[*query.ProposalRow] {
			return planProposal(p, at, l)
		},
		cursor: func() encode.Encoder[*query.ProposalRow] { return logCursor(window, position) },
		pageInfo: func(name string) encode.Encoder[*query.LogPage] {
			return logPageInfo(name, window, proposalRows, position, func(page *query.LogPage) bool { return page.More })
		},
		onRead: func() { start.Slice.Limit = window.limit },
	}.plan(p, at)
}

func proposalRows(page *query.LogPage) []*query.ProposalRow {
	rows := make([]*query.ProposalRow, len(page.Proposals))
	for i := range page.Proposals {
		rows[i] = &page.Proposals[i]
	}
	return rows
}

func readProposalFilter(where map[string]any, start *query.Proposals) {
	if list := where["states"]; list != nil {
		start.States = coerce.Enums(list, kg.ParseProposalState)
	}
	start.Author, _ = where["author"].(string)
	start.Touches, _ = where["touches"].(string)
	if where["author"] == "" || where["touches"] == "" { // nobody has this name, nothing this ID
		start.States = []kg.ProposalState{}
	}
}

// rejectKnown rejects a root field below asKnown: what is proposed is not known.
func (p *planner) rejectKnown(at fieldContext, name string) {
	if len(at.path) > 1 {
		p.reject(at, "%s: is not answered below asKnown: ask for it beside that", name)
	}
}

// planProposal plans a proposal.
func planProposal(p *planner, at fieldContext, l *logPlan) encode.Encoder[*query.ProposalRow] {
	return planObject(p, at, "Proposal", func(name string, at fieldContext) encode.Encoder[*query.ProposalRow] {
		switch name {
		case "id":
			return encode.StringOf(func(r *query.ProposalRow) string { return proposalID(r.Number) })
		case "state":
			return encode.StringOf(func(r *query.ProposalRow) string { return r.State.String() })
		case "at":
			return encode.StringOf(func(r *query.ProposalRow) string { return dateTime(r.At) })
		case "author":
			return planActor(p, at, func(r *query.ProposalRow) kg.Actor { return r.Author })
		case "reason":
			return encode.StringOrNull(func(r *query.ProposalRow) string { return r.Reason })
		case "base":
			return func(w *encode.Writer, r *query.ProposalRow) { w.Int(r.Base) }
		case "records":
			return func(w *encode.Writer, r *query.ProposalRow) { w.Int(int64(r.Records)) }
		case "changes":
			return planProposed(p, at, l)
		default: // decision
			return planDecision(p, at)
		}
	})
}

func planDecision(p *planner, at fieldContext) encode.Encoder[*query.ProposalRow] {
	decision := planObject(p, at, "Decision", func(name string, at fieldContext) encode.Encoder[*query.ProposalRow] {
		switch name {
		case "at":
			return encode.StringOf(func(r *query.ProposalRow) string { return dateTime(r.Decision.At) })
		case "actor":
			return planActor(p, at, func(r *query.ProposalRow) kg.Actor { return r.Decision.Actor })
		case "reason":
			return encode.StringOrNull(func(r *query.ProposalRow) string { return r.Decision.Reason })
		default: // revision
			return encode.IntOrNull(func(r *query.ProposalRow) (int, bool) { n := r.Decision.Revision; return int(n), n != 0 })
		}
	})
	return func(w *encode.Writer, r *query.ProposalRow) {
		if r.Decision.At.IsZero() {
			w.Raw("null")
			return
		}
		decision(w, r)
	}
}

// proposedEntry is a change of a proposal to be written.
type proposedEntry struct {
	*query.ChangeRow
	of *query.ProposalRow
}

// planProposed plans the changes of a proposal.
func planProposed(p *planner, at fieldContext, l *logPlan) encode.Encoder[*query.ProposalRow] {
	first := defaultProposed
	if n, ok := p.arguments(at)["first"].(int64); ok {
		if first = int(n); n < 0 || n > maxPage {
			p.reject(at, "first: %d is out of range: want a number from 0 to %d", n, maxPage)
			first = 0
		}
	}
	start := l.Start.(*query.Proposals)
	start.Changes = max(start.Changes, first)
	return encode.ListOf(func(r *query.ProposalRow) []proposedEntry {
		list := make([]proposedEntry, min(first, len(r.Changes)))
		for i := range list {
			list[i] = proposedEntry{&r.Changes[i], r}
		}
		return list
	}, l.planProposedChange(p, at))
}

func (l *logPlan) planProposedChange(p *planner, at fieldContext) encode.Encoder[proposedEntry] {
	return planObject(p, at, "ProposedChange", func(name string, at fieldContext) encode.Encoder[proposedEntry] {
		switch name {
		case "fields":
			return planFieldChanges(p, at, func(c proposedEntry) *kg.Change { return &c.Change })
		case "prior":
			return encode.IntOrNull(func(c proposedEntry) (int, bool) { return int(c.Prior), c.Prior != 0 })
		case "accepted":
			return boolOrNull(func(c proposedEntry) (is, known bool) { return c.of.HasAccepted(c.ID), c.of.State != kg.ProposalOpen })
		case "changedSince":
			l.Start.(*query.Proposals).Current = true
			return boolOrNull(func(c proposedEntry) (is, known bool) { return c.Current != c.Prior, c.of.State == kg.ProposalOpen })
		case "node":
			node := l.planNode(p, at)
			return func(w *encode.Writer, c proposedEntry) { node(w, &c.Record) }
		default:
			return planChangeText(name, func(c proposedEntry) *kg.Change { return &c.Change })
		}
	})
}

func boolOrNull[T any](of func(T) (is, known bool)) encode.Encoder[T] {
	return func(w *encode.Writer, v T) {
		switch is, known := of(v); {
		case known:
			w.Raw(strconv.FormatBool(is))
		default:
			w.Raw("null")
		}
	}
}

// planProposalPayload plans what became of a proposal.
func planProposalPayload(p *planner, q *rootField, at fieldContext, f *change.Field, l *logPlan) encode.Encoder[*change.Payload] {
	var read *logPlan // of all fields that select the proposal
	return planObject(p, at, "ProposalPayload", func(name string, at fieldContext) encode.Encoder[*change.Payload] {
		if name == "problems" {
			return encode.ListOf(func(v *change.Payload) []change.ProblemRow { return v.Problems }, planProblem(p, at, l))
		}
		if read == nil {
			read = newProposalPlan(query.OneProposal(0))
			q.log, f.Proposal.Plan = read.LogPlan, read.LogPlan
		}
		proposal := planProposal(p, at, read)
		return func(w *encode.Writer, v *change.Payload) {
			if v.Proposal == nil || len(v.Proposal.Proposals) == 0 {
				w.Raw("null")
				return
			}
			proposal(w, &v.Proposal.Proposals[0])
		}
	})
}
