package popolo

import (
	"fmt"
	"hash/maphash"
	"strings"

	"ties/kg"
)

// index is what must be known beforehand of the objects of a file: others refer to them in any order.
type index struct {
	seed    maphash.Seed
	entries map[[2]string]*indexEntry // by kind and ID
	posts   map[string]post
	terms   map[string]term
}

// indexEntry is what is known of the objects of one ID.
type indexEntry struct {
	first    uint64 // hash of the content of the first
	count    int
	listed   int  // how many stand in lists of their own
	differ   bool // not all of them say the same
	team     bool
	named    bool
	redirect string // the ID that stands for it now
}

// post is a position in an organisation.
type post struct{ role, label, organization string }

// term is the time of what memberships can be for, as it is written.
type term struct{ start, end string }

func newIndex() *index {
	return &index{maphash.MakeSeed(), map[[2]string]*indexEntry{}, map[string]post{}, map[string]term{}}
}

// add takes note of an object.
func (x *index) add(o *object) {
	if o.id == "" {
		return
	}
	key, content := [2]string{o.kind, o.id}, x.hash(o.members)
	e := x.entries[key]
	if e == nil {
		e = &indexEntry{first: content}
		x.entries[key] = e
	}
	e.count++
	if o.listed {
		e.listed++
	}
	e.differ = e.differ || e.first != content
	e.team = e.team || isTeam(textOf(o.members["classification"]))
	e.named = e.named || nameOf(o.members) != ""
	if to := textOf(o.members["redirect"]); to != "" {
		e.redirect = to
	}
	switch o.kind {
	case posts:
		x.addPost(o)
	case events, areas:
		if t := (term{textOf(o.members["start_date"]), textOf(o.members["end_date"])}); t != (term{}) {
			x.terms[o.id] = t
		}
	}
}

// hash returns a hash of a value.
func (x *index) hash(value any) uint64 {
	var sum uint64
	switch value := value.(type) {
	case string:
		sum = maphash.String(x.seed, value)
	case []any:
		for _, item := range value {
			sum = sum*31 + x.hash(item)
		}
	case map[string]any:
		for name, member := range value {
			sum += maphash.String(x.seed, name) * (x.hash(member) | 1)
		}
	default:
		sum = maphash.String(x.seed, fmt.Sprint(value))
	}
	return sum
}

func (x *index) addPost(o *object) {
	p := x.posts[o.id]
	for member, into := range map[string]*string{"role": &p.role, "label": &p.label, "organization_id": &p.organization} {
		if text := textOf(o.members[member]); *into == "" {
			*into = text
		}
	}
	x.posts[o.id] = p
}

// resolve returns the ID that stands for another one now.
func (x *index) resolve(kind, id string) string {
	for range 10 {
		e := x.entries[[2]string{kind, id}]
		if e == nil || e.redirect == "" {
			break
		}
		id = e.redirect
	}
	return id
}

// find returns what an ID that is referred to stands for; ok is false where the file does not say. What is there and has
// no place is 0.
func (x *index) find(kind, id string) (t kg.Type, ok bool) {
	e := x.entries[[2]string{kind, id}]
	if e == nil {
		t, ok := kg.TypeOfID(id)
		return t, ok && typesOf[kind].Has(t)
	}
	return e.typeOf(kind), true
}

// typesOf are what objects become.
var typesOf = map[string]kg.TypeSet{
	persons: kg.Types(kg.TypePerson), organizations: kg.Types(kg.TypeCompany, kg.TypeTeam),
	areas: kg.Types(kg.TypePlace), events: kg.Types(kg.TypeEvent),
}

func (e *indexEntry) typeOf(kind string) kg.Type {
	switch {
	case kind == persons:
		return kg.TypePerson
	case kind == organizations && e.team:
		return kg.TypeTeam
	case kind == organizations:
		return kg.TypeCompany
	case !e.named:
		return 0
	case kind == areas:
		return kg.TypePlace
	case kind == events:
		return kg.TypeEvent
	default:
		return 0
	}
}

// isTeam tells which organisations sit inside of others, and have members rather than employees.
func isTeam(classification string) bool {
	switch strings.ToLower(classification) {
	case "team", "committee", "working group", "faction":
		return true
	default:
		return false
	}
}
