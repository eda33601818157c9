package merging

import "ties/kg"

// check returns what cannot be merged, and what cannot be deleted.
func (r *resolver) check() (errs kg.RecordErrors) {
	for i, record := range r.batch.Put {
		m, ok := record.(*kg.Merge)
		if !ok || !r.after.repeats(m.From) {
			continue
		}
		f := kg.NewRecordError("into", "%q is merged into %q already, directly or not: nothing can be merged into itself", m.Into, m.From)
		f.Index, f.ID = i, m.ID
		errs = append(errs, f)
	}
	members := map[string]string{} // one that is merged directly, by what it is merged into
	for from, into := range r.after {
		members[into] = max(members[into], from)
	}
	for i, id := range r.batch.Delete {
		if !r.isDeleted(id) {
			continue
		}
		if _, merged := r.after[id]; merged {
			errs = append(errs, kg.MergedError(i, id, kg.MergeID(id)))
		} else if from := members[id]; from != "" {
			errs = append(errs, kg.MergedError(i, id, kg.MergeID(from)))
		}
	}
	return errs
}

func (r *resolver) isDeleted(id string) bool {
	_, remains := r.stated[1][id]
	return r.changed[id] && !remains
}

// touched returns those of the deleted entities that were merged until now, and that claims are still stated of.
func (r *resolver) touched() map[string]bool {
	all := map[string]bool{}
	for _, one := range r.stated[1] {
		for _, id := range EndsOf(one.Record) {
			if _, merged := r.before[id]; merged && r.isDeleted(id) {
				all[id] = true
			}
		}
	}
	return all
}

// repeats reports whether the chain of an entity leads back to it.
func (f forest) repeats(id string) bool {
	at := id
	for range len(f) + 1 {
		into, ok := f[at]
		if !ok {
			return false
		}
		if at = into; at == id {
			return true
		}
	}
	return false
}
