package sqlite_test

import (
	"path/filepath"
	"testing"

	"ties/store"
	"ties/store/sqlite"
	"ties/store/storetest"
)

func openFile(t *testing.T) store.Store {
	return open(t, filepath.Join(t.TempDir(), "ties.db"))
}

func openMemory(t *testing.T) store.Store { return open(t, sqlite.Memory) }

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestFileKeepsTheContract(t *testing.T)   { storetest.Run(t, openFile) }
func TestMemoryKeepsTheContract(t *testing.T) { storetest.Run(t, openMemory) }
func TestHub(t *testing.T)                    { storetest.Hub(t, openFile) }

func TestRandomPlansAgree(t *testing.T) {
	storetest.Random(t, openMemory, storetest.Size{Graphs: 6, Plans: 150, Writes: 10})
}

func FuzzAgreement(f *testing.F) { storetest.Fuzz(f, openMemory) }

func FuzzNames(f *testing.F) { storetest.FuzzNames(f, openMemory) }
