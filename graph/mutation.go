package graph

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/change"
	"ties/graph/encode"
	"ties/internal/edit"
	"ties/kg"
	"ties/kg/query"
)

// maxReason is the greatest length of a reason, in characters.
const maxReason = 1_000

// planMutation plans a root field of Mutation.
func planMutation(p *planner, q *rootField, at fieldContext, name string) {
	args := p.arguments(at)
	f := &change.Field{}
	switch name {
	case "apply":
		input, _ := args[change.InputArgument].(map[string]any)
		f.Part, args = change.ReadApply(input), input
	case "merge":
		f.Part = change.ReadMerge(args)
		checkCount(p, at, "from", len(f.Part.Merge.From), 1, edit.MaxMerged)
	case "unmerge":
		f.Part = change.ReadUnmerge(args)
	case "keepApart":
		f.Part = change.ReadKeepApart(args)
		checkCount(p, at, "ids", len(f.Part.KeepApart.IDs), 2, edit.MaxApart)
	case "revert":
		f.Part = change.ReadRevert(args)
	case "propose":
		input, _ := args[change.InputArgument].(map[string]any)
		f.Part, args = change.ReadApply(input), input
		f.Proposal = &change.Proposal{}
	case "accept", "reject", "withdraw":
		f.Proposal = change.ReadDecision(args, change.Decisions[name])
	default: // erase
		f.Erase = change.ReadErase(args)
	}
	f.Options = change.ReadOptions(args)
	checkChange(p, at, f)
	l := &logPlan{LogPlan: &query.LogPlan{}}
	switch {
	case f.Part.Merge != nil || f.Part.Unmerge != nil:
		f.Encode = planMergePayload(p, at, l)
	case f.Proposal != nil && f.Proposal.Action != change.Accept:
		f.Encode = planProposalPayload(p, q, at, f, l)
	default:
		f.Encode = planPayload(p, at, f, l)
	}
	f.Record = l.Record
	q.change, q.plan = f, f.Largest()
}

// checkCount rejects a list of too few or too many.
func checkCount(p *planner, at fieldContext, name string, n, least, most int) {
	if n < least || n > most {
		p.reject(at, "%s: has %d IDs: want %d to %d", name, n, least, most)
	}
}

// checkChange rejects what no change may have.
func checkChange(p *planner, at fieldContext, f *change.Field) {
	if n := len(f.Part.Patches) + len(f.Part.Delete); n > edit.MaxRecords {
		p.Args.AddError(apierror.LimitExceeded(at.path, "input: has %d records: at most %d are allowed", n, edit.MaxRecords))
	}
	if n := len(f.Erase); n > kg.MaxErased {
		p.Args.AddError(apierror.LimitExceeded(at.path, "ids: has %d records: at most %d are allowed", n, kg.MaxErased))
	}
	if f.Proposal != nil && f.Proposal.Action == change.Reject && strings.TrimSpace(f.Options.Reason) == "" {
		p.reject(at, "reason: is empty: want a reason, for the author of the proposal")
	}
	if n := len([]rune(f.Options.Reason)); n > maxReason {
		p.reject(at, "reason: has %d characters: at most %d are allowed", n, maxReason)
	}
	if n := len(f.Options.Key); n > kg.MaxKey {
		p.reject(at, "key: has %d bytes: at most %d are allowed", n, kg.MaxKey)
	}
}

// checkTogether rejects root fields that do not go together: an operation is one edit.
func checkTogether(p *planner, roots []*rootField) {
	fields := changeFields(roots)
	records := 0
	key := ""
	for _, q := range roots {
		f, at := q.change, fieldContext{path: ast.Path{ast.PathName(q.key)}}
		if f == nil {
			continue
		}
		records += len(f.Part.Patches) + len(f.Part.Delete)
		switch first := fields[0]; {
		case len(fields) > 1 && f.StandsAlone():
			p.reject(at, "%s: stands alone in its operation", q.name)
		case key != "" && f.Options.Key != "" && f.Options.Key != key:
			p.reject(at, "input.key: differs from that of a field before it: an operation has one key")
		case f.Options.DryRun != first.Options.DryRun:
			p.reject(at, "input.dryRun: differs from that of a field before it: an operation is written as a whole")
		case f != first && records > edit.MaxRecords:
			p.Args.AddError(apierror.LimitExceeded(at.path, "input: with it the operation has %d records: at most %d are allowed", records, edit.MaxRecords))
		}
		if key == "" {
			key = f.Options.Key
		}
	}
}

// changeFields returns those of the root fields that change the graph.
func changeFields(roots []*rootField) (fields []*change.Field) {
	for _, q := range roots {
		if q.change != nil {
			fields = append(fields, q.change)
		}
	}
	return fields
}

// planMergePayload plans what became of a merge, or of its end.
func planMergePayload(p *planner, at fieldContext, l *logPlan) encode.Encoder[*change.Payload] {
	rows := func(at fieldContext, types kg.TypeSet, of func(*change.MergedRows) []query.Row) encode.Encoder[*change.Payload] {
		record := l.planRecordOf(p, at, types)
		return encode.ListOf(func(v *change.Payload) []query.Row {
			if v.Merged == nil {
				return nil
			}
			return of(v.Merged)
		}, func(w *encode.Writer, r query.Row) { record(w, &r) })
	}
	pairs := func(at fieldContext, types kg.TypeSet, of func(*change.MergedRows) [][]query.Row) encode.Encoder[*change.Payload] {
		record := l.planRecordOf(p, at, types)
		return encode.ListOf(func(v *change.Payload) [][]query.Row {
			if v.Merged == nil {
				return nil
			}
			return of(v.Merged)
		}, encode.ListOf(func(two []query.Row) []query.Row { return two }, func(w *encode.Writer, r query.Row) { record(w, &r) }))
	}
	return planObject(p, at, "MergePayload", func(name string, at fieldContext) encode.Encoder[*change.Payload] {
		switch name {
		case "revision":
			return planWritten(p, at)
		case "entity":
			entity := l.planRecordOf(p, at, kg.Entities)
			return func(w *encode.Writer, v *change.Payload) {
				if v.Merged == nil {
					w.Raw("null")
					return
				}
				entity(w, &v.Merged.Entity)
			}
		case "moved":
			return func(w *encode.Writer, v *change.Payload) {
				moved := 0
				if v.Merged != nil {
					moved = v.Merged.Moved
				}
				w.Int(int64(moved))
			}
		case "doubled":
			return pairs(at, kg.Relations|kg.Facts, func(m *change.MergedRows) [][]query.Row { return m.Doubled })
		case "contradictory":
			return pairs(at, kg.Facts, func(m *change.MergedRows) [][]query.Row { return m.Contradictory })
		case "selfRelated":
			return rows(at, kg.Relations, func(m *change.MergedRows) []query.Row { return m.Selves })
		case "undecided":
			return rows(at, kg.Relations|kg.Facts, func(m *change.MergedRows) []query.Row { return m.Undecided })
		default: // problems
			return encode.ListOf(func(v *change.Payload) []change.ProblemRow { return v.Problems }, planProblem(p, at, l))
		}
	})
}

// planWritten plans the revision that a change has written.
func planWritten(p *planner, at fieldContext) encode.Encoder[*change.Payload] {
	revision := planRevision(p, at, func(v *change.Payload) *kg.Revision { return v.Revision }, nil)
	return func(w *encode.Writer, v *change.Payload) {
		if v.Revision == nil || v.Revision.Number == 0 {
			w.Raw("null")
			return
		}
		revision(w, v)
	}
}

func planPayload(p *planner, at fieldContext, f *change.Field, l *logPlan) encode.Encoder[*change.Payload] {
	return planObject(p, at, "ChangePayload", func(name string, at fieldContext) encode.Encoder[*change.Payload] {
		switch name {
		case "revision":
			return planWritten(p, at)
		case "changes":
			return planPayloadChanges(p, at, f, l)
		case "problems":
			return encode.ListOf(func(v *change.Payload) []change.ProblemRow { return v.Problems }, planProblem(p, at, l))
		default: // replayed
			return func(w *encode.Writer, v *change.Payload) { w.Bool(v.Replayed) }
		}
	})
}

func planPayloadChanges(p *planner, at fieldContext, f *change.Field, l *logPlan) encode.Encoder[*change.Payload] {
	first := firstChanges(p, at)
	f.First = max(f.First, first)
	return encode.ListOf(func(v *change.Payload) []changeEntry {
		return changeEntries(v.Changes[:min(first, len(v.Changes))], v.Revision)
	}, l.planChange(p, at))
}

// firstChanges reads how many changes are listed.
func firstChanges(p *planner, at fieldContext) int {
	first := maxPage
	if n, ok := p.arguments(at)["first"].(int64); ok {
		if first = int(n); n < 0 || n > maxPage {
			p.reject(at, "first: %d is out of range: want a number from 0 to %d", n, maxPage)
		}
	}
	return first
}

func planProblem(p *planner, at fieldContext, l *logPlan) encode.Encoder[change.ProblemRow] {
	return planObject(p, at, "Problem", func(name string, at fieldContext) encode.Encoder[change.ProblemRow] {
		switch name {
		case "code":
			return encode.StringOf(func(r change.ProblemRow) string { return string(r.Code) })
		case "path":
			return encode.ListOf(func(r change.ProblemRow) []string { return r.Path }, func(w *encode.Writer, key string) { w.Text(key) })
		case "id":
			return encode.StringOrNull(func(r change.ProblemRow) string { return r.ID })
		case "text":
			return encode.StringOf(func(r change.ProblemRow) string { return r.Text })
		default: // current
			current := l.planNode(p, at)
			return func(w *encode.Writer, r change.ProblemRow) { current(w, &r.Current) }
		}
	})
}
