package sqlite

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ties/kg"
	"ties/store"
	"ties/store/sqlite/db"
)

// Two stores of one file are as two processes: they know of each other only by the file.

// An export of another process, whose client does not read, does not let the WAL grow without bound.
func TestExportsOfAnotherProcessHoldNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	server, other := openPath(t, path), openPath(t, path)
	const limit = 24 << 20
	server.db.MaxWAL, other.db.MaxWAL, other.db.WatchWAL = limit, limit, time.Millisecond
	for run := range 3 { // more than is handed over at once
		if err := store.Write(t.Context(), server, people(run)); err != nil {
			t.Fatal(err)
		}
	}
	begun, goOn, ended := make(chan bool), make(chan bool), make(chan error, 1)
	go func() {
		first := true
		ended <- other.Export(t.Context(), func(kg.Record) error {
			if first {
				first = false
				begun <- true
				<-goOn // the client does not read
			}
			return nil
		})
	}()
	<-begun
	for run := 10; walSize(t, path) <= limit; run++ {
		if err := store.Write(t.Context(), server, people(run)); err != nil {
			t.Fatal(err)
		}
	}
	// The transaction ends although the client still does not read: the WAL begins anew.
	for run := 1_000; walSize(t, path) > limit*3/4; run++ {
		if err := store.Write(t.Context(), server, &kg.Batch{Put: people(run).Put[:1]}); err != nil {
			t.Fatal(err)
		}
	}
	close(goOn)
	if err := <-ended; !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), "written meanwhile") {
		t.Errorf("the export ended with %v", err)
	}
}

// A write waits for another process that writes, and says so, until its context ends.
func TestWritesWaitForAnotherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s, other := openPath(t, path), openPath(t, path)
	told := make(chan string, 10)
	s.db.Notify = func(text string) { told <- text }
	begun, goOn, ended := make(chan bool), make(chan bool), make(chan error, 1)
	go func() {
		ended <- other.db.Write(t.Context(), func(*db.Conn) error {
			close(begun)
			<-goOn
			return nil
		})
	}()
	<-begun
	written := make(chan error, 1)
	go func() { written <- store.Write(t.Context(), s, people(1)) }()
	if text := <-told; !strings.Contains(text, "another process is writing") {
		t.Errorf("it says %q", text)
	}
	ctx, cancel := context.WithCancel(t.Context())
	hasty := make(chan error, 1)
	go func() { hasty <- store.Write(ctx, s, people(2)) }()
	cancel()
	if err := <-hasty; !errors.Is(err, context.Canceled) {
		t.Errorf("a write that is cancelled ends with %v", err)
	}
	close(goOn)
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if err := <-written; err != nil {
		t.Errorf("the write ends with %v", err)
	}
}

// A deadline ends the wait, and is said to be what it is.
func TestADeadlineEndsTheWaitForAnotherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s, other := openPath(t, path), openPath(t, path)
	err := other.db.Write(t.Context(), func(*db.Conn) error {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		defer cancel()
		if err := store.Write(ctx, s, people(1)); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("it ends with %v", err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// An export ends when what takes its records fails, and gives the connection back.
func TestAnExportEndsWithTheErrorOfItsReader(t *testing.T) {
	s := openPath(t, filepath.Join(t.TempDir(), "ties.db"))
	if err := store.Write(t.Context(), s, people(1)); err != nil {
		t.Fatal(err)
	}
	wrong := errors.New("enough")
	for range 10 { // more than there are connections
		n := 0
		err := s.Export(t.Context(), func(kg.Record) error {
			if n++; n == 300 {
				return wrong
			}
			return nil
		})
		if !errors.Is(err, wrong) || n != 300 {
			t.Errorf("%d records, %v", n, err)
		}
		func() {
			defer func() { _ = recover() }()
			_ = s.Export(t.Context(), func(kg.Record) error { panic("odd") })
		}()
	}
}
