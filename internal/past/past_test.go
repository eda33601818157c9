package past_test

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ties/internal/past"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/sqlite"
	"ties/store/storetest/naive"
	"ties/store/storetest/random"
)

var noon = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

// changed returns a store after random changes, and the number of its newest revision.
func changed(t *testing.T, seed uint64) (of *naive.Store, newest int64) {
	t.Helper()
	of = naive.New()
	for i := range uint64(8) {
		b := &kg.Batch{Put: random.New(seed, i, of).Graph()}
		if i > 0 {
			b = random.New(seed, i, of).Batch()
		}
		b.Origin = kg.Origin{At: noon.Add(time.Duration(i) * time.Minute), Reason: "because"}
		if receipt, err := of.Apply(t.Context(), b); err == nil && receipt.Revision != nil {
			newest = receipt.Revision.Number
		}
	}
	if newest < 2 {
		t.Fatalf("seed %d: %d revisions", seed, newest)
	}
	return of, newest
}

// everything is all that a snapshot has.
type everything struct {
	Log       []store.LoggedRevision
	Records   []kg.Record
	Revisions []int64
}

func snapshot(t *testing.T, of store.Snapshotter) (all everything) {
	t.Helper()
	err := of.Snapshot(t.Context(), store.SnapshotReader{
		Revision: func(r store.LoggedRevision) error {
			all.Log = append(all.Log, r)
			return nil
		},
		Record: func(r kg.Record, revision int64) error {
			all.Records, all.Revisions = append(all.Records, r), append(all.Revisions, revision)
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// then returns a store as it was, as it was kept.
func then(t *testing.T, of *naive.Store, revision int64) *naive.Store {
	t.Helper()
	was, release, err := of.At(t.Context(), revision)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(release)
	return was.(*naive.Store)
}

func TestASnapshotOfThen(t *testing.T) {
	for seed := range uint64(8) {
		of, newest := changed(t, seed)
		for revision := int64(1); revision <= newest; revision++ {
			got, want := snapshot(t, past.Rewind(of, revision)), snapshot(t, then(t, of, revision))
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("seed %d, revision %d of %d (- wanted, + got):\n%s", seed, revision, newest, diff)
			}
		}
	}
}

// What a load that is not listed made is not there before it, whatever has become of it since.
func TestASnapshotBeforeALoad(t *testing.T) {
	of, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = of.Close() })
	write := func(to store.Writer, b *kg.Batch) {
		t.Helper()
		if err := store.Write(t.Context(), to, b); err != nil {
			t.Fatal(err)
		}
	}
	company := func(id, name string) kg.Record {
		return &kg.Entity{Type: kg.TypeCompany, ID: "company:" + id, Name: name}
	}
	write(of, &kg.Batch{Put: []kg.Record{company("a", "A")}})
	write(of, &kg.Batch{Delete: []string{"company:a"}})
	err = store.Load(t.Context(), of, func(to store.Writer) error {
		write(to, &kg.Batch{Put: []kg.Record{company("b", "B"), company("c", "C"), company("d", "D")}})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	write(of, &kg.Batch{Put: []kg.Record{company("c", "Changed")}, Delete: []string{"company:d"}})
	for revision, want := range [][]kg.Record{
		1: {company("a", "A")}, 2: nil, 3: {company("b", "B"), company("c", "C"), company("d", "D")}, 4: {company("b", "B"), company("c", "Changed")},
	} {
		if revision == 0 {
			continue
		}
		got := snapshot(t, past.Rewind(of, int64(revision)))
		if diff := cmp.Diff(want, got.Records, cmpopts.EquateEmpty()); diff != "" || len(got.Log) != revision {
			t.Errorf("revision %d, with %d of the log (- wanted, + got):\n%s", revision, len(got.Log), diff)
		}
	}
}

// inTime returns the options of views that are never late.
func inTime(t *testing.T) past.Options {
	t.Helper()
	return past.Options{
		Folder: t.TempDir(),
		Open:   func(ctx context.Context, path string) (store.Store, error) { return sqlite.Open(ctx, path) },
		Kept:   3, Size: 1 << 30, Log: slog.New(slog.DiscardHandler), Wait: time.Minute, Timeout: time.Minute,
	}
}

func open(t *testing.T, of past.Source, options past.Options) *past.Views {
	t.Helper()
	views := past.New(of, options)
	t.Cleanup(func() {
		if err := views.Close(); err != nil {
			t.Error(err)
		}
	})
	return views
}

// Random plans are answered as they would have been then.
func TestViewsAnswerAsOfThen(t *testing.T) {
	for seed := range uint64(2) {
		of, newest := changed(t, seed)
		views := open(t, of, inTime(t))
		for i := range uint64(40) {
			revision := 1 + rand.New(rand.NewPCG(seed, i/10)).Int64N(newest)
			was := then(t, of, revision)
			view, release, err := views.At(t.Context(), revision)
			if err != nil {
				t.Fatal(err)
			}
			plan, logPlan := random.New(seed, i, was).Plan(), random.New(seed, i, was).LogPlan()
			what := fmt.Sprintf("seed %d, plan %d, revision %d of %d", seed, i, revision, newest)
			same(t, what, was, view, func(v store.View) (any, error) { return v.Read(t.Context(), plan) })
			same(t, what+", log", was, view, func(v store.View) (any, error) { return v.ReadLog(t.Context(), logPlan) })
			release()
		}
	}
}

func same(t *testing.T, what string, want, got store.View, ask func(store.View) (any, error)) {
	t.Helper()
	wanted, wantedErr := ask(want)
	answer, err := ask(got)
	if (err == nil) != (wantedErr == nil) {
		t.Fatalf("%s: got %v, want %v", what, err, wantedErr)
	}
	if diff := cmp.Diff(wanted, answer, cmpopts.EquateEmpty()); err == nil && diff != "" {
		t.Fatalf("%s (- wanted, + got):\n%s", what, diff)
	}
}

// revisions applies changes that are a revision each.
func revisions(t *testing.T, to store.Writer, names ...string) {
	t.Helper()
	for _, name := range names {
		if err := store.Write(t.Context(), to, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: name}}}); err != nil {
			t.Fatal(err)
		}
	}
}

// nameAt returns the name of the company as views answer.
func nameAt(t *testing.T, views *past.Views, revision int64) (string, error) {
	t.Helper()
	view, release, err := views.At(t.Context(), revision)
	if err != nil {
		return "", err
	}
	defer release()
	return nameIn(t, view), nil
}

func nameIn(t *testing.T, view store.View) string {
	t.Helper()
	page, err := view.Read(t.Context(), &query.Plan{
		Start:     &query.Lookup{IDs: []string{"company:c"}, Types: kg.Entities},
		Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropName}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return page.Rows[0].Values[0].Text
}
