package storetest_test

import (
	"testing"

	"ties/store"
	"ties/store/storetest"
	"ties/store/storetest/naive"
)

// TestNaive runs the suite on the naive model, which is what random plans are held against.
func TestNaive(t *testing.T) { storetest.Run(t, openNaive) }

func openNaive(*testing.T) store.Store { return naive.New() }

// TestRandom shows that whatever Random makes can be run: the naive model agrees with itself.
func TestRandom(t *testing.T) {
	storetest.Random(t, openNaive, storetest.Size{Graphs: 5, Plans: 100, Writes: 10})
}

func FuzzRandom(f *testing.F) { storetest.Fuzz(f, openNaive) }
