package kg

import "slices"

// Erasure is what is to be erased for good: records with all that the log says of them, with the relations and facts that are
// stated of them, and with the merges and distinctions that name them. What stays cannot be merged into them.
type Erasure struct {
	IDs    []string // of records that are there, or were; at most MaxErased
	Origin Origin   // of the revision, whose kind is RevisionErase; without At, it is of the time at which it is applied
	// DryRun says that nothing is to be erased. The revision has no number then.
	DryRun bool
}

// MaxErased is how many records can be named in one Erasure.
const MaxErased = 1_000

// Check checks the IDs by themselves. The error is of type RecordErrors, with their indexes.
func (e *Erasure) Check() error {
	var errs RecordErrors
	if len(e.IDs) > MaxErased {
		errs = append(errs, NewRecordError("", "%d records are too many: at most %d are erased at once", len(e.IDs), MaxErased))
	}
	for i, id := range e.IDs {
		if _, ok := TypeOfID(id); !ok {
			errs = append(errs, e.Error(i, CodeInvalid, "is not an ID: want one such as \"person:wu-yuxin\""))
		} else if slices.Index(e.IDs, id) < i {
			errs = append(errs, e.Error(i, CodeInvalid, "is there twice: want each record once"))
		}
	}
	return errs.orNil()
}

// Error returns an error of one of the IDs.
func (e *Erasure) Error(index int, code ErrorCode, reason string, args ...any) *RecordError {
	err := NewRecordError("", reason, args...)
	err.Index, err.Deleted, err.ID, err.Code = index, true, Shorten(e.IDs[index], MaxShown), code
	return err
}

// RefersTo reports whether a record, which may be nil, refers to one of some: as to an end, its entity, what it merges or keeps
// apart, or a document that it cites.
func RefersTo(r Record, one func(id string) bool) (refers bool) {
	if d, ok := r.(*Distinction); ok {
		return one(d.First) || one(d.Second)
	}
	if r != nil {
		r.refers(func(_, id string, _ TypeSet) { refers = refers || one(id) })
	}
	return refers
}
