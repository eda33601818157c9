package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ties/kg"
	"ties/store"
)

// people returns a batch of people, who take about a megabyte.
func people(run int) *kg.Batch {
	batch := &kg.Batch{}
	for i := range 500 {
		batch.Put = append(batch.Put, &kg.Entity{
			Type: kg.TypePerson, ID: fmt.Sprintf("person:%d-%d", run, i), Name: "P", Description: strings.Repeat("x", 2_000),
		})
	}
	return batch
}

// Exports that do not end neither keep others from reading, nor let the WAL grow without bound.
func TestLongReadsHoldNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s := openPath(t, path)
	const limit = 24 << 20
	s.db.MaxWAL = limit
	if err := store.Write(t.Context(), s, people(0)); err != nil {
		t.Fatal(err)
	}
	begun, goOn, ended := make(chan bool), make(chan bool), make(chan error)
	const exports = 3
	for range exports {
		go func() {
			first := true
			ended <- s.Export(t.Context(), func(kg.Record) error {
				if first {
					first = false
					begun <- true
					<-goOn // the client does not read
				}
				return nil
			})
		}()
	}
	for range exports {
		<-begun
	}
	for run := 1; walSize(t, path) <= limit; run++ {
		if err := store.Write(t.Context(), s, people(run)); err != nil {
			t.Fatal(err)
		}
	}
	close(goOn)
	for range exports {
		if err := <-ended; !errors.Is(err, kg.ErrUnavailable) {
			t.Errorf("an export ended with %v", err)
		}
	}
	for run := range 3 {
		if err := store.Write(t.Context(), s, people(1_000+run)); err != nil {
			t.Fatal(err)
		}
	}
	if size := walSize(t, path); size > limit*3/4 {
		t.Errorf("afterwards the WAL has %d bytes", size)
	}
	if err := s.Export(t.Context(), func(kg.Record) error { return nil }); err != nil {
		t.Errorf("another export: %v", err)
	}
}

func walSize(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}
