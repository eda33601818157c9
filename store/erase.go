package store

import (
	"context"

	"ties/kg"
)

// Eraser erases records for good, as people may demand of what is stored of them.
type Eraser interface {
	// Erase deletes records, the relations and facts that touch them, and what the log says of all of these, in one transaction,
	// as the next revision. Of each revision that changed them remain its number and as many changes as it had, of which
	// kg.ChangeErased are without ID and records, as are those of the new revision: one for each record that was deleted or named.
	// Where a relation or a fact that stays referred to one of these once, its past until then is erased in the same way, so that it
	// is first known as what it was made then; an entity that cited a document loses that citation in the log. Reasons and keys of revisions that mention the ID, or a name of an entity that
	// is erased, are taken out. The digests of the log are computed again from the first revision that differs.
	//
	// When it returns nil, nothing of it is left in the store's files, as far as the store can reach them. Where it wraps
	// kg.ErrUnavailable, the records may be erased, and their bytes still there: calling it again removes these.
	//
	// The changes of the receipt, unlike those of the log, say what was erased: kg.ChangeErased with ID, Prior and Before.
	//
	// Errors: kg.RecordErrors, of kg.CodeMissing for an ID that the store and its log do not know, and of kg.CodeStillTouched
	// for a document that something cites which is not erased with it.
	Erase(ctx context.Context, erasure *kg.Erasure) (*kg.Receipt, error)
}
