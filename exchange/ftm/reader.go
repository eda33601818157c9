package ftm

import (
	"bytes"
	"context"
	"maps"
	"slices"

	"ties/exchange/form"
	"ties/kg"
)

// Reader reads entities: one a line, in a list, in the answer of an API, or nested in each other. It is for all texts of
// an import, and implements form.Resolver: IDs do not say what they are of.
type Reader struct{ *index }

var _ form.Resolver = Reader{}

// NewReader makes a reader.
func NewReader() Reader { return Reader{newIndex()} }

// Survey implements form.Resolver.
func (r Reader) Survey(ctx context.Context, text form.Text) error {
	return form.LayoutOf(text).Each(ctx, text, func(_ int, value []byte, err error) error {
		if err != nil {
			return nil //nolint:nilerr // Read reports it
		}
		p, fault := parse(value)
		if fault != nil {
			return nil
		}
		for _, e := range p.found {
			_ = e.flatten(func(e *ftmEntity) error {
				if !e.isReference() {
					r.add(e)
				}
				return nil
			})
		}
		return nil
	})
}

// Resolve implements form.Resolver.
func (r Reader) Resolve(exist form.Exist) error { return r.resolve(exist) }

// Read implements form.Reader.
func (r Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	under := &reading{index: r.index, to: to, file: text.Name()}
	return form.LayoutOf(text).Each(ctx, text, under.read)
}

// reading is one text under way.
type reading struct {
	*index
	to   form.Sink
	file string
}

func (r *reading) read(line int, value []byte, err error) error {
	switch {
	case err != nil:
		return r.to.Bad(line, "", &kg.RecordError{Reason: err.Error()})
	case bytes.HasPrefix(value, []byte("\ufeff")):
		return r.to.Bad(line, "", &kg.RecordError{Reason: form.StrayMark})
	}
	p, fault := parse(value)
	if fault != nil {
		return r.to.Bad(line, "", fault)
	}
	for _, name := range p.about {
		r.to.LeaveOut(line, name, "it is about the answer, and no entity")
	}
	for _, e := range p.found {
		if err := e.flatten(func(e *ftmEntity) error { return r.entity(line, e) }); err != nil {
			return err
		}
	}
	return nil
}

// entity turns an entity into records, once all that is said of it has come.
func (r *reading) entity(line int, e *ftmEntity) error {
	for _, name := range e.others {
		r.to.LeaveOut(line, name, "it is about the entry, not about the entity")
	}
	if e.isReference() {
		for _, p := range slices.Sorted(maps.Keys(e.Properties)) {
			r.to.LeaveOut(line, p, "it is said of an entity without a schema")
		}
		return nil
	}
	entry := r.entries[r.key(e.ID)]
	if !entry.differ {
		return r.convert(line, e, entry.typeOf())
	}
	v := r.merge(e, line, entry)
	switch {
	case v == nil:
		return nil
	case v.file == r.file:
		line = v.line
	}
	if v.fault != nil {
		return r.to.Bad(line, "", v.fault)
	}
	return r.convert(line, v.ftmEntity, entry.typeOf())
}

func (r *reading) convert(line int, e *ftmEntity, t kg.Type) error {
	entry := entityConverter{reading: r, ftmEntity: e, line: line}
	switch {
	case t == kg.TypeDocument:
		return entry.document()
	case t != 0:
		return entry.thing(t)
	case entityTypes[e.Schema] != 0:
		r.to.LeaveOut(line, e.Schema, "it has no name, and no parts to make one of")
		return nil
	case e.Schema == "Note":
		return entry.note()
	case e.Schema == "Occupancy":
		return entry.occupancy()
	case e.Schema == "Position":
		r.to.LeaveOut(line, e.Schema, "a position is said of those who hold it, and is nothing of its own")
		return nil
	case relationships[e.Schema].from != "":
		return entry.relationship(relationships[e.Schema])
	default:
		r.to.LeaveOut(line, e.Schema, "the graph has no place for this schema")
		return nil
	}
}

// entityConverter is one entity under way.
type entityConverter struct {
	*reading
	*ftmEntity
	line int
}

// rest reports all properties that have not been taken.
func (e *entityConverter) rest() { e.leaveOut(slices.Sorted(maps.Keys(e.Properties))) }

func (e *entityConverter) leaveOut(properties []string) {
	for _, p := range properties {
		switch _, reverse := reverseProperties[p]; {
		case len(e.take(p)) == 0:
		case reverse:
			e.to.LeaveOut(e.line, e.Schema+"."+p, "the entities that it names say so themselves")
		default:
			e.to.LeaveOut(e.line, e.Schema+"."+p, "the graph has no place for this property")
		}
	}
}
