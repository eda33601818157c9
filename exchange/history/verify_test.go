package history_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"ties/exchange/history"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

// edited returns a store in which records were created, changed, deleted and created again.
func edited(t *testing.T) *naive.Store {
	t.Helper()
	to := naive.New()
	for _, b := range []kg.Batch{
		{Put: []kg.Record{person("a", "A"), person("b", "B")}, Origin: kg.Origin{Kind: kg.RevisionImport, Actor: kg.Actor{Kind: kg.ActorLocal, Name: "ann"}, Reason: "first"}},
		{Put: []kg.Record{person("a", "A2"), person("c", "C")}},
		{Delete: []string{"person:b"}},
		{Put: []kg.Record{person("b", "B2")}},
	} {
		if err := store.Write(t.Context(), to, &b); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

// tampered is a snapshot of which something was changed behind the log's back.
type tampered struct {
	*naive.Store
	revision func(*store.LoggedRevision)
	record   func(r kg.Record, revision int64) (kg.Record, int64)
}

func (s tampered) Snapshot(ctx context.Context, to store.SnapshotReader) error {
	return s.Store.Snapshot(ctx, store.SnapshotReader{
		Revision: func(r store.LoggedRevision) error {
			if s.revision != nil {
				s.revision(&r)
			}
			if r.Number == 0 {
				return nil
			}
			return to.Revision(r)
		},
		Record: func(r kg.Record, revision int64) error {
			if s.record != nil {
				if r, revision = s.record(r, revision); r == nil {
					return nil
				}
			}
			return to.Record(r, revision)
		},
	})
}

func TestVerify(t *testing.T) {
	only := func(number int64, change func(*store.LoggedRevision)) func(*store.LoggedRevision) {
		return func(r *store.LoggedRevision) {
			if r.Number == number {
				change(r)
			}
		}
	}
	for name, c := range map[string]struct {
		tampered
		want string
	}{
		"as it was": {},
		"another reason": {tampered{revision: only(1, func(r *store.LoggedRevision) { r.Reason = "other" })},
			"revision 1 is not what it was: its digest differs"},
		"another name before": {tampered{revision: only(2, func(r *store.LoggedRevision) { r.Changes[0].Before = person("a", "Z") })},
			"revision 2 is not what it was: its digest differs"},
		"without a change": {tampered{revision: only(2, func(r *store.LoggedRevision) { r.Changes = r.Changes[1:] })},
			"revision 2 is not what it was: its digest differs; person:a is of revision 2, but was last changed by revision 1"},
		"without a revision": {tampered{revision: only(3, func(r *store.LoggedRevision) { r.Number = 0 })},
			"revision 4 comes after 2; revision 4: person:b was CREATED, but not as revision 0 had left it"},
		"without the newest": {tampered{revision: only(4, func(r *store.LoggedRevision) { r.Number = 0 })},
			"person:b is there, although revision 3 deleted it"},
		"without a record": {tampered{record: func(r kg.Record, n int64) (kg.Record, int64) {
			if r.RecordID() == "person:c" {
				return nil, 0
			}
			return r, n
		}}, "person:c is not there, although revision 2 wrote it"},
		"a record of another revision": {tampered{record: func(r kg.Record, n int64) (kg.Record, int64) {
			if n == 4 {
				n = 1
			}
			return r, n
		}}, "person:b is of revision 1, but was last changed by revision 4"},
		"an unsound record": {tampered{record: func(r kg.Record, n int64) (kg.Record, int64) {
			r.(*kg.Entity).URL = "a\x00"
			return r, n
		}}, "person:a: url: "},
	} {
		t.Run(name, func(t *testing.T) {
			c.Store = edited(t)
			found, err := history.Verify(t.Context(), c.tampered)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(found.First, "; "); !strings.HasPrefix(got, c.want) || (c.want == "") != (found.Faults == 0) {
				t.Errorf("got %d faults: %s\nwant %s", found.Faults, got, c.want)
			}
			if name == "as it was" && (found.Records != 3 || found.Revisions != 4 || found.Changes != 6) {
				t.Errorf("got %+v", found)
			}
		})
	}
}

func TestFaultsHaveALimit(t *testing.T) {
	to := naive.New()
	var put []kg.Record
	for _, id := range strings.Fields("a b c d e f g h i j k l m n o p q r s t u v w x y z") {
		put = append(put, person(id, "A"))
	}
	if err := store.Write(t.Context(), to, &kg.Batch{Put: put}); err != nil {
		t.Fatal(err)
	}
	found, err := history.Verify(t.Context(), tampered{Store: to, record: func(r kg.Record, _ int64) (kg.Record, int64) { return r, 7 }})
	if err != nil || found.Faults != 26 || len(found.First) != 20 {
		t.Errorf("%v, %d faults, %d shown", err, found.Faults, len(found.First))
	}
}

func TestErasedLogsAgree(t *testing.T) {
	to := edited(t)
	company := &kg.Entity{Type: kg.TypeCompany, ID: "company:x", Name: "X"}
	document := &kg.Document{ID: "document:d", Title: "D", RecordedAt: time.Unix(0, 0).UTC()}
	of := func(id string) *kg.Relation {
		return &kg.Relation{ID: "employment:e", Kind: kg.EmployedBy, Source: id, Target: company.ID,
			Claim: kg.Claim{RecordedAt: document.RecordedAt, Citations: []kg.Citation{kg.Whole(document.ID)}}}
	}
	for _, b := range []kg.Batch{{Put: []kg.Record{company, document, of("person:a")}}, {Put: []kg.Record{of("person:c")}}, {Put: []kg.Record{person("c", "C2")}}} {
		if err := store.Write(t.Context(), to, &b); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range []string{"person:a", "person:b", "person:c"} {
		if _, err := to.Erase(t.Context(), &kg.Erasure{IDs: []string{id}}); err != nil {
			t.Fatal(err)
		}
		found, err := history.Verify(t.Context(), to)
		if err != nil || found.Faults > 0 {
			t.Errorf("after erasing %s: %v, %v", id, err, found.First)
		}
	}
}
