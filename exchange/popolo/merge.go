package popolo

import "reflect"

// version is what is put together of the objects of one ID that do not say the same.
type version struct {
	*object
	file string // that of the object
	seen int
}

// merge adds an object to the others of its ID, and returns the whole with the last of them. It is for objects of which
// some are embedded: there they say less, as a rule.
func (r *reading) merge(o *object, of *indexEntry) *object {
	key, line := objectKey{o.kind, o.id}, o.line
	v := r.versions[key]
	switch {
	case v == nil:
		v = &version{object: o, file: r.name}
		r.versions[key] = v
	case o.listed && !v.listed:
		r.union(o, v.object, line)
		v.object, v.file = o, r.name
	default:
		r.union(v.object, o, line)
	}
	if v.seen++; v.seen < of.count {
		return nil
	}
	delete(r.versions, key)
	if v.file != r.name {
		v.line = line
	}
	return v.object
}

// union adds to an object what another one of the same ID says beside. Where they contradict each other, the first counts.
func (r *reading) union(o, other *object, line int) {
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
			r.to.LeaveOut(line, o.list+"."+name, "the same object says something else elsewhere")
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
