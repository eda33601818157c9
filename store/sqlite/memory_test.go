package sqlite_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"ties/kg"
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
