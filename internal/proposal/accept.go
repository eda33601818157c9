package proposal

import (
	"context"
	"slices"
	"strconv"

	"ties/internal/edit"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Acceptance is the acceptance of a proposal.
type Acceptance struct {
	Number   int64
	Only     []string // the IDs of the changes that are accepted; nil for all
	Origin   kg.Origin
	FourEyes bool // whether nobody accepts their own
	DryRun   bool
}

// Accept applies a proposal as an edit, and closes it. Unless it is open, and nothing is in its way, there are problems, and it stays
// as it is.
func Accept(ctx context.Context, to Store, a Acceptance) (*edit.Result, error) {
	start := query.OneProposal(a.Number)
	start.Changes, start.Input = kg.MaxProposed, true
	p, err := find(ctx, to, start)
	if err != nil {
		return nil, err
	}
	if problems := a.check(p); len(problems) > 0 {
		return &edit.Result{Problems: problems}, nil
	}
	e, err := a.edit(p)
	if err != nil {
		return nil, err
	}
	return edit.Apply(ctx, to, e)
}

// find returns the first of some proposals; nil if there is none.
func find(ctx context.Context, from store.LogReader, start *query.Proposals) (*query.ProposalRow, error) {
	page, err := from.ReadLog(ctx, &query.LogPlan{Start: start})
	if err != nil || len(page.Proposals) == 0 {
		return nil, err
	}
	return &page.Proposals[0], nil
}

// check returns what is wrong with the acceptance of a proposal, before what it proposes is looked at.
func (a *Acceptance) check(p *query.ProposalRow) (problems []edit.Problem) {
	switch {
	case p == nil:
		return []edit.Problem{edit.ClosedProblem(&kg.ProposalError{Number: a.Number})}
	case p.State != kg.ProposalOpen:
		return []edit.Problem{edit.ClosedProblem(&kg.ProposalError{Number: a.Number, State: p.State})}
	case a.FourEyes && p.Author == a.Origin.Actor:
		return []edit.Problem{{
			Code: edit.CodeOwn, Path: []string{"proposal"}, ID: kg.ProposalID(a.Number), Text: "is your own: somebody else has to accept it",
		}}
	case a.Only != nil && len(a.Only) == 0:
		problem := edit.Problem{Code: edit.Code(kg.CodeInvalid.String()), Path: []string{"only"}, Text: "names nothing: want IDs of changes, or reject the proposal"}
		return []edit.Problem{problem}
	}
	for i, id := range a.Only {
		problem := edit.Problem{Path: []string{"only", strconv.Itoa(i)}, ID: id}
		switch shown := kg.Shorten(id, kg.MaxShown); {
		case slices.Index(a.Only, id) < i:
			problem.Code, problem.Text = edit.Code(kg.CodeInvalid.String()), strconv.Quote(shown)+" is there twice: want each record once"
		case !slices.ContainsFunc(p.Changes, func(c query.ChangeRow) bool { return c.ID == id }):
			problem.Code, problem.Text = edit.Code(kg.CodeMissing.String()), kg.ProposalID(a.Number)+" does not change "+strconv.Quote(shown)
		default:
			continue
		}
		problems = append(problems, problem)
	}
	return problems
}

// edit returns the edit that an acceptance makes of a proposal.
func (a *Acceptance) edit(p *query.ProposalRow) (*edit.Edit, error) {
	part, err := Decode(p.Input)
	if err != nil {
		return nil, err
	}
	if a.Only != nil {
		*part = only(*part, func(id string) bool { return slices.Contains(a.Only, id) }, nil)
	}
	was := make(map[string]kg.Change, len(p.Changes))
	for _, c := range p.Changes {
		was[c.ID] = c.Change
	}
	for i := range part.Patches {
		if one := &part.Patches[i]; !isName(one.ID) {
			one.Base = &edit.Base{Record: was[one.ID].Before}
		}
	}
	for i := range part.Delete {
		if one := &part.Delete[i]; one.IfRevision == nil {
			revision := was[one.ID].Prior
			one.IfRevision = &revision
		}
	}
	origin := a.Origin
	origin.Proposal, origin.Proposer = a.Number, p.Author
	return &edit.Edit{Parts: []edit.Part{*part}, Origin: origin, DryRun: a.DryRun, Accepted: a.Only}, nil
}
