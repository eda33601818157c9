package kg

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Proposal is a set of changes that somebody proposes. It is no part of the graph unless it is accepted, and it never changes
// but for its decision.
type Proposal struct {
	Number int64 // from 1
	State  ProposalState
	At     time.Time // in UTC, whole milliseconds
	Author Actor
	Reason string // as given by the author; may be missing
	Base   int64  // the number of the newest revision when it was made
	// Key, unless it is empty, makes sending the proposal again harmless: the store remembers it with Digest, which identifies its
	// input.
	Key    string // at most MaxKey bytes
	Digest [32]byte

	// Input is what is applied when it is accepted, in a form of its maker's.
	Input []byte
	// Changes are what it would have changed when it was made, with records before and after.
	Changes []Change
	// Touches has the IDs of the records that it changes, and of those that these refer to, before and after; sorted and distinct.
	Touches []string

	Decision Decision // the zero Decision while it is open
}

// Decision is what was decided on a proposal.
type Decision struct {
	At       time.Time
	Actor    Actor
	Reason   string   // may be missing
	Revision int64    // that accepting it made; 0 for none
	Accepted []string // the IDs of the changes that were accepted; nil for all, and where nothing was
}

// MaxProposed is how many records a proposal can change.
const MaxProposed = 1_000

// ProposalState is what has become of a proposal.
type ProposalState uint8

// The states of proposals.
const (
	ProposalOpen ProposalState = iota + 1
	ProposalAccepted
	ProposalRejected
	ProposalErased    // it touched or mentioned what was erased for good: nothing is left of what it proposed
	ProposalWithdrawn // by its author
)

var proposalStateNames = [...]string{
	ProposalOpen: "OPEN", ProposalAccepted: "ACCEPTED", ProposalRejected: "REJECTED", ProposalErased: "ERASED",
	ProposalWithdrawn: "WITHDRAWN",
}

// ProposalStates returns all states.
func ProposalStates() []ProposalState {
	return []ProposalState{ProposalOpen, ProposalAccepted, ProposalRejected, ProposalErased, ProposalWithdrawn}
}

// String returns the name of the state, such as "OPEN".
func (s ProposalState) String() string { return proposalStateNames[s] }

// ParseProposalState returns the state with a name.
func ParseProposalState(name string) (ProposalState, bool) {
	s := slices.Index(proposalStateNames[:], name)
	return ProposalState(max(s, 0)), s > 0
}

// proposalPrefix begins the IDs of proposals.
const proposalPrefix = "proposal:"

// ProposalID returns the ID of the proposal with a number. It is that of no record.
func ProposalID(number int64) string { return proposalPrefix + strconv.FormatInt(number, 10) }

// ParseProposalID returns the number of the proposal with an ID; 0 if it is not that of a proposal.
func ParseProposalID(id string) int64 {
	number, err := strconv.ParseInt(strings.TrimPrefix(id, proposalPrefix), 10, 64)
	if err != nil || ProposalID(number) != id || number < 1 {
		return 0
	}
	return number
}

// Touched returns the IDs of the records that changes are of, and of those that these refer to, before and after, sorted and
// distinct.
func Touched(changes []Change) []string {
	ids := []string{}
	for i := range changes {
		c := &changes[i]
		ids = append(ids, c.ID)
		for _, r := range []Record{c.Before, c.After} {
			RefersTo(r, func(id string) bool {
				ids = append(ids, id)
				return false
			})
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// HasAccepted reports whether a change of the proposal was accepted.
func (p *Proposal) HasAccepted(id string) bool {
	return p.State == ProposalAccepted && (p.Decision.Accepted == nil || slices.Contains(p.Decision.Accepted, id))
}

// Erase takes out of a proposal what it proposes, by whom it is and when it was decided on excepted.
func (p *Proposal) Erase() {
	*p = Proposal{Number: p.Number, State: ProposalErased, At: p.At, Author: p.Author, Base: p.Base, Decision: p.Decision}
	p.Decision.Reason, p.Decision.Accepted = "", nil
}

// ProposalError is the error of a proposal on which nothing can be decided, since it is not open. It is an ErrNotFound if there
// is none with its number, otherwise an ErrConflict.
type ProposalError struct {
	Number int64
	State  ProposalState // 0: there is none
}

func (e *ProposalError) Error() string {
	if e.State == 0 {
		return fmt.Sprintf("there is no %s", ProposalID(e.Number))
	}
	return fmt.Sprintf("%s is not open any more: it is %s", ProposalID(e.Number), strings.ToLower(e.State.String()))
}

// Is reports whether target is the kind of the error.
func (e *ProposalError) Is(target error) bool {
	if e.State == 0 {
		return target == ErrNotFound
	}
	return target == ErrConflict
}
