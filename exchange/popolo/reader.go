package popolo

import (
	"bytes"
	"context"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
)

// Reader reads one object of lists. It is for all texts of an import, and implements form.Resolver: IDs do not say what they
// are of.
type Reader struct{ *index }

var _ form.Resolver = Reader{}

// NewReader makes a reader.
func NewReader() Reader { return Reader{newIndex()} }

// Survey implements form.Resolver.
func (r Reader) Survey(ctx context.Context, text form.Text) error {
	f := r.file(text.Name())
	nothing := func(int, string) error { return nil }
	return walkLists(ctx, text, func(i listItem) error { return r.survey(i, f) }, nothing)
}

// Resolve implements form.Resolver.
func (r Reader) Resolve(exist form.Exist) error { return r.resolve(exist) }

// Read implements form.Reader.
func (r Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	under := &reading{index: r.index, to: to, name: text.Name(), here: r.file(text.Name()), reported: map[string]bool{}}
	return walkLists(ctx, text, under.read, func(line int, name string) error {
		to.LeaveOut(line, name, "it is no list that is known here")
		return nil
	})
}

// reading is one text under way.
type reading struct {
	*index
	to       form.Sink
	name     string
	here     *fileIndex
	reported map[string]bool // IDs of posts
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

// HasList reports whether one of the names of members is that of a list that is known here.
func HasList(names map[string]bool) bool {
	for name := range names {
		if kindOf(name) != "" {
			return true
		}
	}
	return false
}

// survey takes note of what must be known beforehand; what is wrong is found by read.
func (x *index) survey(i listItem, f *fileIndex) error {
	kind := kindOf(i.list)
	if kind == "" {
		return nil
	}
	if kind == memberships && isPlain(i.text) {
		x.surveyPlain(i.text)
		return nil
	}
	o, fault := parse(kind, i.list, i.line, i.text)
	if fault != nil || o == nil {
		return nil
	}
	return o.unfold(func(o *object) error {
		x.add(o, f)
		return nil
	})
}

// isPlain reports whether an object has neither an ID nor others embedded, so that nothing refers to it or to them.
func isPlain(text []byte) bool {
	return bytes.Count(text, []byte("{")) == 1 && bytes.IndexByte(text, '[') < 0 && !bytes.Contains(text, []byte(`"id"`))
}

// surveyPlain takes note of what a membership refers to, which is most of what a file has: it need not be decoded for that.
func (x *index) surveyPlain(text []byte) {
	d := jsontext.NewDecoder(bytes.NewBuffer(text))
	if token, err := d.ReadToken(); err != nil || token.Kind() != '{' {
		return
	}
	for d.PeekKind() == '"' {
		token, err := d.ReadToken()
		if err != nil {
			return
		}
		kinds := references[token.String()]
		value, err := d.ReadToken()
		if err != nil {
			return
		}
		id := value.String()
		switch value.Kind() {
		case '"':
		case '0':
			id = form.Number(id)
		default:
			continue
		}
		for _, kind := range kinds {
			x.referTo(kind, id)
		}
	}
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
	e := r.entries[objectKey{o.kind, o.id}]
	if e != nil && e.differ && !e.contrary && e.listed < e.count {
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
