// Package erasure erases records for good from what a store finds of them, so that all stores erase alike.
package erasure

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"ties/internal/logchain"
	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
	"ties/store"
)

// Store is a store in the transaction that erases. What it reads of records is as it was stated.
type Store interface {
	merging.Reader
	// Naming returns the IDs of the merges and distinctions that name one of some entities.
	Naming(entities []string) ([]string, error)
	// CitedBy returns the IDs of the records that cite a document.
	CitedBy(document string) ([]string, error)
	// ChangesOf returns all changes of some records, with Before.
	ChangesOf(ids []string) ([]kg.Change, error)
	// ReferringChanges returns the changes before which a record referred to one of some.
	ReferringChanges(ids []string) ([]kg.Change, error)

	// Delete deletes records, as changes of what is stated say, and changes what is read of others.
	Delete(changes []kg.Change) error
	// EraseChanges makes the changes of some records kg.ChangeErased, those of others up to a revision. It returns the first
	// revision that it has changed; 0 for none.
	EraseChanges(ids []string, until map[string]int64) (first int64, err error)
	// ReplaceBefore stores Before of changes.
	ReplaceBefore(changes []kg.Change) error
	// Rewrite calls rewrite with each revision, in their order, and stores the reason, the key and the digest of those for which it
	// returns true. The revisions have their changes if the function that rewrite is called with was called.
	Rewrite(rewrite func(r *store.LoggedRevision, readChanges func() error) (bool, error)) error
	// RewriteProposals calls rewrite with each proposal, and stores those for which it returns true.
	RewriteProposals(rewrite func(p *kg.Proposal) bool) error
	// ForgetKeys deletes the keys of batches for which forget returns true.
	ForgetKeys(forget func(key string) bool) error
	// NewestRevision returns the newest revision; its number is 0 if there is none.
	NewestRevision() (*store.LoggedRevision, error)
	// AppendRevision appends a revision to the log.
	AppendRevision(last, r *store.LoggedRevision) error
}

// Erase erases what is to be erased.
func Erase(from Store, what *kg.Erasure) (*kg.Receipt, error) {
	if err := what.Check(); err != nil {
		return nil, err
	}
	if len(what.IDs) == 0 {
		return &kg.Receipt{}, nil
	}
	a := &erasing{Store: from, Erasure: what}
	if err := a.find(); err != nil {
		return nil, err
	}
	last, err := from.NewestRevision()
	if err != nil {
		return nil, err
	}
	revision := NextRevision(last, what, time.Now())
	receipt := &kg.Receipt{Revision: revision, Changes: a.changes(revision.Number)}
	revision.Records = len(receipt.Changes)
	if what.DryRun {
		revision.Number = 0
		return receipt, nil
	}
	return receipt, a.erase(receipt)
}

// NextRevision returns the revision of an erasure, given the one before it.
func NextRevision(last *store.LoggedRevision, what *kg.Erasure, now time.Time) *kg.Revision {
	batch := &kg.Batch{Origin: what.Origin}
	batch.Origin.Kind = kg.RevisionErase
	return storekit.NextRevision(&last.Revision, batch, now)
}

// Chain returns what the log has of the revision of an erasure, given the revision before it.
func Chain(last *store.LoggedRevision, receipt *kg.Receipt) *store.LoggedRevision {
	changes := make([]kg.Change, len(receipt.Changes))
	for i, c := range receipt.Changes {
		changes[i] = Erased(&c)
	}
	return logchain.Chain(last, receipt.Revision, &kg.Batch{}, changes)
}

// Erased returns what is left of a change.
func Erased(c *kg.Change) kg.Change {
	return kg.Change{Revision: c.Revision, Sequence: c.Sequence, Op: kg.ChangeErased}
}

// erasing is an erasure under way.
type erasing struct {
	Store
	*kg.Erasure
	ids    []string // of what is erased: Erasure.IDs, then the claims that touch these, and the merges and distinctions that name them
	stored map[string]storekit.Stored
	names  Names
}

// find finds what is to be erased.
func (a *erasing) find() error {
	var entities []string
	for _, id := range a.IDs {
		if t, _ := kg.TypeOfID(id); kg.Entities.Has(t) {
			entities = append(entities, id)
		}
	}
	claims, err := a.ClaimsOf(entities)
	if err != nil {
		return err
	}
	naming, err := a.Naming(entities)
	if err != nil {
		return err
	}
	if a.stored, err = a.Stated(slices.Concat(a.IDs, naming)); err != nil {
		return err
	}
	maps.Copy(a.stored, claims)
	a.ids = slices.Clone(a.IDs)
	for _, id := range slices.Sorted(maps.Keys(a.stored)) {
		if !slices.Contains(a.IDs, id) {
			a.ids = append(a.ids, id)
		}
	}
	changes, err := a.ChangesOf(a.ids)
	if err != nil {
		return err
	}
	a.addNames(changes)
	return a.check(changes)
}

func (a *erasing) addNames(changes []kg.Change) {
	for _, id := range a.ids {
		a.names.AddID(id)
		a.names.AddNames(a.stored[id].Record)
	}
	for i := range changes {
		a.names.AddNames(changes[i].Before)
	}
}

// check checks that there is what is to be erased, and that nothing that stays is merged into it or cites it.
func (a *erasing) check(changes []kg.Change) error {
	known := make(map[string]bool, len(a.ids))
	for id := range a.stored {
		known[id] = true
	}
	for i := range changes {
		known[changes[i].ID] = true
	}
	var errs kg.RecordErrors
	for i, id := range a.IDs {
		if !known[id] {
			errs = append(errs, UnknownError(a.Erasure, i))
			continue
		}
		if members := a.members(id); len(members) > 0 {
			errs = append(errs, MembersError(a.Erasure, i, members))
		}
		if t, _ := kg.TypeOfID(id); t != kg.TypeDocument {
			continue
		}
		citing, err := a.CitedBy(id)
		if err != nil {
			return err
		}
		citing = slices.DeleteFunc(citing, func(id string) bool { return slices.Contains(a.ids, id) })
		if len(citing) > 0 {
			errs = append(errs, CitedError(a.Erasure, i, citing))
		}
	}
	if len(errs) > 0 {
		return errs
	}
	return nil
}

// members returns the entities that stay merged into one, directly.
func (a *erasing) members(id string) (list []string) {
	for _, one := range a.stored {
		m, ok := one.Record.(*kg.Merge)
		if ok && m.Into == id && !slices.Contains(a.IDs, m.From) && !slices.Contains(a.IDs, m.ID) {
			list = append(list, m.From)
		}
	}
	return list
}

// UnknownError returns the error of an ID of an erasure that nothing has, or had.
func UnknownError(e *kg.Erasure, index int) *kg.RecordError {
	return e.Error(index, kg.CodeMissing, "nothing has this ID, and the log knows of nothing that had it")
}

// CitedError returns the error of a document of an erasure that something cites which stays.
func CitedError(e *kg.Erasure, index int, citing []string) *kg.RecordError {
	return e.Error(index, kg.CodeStillTouched, "is cited by %s: erase these with it, or take the citations out first", listed(citing))
}

// MembersError returns the error of an entity of an erasure into which others are merged that stay.
func MembersError(e *kg.Erasure, index int, members []string) *kg.RecordError {
	return e.Error(index, kg.CodeStillTouched, "has %s merged into it: unmerge these first, or erase them with it", listed(members))
}

// listed returns the first of some IDs, and how many more there are.
func listed(ids []string) string {
	const shown = 3
	slices.Sort(ids)
	text := strings.Join(ids[:min(shown, len(ids))], ", ")
	if len(ids) > shown {
		text += fmt.Sprintf(" and %d more", len(ids)-shown)
	}
	return text
}

// changes returns what is done to each record.
func (a *erasing) changes(revision int64) []kg.Change {
	list := make([]kg.Change, len(a.ids))
	for i, id := range a.ids {
		was := a.stored[id]
		list[i] = kg.Change{Revision: revision, Sequence: i, Op: kg.ChangeErased, ID: id, Prior: was.Revision, Before: was.Record}
	}
	return list
}

// erase erases from the present, then from the log.
func (a *erasing) erase(receipt *kg.Receipt) error {
	present := slices.DeleteFunc(slices.Clone(receipt.Changes), func(c kg.Change) bool { return c.Before == nil })
	if err := a.Delete(present); err != nil {
		return err
	}
	first, err := a.erasePast()
	if err != nil {
		return err
	}
	if err := a.rewrite(first); err != nil {
		return err
	}
	if err := a.RewriteProposals(a.names.TakeOutOfProposal); err != nil {
		return err
	}
	last, err := a.NewestRevision()
	if err != nil {
		return err
	}
	return a.AppendRevision(last, Chain(last, receipt))
}

// erasePast erases from the log, without its revisions. It returns the first revision that differs; 0 for none.
func (a *erasing) erasePast() (first int64, err error) {
	erased := make(map[string]bool, len(a.ids))
	for _, id := range a.ids {
		erased[id] = true
	}
	referring, err := a.ReferringChanges(a.ids)
	if err != nil {
		return 0, err
	}
	until := map[string]int64{} // by the ID of a claim that stays, or of a merge or a distinction that was deleted
	var citing []kg.Change      // of entities that stay
	for _, c := range referring {
		switch {
		case erased[c.ID]:
		case TakeOutCitations(c.Before, erased):
			citing = append(citing, c)
		default:
			until[c.ID] = max(until[c.ID], c.Revision)
			a.names.AddID(c.ID)
		}
	}
	if err := a.ReplaceBefore(citing); err != nil {
		return 0, err
	}
	first, err = a.EraseChanges(a.ids, until)
	for _, c := range citing {
		if first == 0 || c.Revision < first {
			first = c.Revision
		}
	}
	return first, err
}

// TakeOutCitations takes the citations of erased documents out of an entity, on which claims rest that stay. It reports whether
// the record is one.
func TakeOutCitations(r kg.Record, erased map[string]bool) bool {
	e, ok := r.(*kg.Entity)
	if ok {
		e.Citations = slices.DeleteFunc(e.Citations, func(c kg.Citation) bool { return erased[c.Document] })
	}
	return ok
}

// rewrite takes names out of revisions, and computes the digests again from the first revision that differs.
func (a *erasing) rewrite(first int64) error {
	differs := false
	var digest [32]byte
	err := a.Rewrite(func(r *store.LoggedRevision, readChanges func() error) (bool, error) {
		differs = a.names.TakeOut(r) || differs || first > 0 && r.Number >= first
		if !differs {
			digest = r.Digest
			return false, nil
		}
		if err := readChanges(); err != nil {
			return false, err
		}
		r.Digest = logchain.Digest(digest, r)
		digest = r.Digest
		return true, nil
	})
	if err != nil {
		return err
	}
	return a.ForgetKeys(a.names.In)
}
