package history_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ties/exchange/history"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

func TestExport(t *testing.T) {
	from := edited(t)
	var lines strings.Builder
	done, err := history.Export(t.Context(), from, &lines)
	if err != nil || done != (history.Exported{Revisions: 4, Changes: 6}) {
		t.Errorf("got %+v, %v", done, err)
	}
	const (
		first  = `{"change":{"revision":1,"sequence":0,"op":"CREATED","id":"person:a","after":{"kind":"Person","id":"person:a","name":"A"}}}`
		second = `{"change":{"revision":2,"sequence":0,"op":"UPDATED","id":"person:a","prior":1,"before":{"kind":"Person","id":"person:a","name":"A"},"after":{"kind":"Person","id":"person:a","name":"A2"}}}`
		third  = `{"change":{"revision":3,"sequence":0,"op":"DELETED","id":"person:b","prior":1,"before":{"kind":"Person","id":"person:b","name":"B"}}}`
	)
	for _, want := range []string{first, second, third, `"kind":"IMPORT","actor":{"kind":"LOCAL","name":"ann"},"reason":"first","records":2}}`} {
		if strings.Count(lines.String(), want) != 1 {
			t.Errorf("%s\nis not in\n%s", want, lines.String())
		}
	}
	if n := strings.Count(lines.String(), "\n"); n != 10 {
		t.Errorf("%d lines", n)
	}
}

// Everything is written that there are more of than are read at a time.
func TestExportOfMany(t *testing.T) {
	from := naive.New()
	for i := range 120 {
		var put []kg.Record
		for n := range 1 + i/110*220 {
			put = append(put, person(fmt.Sprint(n), strings.Repeat("y", i+1)))
		}
		if err := store.Write(t.Context(), from, &kg.Batch{Put: put}); err != nil {
			t.Fatal(err)
		}
	}
	var lines strings.Builder
	if done, err := history.Export(t.Context(), from, &lines); err != nil || done != (history.Exported{Revisions: 120, Changes: 110 + 10*221}) {
		t.Errorf("got %+v, %v", done, err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(lines.String()) {
		head, _, _ := strings.Cut(line, `"after"`)
		if seen[head] {
			t.Errorf("%s is there twice", head)
		}
		seen[head] = true
	}
}

// What is written of a log is read again as it was.
func TestLinesAreReadAgain(t *testing.T) {
	err := edited(t).Snapshot(t.Context(), store.SnapshotReader{Revision: func(r store.LoggedRevision) error {
		got, change, err := history.ParseLine(history.AppendRevision(nil, &r))
		if diff := cmp.Diff(&r, got, cmpopts.IgnoreFields(store.LoggedRevision{}, "Changes")); err != nil || change != nil || diff != "" {
			t.Errorf("%v, %v (- wanted, + got)\n%s", err, change, diff)
		}
		for _, c := range r.Changes {
			revision, got, err := history.ParseLine(history.AppendChange(nil, &c))
			if diff := cmp.Diff(&c, got); err != nil || revision != nil || diff != "" {
				t.Errorf("%v, %v (- wanted, + got)\n%s", err, revision, diff)
			}
		}
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
}

func FuzzParseLine(f *testing.F) {
	f.Add([]byte(`{"revision":{"number":1,"at":"2026-01-01T00:00:00Z","kind":"EDIT","actor":{"kind":"LOCAL"},"records":0,"key":"k","input":"00"}}`))
	f.Add([]byte(`{"change":{"revision":1,"sequence":0,"op":"UPDATED","id":"person:a","prior":1,"before":{"kind":"Person","id":"person:a","name":"A"}}}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		revision, change, err := history.ParseLine(line)
		if err != nil {
			return
		}
		if revision != nil {
			line = history.AppendRevision(nil, revision)
		} else if change != nil {
			line = history.AppendChange(nil, change)
		}
		if _, _, err := history.ParseLine(line); err != nil {
			t.Errorf("%s cannot be read again: %v", line, err)
		}
	})
}
