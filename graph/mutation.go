package graph

import (
	"context"
	"crypto/sha256"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/change"
	"ties/graph/encode"
	"ties/internal/access"
	"ties/internal/edit"
	"ties/internal/fairqueue"
	"ties/internal/observe"
	"ties/kg"
	"ties/kg/query"
)

// maxReason is the greatest length of a reason, in characters.
const maxReason = 1_000

// changeField is a root field that changes the graph.
type changeField struct {
	part    edit.Part
	options change.Options
	first   int // how many changes are selected
	log     *logPlan
	object  encode.Encoder[*payload]
	answer  *payload
}

// payload is what became of a change, to be written.
type payload struct {
	revision *kg.Revision // nil for none
	changes  []query.ChangeRow
	problems []problemRow
	replayed bool
}

// problemRow is a problem with the record that is in the way.
type problemRow struct {
	edit.Problem
	current query.Row
}

// planMutation plans a root field of Mutation.
func planMutation(p *planner, q *rootField, at fieldContext, name string) {
	args := p.arguments(at)
	q.change = &changeField{log: &logPlan{LogPlan: &query.LogPlan{}}}
	if name == "apply" {
		input, _ := args[change.InputArgument].(map[string]any)
		q.change.part, args = change.Apply(input), input
	} else {
		q.change.part = change.Revert(args)
	}
	q.change.options = change.ReadOptions(args)
	q.change.check(p, at)
	q.change.object = q.change.plan(p, at)
	q.plan = q.change.lookup(q.change.mostIDs())
}

// check rejects what no change may have.
func (c *changeField) check(p *planner, at fieldContext) {
	if n := len(c.part.Patches) + len(c.part.Delete); n > edit.MaxRecords {
		p.Args.AddError(apierror.LimitExceeded(at.path, "input: has %d records: at most %d are allowed", n, edit.MaxRecords))
	}
	if len([]rune(c.options.Reason)) > maxReason {
		p.reject(at, "reason: has more than %d characters", maxReason)
	}
	if len(c.options.Key) > kg.MaxKey {
		p.reject(at, "key: has %d bytes: at most %d are allowed", len(c.options.Key), kg.MaxKey)
	}
}

// records returns how many records the field may change.
func (c *changeField) records() int {
	if c.part.Revert != nil {
		return edit.MaxRecords
	}
	return len(c.part.Patches) + len(c.part.Delete)
}

// mostIDs returns as many IDs as the answer can be about.
func (c *changeField) mostIDs() []string {
	return make([]string, min(c.first, c.records())+c.records())
}

// lookup returns the plan of the records of the answer; nil if none is selected.
func (c *changeField) lookup(ids []string) *query.Plan {
	if c.log.record == nil || len(ids) == 0 {
		return nil
	}
	return &query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: c.log.Record}
}

func (c *changeField) plan(p *planner, at fieldContext) encode.Encoder[*payload] {
	return planObject(p, at, "ChangePayload", func(name string, at fieldContext) encode.Encoder[*payload] {
		switch name {
		case "revision":
			revision := planRevision(p, at, func(v *payload) *kg.Revision { return v.revision }, nil)
			return func(w *encode.Writer, v *payload) {
				if v.revision == nil || v.revision.Number == 0 {
					w.Raw("null")
					return
				}
				revision(w, v)
			}
		case "changes":
			return c.planChanges(p, at)
		case "problems":
			return encode.ListOf(func(v *payload) []problemRow { return v.problems }, c.planProblem(p, at))
		default: // replayed
			return func(w *encode.Writer, v *payload) { w.Bool(v.replayed) }
		}
	})
}

func (c *changeField) planChanges(p *planner, at fieldContext) encode.Encoder[*payload] {
	first := maxPage
	if n, ok := p.arguments(at)["first"].(int64); ok {
		if first = int(n); n < 0 || n > maxPage {
			p.reject(at, "first: %d is out of range: want a number from 0 to %d", n, maxPage)
		}
	}
	c.first = max(c.first, first)
	return encode.ListOf(func(v *payload) []changeEntry {
		return changeEntries(v.changes[:min(first, len(v.changes))], v.revision)
	}, c.log.planChange(p, at))
}

func (c *changeField) planProblem(p *planner, at fieldContext) encode.Encoder[problemRow] {
	return planObject(p, at, "Problem", func(name string, at fieldContext) encode.Encoder[problemRow] {
		switch name {
		case "code":
			return encode.StringOf(func(r problemRow) string { return string(r.Code) })
		case "path":
			return encode.ListOf(func(r problemRow) []string { return r.Path }, func(w *encode.Writer, key string) { w.Text(key) })
		case "id":
			return encode.StringOrNull(func(r problemRow) string { return r.ID })
		case "text":
			return encode.StringOf(func(r problemRow) string { return r.Text })
		default: // current
			current := c.log.planRecord(p, at)
			return func(w *encode.Writer, r problemRow) { current(w, &r.current) }
		}
	})
}

// checkMutation rejects root fields that do not go together: an operation is one batch.
func checkMutation(p *planner, roots []*rootField) {
	at := func(q *rootField) fieldContext { return fieldContext{path: ast.Path{ast.PathName(q.key)}} }
	var first *changeField
	records := 0
	for _, q := range roots {
		c := q.change
		if c == nil {
			continue
		}
		if first == nil {
			first = c
		}
		switch records += len(c.part.Patches) + len(c.part.Delete); {
		case c == first:
			continue
		case c.part.Revert != nil || first.part.Revert != nil:
			p.reject(at(q), "revert stands alone in its operation")
		case c.options.Key != "" && first.options.Key != "" && c.options.Key != first.options.Key:
			p.reject(at(q), "input.key: differs from that of a field before it: an operation has one key")
		case c.options.DryRun != first.options.DryRun:
			p.reject(at(q), "input.dryRun: differs from that of a field before it: an operation is written as a whole")
		case records > edit.MaxRecords:
			p.Args.AddError(apierror.LimitExceeded(at(q).path, "input: with it the operation has %d records: at most %d are allowed", records, edit.MaxRecords))
		}
		if first.options.Key == "" {
			first.options.Key = c.options.Key
		}
	}
}

// editOf returns the edit that an operation asks for; nil if none.
func (e *executable) editOf(ctx context.Context, fields []*changeField) *edit.Edit {
	id := access.FromContext(ctx)
	all := &edit.Edit{Origin: kg.Origin{At: e.now().UTC().Truncate(time.Millisecond), Actor: kg.Actor{Kind: id.Known, Name: id.Name}}}
	if request := observe.From(ctx); request != nil {
		all.Origin.Request = request.ID
	}
	var reasons []string
	digest := sha256.New()
	for _, c := range fields {
		all.Parts = append(all.Parts, c.part)
		all.DryRun = c.options.DryRun
		if all.Key == "" {
			all.Key = c.options.Key
		}
		if c.options.Reason != "" && !slices.Contains(reasons, c.options.Reason) {
			reasons = append(reasons, c.options.Reason)
		}
		_, _ = digest.Write(c.options.Digest[:])
		if c.part.Revert != nil {
			all.Origin.Kind, all.Origin.Reverts = kg.RevisionRevert, c.part.Revert.Revision
		}
	}
	all.Origin.Reason, all.Input = strings.Join(reasons, "; "), [32]byte(digest.Sum(nil))
	return all
}

// mutate applies what the root fields of an operation ask for, as one edit.
func (e *executable) mutate(ctx context.Context, roots []*rootField, turns *fairqueue.Operation) {
	var fields []*changeField
	var changing []*rootField
	for _, q := range roots {
		if q.change != nil {
			fields, changing = append(fields, q.change), append(changing, q)
		}
	}
	if len(fields) == 0 {
		return
	}
	asked := e.editOf(ctx, fields)
	var result *edit.Result
	err := context.DeadlineExceeded
	// A call that turns out not to be light is made again. It is the same edit only where nothing has been written yet.
	waited := turns.Do(ctx, func(ctx context.Context) {
		if isCancelled(err) {
			result, err = edit.Apply(ctx, e.store, asked)
		}
	})
	if err == nil {
		err = e.readReplayed(ctx, result)
	} else if waited != nil {
		err = waited
	}
	for i, q := range changing {
		if q.err = err; err == nil {
			q.change.answer = payloadOf(result, i, fields)
		}
	}
}

func isCancelled(err error) bool {
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
}

// readReplayed reads the changes of an edit that was applied before.
func (e *executable) readReplayed(ctx context.Context, result *edit.Result) error {
	if result.Receipt == nil || !result.Receipt.Replayed || result.Receipt.Revision == nil {
		return nil
	}
	page, err := e.store.ReadLog(ctx, &query.LogPlan{
		Start: &query.Revisions{
			Number: result.Receipt.Revision.Number, Slice: query.LogSlice{Limit: 1}, Changes: []query.LogSlice{{Limit: maxPage}},
		},
		Records: true,
	})
	if err != nil {
		return err
	}
	for _, r := range page.Revisions {
		for _, row := range r.Changes[0].Rows {
			result.Receipt.Changes = append(result.Receipt.Changes, row.Change)
		}
	}
	return nil
}

// payloadOf returns what became of one of the fields of an operation.
func payloadOf(result *edit.Result, part int, fields []*changeField) *payload {
	answer := &payload{}
	if receipt := result.Receipt; receipt != nil {
		answer.revision, answer.replayed = receipt.Revision, receipt.Replayed
		for _, c := range receipt.Changes {
			if len(fields) == 1 || receipt.Replayed || slices.Contains(result.Records[part], c.ID) {
				answer.changes = append(answer.changes, query.ChangeRow{Change: c})
			}
		}
	}
	for _, problem := range result.Problems {
		if problem.Code == edit.CodeKeyReused {
			problem.Path = append([]string{change.InputArgument}, problem.Path...)
		}
		if problem.Part == part {
			answer.problems = append(answer.problems, problemRow{Problem: problem})
		}
	}
	if len(result.Problems) > 0 && len(answer.problems) == 0 {
		answer.problems = []problemRow{{Problem: edit.Problem{
			Code: edit.CodeNotWritten, Path: []string{}, Text: "nothing was written: other fields of the operation have problems",
		}}}
	}
	return answer
}

// readAnswer reads the records of the answer to a change, which are one lookup.
func (e *executable) readAnswer(ctx context.Context, c *changeField) (write func(w *encode.Writer), rows int, err error) {
	write = func(w *encode.Writer) { c.object(w, c.answer) }
	shown := c.answer.changes[:min(c.first, len(c.answer.changes))]
	var ids []string
	var to []*query.Row
	for i := range shown {
		ids, to = append(ids, shown[i].ID), append(to, &shown[i].Record)
	}
	for i := range c.answer.problems {
		if p := &c.answer.problems[i]; p.IsConflict() {
			ids, to = append(ids, p.ID), append(to, &p.current)
		}
	}
	plan := c.lookup(ids)
	if plan == nil {
		return write, 0, nil
	}
	page, err := e.store.Read(ctx, plan)
	switch r := c.answer.revision; {
	case err != nil && r != nil && r.Number > 0:
		return nil, 0, apierror.NewError(apierror.CodeUnavailable, nil,
			"revision %d was written, but what is selected of its records could not be read: ask for revision(number: %d)", r.Number, r.Number)
	case err != nil:
		return nil, 0, err
	}
	for i := range page.Rows {
		*to[i] = page.Rows[i]
	}
	return write, page.CountRows(), nil
}
