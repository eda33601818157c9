package query

import (
	"math"

	"ties/kg"
)

// LogPlan is the query of one root field that asks for a part of the log.
type LogPlan struct {
	Start LogStart

	// Records says whether Change.Before and Change.After are selected.
	Records bool
	// Record is selected of the record of each change, as it is now; nil for none. Its types are kg.Nodes.
	Record *Selection
}

// LogStart says what a LogPlan returns: Revisions, Changes or Proposals.
//
//sumtype:decl
type LogStart interface{ logStart() }

// Revisions is a slice of the revisions, by number.
type Revisions struct {
	Number  int64 // only this one; 0 for all
	Slice   LogSlice
	Changes []LogSlice // of the changes of each, by sequence: RevisionRow.Changes has a page for each
}

// OneRevision starts with the revision of a number, if there is one.
func OneRevision(number int64) *Revisions {
	if number < 1 { // 0 stands for all
		number = noRevision
	}
	return &Revisions{Number: number, Slice: LogSlice{Limit: 1}}
}

// Changes is a slice of the changes, by position.
type Changes struct {
	Of         string // only of the record with this ID, or of its root, what is merged into that, and these merges; empty for all
	WithClaims bool   // and of the relations and facts that were stated of these, now or before a change
	Since      int64  // only of later revisions than this one
	Slice      LogSlice
	Revisions  bool // whether ChangeRow.Revision is selected
}

// Proposals is a slice of the proposals, by number.
type Proposals struct {
	Number  int64              // only this one; 0 for all
	States  []kg.ProposalState // only of these; nil for all
	Author  string             // only of those with this name; empty for all
	Touches string             // only those that touch the record with this ID; empty for all
	Key     string             // only the one with this key; empty for all
	Slice   LogSlice

	Changes int  // how many changes of each are selected, with their records
	Current bool // whether ChangeRow.Current is selected
	Input   bool // whether Proposal.Input is selected
}

// OneProposal starts with the proposal of a number, if there is one.
func OneProposal(number int64) *Proposals {
	return &Proposals{Number: OneRevision(number).Number, Slice: LogSlice{Limit: 1}}
}

func (*Revisions) logStart() {}
func (*Changes) logStart()   {}
func (*Proposals) logStart() {}

// noRevision is a number that no revision has, for Revisions.Number.
const noRevision = math.MaxInt64

// LogSlice is a part of the log: the first Limit rows after From.
type LogSlice struct {
	Limit  int          // at least 0
	Newest bool         // newest first; otherwise oldest first
	From   *LogPosition // nil: the edge
}

// LogPosition is the position of a change in the log. Positions are ordered by all three. That of a revision has neither a
// sequence nor an ID.
type LogPosition struct {
	Revision int64
	Sequence int
	ID       string
}

// LogPage is the answer to a LogPlan: Revisions, Changes or Proposals, as its start says.
type LogPage struct {
	Revisions []RevisionRow
	Changes   []ChangeRow
	Proposals []ProposalRow
	More      bool // whether there are rows after the last one

	// Unlisted is the number of the newest revision after Changes.Since whose changes are not in the log (kg.Revision.Unlisted);
	// 0 if there is none. Such changes are in no slice, except of the history of a record (Changes.Of).
	Unlisted int64
	// Newest is the number of the newest revision; 0 if there is none.
	Newest int64
}

// CountRows returns the number of rows of the page, those of pages below its rows too.
func (p *LogPage) CountRows() int {
	n := len(p.Revisions)
	for _, r := range p.Revisions {
		for _, page := range r.Changes {
			n += countRows(page.Rows)
		}
	}
	n += len(p.Proposals)
	for i := range p.Proposals {
		n += countRows(p.Proposals[i].Changes)
	}
	return n + countRows(p.Changes)
}

func countRows(rows []ChangeRow) int {
	n := len(rows)
	for i := range rows {
		for j := range rows[i].Record.Pages {
			n += rows[i].Record.Pages[j].CountRows()
		}
	}
	return n
}

// RevisionRow is a revision with slices of its changes.
type RevisionRow struct {
	kg.Revision
	Changes []ChangePage
}

// ChangePage is a slice of the changes of a revision.
type ChangePage struct {
	Rows []ChangeRow
	More bool // whether there are changes after the last one
}

// ChangeRow is a change, and what is selected with it.
type ChangeRow struct {
	kg.Change
	Revision *kg.Revision
	Record   Row   // the zero Row if nothing has the ID now; of a merged entity, that of what it is merged into
	Current  int64 // the revision that last wrote the record itself; 0 if nothing has the ID now
}

// ProposalRow is a proposal with the first of its changes. The proposal itself has neither changes nor Touches.
type ProposalRow struct {
	kg.Proposal
	Records int         // how many changes there are
	Changes []ChangeRow // without Revision
}

// PositionOf returns the position of a change.
func PositionOf(c *kg.Change) LogPosition { return LogPosition{c.Revision, c.Sequence, c.ID} }
