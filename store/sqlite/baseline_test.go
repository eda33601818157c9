package sqlite_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ties/internal/logchain"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest"
)

// What is in a file from before there was a log is its first revision, if there is something.
func TestAnOlderFileHasABaseline(t *testing.T) {
	for name, content := range map[string][]kg.Record{"empty": nil, "full": storetest.RandomRecords(1)} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "ties.db")
			s := open(t, path)
			if err := store.Write(t.Context(), s, &kg.Batch{Put: content}); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			older := open(t, olderFile(t, path, 18))
			var want []store.LoggedRevision
			if len(content) > 0 {
				first := store.LoggedRevision{Revision: kg.Revision{
					Number: 1, Origin: kg.Origin{At: time.UnixMilli(0).UTC(), Kind: kg.RevisionBaseline}, Records: len(content), Unlisted: true,
				}}
				first.Digest = logchain.Digest([32]byte{}, &first)
				want = append(want, first)
			}
			checkBaseline(t, older, want)
			receipt, err := older.Apply(t.Context(), companyA)
			if err != nil || receipt.Revision.Number != int64(len(want)+1) {
				t.Errorf("then comes %+v, %v", receipt, err)
			}
		})
	}
}

func checkBaseline(t *testing.T, s store.Store, want []store.LoggedRevision) {
	t.Helper()
	var got []store.LoggedRevision
	err := s.Snapshot(t.Context(), store.SnapshotReader{
		Revision: func(r store.LoggedRevision) error {
			got = append(got, r)
			return nil
		},
		Record: func(r kg.Record, revision int64) error {
			if revision != 1 {
				t.Errorf("%s has revision %d", r.RecordID(), revision)
			}
			return nil
		},
	})
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v, the log differs (- wanted, + got):\n%s", err, diff)
	}
	page, err := s.ReadLog(t.Context(), &query.LogPlan{Start: &query.Changes{Slice: query.LogSlice{Limit: 10}}})
	if err != nil || len(page.Changes) > 0 || page.Unlisted != int64(len(want)) {
		t.Errorf("the changes are %+v, %v", page, err)
	}
}
