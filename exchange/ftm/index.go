package ftm

import (
	"hash/maphash"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// index tells what the entities of a file are, by the hash of their IDs: their relationships do not say.
type index struct {
	seeds [2]maphash.Seed
	types map[[2]uint64]kg.Type // 0 for what has no place
}

func newIndex() *index {
	return &index{[2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}, map[[2]uint64]kg.Type{}}
}

func (x *index) key(id string) [2]uint64 {
	return [2]uint64{maphash.String(x.seeds[0], id), maphash.String(x.seeds[1], id)}
}

func (x *index) add(e *ftmEntity) {
	if _, ok := relationships[e.Schema]; !ok {
		x.types[x.key(e.ID)] = typeOf(e)
	}
}

// find tells what an ID that is referred to stands for; ok is false where nobody knows. What is there and has no
// place is 0.
func (x *index) find(id string, otherwise kg.Type) (t kg.Type, ok bool) {
	if t, ok := x.types[x.key(id)]; ok {
		return t, true
	}
	if own, ok := inside(id); ok {
		return kg.TypeOfID(own)
	}
	return otherwise, otherwise != 0
}

// ownID returns the ID of ours for one of theirs.
func ownID(id string, t kg.Type) string { return ownWith(id, strings.ToLower(t.String())) }

func ownWith(id, prefix string) string {
	if own, ok := inside(id); ok && strings.HasPrefix(own, prefix+":") {
		return own
	}
	return prefix + ":" + form.Slug(id)
}
