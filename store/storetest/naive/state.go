package naive

import (
	"context"
	"maps"
	"slices"
	"time"

	"ties/internal/logchain"
	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store"
)

// state is one state of everything but tokens. It is immutable.
type state struct {
	stated    RecordMap
	graph     RecordMap        // merging.Graph of it
	revisions map[string]int64 // that last wrote each record
	log       []store.LoggedRevision
	keys      map[string]keyUse
	proposals proposals
}

// keyUse is what a key of a batch was used for.
type keyUse struct {
	input    [32]byte
	revision int64 // 0 if the batch changed nothing
}

func (s *state) evaluate() evaluator {
	return evaluator{s.graph, s.revisions, s.stated.Records(kg.Types(kg.TypeDistinction)), int64(len(s.log))}
}

// Exist implements kg.ReferenceReader.
func (s *state) Exist(ids []string) (map[string]bool, error) { return s.stated.Exist(ids) }

// Texts implements kg.ReferenceReader.
func (s *state) Texts(ids []string) (map[string]string, error) { return s.stated.Texts(ids) }

// Revisions implements kg.ReferenceReader.
func (s *state) Revisions(ids []string) (map[string]int64, error) {
	found := map[string]int64{}
	for _, id := range ids {
		if n, ok := s.revisions[id]; ok {
			found[id] = n
		}
	}
	return found, nil
}

// apply returns the state after a batch, and closes the proposal that it accepts.
func (s *state) apply(batch *kg.Batch, now time.Time) (*state, *kg.Receipt, error) {
	number := batch.Origin.Proposal
	if number == 0 {
		return s.applyRecords(batch, now)
	}
	if err := s.proposals.checkOpen(number); err != nil {
		return nil, nil, err
	}
	next, receipt, err := s.applyRecords(batch, now)
	if err == nil && next != nil {
		next.proposals = next.proposals.closed(number, kg.ProposalAccepted, storekit.Acceptance(batch, receipt.Revision, now))
	}
	return next, receipt, err
}

// applyRecords returns the state after a batch.
func (s *state) applyRecords(batch *kg.Batch, now time.Time) (*state, *kg.Receipt, error) {
	if err := storekit.CheckKey(batch.Key); err != nil {
		return nil, nil, err
	}
	if use, ok := s.keys[batch.Key]; ok {
		return s.replay(batch, use)
	}
	if err := batch.Resolve(s); err != nil {
		return nil, nil, err
	}
	stated := s.stated.after(batch)
	if err := checkMerges(stated, batch); err != nil {
		return nil, nil, err
	}
	if err := stated.checkDeletions(batch); err != nil {
		return nil, nil, err
	}
	if batch.Revisions != nil {
		return s.restored(batch, stated), &kg.Receipt{}, nil
	}
	last := s.last()
	revision := storekit.NextRevision(&last.Revision, batch, now)
	changes := storekit.Changes(batch, s.stored(), revision.Number)
	next := &state{stated: stated, graph: merging.Graph(stated), revisions: map[string]int64{}, log: s.log, keys: map[string]keyUse{}, proposals: s.proposals}
	maps.Copy(next.revisions, s.revisions)
	maps.Copy(next.keys, s.keys)
	if len(changes) == 0 {
		next.remember(batch, 0)
		return next, &kg.Receipt{}, nil
	}
	revision.Records = len(changes)
	next.remember(batch, revision.Number)
	next.add(*logchain.Chain(last, revision, batch, copies(changes)))
	if batch.DryRun {
		revision.Number = 0
	}
	return next, &kg.Receipt{Revision: revision, Changes: copies(changes), Moved: s.moved(next)}, nil
}

// moved returns the number of claims that are stated as before and read of other entities.
func (s *state) moved(next *state) (n int) {
	for id, r := range s.graph {
		same := next.stated[id] != nil && fields.Equal(s.stated[id], next.stated[id])
		if ends := merging.EndsOf(r); same && !slices.Equal(ends, merging.EndsOf(next.graph[id])) {
			n++
		}
	}
	return n
}

// replay returns the receipt of a batch whose key was used before.
func (s *state) replay(batch *kg.Batch, use keyUse) (*state, *kg.Receipt, error) {
	if use.input != batch.Input {
		return nil, nil, &kg.KeyReusedError{Key: batch.Key}
	}
	receipt := &kg.Receipt{Replayed: true}
	if use.revision > 0 {
		revision := s.log[use.revision-1].Revision
		receipt.Revision = &revision
	}
	return nil, receipt, nil
}

// restored returns the state after a part of a restored snapshot.
func (s *state) restored(batch *kg.Batch, stated RecordMap) *state {
	next := &state{stated: stated, graph: merging.Graph(stated), revisions: map[string]int64{}, log: s.log, keys: s.keys, proposals: s.proposals}
	maps.Copy(next.revisions, s.revisions)
	for i, r := range batch.Put {
		next.revisions[r.RecordID()] = batch.Revisions[i]
	}
	return next
}

// last returns the newest revision, whose number is 0 if there is none.
func (s *state) last() *store.LoggedRevision {
	if len(s.log) == 0 {
		return &store.LoggedRevision{}
	}
	return &s.log[len(s.log)-1]
}

// stored returns all records.
func (s *state) stored() map[string]storekit.Stored {
	all := map[string]storekit.Stored{}
	for id, r := range s.stated {
		all[id] = storekit.Stored{Record: r, Revision: s.revisions[id]}
	}
	return all
}

// add appends a revision to the log of a state that is not in use yet.
func (s *state) add(r store.LoggedRevision) {
	s.log = append(s.log[:len(s.log):len(s.log)], r)
	for _, c := range r.Changes {
		switch c.Op {
		case kg.ChangeDeleted:
			delete(s.revisions, c.ID)
		case kg.ChangeErased: // it has no ID
		default:
			s.revisions[c.ID] = r.Number
		}
	}
}

func (s *state) remember(batch *kg.Batch, revision int64) {
	if batch.Key != "" {
		s.keys[batch.Key] = keyUse{batch.Input, revision}
	}
}

// stillKnown returns the state after a revision as far as a later state knows it: by its log, and by what has stayed as it was.
func (s *state) stillKnown(number int64, later *state) *state {
	known := func(id string) bool {
		by := s.revisions[id]
		found := later.revisions[id] == by
		for _, r := range later.log {
			for _, c := range r.Changes {
				found = found || c.ID == id && c.Prior == by
			}
		}
		return found
	}
	then := &state{graph: RecordMap{}, revisions: map[string]int64{}, log: later.log[:number:number], keys: s.keys}
	for id, r := range s.graph {
		if known(id) {
			then.graph[id], then.revisions[id] = r, s.revisions[id]
		}
	}
	return then
}

// copies returns changes with copies of their records.
func copies(changes []kg.Change) []kg.Change {
	list := make([]kg.Change, len(changes))
	for i, c := range changes {
		c.Before, c.After = kg.Clone(c.Before), kg.Clone(c.After)
		list[i] = c
	}
	return list
}

func (s *state) snapshot(ctx context.Context, to store.SnapshotReader) error {
	for _, r := range s.log {
		if to.Revision == nil {
			break
		}
		logged := r
		logged.Changes = copies(r.Changes)
		for i := range logged.Changes {
			logged.Changes[i].After = nil
		}
		if err := to.Revision(logged); err != nil {
			return err
		}
	}
	for _, p := range s.proposals {
		if to.Proposal == nil {
			break
		}
		if err := to.Proposal(copyOf(p)); err != nil {
			return err
		}
	}
	if to.Record == nil {
		return nil
	}
	return yieldAll(ctx, s.stated, func(r kg.Record) error { return to.Record(r, s.revisions[r.RecordID()]) })
}

// yieldAll calls f with a copy of each record, by type, then by ID.
func yieldAll(ctx context.Context, g RecordMap, f func(kg.Record) error) error {
	for _, t := range kg.Records.List() {
		for _, r := range g.Records(kg.Types(t)) {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := f(kg.Clone(r)); err != nil {
				return err
			}
		}
	}
	return nil
}

// read answers a plan.
func (s *state) read(plan *query.Plan) (*query.Page, error) {
	plan, page, err := storekit.Redirect(plan, s.into)
	if err != nil || page != nil {
		return page, err
	}
	return s.evaluate().read(plan)
}

// into is merging.Reader.Into.
func (s *state) into(ids []string) (map[string]string, error) {
	found := map[string]string{}
	for _, id := range ids {
		if m, ok := s.stated[kg.MergeID(id)].(*kg.Merge); ok {
			found[id] = m.Into
		}
	}
	return found, nil
}
