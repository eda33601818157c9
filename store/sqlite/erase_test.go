package sqlite

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/ext/fts5"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/store"
)

// The person whom the tests erase: the names, and what stands of her nowhere else.
const (
	erasedID    = "person:quirindra-vexholm"
	erasedName  = "Quirindra Vexholm"
	erasedAlias = "Zoltana Brumbelquist"
)

// traces are what must not be in a file after she is erased.
var traces = []string{
	"quirindra", "vexholm", "zoltana", "brumbelquist", "gyroscope polisher", "polished gyroscopes", "letter-of-hers",
	fmt.Sprintf("%x", "quirindra"), // in sort keys
}

// writeErased writes a graph in which she is, with a past of several revisions, beside so many others.
func writeErased(t *testing.T, to store.Store, others int) {
	t.Helper()
	at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	letter := &kg.Document{ID: "document:letter-of-hers", Title: "Letter of " + erasedName, Text: erasedName + " polished gyroscopes.", RecordedAt: at}
	crowd := []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "Company"}, letter, &kg.Document{ID: "document:d", Title: "D", RecordedAt: at}}
	for i := range others {
		id := fmt.Sprint(i)
		crowd = append(crowd, &kg.Entity{Type: kg.TypePerson, ID: "person:" + id, Name: "Person " + id, Aliases: []kg.Alias{{Name: "Number " + id}}},
			&kg.Relation{ID: "employment:" + id, Kind: kg.EmployedBy, Source: "person:" + id, Target: "company:c",
				Claim: kg.Claim{RecordedAt: at, Citations: []kg.Citation{kg.Whole("document:d")}}})
	}
	job := &kg.Relation{ID: "employment:quirindra", Kind: kg.EmployedBy, Source: erasedID, Target: "company:c", Role: "gyroscope polisher",
		Claim: kg.Claim{RecordedAt: at, Citations: []kg.Citation{{Document: letter.ID, Quote: erasedName + " polished gyroscopes.", Start: kg.NoOffset}}}}
	person := &kg.Entity{Type: kg.TypePerson, ID: erasedID, Name: erasedName, URL: "https://example.org/vexholm", Description: "Quirindra",
		Aliases: []kg.Alias{{Name: erasedAlias}}}
	renamed, other := *person, *job
	renamed.Name, renamed.Aliases = "Q. Vexholm", nil
	other.Role = "polisher"
	for _, b := range []kg.Batch{
		{Put: crowd},
		{Put: []kg.Record{person, job}, Origin: kg.Origin{Reason: "adds quirindra vexholm"}, Key: erasedID + " 1"},
		{Put: []kg.Record{&renamed, &other}},
	} {
		if err := store.Write(t.Context(), to, &b); err != nil {
			t.Fatal(err)
		}
	}
}

func erase(ctx context.Context, from store.Store) error {
	_, err := from.Erase(ctx, &kg.Erasure{IDs: []string{erasedID, "document:letter-of-hers"}, Origin: kg.Origin{Reason: "asked to"}})
	return err
}

// findTraces returns where the files of a store have traces.
func findTraces(t *testing.T, path string) (found []string) {
	t.Helper()
	for _, suffix := range []string{"", "-wal", "-shm"} {
		data, err := os.ReadFile(path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		data = bytes.ToLower(data)
		for _, trace := range traces {
			if bytes.Contains(data, []byte(trace)) {
				found = append(found, trace+" in"+suffix)
			}
		}
	}
	return found
}

func TestErasedBytes(t *testing.T) {
	for name, batches := range map[string][]kg.Batch{
		"alone":    nil,
		"merged":   {{Put: []kg.Record{kg.NewMerge(erasedID, "person:1"), kg.NewDistinction(erasedID, "person:2")}}},
		"unmerged": {{Put: []kg.Record{kg.NewMerge(erasedID, "person:1")}}, {Delete: []string{kg.MergeID(erasedID)}}},
	} {
		t.Run(name, func(t *testing.T) { checkErasedBytes(t, batches) })
	}
}

func checkErasedBytes(t *testing.T, batches []kg.Batch) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ties.db")
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	writeErased(t, s, 500)
	for i := range batches {
		if err := store.Write(t.Context(), s, &batches[i]); err != nil {
			t.Fatal(err)
		}
	}
	if found := findTraces(t, path); len(found) < len(traces) {
		t.Fatalf("before, there is only %v", found)
	}
	if err := erase(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if found := findTraces(t, path); len(found) > 0 {
		t.Errorf("there is %v", found)
	}
	for _, term := range terms(t, path) {
		for _, key := range strings.Fields(namesearch.Keys(&kg.Entity{Type: kg.TypePerson, Name: erasedName, Aliases: []kg.Alias{{Name: erasedAlias}}})) {
			if term == strings.ToLower(key) {
				t.Errorf("the index of names has %q", term)
			}
		}
	}
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
	reopen(t, path)
}

// terms returns the terms of the index of names.
func terms(t *testing.T, path string) (all []string) {
	t.Helper()
	c, err := sqlite3.Open("file:" + path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	if err := fts5.Register(c); err != nil {
		t.Fatal(err)
	}
	if err := c.Exec("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, names, row)"); err != nil {
		t.Fatal(err)
	}
	rows, _, err := c.Prepare("SELECT term FROM temp.terms")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Step() {
		all = append(all, rows.ColumnText(0))
	}
	if err := rows.Err(); err != nil || len(all) == 0 {
		t.Fatalf("%d terms, %v", len(all), err)
	}
	return all
}

// reopen opens a store again, and closes it.
func reopen(t *testing.T, path string) {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		t.Error(err)
	}
}

// TestErasedBytesInUse has another process read while records are erased: what then cannot be overwritten is so later.
func TestErasedBytesInUse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	s.db.WipeWait = 50 * time.Millisecond
	writeErased(t, s, 50)
	reader, err := sqlite3.Open("file:" + path)
	if err != nil {
		t.Fatal(err)
	}
	if err := reader.Exec("BEGIN; SELECT count(*) FROM entities"); err != nil {
		t.Fatal(err)
	}
	err = erase(t.Context(), s)
	if err == nil || !strings.Contains(err.Error(), "the records are erased, but") {
		t.Fatalf("got %v", err)
	}
	if found := findTraces(t, path); len(found) == 0 {
		t.Fatal("the reader keeps nothing: the test is in vain")
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	reopen(t, path)
	if found := findTraces(t, path); len(found) > 0 {
		t.Errorf("there is %v", found)
	}
}
