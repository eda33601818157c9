package popolo

import (
	"bytes"
	"context"

	"ties/exchange/form"
)

// Reader reads one object of lists. It implements form.Reader.
//
// It goes through the text twice: the first time it takes note of what the objects are to which others refer.
type Reader struct{}

var _ form.Reader = Reader{}

// Read implements form.Reader.
func (Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	r := &reading{to: to, index: newIndex(), versions: map[[2]string]*version{}, reported: map[string]bool{}}
	nothing := func(int, string) error { return nil }
	if err := walkLists(ctx, text, r.survey, nothing); err != nil {
		return err
	}
	return walkLists(ctx, text, r.read, func(line int, name string) error {
		to.LeaveOut(line, name, "it is no list that is known here")
		return nil
	})
}

// reading is one text under way.
type reading struct {
	to       form.Sink
	index    *index
	versions map[[2]string]*version // of which not all have come yet, by kind and ID
	reported map[string]bool        // IDs of posts
}

// kindOf returns the kind of the objects of a list, "" for one that has no place.
func kindOf(list string) string {
	switch list {
	case persons, organizations, memberships, posts, areas, events:
		return list
	case "people":
		return persons
	default:
		return ""
	}
}

// survey takes note of what must be known beforehand; what is wrong is found by read.
func (r *reading) survey(i listItem) error {
	kind := kindOf(i.list)
	if kind == "" || kind == memberships && isPlain(i.text) {
		return nil
	}
	o, fault := parse(kind, i.list, i.line, i.text)
	if fault != nil || o == nil {
		return nil
	}
	return o.unfold(func(o *object) error {
		r.index.add(o)
		return nil
	})
}

// isPlain reports whether an object has neither an ID nor others embedded, so that nothing refers to it or to them.
func isPlain(text []byte) bool {
	return bytes.Count(text, []byte("{")) == 1 && !bytes.Contains(text, []byte(`"id"`))
}

func (r *reading) read(i listItem) error {
	kind := kindOf(i.list)
	if kind == "" {
		r.to.LeaveOut(i.line, i.list, "the graph has no place for this list")
		return nil
	}
	o, fault := parse(kind, i.list, i.line, i.text)
	switch {
	case fault != nil:
		return r.to.Bad(i.line, "", fault)
	case o == nil: // null: a hole in the list
		return nil
	default:
		return o.unfold(r.convert)
	}
}

// convert turns an object into records, once all that is said of it has come.
func (r *reading) convert(o *object) error {
	e := r.index.entries[[2]string{o.kind, o.id}]
	if e != nil && e.differ && e.listed < e.count {
		if o = r.merge(o, e); o == nil {
			return nil
		}
	}
	if to := textOf(o.members["redirect"]); to != "" {
		r.to.LeaveOut(o.line, o.list, "it only says which ID stands for it now")
		return nil
	}
	switch o.kind {
	case memberships:
		return r.convertMembership(o)
	case posts:
		r.convertPost(o)
		return nil
	default:
		return r.convertThing(o, e.typeOf(o.kind))
	}
}

// convertPost only reports what is lost: the holders of a post name it in their role.
func (r *reading) convertPost(o *object) {
	if !r.reported[o.id] {
		r.reported[o.id] = true
		r.to.LeaveOut(o.line, o.list, "a post is the role of those who hold it, and nothing of its own")
	}
}

const noPlace = "the graph has no place for it"

// leaveOut reports a part of an object.
func (r *reading) leaveOut(o *object, member, reason string) {
	r.to.LeaveOut(o.line, o.list+"."+member, reason)
}
