package kg

import (
	"fmt"
	"time"
)

// Revision is one change of a store as a whole: one transaction. The log of a store has all of them, numbered from 1 without
// gaps.
type Revision struct {
	Number int64
	Origin

	// Records is the number of records that it changed.
	Records int
	// Unlisted says that its changes, all of which created records, are not in the log: those of a load into an empty store, and
	// those of RevisionBaseline.
	Unlisted bool
}

// Origin says where a revision comes from.
type Origin struct {
	At      time.Time // in UTC, whole milliseconds; never before that of the revision before it
	Kind    RevisionKind
	Actor   Actor
	Reason  string // as given by the actor; may be missing
	Request string // the ID of the request; may be missing
	Reverts int64  // the number of the revision that this one reverts; 0 for none
	PartOf  int64  // the number of the first revision of the same import, copy or restore; 0 if this is the first

	Proposal int64 // the number of the proposal that was accepted by it; 0 for none
	Proposer Actor // who made that
}

// Actor is who made a revision.
type Actor struct {
	Kind ActorKind
	Name string // may be missing
}

// RevisionKind is what a revision was made by.
type RevisionKind uint8

// The kinds of revisions. RevisionEdit is the kind of an Origin that does not say otherwise.
const (
	RevisionEdit RevisionKind = iota
	RevisionRevert
	RevisionImport
	RevisionCopy
	RevisionRestore
	RevisionErase
	RevisionBaseline // what was in a store when it began to keep a log
)

var revisionKindNames = [...]string{
	RevisionEdit: "EDIT", RevisionRevert: "REVERT", RevisionImport: "IMPORT", RevisionCopy: "COPY", RevisionRestore: "RESTORE",
	RevisionErase: "ERASE", RevisionBaseline: "BASELINE",
}

// String returns the name of the kind, such as "IMPORT".
func (k RevisionKind) String() string { return revisionKindNames[k] }

// ParseRevisionKind returns the kind with a name.
func ParseRevisionKind(name string) (RevisionKind, error) {
	for k, n := range revisionKindNames {
		if n == name {
			return RevisionKind(k), nil
		}
	}
	return 0, fmt.Errorf("no kind of revisions is called %q: %w", name, ErrInvalid)
}

// ActorKind is how an actor is known.
type ActorKind uint8

// The kinds of actors.
const (
	ActorUnknown ActorKind = iota
	ActorToken             // its name is that of a token of the store
	ActorAccount           // its name is that of an account of an OpenID provider
	ActorLocal             // somebody at the machine; the name may be that of the user
)

var actorKindNames = [...]string{ActorUnknown: "UNKNOWN", ActorToken: "TOKEN", ActorAccount: "ACCOUNT", ActorLocal: "LOCAL"}

// String returns the name of the kind, such as "TOKEN".
func (k ActorKind) String() string { return actorKindNames[k] }

// ParseActorKind returns the kind with a name.
func ParseActorKind(name string) (ActorKind, error) {
	for k, n := range actorKindNames {
		if n == name {
			return ActorKind(k), nil
		}
	}
	return 0, fmt.Errorf("no kind of actors is called %q: %w", name, ErrInvalid)
}

// Change is what a revision did to one record.
type Change struct {
	Revision int64
	Sequence int // from 0 in the revision; 0 for all changes of one that is Unlisted
	Op       ChangeOp
	ID       string
	Prior    int64  // the revision that had last written the record before; 0 if there was none
	Before   Record // nil if there was none
	After    Record // nil if there is none any more
}

// ChangeOp is the kind of a change.
type ChangeOp uint8

// The kinds of changes.
const (
	ChangeCreated ChangeOp = iota + 1
	ChangeUpdated
	ChangeDeleted
	ChangeErased // deleted with its past: the change has no ID and no records
)

var changeOpNames = [...]string{ChangeCreated: "CREATED", ChangeUpdated: "UPDATED", ChangeDeleted: "DELETED", ChangeErased: "ERASED"}

// String returns the name of the kind, such as "CREATED".
func (o ChangeOp) String() string { return changeOpNames[o] }

// ParseChangeOp returns the kind with a name.
func ParseChangeOp(name string) (ChangeOp, error) {
	for o, n := range changeOpNames {
		if n == name && o > 0 {
			return ChangeOp(o), nil
		}
	}
	return 0, fmt.Errorf("no kind of changes is called %q: %w", name, ErrInvalid)
}

// Receipt is what became of a batch that was accepted.
type Receipt struct {
	// Revision is the one that the batch made; nil if it changed nothing.
	Revision *Revision
	// Changes are those of the revision, in the order of Batch.Delete, then of Batch.Put, without what changed nothing. It is nil
	// if the revision is Unlisted.
	Changes []Change
	// Moved is the number of relations and facts that the batch does not change, but that are read of other entities since.
	Moved int
	// Replayed says that a batch with this key and input was accepted before. Revision is what that one made, Changes is nil.
	Replayed bool
}

// KeyReusedError is the error of a batch whose key was used for another input. It is an ErrConflict.
type KeyReusedError struct{ Key string }

func (e *KeyReusedError) Error() string {
	return fmt.Sprintf("the key %q was used for another input: want a new key", Shorten(e.Key, MaxShown))
}

// Is reports whether target is ErrConflict.
func (e *KeyReusedError) Is(target error) bool { return target == ErrConflict }

// MaxKey is the greatest length of a key, in bytes.
const MaxKey = 200
