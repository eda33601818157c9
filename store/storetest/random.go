package storetest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
	"ties/store/storetest/plantext"
	"ties/store/storetest/random"
	"ties/store/storetest/shrink"
)

// Size is the amount of work of Random.
type Size struct {
	Graphs int // each in its own store
	Plans  int // for each graph
	Writes int // batches between the plans, which change the graph
}

// Random compares a store with the naive model: small random graphs, random batches, and random plans, which both must answer
// alike. The same size always has the same ones; Fuzz has others.
func Random(t *testing.T, open Open, size Size) {
	for seed := range uint64(size.Graphs) {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) { agree(t, open(t), seed, size) })
	}
}

// Fuzz is the body of a fuzz target: Random, from seeds that the fuzzer chooses.
func Fuzz(f *testing.F, open Open) {
	f.Add(uint64(1_000))
	f.Add(uint64(948)) // nothing is there at first
	f.Fuzz(func(t *testing.T, seed uint64) {
		agree(t, open(t), seed, Size{Plans: 20, Writes: 5})
	})
}

// pair is a store under test, and a naive model with the same data.
type pair struct {
	*testing.T
	store store.Store
	model *naive.Store
	plain *naive.Store // with the same edits, and without merges
	seed  uint64
}

func agree(t *testing.T, store store.Store, seed uint64, size Size) {
	p := &pair{t, store, naive.New(), naive.New(), seed}
	p.write(-1, func(g random.Generator) *kg.Batch { return &kg.Batch{Put: g.Graph()} })
	writes := 0
	for i := range size.Plans {
		if i*size.Writes/size.Plans != (i+1)*size.Writes/size.Plans {
			p.write(i, random.Generator.Batch)
			if writes++; writes%3 == 0 {
				p.erase(i)
			}
		}
		p.read(i)
		if t.Failed() {
			return
		}
	}
	p.unmerge()
	for i := range min(5, size.Plans) {
		p.read(size.Plans + i)
	}
}

// generator returns the generator for a number, with the current data of the model.
func (p *pair) generator(number int) random.Generator {
	return random.New(p.seed, uint64(number), p.model)
}

// write applies a random batch to both. It generates the batch twice, because a store may change it.
func (p *pair) write(number int, batch func(random.Generator) *kg.Batch) {
	p.Helper()
	one, other, edits := batch(p.generator(number)), batch(p.generator(number)), batch(p.generator(number))
	p.generator(number).Expect(one)
	other.Expect = one.Expect
	one.Origin.At = noon.Add(time.Duration(number) * time.Minute)
	other.Origin = one.Origin
	wanted, want := p.model.Apply(p.Context(), one)
	receipt, got := p.store.Apply(p.Context(), other)
	p.sameOutcome(fmt.Sprintf("batch %d", number), wanted, receipt, want, got)
	if got == nil && !one.DryRun {
		p.edit(edits)
	}
	for i := range 3 {
		p.readLog(3*number + i)
	}
}

// erase erases the same from both.
func (p *pair) erase(number int) {
	p.Helper()
	what := p.generator(number).Erasure()
	what.Origin.At = noon.Add(time.Duration(number) * time.Minute)
	wanted, want := p.model.Erase(p.Context(), what)
	receipt, got := p.store.Erase(p.Context(), what)
	p.sameOutcome(fmt.Sprintf("erasure %d of %v", number, what.IDs), wanted, receipt, want, got)
	if got == nil && !what.DryRun {
		p.eraseEdited(receipt)
	}
	if diff := cmp.Diff(logOf(p, p.model), logOf(p, p.store), cmpopts.EquateEmpty()); diff != "" {
		p.Fatalf("seed %d, erasure %d: the log differs (- wanted, + got):\n%s", p.seed, number, diff)
	}
	for i := range 3 {
		p.readLog(3*number + i)
	}
}

// edit applies what a batch says beside merges.
func (p *pair) edit(batch *kg.Batch) {
	p.Helper()
	edits := &kg.Batch{}
	for _, r := range batch.Put {
		if kg.Nodes.Has(r.RecordType()) {
			edits.Put = append(edits.Put, r)
		}
	}
	for _, id := range batch.Delete {
		if t, _ := kg.TypeOfID(id); kg.Nodes.Has(t) {
			edits.Delete = append(edits.Delete, id)
		}
	}
	if err := store.Write(p.Context(), p.plain, edits); err != nil {
		p.Fatalf("seed %d: the edits alone: %v", p.seed, err)
	}
}

// eraseEdited erases what was erased, beside merges.
func (p *pair) eraseEdited(receipt *kg.Receipt) {
	p.Helper()
	what := &kg.Erasure{}
	for _, c := range receipt.Changes {
		if c.Before != nil && kg.Nodes.Has(c.Before.RecordType()) {
			what.IDs = append(what.IDs, c.ID)
		}
	}
	if _, err := p.plain.Erase(p.Context(), what); err != nil {
		p.Fatalf("seed %d: erasing the edits alone: %v", p.seed, err)
	}
}

// compareAll compares everything that is in both.
func (p *pair) compareAll(what string) {
	p.Helper()
	if diff := diffRecords(everythingIn(p, p.model.Export), everythingIn(p, p.store.Export)); diff != "" {
		p.Fatalf("seed %d, %s: the export differs (- wanted, + got):\n%s", p.seed, what, diff)
	}
	if diff := diffRecords(everythingIn(p, p.model.ExportStated), everythingIn(p, p.store.ExportStated)); diff != "" {
		p.Fatalf("seed %d, %s: what is stated differs (- wanted, + got):\n%s", p.seed, what, diff)
	}
}

// unmerge deletes all merges: what is read then is what the edits alone leave.
func (p *pair) unmerge() {
	p.Helper()
	batch := &kg.Batch{}
	for _, r := range everythingIn(p, p.store.ExportStated) {
		if r.RecordType() == kg.TypeMerge {
			batch.Delete = append(batch.Delete, r.RecordID())
		}
	}
	for _, to := range []store.Writer{p.model, p.store} {
		if err := store.Write(p.Context(), to, &kg.Batch{Delete: batch.Delete}); err != nil {
			p.Fatalf("seed %d: un-merging all: %v", p.seed, err)
		}
	}
	p.compareAll("un-merging all")
	if diff := diffRecords(everythingIn(p, p.plain.Export), everythingIn(p, p.store.Export)); diff != "" {
		p.Fatalf("seed %d: un-merging all leaves traces (- wanted, + got):\n%s", p.seed, diff)
	}
}

// sameOutcome compares what has become of a write to both.
func (p *pair) sameOutcome(what string, wanted, receipt *kg.Receipt, want, got error) {
	p.Helper()
	if diff := diffFaults(want, got); diff != "" {
		p.Fatalf("seed %d, %s: %s", p.seed, what, diff)
	}
	p.compareAll(what)
	if diff := cmp.Diff(wanted, receipt, cmpopts.EquateEmpty()); diff != "" {
		p.Fatalf("seed %d, %s: the receipt differs (- wanted, + got):\n%s", p.seed, what, diff)
	}
}

// logOf returns the whole log of a store.
func logOf(p *pair, from store.Snapshotter) (list []store.LoggedRevision) {
	p.Helper()
	err := from.Snapshot(p.Context(), store.SnapshotReader{Revision: func(r store.LoggedRevision) error {
		list = append(list, r)
		return nil
	}})
	if err != nil {
		p.Fatalf("Snapshot: %v", err)
	}
	return list
}

// diffFaults returns how the errors of a batch differ; "" if they do not.
func diffFaults(want, got error) string {
	for _, sentinel := range []error{kg.ErrInvalid, kg.ErrConflict, kg.ErrUnavailable} {
		if errors.Is(got, sentinel) != errors.Is(want, sentinel) {
			return fmt.Sprintf("Apply returned %v, want %v", got, want)
		}
	}
	if (got == nil) != (want == nil) {
		return fmt.Sprintf("Apply returned %v, want %v", got, want)
	}
	return ""
}

// readLog runs a random plan of the log on both.
func (p *pair) readLog(number int) {
	p.Helper()
	plan := p.generator(number).LogPlan()
	want, err := p.model.ReadLog(p.Context(), plan)
	if err != nil {
		p.Fatalf("seed %d, plan %d of the log: %v", p.seed, number, err)
	}
	got, err := p.store.ReadLog(p.Context(), plan)
	if err != nil {
		p.Fatalf("seed %d, plan %d of the log: %v", p.seed, number, err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		p.Fatalf("seed %d, plan %d of the log, %+v: the answer differs (- wanted, + got):\n%s", p.seed, number, plan.Start, diff)
	}
}

func diffRecords(want, got []kg.Record) string {
	if reflect.DeepEqual(want, got) { // much faster than computing a difference
		return ""
	}
	return cmp.Diff(want, got, cmpopts.EquateEmpty())
}

func everythingIn(p *pair, export func(context.Context, func(kg.Record) error) error) []kg.Record {
	p.Helper()
	var all []kg.Record
	err := export(p.Context(), func(r kg.Record) error {
		all = append(all, r)
		return nil
	})
	if err != nil {
		p.Fatalf("Export: %v", err)
	}
	return all
}

func (p *pair) read(number int) {
	p.Helper()
	plan := p.generator(number).Plan()
	diff := p.differ(p.Context(), plan)
	if diff == "" {
		return
	}
	plan = shrink.Plan(plan, func(smaller *query.Plan) bool {
		differs := p.differ(p.Context(), smaller)
		if differs != "" {
			diff = differs
		}
		return differs != ""
	})
	p.Errorf("seed %d, plan %d, as small as it goes: %s\nanswer differs (- wanted, + got):\n%s", p.seed, number, plantext.Plan(plan), diff)
}

// differ runs a plan on both, and returns how the answers differ; "" if they do not.
func (p *pair) differ(ctx context.Context, plan *query.Plan) string {
	before := plantext.Plan(plan)
	want, refused := p.model.Read(ctx, plan)
	got, err := p.store.Read(ctx, plan)
	switch {
	case refused != nil && err != nil && refused.Error() == err.Error():
		return ""
	case refused != nil:
		return fmt.Sprintf("no error, or another one: %v, want %v", err, refused)
	case err != nil:
		return "an error: " + err.Error()
	case plantext.Plan(plan) != before:
		return "the plan was changed to " + plantext.Plan(plan)
	default:
		return diffPages(want, got)
	}
}

func diffPages(want, got *query.Page) string {
	if got != nil && samePage(*want, *got) { // much faster than computing a difference
		return ""
	}
	return cmp.Diff(want, got, cmpopts.EquateEmpty())
}

func samePage(a, b query.Page) bool {
	return a.More == b.More && a.Total == b.Total && a.People == b.People && a.LeftOut == b.LeftOut && a.Verdicts == b.Verdicts &&
		slices.EqualFunc(a.Groups, b.Groups, samePage) && slices.EqualFunc(a.Rows, b.Rows, sameRow)
}

func sameRow(a, b query.Row) bool {
	return a.Type == b.Type && slices.Equal(a.Values, b.Values) && slices.EqualFunc(a.Pages, b.Pages, samePage)
}

// RandomRecords returns a small random graph as one valid batch: the same seed returns the same one.
func RandomRecords(seed uint64) []kg.Record { return random.New(seed, 0, naive.New()).Graph() }
