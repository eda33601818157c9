package storetest_test

import (
	"testing"

	"ties/kg"
	"ties/store/storetest"
	"ties/store/storetest/naive"
)

// TestNaive runs the suite on the naive model, which is what random plans are held against.
func TestNaive(t *testing.T) { storetest.Run(t, openNaive) }

func openNaive(*testing.T) kg.Store { return naive.New() }
