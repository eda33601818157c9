// Package edit changes a graph as people and programs ask for it: by patches of records, deletions, and the reverting of
// revisions. It knows no GraphQL.
//
//	edit.go      what an edit is, and what becomes of it
//	editor.go    an edit is tried, and tried again where others were faster
//	attempt.go   one try, from what is asked for to a batch
//	ids.go       IDs made from names, and names of the client's
//	patch.go     records are patched
//	base.go      patches against what has changed since they were made
//	quotes.go    quotes found by what stands around them
//	revert.go    the inverse of a revision
//	merge.go     entities are merged, unmerged and kept apart
//	compare.go   what becomes of claims by that
//	problems.go  what is wrong, and where in the input
package edit

import (
	"ties/kg"
)

// MaxRecords is how many records the patches and deletions of an edit may have.
const MaxRecords = 1_000

// Edit is what is to be changed at once: all of it or nothing.
type Edit struct {
	Parts  []Part // in order, each over those before it
	Origin kg.Origin
	Key    string // see kg.Batch
	Input  [32]byte
	DryRun bool
	// Accepted are the parts of the proposal Origin.Proposal that it accepts: see kg.Batch.
	Accepted []string
}

// Part is one input of an edit: patches and deletions, or one of the others.
type Part struct {
	Patches   []Patch
	Delete    []Deletion
	Revert    *Revert
	Merge     *Merge
	Unmerge   *Unmerge
	KeepApart *KeepApart
}

// Patch is what is given of a record. Where nothing has its ID, it makes one.
type Patch struct {
	Path       []string // of the input
	Type       kg.Type
	ID         string // "" for one that is made from the name; likewise with ClientPrefix
	IfRevision *int64
	Base       *Base // nil if nothing is known of that

	// Fields has what is given, by the names of package fields: the text form of a field, its []kg.Alias, []kg.Identifier or
	// []Citation, or nil for what is to be cleared.
	Fields map[string]any
}

// Base is what a record was when a patch was made. What has changed since is in the way of what the patch changes.
type Base struct{ Record kg.Record } // nil if there was none

// ClientPrefix begins the names that a client has for new records: an edit can refer to them wherever an ID can stand.
const ClientPrefix = "new:"

// Citation is a citation whose quote can be found by what stands around it.
type Citation struct {
	Document string
	Quote    string
	Start    int    // kg.NoOffset if it is not given
	Prefix   string // stands before the quote
	Suffix   string // stands after it
}

// Deletion is a record to be deleted.
type Deletion struct {
	Path       []string
	ID         string
	IfRevision *int64
}

// Revert is a revision to be reverted.
type Revert struct {
	Revision int64
	Only     []string // IDs of records; nil for all
}

// Result is what became of an edit.
type Result struct {
	Receipt  *kg.Receipt // nil if there are problems
	Problems []Problem   // then nothing was written
	Records  [][]string  // the IDs of the records of each part
	Merged   []*Merged   // of each part; nil of those that do not merge

	Made map[*Patch]string // the IDs that were made
}

// Problem is something that is wrong with an edit.
type Problem struct {
	Part int
	Code Code
	Path []string // of the input
	ID   string   // of the record; may be missing
	Text string   // what is wrong, and what would be right
}

// Code is the kind of a problem. Most are those of kg.ErrorCode.
type Code string

// The codes that are not of records.
const (
	CodeKeyReused  Code = "KEY_REUSED"  // for another input
	CodeUnlisted   Code = "UNLISTED"    // the revision's changes are not in the log
	CodeMerged     Code = "MERGED"      // already, or not at all
	CodeKeptApart  Code = "KEPT_APART"  // of what is to be merged
	CodeNotWritten Code = "NOT_WRITTEN" // another part has problems
	CodeClosed     Code = "CLOSED"      // the proposal has been decided on
	CodeNotOwn     Code = "NOT_OWN"     // the proposal is of another than who would withdraw it
	CodeOwn        Code = "OWN"         // the proposal is of who would accept it
)

// IsConflict reports whether a problem is one with the record that is stored.
func (p *Problem) IsConflict() bool {
	switch p.Code {
	case Code(kg.CodeChangedSince.String()), Code(kg.CodeExists.String()), Code(kg.CodeStillTouched.String()), Code(kg.CodeTextChanged.String()):
		return true
	default:
		return false
	}
}

// IsApply reports whether a part has patches and deletions alone.
func (p *Part) IsApply() bool {
	return p.Revert == nil && p.Merge == nil && p.Unmerge == nil && p.KeepApart == nil
}
