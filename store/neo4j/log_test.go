package neo4j

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ties/internal/logchain"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest"
)

func named(name string) *kg.Batch {
	return &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:p", Name: name}}}
}

// logOf returns the whole log, whose chain must be whole.
func logOf(t *testing.T, s *Store) (list []store.LoggedRevision) {
	t.Helper()
	err := s.Snapshot(t.Context(), store.SnapshotReader{Revision: func(r store.LoggedRevision) error {
		var before [32]byte
		if len(list) > 0 {
			before = list[len(list)-1].Digest
		}
		if r.Number != int64(len(list)+1) || r.Digest != logchain.Digest(before, &r) {
			t.Errorf("revision %d does not follow that before it", r.Number)
		}
		list = append(list, r)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// historyOf returns the changes of the person of these tests, the oldest first.
func historyOf(t *testing.T, s *Store) (list []kg.Change) {
	t.Helper()
	page, err := s.ReadLog(t.Context(), &query.LogPlan{
		Start: &query.Changes{Of: "person:p", Slice: query.LogSlice{Limit: 100}, Revisions: true}, Records: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page.Changes {
		if row.Revision == nil {
			t.Errorf("revision %d is not there", row.Change.Revision)
		}
		list = append(list, row.Change)
	}
	return list
}

// What a database held before it kept a log is of its first revision.
func TestAnOlderDatabaseHasABaseline(t *testing.T) {
	s := openShared(t, Options{})
	records := append(storetest.RandomRecords(1), named("P").Put...)
	if err := store.Write(t.Context(), s, &kg.Batch{Put: records}); err != nil {
		t.Fatal(err)
	}
	for _, cypher := range []string{
		"MATCH (n:TiesRevision|TiesChange|TiesKey) DELETE n", "MATCH (n) REMOVE n.rev", "MATCH ()-[r]->() REMOVE r.rev", "MATCH (m:TiesMeta) SET m.version = 3",
	} {
		if _, err := s.client.Execute(t.Context(), cypher, nil); err != nil {
			t.Fatal(err)
		}
	}
	access := neo4jserver.Shared(t)
	plan := &query.LogPlan{Start: &query.Revisions{Slice: query.LogSlice{Limit: 9}}}
	if _, err := openAt(t, access, Options{LeaveAsIs: true}).ReadLog(t.Context(), plan); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("left as it is, the log is read: %v", err)
	}
	s = openAt(t, access, Options{})
	openAt(t, access, Options{}) // brings it up once
	page, err := s.ReadLog(t.Context(), plan)
	if err != nil {
		t.Fatal(err)
	}
	want := kg.Revision{Number: 1, Records: len(records), Unlisted: true, Origin: kg.Origin{Kind: kg.RevisionBaseline, At: time.UnixMilli(0).UTC()}}
	if diff := cmp.Diff([]query.RevisionRow{{Revision: want}}, page.Revisions); diff != "" {
		t.Errorf("the log differs (- wanted, + got):\n%s", diff)
	}
	expecting := named("Q")
	expecting.Expect = map[string]int64{"person:p": 1}
	if _, err := s.Apply(t.Context(), expecting); err != nil {
		t.Fatal(err)
	}
	before, after := named("P").Put[0], named("Q").Put[0]
	changes := []kg.Change{
		{Revision: 1, Op: kg.ChangeCreated, ID: "person:p", After: before},
		{Revision: 2, Op: kg.ChangeUpdated, ID: "person:p", Prior: 1, Before: before, After: after},
	}
	if diff := cmp.Diff(changes, historyOf(t, s)); diff != "" {
		t.Errorf("the history differs (- wanted, + got):\n%s", diff)
	}
	logOf(t, s)
}

// A commit whose acknowledgement is lost is found again: it is not written twice, and the receipt says what it changed.
func TestAnAcknowledgementThatIsLost(t *testing.T) {
	proxy, access := poorNetwork(t)
	direct := openShared(t, Options{})
	var cut atomic.Bool
	var mended sync.WaitGroup
	mend := func() {
		waitUntil(t, "the commit", func() bool { return len(exported(t, direct)) == 1 })
		proxy.Stop()
		if err := errors.Join(proxy.Toxics.RemoveToxic(t.Context(), "x"), proxy.Start()); err != nil {
			t.Error(err)
		}
	}
	s := openAt(t, access, Options{Trace: func(message string) {
		if message != "COMMIT" || !cut.CompareAndSwap(true, false) {
			return
		}
		addToxic(t, proxy, `{"name": "x", "type": "timeout", "stream": "downstream", "attributes": {"timeout": 0}}`)
		mended.Go(mend)
	}})
	cut.Store(true)
	receipt, err := s.Apply(t.Context(), named("P"))
	mended.Wait()
	if err != nil {
		t.Fatal(err)
	}
	want := []kg.Change{{Revision: 1, Op: kg.ChangeCreated, ID: "person:p", After: named("P").Put[0]}}
	if diff := cmp.Diff(want, receipt.Changes); diff != "" || receipt.Revision.Number != 1 || receipt.Replayed {
		t.Errorf("the receipt of %+v differs (- wanted, + got):\n%s", receipt.Revision, diff)
	}
	if list := logOf(t, s); len(list) != 1 {
		t.Errorf("there are %d revisions, want 1", len(list))
	}
}

// Writers in several processes that expect what they have read lose no update.
func TestWritersThatExpectRevisions(t *testing.T) {
	const writers, each = 4, 3
	s := openShared(t, Options{})
	access := neo4jserver.Shared(t)
	processes := []*Store{s, openAt(t, access, Options{})}
	if err := store.Write(t.Context(), s, named("")); !errors.Is(err, kg.ErrInvalid) {
		t.Fatalf("a person without a name: %v", err)
	}
	if err := store.Write(t.Context(), s, named("0")); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for range each {
				if err := extendName(t.Context(), processes[w%len(processes)]); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	list := historyOf(t, s)
	if want := 1 + writers*each; len(list) != want || len(logOf(t, s)) != want {
		t.Fatalf("there are %d changes, want %d", len(list), want)
	}
	name := list[len(list)-1].After.(*kg.Entity).Name
	if len(name) != len(list) {
		t.Errorf("an update of %q was lost", name)
	}
}

// extendName adds a letter to the name of the person of these tests, until nobody else has changed it meanwhile.
func extendName(ctx context.Context, s *Store) error {
	for {
		want := &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropName, query.PropRevision}}
		page, err := s.Read(ctx, planLookup(want, "person:p"))
		if err != nil {
			return err
		}
		batch := named(page.Rows[0].Values[0].Text + "1")
		batch.Expect = map[string]int64{"person:p": page.Rows[0].Values[1].Int}
		if err := store.Write(ctx, s, batch); !errors.Is(err, kg.ErrConflict) {
			return err
		}
	}
}

// The revision of a load that was cut off says how many records it has all the same.
func TestTheRevisionOfALoadThatIsCutOff(t *testing.T) {
	s := openShared(t, Options{})
	s.FillAtOnce()
	parts := batches(storetest.RandomRecords(1))
	stop := errors.New("enough")
	err := s.Load(t.Context(), func(to store.Writer) error { return errors.Join(applyAll(t.Context(), to, parts), stop) })
	if !errors.Is(err, stop) {
		t.Fatalf("got %v, want %v", err, stop)
	}
	waitUntil(t, "a whole database", func() bool { return s.Ready(t.Context()) == nil })
	list := logOf(t, s)
	if records := exported(t, s); len(list) != 1 || !list[0].Unlisted || list[0].Records != len(records) {
		t.Errorf("%d records, and the log is %+v", len(records), list)
	}
}

// A log that cannot be restored as a whole leaves nothing.
func TestALogThatIsNotRestored(t *testing.T) {
	s := openShared(t, Options{})
	for _, name := range []string{"P", "Q", "R"} {
		if err := store.Write(t.Context(), s, named(name)); err != nil {
			t.Fatal(err)
		}
	}
	list := logOf(t, s)
	if err := s.Clear(t.Context()); err != nil {
		t.Fatal(err)
	}
	stop := errors.New("enough")
	restore := func(until int, end error) error {
		return s.RestoreLog(t.Context(), func(add func(store.LoggedRevision) error) error {
			for _, r := range list[:until] {
				if err := add(r); err != nil {
					return err
				}
			}
			return end
		})
	}
	if err := restore(2, stop); !errors.Is(err, stop) {
		t.Fatalf("got %v, want %v", err, stop)
	}
	if left := logOf(t, s); len(left) != 0 {
		t.Errorf("%d revisions remain", len(left))
	}
	if err := restore(len(list), nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(list, logOf(t, s)); diff != "" {
		t.Errorf("the log differs (- wanted, + got):\n%s", diff)
	}
}
