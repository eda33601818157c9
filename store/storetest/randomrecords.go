package storetest

import (
	"math/rand/v2"

	"ties/kg"
	"ties/store/storetest/naive"
)

// RandomRecords gives a small random graph, which makes one good batch: from the same seed the same one.
func RandomRecords(seed uint64) []kg.Record {
	return newDraw(rand.New(rand.NewPCG(seed, 0)), naive.New()).graph()
}
