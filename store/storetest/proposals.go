package storetest

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// proposalTests are of proposals, which are no records.
var proposalTests = []test{
	{"a proposal is found as it was made", withPast(testProposal)},
	{"lists of proposals", withPast(testProposalLists)},
	{"the records of proposals as they are now", withPast(testProposedRecords)},
	{"a proposal is accepted with its batch", withPast(testAcceptance)},
	{"accepting what changes nothing closes it", withPast(testAcceptanceOfNothing)},
	{"a refused batch leaves it open", withPast(testRefusedAcceptance)},
	{"what is rejected stays so", withPast(testRejection)},
	{"what is withdrawn stays so", withPast(testWithdrawal)},
	{"a key makes proposing again harmless", withPast(testProposalKeys)},
	{"one of many who accept, reject or withdraw succeeds", withPast(testDecideTogether)},
	{"numbers of proposals made together", withPast(testProposeTogether)},
	{"proposals are no records", withPast(testProposalsAreNoRecords)},
	{"a snapshot has them, and they can be restored", withPast(testRestoredProposals)},
	{"nothing is left of what touches the erased", withPast(testErasedProposals)},
	{"calls for proposals end with their context", withPast(testProposalsContext)},
}

// proposalAt returns a proposal of changes that was made some hours after noon.
func proposalAt(hours int, author string, changes ...kg.Change) *kg.Proposal {
	for i := range changes {
		changes[i].Sequence = i
	}
	return &kg.Proposal{
		State: kg.ProposalOpen, At: noon.Add(time.Duration(hours) * time.Hour), Author: kg.Actor{Kind: kg.ActorToken, Name: author},
		Reason: "read in \"the\" paper", Input: []byte(`{"some":"input of ` + author + `"}`), Changes: changes,
	}
}

func creates(r kg.Record) kg.Change {
	return kg.Change{Op: kg.ChangeCreated, ID: r.RecordID(), After: r}
}

// propose makes a proposal, and returns its number.
func (w *past) propose(p *kg.Proposal) int64 {
	w.Helper()
	replayed, err := w.store.Propose(w.Context(), p)
	if err != nil || replayed {
		w.Fatalf("Propose: replayed %t, %v", replayed, err)
	}
	return p.Number
}

// proposals returns the page of proposals of a start.
func (w *past) proposals(start *query.Proposals) query.LogPage {
	w.Helper()
	return w.log(&query.LogPlan{Start: start})
}

// proposal returns a proposal with its changes and its input.
func (w *past) proposal(number int64) *kg.Proposal {
	w.Helper()
	start := query.OneProposal(number)
	start.Changes, start.Input = 10, true
	page := w.proposals(start)
	if len(page.Proposals) != 1 || page.More {
		w.Fatalf("proposal %d is %+v", number, page)
	}
	row := page.Proposals[0]
	p := row.Proposal
	for _, c := range row.Changes {
		p.Changes = append(p.Changes, c.Change)
	}
	return &p
}

// numbersOf returns the numbers and states of a page of proposals.
func numbersOf(page query.LogPage) string {
	var list []string
	for _, p := range page.Proposals {
		list = append(list, fmt.Sprint(p.Number, " ", p.State))
	}
	if page.More {
		list = append(list, "…")
	}
	return strings.Join(list, ", ")
}

// accepting returns a batch that accepts a proposal.
func accepting(number int64, batch *kg.Batch) *kg.Batch {
	batch.Origin.Proposal, batch.Origin.Proposer = number, kg.Actor{Kind: kg.ActorToken, Name: "bot"}
	return batch
}

func testProposal(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("company:c", "C")}))
	quote := cites(kg.Citation{Document: sourceID, Quote: "someone", Start: 0, End: 7})
	p := proposalAt(2, "bot", creates(relation("employment:e", "person:p", "company:c", quote)),
		kg.Change{Op: kg.ChangeUpdated, ID: "person:p", Prior: 2, Before: entity("person:p", "P"), After: entity("person:p", "Пётр 🙂")},
		kg.Change{Op: kg.ChangeDeleted, ID: "company:c", Prior: 2, Before: entity("company:c", "C")})
	w.same(w.propose(p), int64(1))
	want := *p
	want.Touches, want.Base = nil, 2
	w.same(w.proposal(1), &want)
	page := w.proposals(query.OneProposal(1))
	row := page.Proposals[0]
	w.same(row.Records, 3)
	w.same([]int{len(row.Changes), len(row.Input)}, []int{0, 0})
	for _, number := range []int64{0, -1, 2, 1 << 40} {
		w.same(len(w.proposals(query.OneProposal(number)).Proposals), 0)
	}
	w.same(len(w.changesSince(2)), 0)
}

func testProposalLists(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("company:c", "C")}))
	w.propose(proposalAt(1, "ann", creates(fact("fact:f", "person:p", "age", "7"))))
	w.propose(proposalAt(2, "bot", creates(relation("employment:e", "person:p", "company:c")), creates(entity("person:q", "Q"))))
	w.propose(proposalAt(3, "ann", creates(entity("person:q", "Q"))))
	w.propose(proposalAt(4, "ann", creates(relation("employment:e", "person:q", "company:c"))))
	if err := w.store.CloseProposal(w.Context(), 3, kg.ProposalRejected, &kg.Decision{At: noon, Reason: "no"}); err != nil {
		w.Fatal(err)
	}
	all := query.LogSlice{Limit: 10, Newest: true}
	for _, c := range []struct {
		start query.Proposals
		want  string
	}{
		{query.Proposals{Slice: all}, "4 OPEN, 3 REJECTED, 2 OPEN, 1 OPEN"},
		{query.Proposals{Slice: query.LogSlice{Limit: 10}}, "1 OPEN, 2 OPEN, 3 REJECTED, 4 OPEN"},
		{query.Proposals{Slice: query.LogSlice{Limit: 2, Newest: true}}, "4 OPEN, 3 REJECTED, …"},
		{query.Proposals{Slice: query.LogSlice{Limit: 2, Newest: true, From: &query.LogPosition{Revision: 3}}}, "2 OPEN, 1 OPEN"},
		{query.Proposals{Slice: query.LogSlice{Limit: 1, From: &query.LogPosition{Revision: 2}}}, "3 REJECTED, …"},
		{query.Proposals{Slice: query.LogSlice{Newest: true}}, "…"},
		{query.Proposals{Slice: all, States: []kg.ProposalState{kg.ProposalRejected}}, "3 REJECTED"},
		{query.Proposals{Slice: all, States: []kg.ProposalState{kg.ProposalOpen, kg.ProposalAccepted}}, "4 OPEN, 2 OPEN, 1 OPEN"},
		{query.Proposals{Slice: all, States: []kg.ProposalState{}}, ""},
		{query.Proposals{Slice: all, Author: "bot"}, "2 OPEN"},
		{query.Proposals{Slice: all, Author: "nobody"}, ""},
		{query.Proposals{Slice: all, Touches: "person:q"}, "4 OPEN, 3 REJECTED, 2 OPEN"},
		{query.Proposals{Slice: all, Touches: "company:c"}, "4 OPEN, 2 OPEN"},
		{query.Proposals{Slice: all, Touches: "fact:f"}, "1 OPEN"},
		{query.Proposals{Slice: all, Touches: sourceID}, "4 OPEN, 2 OPEN, 1 OPEN"},
		{query.Proposals{Slice: all, Touches: "nonsense"}, ""},
		{query.Proposals{Slice: all, Touches: "company:c", Author: "ann", States: []kg.ProposalState{kg.ProposalOpen}}, "4 OPEN"},
		{query.Proposals{Slice: query.LogSlice{Limit: 1, Newest: true, From: &query.LogPosition{Revision: 4}}, Touches: "person:q"}, "3 REJECTED, …"},
	} {
		w.same(numbersOf(w.proposals(&c.start)), c.want)
	}
}

func testProposedRecords(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P")}))
	w.propose(proposalAt(1, "bot", kg.Change{Op: kg.ChangeUpdated, ID: "person:p", Prior: 2, Before: entity("person:p", "P"), After: entity("person:p", "Q")},
		creates(entity("person:q", "Q"))))
	w.accept(batchAt(2, []kg.Record{entity("person:p", "R")}))
	start := query.OneProposal(1)
	start.Changes = 1
	plan := &query.LogPlan{Start: start, Record: &query.Selection{Types: kg.Nodes, Props: []query.Prop{query.PropID, query.PropRevision}}}
	page := w.log(plan)
	w.same(len(page.Proposals[0].Changes), 1)
	w.same(page.Proposals[0].Records, 2)
	w.same(page.Proposals[0].Changes[0].Record.Values, []query.Value{{Text: "person:p"}, {Int: 3}})
	start.Changes = 2
	page = w.log(plan)
	w.same(page.Proposals[0].Changes[1].Record, query.Row{})
}

func testAcceptance(w *past) {
	p := proposalAt(1, "bot", creates(entity("person:p", "P")), creates(entity("person:q", "Q")))
	w.propose(p)
	batch := accepting(1, batchAt(2, []kg.Record{entity("person:p", "P")}))
	batch.Accepted = []string{"person:p"}
	dry := *batch
	dry.DryRun = true
	w.same(w.accept(&dry).Revision.Number, int64(0))
	w.same(w.proposal(1).State, kg.ProposalOpen)
	receipt := w.accept(batch)
	w.same(*receipt.Revision, kg.Revision{Number: 2, Origin: batch.Origin, Records: 1})
	w.same(w.log(&query.LogPlan{Start: query.OneRevision(2)}).Revisions[0].Revision, *receipt.Revision)
	w.chained()
	want := *p
	want.Touches, want.Base, want.State = nil, 1, kg.ProposalAccepted
	want.Decision = kg.Decision{At: batch.Origin.At, Actor: batch.Origin.Actor, Reason: "since", Revision: 2, Accepted: []string{"person:p"}}
	w.same(w.proposal(1), &want)
	_, err := w.store.Apply(w.Context(), accepting(1, batchAt(3, []kg.Record{entity("person:q", "Q")})))
	w.wraps("Apply", err, kg.ErrConflict)
	w.same(err, &kg.ProposalError{Number: 1, State: kg.ProposalAccepted})
	_, err = w.store.Apply(w.Context(), accepting(7, batchAt(3, []kg.Record{entity("person:q", "Q")})))
	w.wraps("Apply", err, kg.ErrNotFound)
	w.wraps("CloseProposal", w.store.CloseProposal(w.Context(), 1, kg.ProposalRejected, &kg.Decision{At: noon}), kg.ErrConflict)
	w.same(w.proposal(1), &want)
	w.holds(entity("person:p", "P"))
}

func testAcceptanceOfNothing(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P")}))
	w.propose(proposalAt(1, "bot", creates(entity("person:p", "P"))))
	w.same(*w.accept(accepting(1, batchAt(2, []kg.Record{entity("person:p", "P")}))), kg.Receipt{})
	w.same(w.proposal(1).Decision, kg.Decision{At: noon.Add(2 * time.Hour), Actor: kg.Actor{Kind: kg.ActorToken, Name: "ann"}, Reason: "since"})
	w.same(w.proposal(1).State, kg.ProposalAccepted)
	w.same(len(w.chained()), 2)
}

func testRefusedAcceptance(w *past) {
	w.propose(proposalAt(1, "bot", creates(fact("fact:f", "person:p", "age", "7"))))
	_, err := w.store.Apply(w.Context(), accepting(1, batchAt(2, []kg.Record{fact("fact:f", "person:p", "age", "7")})))
	w.wraps("Apply", err, kg.ErrInvalid)
	w.same(w.proposal(1).State, kg.ProposalOpen)
	w.same(w.proposal(1).Decision, kg.Decision{})
}

func testRejection(w *past) {
	w.propose(proposalAt(1, "bot", creates(entity("person:p", "P"))))
	d := &kg.Decision{At: noon.Add(3 * time.Hour), Actor: kg.Actor{Kind: kg.ActorLocal}, Reason: "doubtful"}
	if err := w.store.CloseProposal(w.Context(), 1, kg.ProposalRejected, d); err != nil {
		w.Fatal(err)
	}
	w.same(w.proposal(1).Decision, *d)
	w.same(w.store.CloseProposal(w.Context(), 1, kg.ProposalWithdrawn, &kg.Decision{At: noon}), error(&kg.ProposalError{Number: 1, State: kg.ProposalRejected}))
	w.same(w.store.CloseProposal(w.Context(), 2, kg.ProposalWithdrawn, &kg.Decision{At: noon}), error(&kg.ProposalError{Number: 2}))
	_, err := w.store.Apply(w.Context(), accepting(1, batchAt(3, []kg.Record{entity("person:p", "P")})))
	w.wraps("Apply", err, kg.ErrConflict)
	w.same(w.proposal(1).Decision, *d)
	w.holds()
}

func testWithdrawal(w *past) {
	w.propose(proposalAt(1, "bot", creates(entity("person:p", "P"))))
	d := &kg.Decision{At: noon.Add(3 * time.Hour), Actor: kg.Actor{Kind: kg.ActorToken, Name: "bot"}}
	if err := w.store.CloseProposal(w.Context(), 1, kg.ProposalWithdrawn, d); err != nil {
		w.Fatal(err)
	}
	w.same(w.proposal(1).Decision, *d)
	w.same(w.store.CloseProposal(w.Context(), 1, kg.ProposalRejected, &kg.Decision{At: noon}), error(&kg.ProposalError{Number: 1, State: kg.ProposalWithdrawn}))
	_, err := w.store.Apply(w.Context(), accepting(1, batchAt(3, []kg.Record{entity("person:p", "P")})))
	w.same(err, error(&kg.ProposalError{Number: 1, State: kg.ProposalWithdrawn}))
	w.same(numbersOf(w.proposals(&query.Proposals{States: []kg.ProposalState{kg.ProposalWithdrawn}, Slice: query.LogSlice{Limit: 10}})), "1 WITHDRAWN")
	w.same(w.proposal(1).Decision, *d)
	w.holds()
}

func testProposalKeys(w *past) {
	keyed := func(input byte) *kg.Proposal {
		p := proposalAt(1, "bot", creates(entity("person:p", "P")))
		p.Key, p.Digest = "k", [32]byte{input}
		return p
	}
	w.propose(proposalAt(1, "bot", creates(entity("person:o", "O"))))
	w.propose(keyed(1))
	again := keyed(1)
	replayed, err := w.store.Propose(w.Context(), again)
	w.same(err, nil)
	w.same(replayed, true)
	w.same(again.Number, int64(2))
	_, err = w.store.Propose(w.Context(), keyed(2))
	w.same(err, error(&kg.KeyReusedError{Key: "k"}))
	w.same(numbersOf(w.proposals(&query.Proposals{Slice: query.LogSlice{Limit: 10}})), "1 OPEN, 2 OPEN")
	w.same(numbersOf(w.proposals(&query.Proposals{Key: "k", Slice: query.LogSlice{Limit: 10}})), "2 OPEN")
	w.same(numbersOf(w.proposals(&query.Proposals{Key: "other", Slice: query.LogSlice{Limit: 10}})), "")
	long := keyed(3)
	long.Key = strings.Repeat("x", kg.MaxKey+1)
	_, err = w.store.Propose(w.Context(), long)
	w.wraps("Propose", err, kg.ErrInvalid)
}

func testDecideTogether(w *past) {
	w.propose(proposalAt(1, "bot", creates(entity("person:p", "P"))))
	var decided atomic.Int64
	w.together(8, func(ctx context.Context, number int) (err error) {
		if number%2 == 0 {
			err = w.store.CloseProposal(ctx, 1, []kg.ProposalState{kg.ProposalRejected, kg.ProposalWithdrawn}[number/2%2], &kg.Decision{At: noon})
		} else {
			_, err = w.store.Apply(ctx, accepting(1, batchAt(number, []kg.Record{entity(fmt.Sprint("person:", number), "P")})))
		}
		if err == nil {
			decided.Add(1)
			return nil
		}
		w.wraps("deciding", err, kg.ErrConflict)
		return nil
	})
	w.same(decided.Load(), int64(1))
	records := 0
	for _, r := range w.export() {
		if r.RecordID() != sourceID {
			records++
		}
	}
	w.same(records == 1, w.proposal(1).State == kg.ProposalAccepted)
}

func testProposeTogether(w *past) {
	const many = 8
	var seen [many + 1]atomic.Int64
	w.together(many, func(ctx context.Context, number int) error {
		p := proposalAt(number, "bot", creates(entity(fmt.Sprint("person:", number), "P")))
		_, err := w.store.Propose(ctx, p)
		if err == nil {
			seen[p.Number].Add(1)
		}
		return err
	})
	for number := range seen {
		w.same(seen[number].Load() == 1, number > 0)
	}
}

func testProposalsAreNoRecords(w *past) {
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	w.propose(proposalAt(1, "bot", creates(entity("person:p", "P"))))
	if empty, err := store.IsEmpty(w.Context(), w.store); err != nil || !empty {
		w.Errorf("a store that holds only a proposal is empty: %v, %v", empty, err)
	}
	w.shows(find("person:p"), take(kg.Nodes, idProps), "null")
	w.same(len(w.changesSince(0)), 0)
	w.same(w.log(&query.LogPlan{Start: &query.Changes{Slice: query.LogSlice{Limit: 1}}}).Newest, int64(0))
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	w.same(len(w.proposals(&query.Proposals{Slice: query.LogSlice{Limit: 10}}).Proposals), 0)
}

// snapshotted returns the proposals of a snapshot.
func (w *past) snapshotted() (list []*kg.Proposal) {
	w.Helper()
	err := w.store.Snapshot(w.Context(), store.SnapshotReader{Proposal: func(p *kg.Proposal) error {
		list = append(list, p)
		return nil
	}})
	if err != nil {
		w.Fatalf("Snapshot: %v", err)
	}
	return list
}

func testRestoredProposals(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("company:c", "C")}))
	p := proposalAt(1, "bot", creates(relation("employment:e", "person:p", "company:c")))
	p.Key, p.Digest = "k", [32]byte{7}
	w.propose(p)
	w.propose(proposalAt(2, "ann", creates(entity("person:q", "Q"))))
	w.accept(accepting(2, batchAt(2, []kg.Record{entity("person:q", "Q")})))
	before := w.snapshotted()
	w.same(len(before), 2)
	w.same(before[0].Touches, []string{"company:c", sourceID, "employment:e", "person:p"})
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	for _, one := range before {
		if err := w.store.RestoreProposal(w.Context(), one); err != nil {
			w.Fatal(err)
		}
	}
	w.same(w.snapshotted(), before)
	w.same(numbersOf(w.proposals(&query.Proposals{Touches: "person:p", Slice: query.LogSlice{Limit: 10}})), "1 OPEN")
	w.same(w.propose(proposalAt(3, "bot", creates(entity("person:r", "R")))), int64(3))
}

func testErasedProposals(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "Secret"), entity("person:q", "Q"), entity("company:c", "C")}))
	w.propose(proposalAt(1, "bot", creates(relation("employment:e", "person:p", "company:c"))))
	w.propose(proposalAt(2, "bot", creates(relation("employment:e", "person:q", "company:c"))))
	mention := proposalAt(3, "bot", creates(entity("person:secret-2", "The secret one")))
	w.propose(mention)
	w.propose(proposalAt(4, "bot", creates(entity("person:r", "R"))))
	decision := &kg.Decision{At: noon.Add(9 * time.Hour), Actor: kg.Actor{Kind: kg.ActorToken, Name: "ann"}, Reason: "it is SECRET"}
	if err := w.store.CloseProposal(w.Context(), 4, kg.ProposalRejected, decision); err != nil {
		w.Fatal(err)
	}
	other := w.proposal(2)
	w.erase("person:p")
	erased := &kg.Proposal{Number: 1, State: kg.ProposalErased, At: noon.Add(time.Hour), Author: kg.Actor{Kind: kg.ActorToken, Name: "bot"}, Base: 2}
	w.same(w.proposal(1), erased)
	w.same(w.proposal(2), other)
	w.same(w.proposal(3).State, kg.ProposalErased)
	w.same(w.proposal(4).Decision.Reason, "")
	w.same(w.proposal(4).State, kg.ProposalRejected)
	for _, p := range w.snapshotted() {
		if text := fmt.Sprintf("%+v %s", p, p.Input); strings.Contains(text, "ecret") || strings.Contains(text, "person:p ") {
			w.Errorf("something is left: %s", text)
		}
	}
	w.same(numbersOf(w.proposals(&query.Proposals{Touches: "person:p", Slice: query.LogSlice{Limit: 10}})), "")
	_, err := w.store.Apply(w.Context(), accepting(1, batchAt(200, nil)))
	w.wraps("Apply", err, kg.ErrConflict)
}

func testProposalsContext(w *past) {
	ctx, cancel := context.WithCancel(w.Context())
	cancel()
	p := proposalAt(1, "bot", creates(entity("person:p", "P")))
	_, err := w.store.Propose(ctx, p)
	w.wraps("Propose", err, context.Canceled)
	w.wraps("CloseProposal", w.store.CloseProposal(ctx, 1, kg.ProposalRejected, &kg.Decision{}), context.Canceled)
	w.wraps("RestoreProposal", w.store.RestoreProposal(ctx, p), context.Canceled)
	w.same(len(w.proposals(&query.Proposals{Slice: query.LogSlice{Limit: 10}}).Proposals), 0)
}
