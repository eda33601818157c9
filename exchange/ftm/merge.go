package ftm

import (
	"fmt"

	"ties/kg"
)

// version is what is put together of the entities of one ID that do not say the same.
type version struct {
	*ftmEntity
	file  string // of the first
	line  int
	count uint32
	fault *kg.RecordError
}

// merge adds an entity to the others of its ID, and returns the whole with the last of them.
func (r *reading) merge(e *ftmEntity, line int, of indexEntry) *version {
	v := r.versions[e.ID]
	if v == nil {
		v = &version{ftmEntity: e, file: r.file, line: line}
		r.versions[e.ID] = v
	} else {
		v.merge(e, fmt.Sprintf("%s:%d", r.file, line))
	}
	if v.count++; v.count < of.count {
		return nil
	}
	delete(r.versions, e.ID)
	return v
}

// merge adds what another entity of the same ID says: a property has all values of both.
func (v *version) merge(e *ftmEntity, at string) {
	schema := moreExact(v.Schema, e.Schema)
	if schema == "" {
		v.fault = &kg.RecordError{Field: "schema", Reason: fmt.Sprintf(
			"%q has it as %.40q, and as %.40q at %s: want one of them", v.ID, v.Schema, e.Schema, at)}
		return
	}
	v.Schema = schema
	switch {
	case v.caption == "":
		v.caption = e.caption
	case v.caption != e.caption && e.hasCaption() && !e.hasValue(e.caption):
		v.add("alias", e.caption)
	}
	v.nested = append(v.nested, e.nested...)
	for property, values := range e.Properties {
		for _, value := range values {
			v.add(property, value)
		}
	}
}
