package logchain_test

import (
	"testing"
	"time"

	"ties/internal/logchain"
	"ties/kg"
	"ties/store"
)

// Each part of a revision is in its digest, and so is the revision before it.
func TestDigest(t *testing.T) {
	person := func(name string) kg.Record { return &kg.Entity{Type: kg.TypePerson, ID: "person:p", Name: name} }
	revision := func() *store.LoggedRevision {
		return &store.LoggedRevision{Key: "k", Changes: []kg.Change{{Op: kg.ChangeUpdated, ID: "person:p", Prior: 1, Before: person("P")}}}
	}
	seen := map[[32]byte]string{}
	add := func(name string, digest [32]byte) {
		t.Helper()
		if other, ok := seen[digest]; ok {
			t.Errorf("%s has the digest of %s", name, other)
		}
		seen[digest] = name
	}
	add("the revision", logchain.Digest([32]byte{}, revision()))
	add("another one before", logchain.Digest([32]byte{1}, revision()))
	for name, change := range map[string]func(*store.LoggedRevision){
		"number":   func(r *store.LoggedRevision) { r.Number++ },
		"time":     func(r *store.LoggedRevision) { r.At = r.At.Add(time.Millisecond) },
		"kind":     func(r *store.LoggedRevision) { r.Kind = kg.RevisionImport },
		"actor":    func(r *store.LoggedRevision) { r.Actor.Name = "ann" },
		"reason":   func(r *store.LoggedRevision) { r.Reason = "ann" },
		"request":  func(r *store.LoggedRevision) { r.Request = "ann" },
		"reverts":  func(r *store.LoggedRevision) { r.Reverts++ },
		"part of":  func(r *store.LoggedRevision) { r.PartOf++ },
		"records":  func(r *store.LoggedRevision) { r.Records++ },
		"unlisted": func(r *store.LoggedRevision) { r.Unlisted = true },
		"key":      func(r *store.LoggedRevision) { r.Key = "" },
		"input":    func(r *store.LoggedRevision) { r.Input[0]++ },
		"op":       func(r *store.LoggedRevision) { r.Changes[0].Op = kg.ChangeDeleted },
		"id":       func(r *store.LoggedRevision) { r.Changes[0].ID = "person:q" },
		"prior":    func(r *store.LoggedRevision) { r.Changes[0].Prior++ },
		"before":   func(r *store.LoggedRevision) { r.Changes[0].Before = person("Q") },
		"changes":  func(r *store.LoggedRevision) { r.Changes = append(r.Changes, r.Changes...) },
		"proposal": func(r *store.LoggedRevision) { r.Proposal++ },
		"proposer": func(r *store.LoggedRevision) { r.Proposal, r.Proposer.Name = 1, "ann" },
		"none":     func(r *store.LoggedRevision) { r.Changes = nil },
	} {
		r := revision()
		change(r)
		add(name, logchain.Digest([32]byte{}, r))
	}
}
