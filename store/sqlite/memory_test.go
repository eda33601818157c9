package sqlite_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// What a load writes beside its caller may take too much memory, too.
func TestALoadThatTakesTooMuchMemoryIsAnError(t *testing.T) {
	s := openFile(t)
	var large kg.Batch
	text := strings.Repeat("x", 20_000_000)
	for i := range 20 {
		large.Put = append(large.Put, &kg.Document{ID: fmt.Sprint("document:", i), Title: "D", Text: text, RecordedAt: time.Unix(0, 0)})
	}
	for _, write := range []func(store.Writer) error{
		func(to store.Writer) error { return store.Write(t.Context(), to, &large) },
		func(to store.Writer) error { return store.Write(t.Context(), to, companyA) },
	} {
		err := store.Load(t.Context(), s, write)
		empty, failed := store.IsEmpty(t.Context(), s)
		if failed != nil || empty != errors.Is(err, kg.ErrTooLarge) || !empty && err != nil {
			t.Errorf("loaded with %v, and the store is empty: %t, %v", err, empty, failed)
		}
	}
}

// The longest text of a document is read within the memory that a connection may take, also of several at once; what takes more
// is refused, and the store goes on.
func TestReadingTakesBoundedMemory(t *testing.T) {
	s := openFile(t)
	text := strings.Repeat("x", kg.MaxBody)
	var documents kg.Batch
	for i := range 3 {
		documents.Put = append(documents.Put, &kg.Document{ID: fmt.Sprint("document:", i), Title: "D", Text: text, RecordedAt: time.Unix(0, 0)})
	}
	for _, d := range documents.Put {
		if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{d}}); err != nil {
			t.Fatal(err)
		}
	}
	read := func(ids ...string) error {
		page, err := s.Read(t.Context(), &query.Plan{
			Start:     &query.Lookup{IDs: ids, Types: kg.Types(kg.TypeDocument)},
			Selection: &query.Selection{Types: kg.Types(kg.TypeDocument), Props: []query.Prop{query.PropText}},
		})
		if err == nil && len(page.Rows[0].Values[0].Text) != kg.MaxBody {
			t.Errorf("got %d bytes", len(page.Rows[0].Values[0].Text))
		}
		return err
	}
	for range 2 {
		if err := read("document:0"); err != nil {
			t.Error(err)
		}
		if err := read("document:0", "document:1", "document:2"); err != nil && !errors.Is(err, kg.ErrTooLarge) {
			t.Error(err)
		}
	}
}
