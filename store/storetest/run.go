// Package storetest is the test suite of the contract of stores, and compares the answers to random plans with those of a
// naive model.
package storetest

import (
	"testing"

	"ties/store"
)

// Open returns a new, empty store for one subtest, and closes it when that ends. No two are in use at the same time, so that
// all may use one database. A subtest may have closed its store already.
type Open func(t *testing.T) store.Store

// Run checks a store against the contract of package store.
func Run(t *testing.T, open Open) {
	t.Run("Records", group(open, recordTests))
	t.Run("Citations", group(open, citationTests))
	t.Run("Relations", group(open, relationTests))
	t.Run("Orders", group(open, orderTests))
	t.Run("Slices", group(open, sliceTests))
	t.Run("Filters", group(open, filterTests))
	t.Run("Plans", group(open, planTests))
	t.Run("Colleagues", group(open, colleagueTests))
	t.Run("Flows", group(open, flowTests))
	t.Run("People", group(open, peopleTests))
	t.Run("Groups", group(open, groupTests))
	t.Run("Paths", group(open, pathTests))
	t.Run("Subgraphs", group(open, subgraphTests))
	t.Run("Searches", group(open, searchTests))
	t.Run("LookUps", group(open, lookupTests))
	t.Run("Batches", group(open, batchTests))
	t.Run("BulkLoads", group(open, bulkLoadTests))
	t.Run("Refusals", group(open, refusalTests))
	t.Run("Texts", group(open, textTests))
	t.Run("Merges", group(open, mergeTests))
	t.Run("Log", group(open, logTests))
	t.Run("Erasing", group(open, eraseTests))
	t.Run("Snapshots", group(open, snapshotTests))
	t.Run("Proposals", group(open, proposalTests))
	t.Run("Tokens", group(open, tokenTests))
	t.Run("Calls", group(open, callTests))
	t.Run("Concurrency", group(open, concurrencyTests))
}

func group(open Open, tests []test) func(t *testing.T) {
	return func(t *testing.T) {
		for _, one := range tests {
			t.Run(one.name, func(t *testing.T) { one.run(newWorld(t, open(t))) })
		}
	}
}
