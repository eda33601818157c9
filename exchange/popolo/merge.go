package popolo

import "reflect"

// version is what is put together of the objects of one ID that do not say the same.
type version struct {
	*object
	seen int
}

// merge adds an object to the others of its ID, and returns the whole with the last of them. It is for objects of which
// some are embedded: there they say less, as a rule.
func (r *reading) merge(o *object, of *indexEntry) *object {
	key := [2]string{o.kind, o.id}
	v := r.versions[key]
	switch {
	case v == nil:
		v = &version{object: o}
		r.versions[key] = v
	case o.listed && !v.listed:
		r.union(o, v.object)
		v.object = o
	default:
		r.union(v.object, o)
	}
	if v.seen++; v.seen < of.count {
		return nil
	}
	delete(r.versions, key)
	return v.object
}

// union adds to an object what another one of the same ID says beside. Where they contradict each other, the first counts.
func (r *reading) union(o, other *object) {
	for _, name := range other.names() {
		value, known := o.members[name]
		list, isList := value.([]any)
		more, alsoList := other.members[name].([]any)
		switch {
		case !known:
			o.members[name] = other.members[name]
		case isList && alsoList:
			o.members[name] = appendNew(list, more)
		case !reflect.DeepEqual(value, other.members[name]):
			r.leaveOut(other, name, "the same object says something else elsewhere in the file")
		}
	}
}

// appendNew adds the items to a list that it does not have.
func appendNew(list, more []any) []any {
	has := map[string]bool{}
	for _, item := range list {
		has[canonical(item)] = true
	}
	for _, item := range more {
		if !has[canonical(item)] {
			list = append(list, item)
		}
	}
	return list
}
