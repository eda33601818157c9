package popolo

import (
	"cmp"
	"fmt"
	"hash/maphash"
	"maps"
	"slices"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// index is what must be known beforehand of the objects of all texts: others refer to them in any order.
type index struct {
	seed      maphash.Seed
	entries   map[objectKey]*indexEntry
	elsewhere map[objectKey]kg.TypeSet // what other IDs are of that are referred to
	files     map[string]*fileIndex    // by the names of the texts
	versions  map[objectKey]*version   // of which not all have come yet
}

// objectKey is the kind and the ID of an object.
type objectKey struct{ kind, id string }

// indexEntry is what is known of the objects of one ID.
type indexEntry struct {
	sum       uint64 // of the content of the first
	count     int
	listed    int    // how many stand in lists of their own
	listedSum uint64 // of the content of the first of those
	differ    bool   // not all of them say the same
	contrary  bool   // not even those in lists of their own do
	team      bool
	named     bool
	redirect  string // the ID that stands for it now
}

// fileIndex is what is known of the objects of one text that become no records. Texts of different sources may have the
// same IDs.
type fileIndex struct {
	posts map[string]post
	terms map[string]term
}

// post is a position in an organisation.
type post struct{ role, label, organization string }

// term is the time of what memberships can be for, as it is written.
type term struct{ start, end string }

func newIndex() *index {
	return &index{
		maphash.MakeSeed(), map[objectKey]*indexEntry{}, map[objectKey]kg.TypeSet{}, map[string]*fileIndex{}, map[objectKey]*version{},
	}
}

// file returns what is known of the text of a name.
func (x *index) file(name string) *fileIndex {
	if x.files[name] == nil {
		x.files[name] = &fileIndex{map[string]post{}, map[string]term{}}
	}
	return x.files[name]
}

// add takes note of an object.
func (x *index) add(o *object, f *fileIndex) {
	x.refer(o)
	if o.id == "" {
		return
	}
	key, sum := objectKey{o.kind, o.id}, x.hash(o.members)
	delete(x.elsewhere, key)
	e := x.entries[key]
	if e == nil {
		e = &indexEntry{sum: sum}
		x.entries[key] = e
	}
	e.count++
	if o.listed {
		if e.listed++; e.listed == 1 {
			e.listedSum = sum
		}
		e.contrary = e.contrary || e.listedSum != sum
	}
	e.differ = e.differ || e.sum != sum
	e.team = e.team || isTeam(textOf(o.members["classification"]))
	e.named = e.named || nameOf(o.members) != ""
	if to := textOf(o.members["redirect"]); to != "" {
		e.redirect = to
		x.referTo(o.kind, to)
	}
	f.add(o)
}

// add takes note of a post, or of the dates of what may be a term.
func (f *fileIndex) add(o *object) {
	switch o.kind {
	case posts:
		p := f.posts[o.id]
		for member, into := range map[string]*string{"role": &p.role, "label": &p.label, "organization_id": &p.organization} {
			if text := textOf(o.members[member]); *into == "" {
				*into = text
			}
		}
		f.posts[o.id] = p
	case events, areas:
		if t := (term{textOf(o.members["start_date"]), textOf(o.members["end_date"])}); t != (term{}) {
			f.terms[o.id] = t
		}
	}
}

// findPost looks for a post in a text, and then in the others.
func (x *index) findPost(f *fileIndex, id string) (p post, ok bool) {
	return lookUp(x, f, func(f *fileIndex) map[string]post { return f.posts }, id)
}

// findTerm looks for a term in a text, and then in the others.
func (x *index) findTerm(f *fileIndex, id string) (t term, ok bool) {
	return lookUp(x, f, func(f *fileIndex) map[string]term { return f.terms }, id)
}

func lookUp[T any](x *index, f *fileIndex, of func(*fileIndex) map[string]T, id string) (found T, ok bool) {
	if found, ok = of(f)[id]; ok || id == "" {
		return found, ok
	}
	for _, name := range slices.Sorted(maps.Keys(x.files)) {
		if found, ok = of(x.files[name])[id]; ok {
			return found, ok
		}
	}
	return found, false
}

// references are the members that refer to what becomes a record, and the kinds of what they may refer to; that of the
// object itself where there are none.
var references = map[string][]string{
	"person_id": {persons}, "member_id": {persons, organizations}, "organization_id": {organizations}, "area_id": {areas},
	"parent_id": nil,
}

// refer takes note of the IDs that an object refers to, as far as they have not been met.
func (x *index) refer(o *object) {
	for member, kinds := range references {
		id := textOf(o.members[member])
		if kinds == nil {
			kinds = []string{o.kind}
		}
		for _, kind := range kinds {
			x.referTo(kind, id)
		}
	}
}

func (x *index) referTo(kind, id string) {
	key := objectKey{kind, id}
	if id != "" && x.entries[key] == nil {
		x.elsewhere[key] = 0
	}
}

// resolve finds out what the IDs are of that are referred to, and that no text has.
func (x *index) resolve(exist form.Exist) error {
	keys := slices.SortedFunc(maps.Keys(x.elsewhere), func(a, b objectKey) int {
		return cmp.Or(strings.Compare(a.kind, b.kind), strings.Compare(a.id, b.id))
	})
	for chunk := range slices.Chunk(keys, 1_000) {
		var wanted []string
		for _, key := range chunk {
			for _, t := range typesOf[key.kind].List() {
				wanted = append(wanted, own(t, key.id))
			}
		}
		found, err := exist(wanted)
		if err != nil {
			return err
		}
		for _, key := range chunk {
			for _, t := range typesOf[key.kind].List() {
				if found[own(t, key.id)] {
					x.elsewhere[key] |= kg.Types(t)
				}
			}
		}
	}
	return nil
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

// current returns the ID that stands for another one now.
func (x *index) current(kind, id string) string {
	for range 10 {
		e := x.entries[objectKey{kind, id}]
		if e == nil || e.redirect == "" {
			break
		}
		id = e.redirect
	}
	return id
}

// find returns what an ID that is referred to stands for; ok is false where there is none. What is there and has no place is
// 0.
func (x *index) find(kind, id string) (t kg.Type, ok bool) {
	key := objectKey{kind, id}
	if e := x.entries[key]; e != nil {
		return e.typeOf(kind), true
	}
	if found := x.elsewhere[key]; found != 0 {
		return found.List()[0], true
	}
	return 0, false
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
