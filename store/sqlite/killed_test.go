package sqlite_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"ties/internal/logchain"
	"ties/kg"
	"ties/store"
	"ties/store/sqlite"
)

const (
	killedWrites = 1_000
	killedFile   = "TIES_TEST_KILLED_FILE" // set in the process that is killed
)

// keyedBatch returns one of the batches of the process that is killed: two records, which are there or not.
func keyedBatch(number int) *kg.Batch {
	person, citations := fmt.Sprintf("person:%d", number), []kg.Citation{kg.Whole("document:d")}
	return &kg.Batch{
		Put: []kg.Record{
			&kg.Entity{Type: kg.TypePerson, ID: person, Name: person},
			&kg.Fact{ID: fmt.Sprintf("fact:%d", number), Entity: person, Name: "n", Value: "v", Claim: kg.Claim{RecordedAt: recordedAt, Citations: citations}},
		},
		Key: person, Input: [32]byte{1},
	}
}

// TestWriteUntilKilled is not a test, but the process of the next one: eight writers say which batches were acknowledged.
func TestWriteUntilKilled(t *testing.T) {
	path := os.Getenv(killedFile)
	if path == "" {
		t.Skip("only as a process of its own")
	}
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	var next atomic.Int64
	var writers sync.WaitGroup
	for range 8 {
		writers.Go(func() {
			for n := next.Add(1); n <= killedWrites; n = next.Add(1) {
				if _, err := s.Apply(t.Context(), keyedBatch(int(n))); err != nil {
					t.Error(err)
					return
				}
				fmt.Printf("acknowledged %d\n", n)
			}
		})
	}
	writers.Wait()
}

// After a kill in the middle of many writes each acknowledged one is there, none is half there, and keys answer what became of
// the others.
func TestAcknowledgedWritesOutliveAKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s := open(t, path)
	if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt}}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	acknowledged := writeUntilKilled(t, path, killedWrites/3)
	s = open(t, path)
	there := checkHalves(t, s)
	for n := range acknowledged {
		if !there[n] {
			t.Errorf("batch %d was acknowledged, and is not there", n)
		}
	}
	for n := 1; n <= killedWrites; n++ {
		receipt, err := s.Apply(t.Context(), keyedBatch(n))
		if err != nil || receipt.Replayed != there[n] || receipt.Revision == nil {
			t.Fatalf("batch %d again: %+v, %v, want %t", n, receipt, err, there[n])
		}
	}
	if all := checkHalves(t, s); len(all) != killedWrites {
		t.Errorf("in the end there are %d batches", len(all))
	}
}

// writeUntilKilled runs a process that writes, and kills it after some batches were acknowledged. It returns all that were.
func writeUntilKilled(t *testing.T, path string, most int) map[int]bool {
	t.Helper()
	ctx, kill := context.WithCancel(t.Context())
	defer kill()
	process := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestWriteUntilKilled$")
	process.Env = append(os.Environ(), killedFile+"="+path)
	out, err := process.StdoutPipe()
	if err == nil {
		err = process.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	acknowledged := map[int]bool{}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		var n int
		if _, err := fmt.Sscanf(lines.Text(), "acknowledged %d", &n); err != nil {
			t.Fatalf("%q: %v", lines.Text(), err)
		}
		if acknowledged[n] = true; len(acknowledged) == most {
			kill() // and read what was said before
		}
	}
	if err := process.Wait(); !errors.As(err, new(*exec.ExitError)) || len(acknowledged) < most {
		t.Fatalf("%v, %d were acknowledged", err, len(acknowledged))
	}
	return acknowledged
}

// checkHalves returns the numbers of the batches that are there, and checks that each is as a whole, with its revision.
func checkHalves(t *testing.T, s store.Store) map[int]bool {
	t.Helper()
	revisions, there := map[string]int64{}, map[int]bool{}
	var last store.LoggedRevision
	err := s.Snapshot(t.Context(), store.SnapshotReader{
		Revision: func(r store.LoggedRevision) error {
			if r.Number != last.Number+1 || r.Digest != logchain.Digest(last.Digest, &r) || len(r.Changes) != r.Records {
				t.Errorf("revision %d after %d: %+v", r.Number, last.Number, r)
			}
			for _, c := range r.Changes {
				revisions[c.ID] = r.Number
			}
			last = r
			return nil
		},
		Record: func(r kg.Record, revision int64) error {
			var n int
			if _, err := fmt.Sscanf(strings.SplitN(r.RecordID(), ":", 2)[1], "%d", &n); err == nil {
				there[n] = true
			}
			if revisions[r.RecordID()] != revision {
				t.Errorf("%s has revision %d", r.RecordID(), revision)
			}
			delete(revisions, r.RecordID())
			return nil
		},
	})
	if err != nil || len(revisions) > 0 {
		t.Errorf("%v, and %d records of the log are not there", err, len(revisions))
	}
	if last.Number != int64(len(there)+1) {
		t.Errorf("there are %d revisions of %d batches", last.Number, len(there))
	}
	return there
}
