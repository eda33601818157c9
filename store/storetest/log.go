package storetest

import (
	"context"
	"errors"
	"strconv"
	"time"

	"ties/internal/logchain"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

var logTests = []test{
	{"a batch is a revision with its changes", withPast(testChanges)},
	{"a batch that changes nothing is none", withPast(testNoChange)},
	{"records have the revision that last wrote them", withPast(testRecordRevisions)},
	{"a batch may expect revisions", withPast(testExpectations)},
	{"writers that expect revisions lose no update", withPast(testLostUpdates)},
	{"a key makes sending a batch again harmless", withPast(testKeys)},
	{"a dry run writes nothing", withPast(testDryRun)},
	{"time does not run backwards", withPast(testLogTime)},
	{"the history of an entity has that of its claims", withPast(testHistory)},
	{"slices of the log", withPast(testLogSlices)},
	{"a snapshot has the log", withPast(testSnapshotOfLog)},
	{"a restored log goes on", withPast(testRestoredLog)},
	{"a cleared store has neither records nor a log", withPast(testClear)},
	{"what is loaded has a past", withPast(testLogOfLoads)},
	{"batches of a load may expect revisions and have keys", withPast(testKeyOfLoad)},
}

// past is a world with its log.
type past struct{ *world }

func withPast(run func(w *past)) func(w *world) { return func(w *world) { run(&past{w}) } }

// noon is the time of the batches of these tests.
var noon = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

// batchAt returns a batch that was made some hours after noon.
func batchAt(hours int, put []kg.Record, remove ...string) *kg.Batch {
	origin := kg.Origin{
		At: noon.Add(time.Duration(hours) * time.Hour), Actor: kg.Actor{Kind: kg.ActorToken, Name: "ann"}, Reason: "since", Request: "r1",
	}
	return &kg.Batch{Put: put, Delete: remove, Origin: origin}
}

// accept applies a batch, which must be accepted, and returns the receipt.
func (w *past) accept(batch *kg.Batch) *kg.Receipt {
	w.Helper()
	receipt, err := w.store.Apply(w.Context(), batch)
	if err != nil {
		w.Fatalf("Apply: %v", err)
	}
	return receipt
}

// loggedChange returns a change as a receipt has it.
func loggedChange(revision int64, sequence int, op kg.ChangeOp, prior int64, before, now kg.Record) kg.Change {
	c := kg.Change{Revision: revision, Sequence: sequence, Op: op, Prior: prior, Before: before, After: now}
	if now == nil {
		c.ID = before.RecordID()
	} else {
		c.ID = now.RecordID()
	}
	return c
}

// log runs a plan of the log.
func (w *past) log(plan *query.LogPlan) query.LogPage {
	w.Helper()
	page, err := w.store.ReadLog(w.Context(), plan)
	if err != nil {
		w.Fatalf("ReadLog: %v", err)
	}
	return *page
}

// changesSince returns all changes of later revisions, with their records.
func (w *past) changesSince(revision int64) []kg.Change {
	w.Helper()
	page := w.log(&query.LogPlan{Start: &query.Changes{Since: revision, Slice: query.LogSlice{Limit: 1_000}}, Records: true})
	var list []kg.Change
	for _, row := range page.Changes {
		list = append(list, row.Change)
	}
	return list
}

func testChanges(w *past) {
	before := crew()
	batch := batchAt(1, before)
	made := w.accept(batch)
	want := kg.Revision{Number: 2, Origin: batch.Origin, Records: len(before)} // the first is that of the source
	w.same(*made.Revision, want)
	renamed := entity(before[0].RecordID(), "New")
	second := w.accept(batchAt(2, []kg.Record{renamed, before[1]}))
	changes := []kg.Change{loggedChange(3, 0, kg.ChangeUpdated, 2, before[0], renamed)}
	w.same(second.Changes, changes)
	w.same(w.changesSince(2), changes)
	third := w.accept(batchAt(3, []kg.Record{entity("person:new", "N")}, claimIDs(before)...))
	w.same(w.changesSince(3), third.Changes)
	w.same(third.Revision.Records, len(claimIDs(before))+1)
	page := w.log(&query.LogPlan{Start: &query.Revisions{Number: 2, Slice: query.LogSlice{Limit: 1}, Changes: []query.LogSlice{{Limit: 1}}}, Records: true})
	w.same(page.Revisions, []query.RevisionRow{{
		Revision: want,
		Changes:  []query.ChangePage{{Rows: []query.ChangeRow{{Change: loggedChange(2, 0, kg.ChangeCreated, 0, nil, before[0])}}, More: true}},
	}})
}

// claimIDs returns the IDs of the relations and facts among records.
func claimIDs(records []kg.Record) (ids []string) {
	for _, r := range records {
		if (kg.Relations | kg.Facts).Has(r.RecordType()) {
			ids = append(ids, r.RecordID())
		}
	}
	return ids
}

func testNoChange(w *past) {
	w.accept(batchAt(1, crew()))
	receipt := w.accept(batchAt(2, crew(), "person:nobody"))
	w.same(*receipt, kg.Receipt{})
	w.same(w.log(&query.LogPlan{Start: &query.Changes{Since: 2, Slice: query.LogSlice{Limit: 10}}}), query.LogPage{Newest: 2})
}

func testRecordRevisions(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("company:c", "C")}))
	w.accept(batchAt(2, []kg.Record{relation("employment:e", "person:p", "company:c")}))
	w.accept(batchAt(3, []kg.Record{entity("person:p", "Q")}))
	want := take(kg.Nodes, []query.Prop{query.PropID, query.PropRevision})
	w.shows(find("person:p", "company:c", "employment:e", sourceID), want, "person:p|4, company:c|2, employment:e|3, "+sourceID+"|1")
}

func testExpectations(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("person:q", "Q"), entity("person:r", "R")}))
	w.accept(batchAt(2, []kg.Record{entity("person:p", "P2")}))
	batch := batchAt(3, []kg.Record{entity("person:p", "P3"), entity("person:q", "Q3"), entity("person:s", "S")}, "person:r", "person:t")
	batch.Expect = map[string]int64{"person:p": 2, "person:q": 0, "person:s": 1, "person:r": 1, "person:t": 0}
	_, err := w.store.Apply(w.Context(), batch)
	var faults kg.RecordErrors
	if !errors.As(err, &faults) || !errors.Is(err, kg.ErrConflict) {
		w.Fatalf("got %v", err)
	}
	var got []kg.RecordError
	for _, f := range faults {
		got = append(got, kg.RecordError{Index: f.Index, Deleted: f.Deleted, ID: f.ID, Field: f.Field, Code: f.Code})
	}
	w.same(got, []kg.RecordError{
		{Index: 0, ID: "person:p", Field: "ifRevision", Code: kg.CodeChangedSince},
		{Index: 1, ID: "person:q", Field: "ifRevision", Code: kg.CodeExists},
		{Index: 2, ID: "person:s", Field: "ifRevision", Code: kg.CodeChangedSince},
		{Index: 0, Deleted: true, ID: "person:r", Field: "ifRevision", Code: kg.CodeChangedSince},
	})
	w.holds(entity("person:p", "P2"), entity("person:q", "Q"), entity("person:r", "R"))
	batch.Expect = map[string]int64{"person:p": 3, "person:q": 2, "person:s": 0, "person:r": 2, "person:t": 0}
	w.same(w.accept(batch).Revision.Number, int64(4))
}

// testLostUpdates has writers count in one record, each from what it has read.
func testLostUpdates(w *past) {
	const writers, times = 4, 6
	w.accept(batchAt(1, []kg.Record{entity("person:p", "0")}))
	w.together(writers, func(ctx context.Context, _ int) error {
		for done := 0; done < times; {
			batch, err := w.countedOn(ctx)
			if err == nil {
				_, err = w.store.Apply(ctx, batch)
			}
			switch {
			case err == nil:
				done++
			case !errors.Is(err, kg.ErrConflict):
				return err
			}
		}
		return nil
	})
	w.holds(entity("person:p", strconv.Itoa(writers*times)))
	list, _ := w.logged()
	w.same(len(list), 2+writers*times)
}

// countedOn returns a batch that counts on in the name of a person.
func (w *past) countedOn(ctx context.Context) (*kg.Batch, error) {
	page, err := w.store.Read(ctx, &query.Plan{
		Start:     find("person:p"),
		Selection: take(kg.Nodes, []query.Prop{query.PropName, query.PropRevision}),
	})
	if err != nil {
		return nil, err
	}
	found := page.Rows[0].Values
	n, err := strconv.Atoi(found[0].Text)
	batch := batchAt(2, []kg.Record{entity("person:p", strconv.Itoa(n+1))})
	batch.Expect = map[string]int64{"person:p": found[1].Int}
	return batch, err
}

func testKeys(w *past) {
	keyed := func(name, key string) *kg.Batch {
		b := batchAt(1, []kg.Record{entity("person:p", name)})
		b.Key, b.Input = key, [32]byte{byte(len(name))}
		return b
	}
	made := w.accept(keyed("P", "k"))
	w.accept(batchAt(2, []kg.Record{entity("person:p", "Later")}))
	w.same(*w.accept(keyed("P", "k")), kg.Receipt{Revision: made.Revision, Replayed: true})
	_, err := w.store.Apply(w.Context(), keyed("Other", "k"))
	if !errors.As(err, new(*kg.KeyReusedError)) {
		w.Errorf("the key with another input: %v", err)
	}
	w.same(*w.accept(keyed("Later", "unchanged")), kg.Receipt{})
	w.accept(keyed("Newer", "other"))
	w.same(*w.accept(keyed("Later", "unchanged")), kg.Receipt{Replayed: true})
	w.holds(entity("person:p", "Newer"))
}

func testDryRun(w *past) {
	batch := batchAt(1, []kg.Record{entity("person:p", "P")})
	batch.DryRun, batch.Key = true, "k"
	receipt := w.accept(batch)
	w.same(receipt.Revision.Number, int64(0))
	w.same(receipt.Changes, []kg.Change{loggedChange(2, 0, kg.ChangeCreated, 0, nil, entity("person:p", "P"))})
	w.holds()
	w.same(w.log(&query.LogPlan{Start: &query.Revisions{Slice: query.LogSlice{}}}).Newest, int64(1))
	batch.DryRun = false
	w.same(w.accept(batch).Revision.Number, int64(2))
}

func testLogTime(w *past) {
	w.accept(batchAt(5, []kg.Record{entity("person:p", "P")}))
	receipt := w.accept(batchAt(4, []kg.Record{entity("person:q", "Q")}))
	w.same(receipt.Revision.At, noon.Add(5*time.Hour))
	late := batchAt(6, []kg.Record{entity("person:r", "R")})
	late.Origin.At = noon.Add(6*time.Hour + 1_234_567*time.Nanosecond).In(time.FixedZone("", 3600))
	w.same(w.accept(late).Revision.At, noon.Add(6*time.Hour+time.Millisecond))
}

func testHistory(w *past) {
	people := []kg.Record{entity("person:p", "P"), entity("person:q", "Q"), entity("company:c", "C")}
	w.accept(batchAt(1, people))
	w.accept(batchAt(2, []kg.Record{relation("employment:e", "person:p", "company:c")}))
	w.accept(batchAt(3, []kg.Record{relation("employment:e", "person:q", "company:c")})) // moves
	w.accept(batchAt(4, nil, "employment:e"))
	history := func(id string, withClaims bool) (got []query.LogPosition) {
		page := w.log(&query.LogPlan{Start: &query.Changes{Of: id, WithClaims: withClaims, Slice: query.LogSlice{Limit: 10, Newest: true}}})
		for _, row := range page.Changes {
			got = append(got, query.PositionOf(&row.Change))
		}
		return got
	}
	w.same(history("person:p", false), []query.LogPosition{{Revision: 2, ID: "person:p"}})
	all := []query.LogPosition{{Revision: 5, ID: "employment:e"}, {Revision: 4, ID: "employment:e"}, {Revision: 3, ID: "employment:e"}}
	w.same(history("employment:e", false), all)
	w.same(history("person:p", true), append(all[:3:3], query.LogPosition{Revision: 2, ID: "person:p"}))
	w.same(history("person:q", true), append(all[:3:3], query.LogPosition{Revision: 2, Sequence: 1, ID: "person:q"}))
	w.same(len(history("person:nobody", true)), 0)
}

func testLogSlices(w *past) {
	for hour, name := range []string{"A", "B", "C"} {
		w.accept(batchAt(hour, []kg.Record{entity("person:p", name), entity("person:q", name)}))
	}
	for _, newest := range []bool{false, true} {
		var numbers []int64
		var from *query.LogPosition
		for more := true; more; {
			page := w.log(&query.LogPlan{Start: &query.Revisions{Slice: query.LogSlice{Limit: 2, Newest: newest, From: from}}})
			for _, row := range page.Revisions {
				numbers = append(numbers, row.Number)
				from = &query.LogPosition{Revision: row.Number}
			}
			more = page.More
		}
		want := map[bool][]int64{false: {1, 2, 3, 4}, true: {4, 3, 2, 1}}[newest]
		w.same(numbers, want)
		from = &query.LogPosition{Revision: 3, Sequence: 0, ID: "person:p"}
		page := w.log(&query.LogPlan{
			Start:  &query.Changes{Since: 1, Slice: query.LogSlice{Limit: 2, Newest: newest, From: from}, Revisions: true},
			Record: take(kg.Nodes, nameProps),
		})
		for _, row := range page.Changes {
			w.same(row.Revision.Number, row.Change.Revision)
			w.same(row.Record.Values, []query.Value{{Text: "C"}})
		}
		w.same(page.More, !newest)
	}
}

// logged returns the log and the revisions of all records, as a snapshot has them.
func (w *past) logged() (list []store.LoggedRevision, revisions map[string]int64) {
	w.Helper()
	revisions = map[string]int64{}
	err := w.store.Snapshot(w.Context(), store.SnapshotReader{
		Revision: func(r store.LoggedRevision) error {
			list = append(list, r)
			return nil
		},
		Record: func(r kg.Record, revision int64) error {
			revisions[r.RecordID()] = revision
			return nil
		},
	})
	if err != nil {
		w.Fatalf("Snapshot: %v", err)
	}
	return list, revisions
}

func testSnapshotOfLog(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("person:q", "Q")}))
	batch := batchAt(2, []kg.Record{entity("person:p", "P2")}, "person:q")
	batch.Key, batch.Input = "k", [32]byte{1}
	receipt := w.accept(batch)
	list, revisions := w.logged()
	w.same(revisions, map[string]int64{sourceID: 1, "person:p": 3})
	for i := range receipt.Changes {
		receipt.Changes[i].After = nil
	}
	w.same(len(list), 3)
	want := store.LoggedRevision{Revision: *receipt.Revision, Changes: receipt.Changes, Key: "k", Input: [32]byte{1}}
	want.Digest = logchain.Digest(logchain.Digest(logchain.Digest([32]byte{}, &list[0]), &list[1]), &want)
	w.same(list[2], want)
}

func testRestoredLog(w *past) {
	w.accept(batchAt(1, []kg.Record{entity("person:p", "P"), entity("person:q", "Q")}))
	keyed := batchAt(2, []kg.Record{entity("person:p", "P2")}, "person:q")
	keyed.Key = "k"
	w.accept(keyed)
	list, revisions := w.logged()
	records, changes := w.export(), w.changesSince(0)
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatalf("Clear: %v", err)
	}
	restore := func(appendRevision func(store.LoggedRevision) error) error {
		for _, r := range list {
			if err := appendRevision(r); err != nil {
				return err
			}
		}
		return nil
	}
	if err := w.store.RestoreLog(w.Context(), restore); err != nil {
		w.Fatalf("RestoreLog: %v", err)
	}
	if err := w.store.RestoreLog(w.Context(), restore); !errors.Is(err, store.ErrNotEmpty) {
		w.Errorf("RestoreLog again: %v", err)
	}
	batch := &kg.Batch{Put: records}
	for _, r := range records {
		batch.Revisions = append(batch.Revisions, revisions[r.RecordID()])
	}
	if err := store.Load(w.Context(), w.store, func(to store.Writer) error { return store.Write(w.Context(), to, batch) }); err != nil {
		w.Fatalf("Load: %v", err)
	}
	again, restored := w.logged()
	w.same(again, list)
	w.same(restored, revisions)
	w.same(w.export(), records)
	w.same(w.changesSince(0), changes)
	w.same(w.accept(batchAt(2, []kg.Record{entity("person:p", "P2")}, "person:q")).Revision, (*kg.Revision)(nil))
	keyed = batchAt(2, []kg.Record{entity("person:p", "P2")}, "person:q")
	keyed.Key = "k"
	w.same(w.accept(keyed).Replayed, true)
	w.same(w.accept(batchAt(3, []kg.Record{entity("person:p", "P3")})).Revision.Number, int64(4))
}

func testClear(w *past) {
	w.accept(batchAt(1, web()))
	for range 2 {
		if err := w.store.Clear(w.Context()); err != nil {
			w.Fatalf("Clear: %v", err)
		}
		w.same(len(w.export()), 0)
		w.same(w.log(&query.LogPlan{Start: &query.Revisions{Slice: query.LogSlice{Limit: 10}}}), query.LogPage{})
	}
	w.put(sourceDocument())
	list, _ := w.logged()
	w.same(len(list), 1)
}
