package ftm

import (
	"hash/maphash"
	"maps"
	"slices"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// index is what must be known of the entities of all texts beforehand, by the hash of their IDs: of what they are, since
// their relationships do not say, and which of them there are in several versions.
type index struct {
	seeds     [2]maphash.Seed
	schemata  map[string]string
	entries   map[[2]uint64]indexEntry
	positions map[string]position
	elsewhere map[string]kg.TypeSet // what other IDs are of that are referred to
	versions  map[string]*version   // of which not all have come yet, by ID
}

// indexEntry is what is known of the entities of one ID.
type indexEntry struct {
	schema string
	sum    uint64 // of the content of the first
	count  uint32
	team   bool
	named  bool
	differ bool // not all of them say the same
}

// position is what an occupancy must know of its post.
type position struct{ name, organization string }

func newIndex() *index {
	return &index{
		[2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}, map[string]string{}, map[[2]uint64]indexEntry{},
		map[string]position{}, map[string]kg.TypeSet{}, map[string]*version{},
	}
}

func (x *index) key(id string) [2]uint64 {
	return [2]uint64{maphash.String(x.seeds[0], id), maphash.String(x.seeds[1], id)}
}

// add takes note of an entity.
func (x *index) add(e *ftmEntity) {
	key, sum := x.key(e.ID), x.sum(e)
	entry := x.entries[key]
	switch schema := moreExact(entry.schema, e.Schema); {
	case entry.count == 0:
		entry.schema, entry.sum = x.intern(e.Schema), sum
	case schema != "":
		entry.schema = x.intern(schema)
	}
	entry.differ = entry.differ || entry.sum != sum
	entry.count++
	entry.team = entry.team || e.isTeam()
	entry.named = entry.named || nameOf(e) != ""
	x.entries[key] = entry
	delete(x.elsewhere, e.ID)
	x.refer(e)
	if e.Schema == "Position" {
		x.addPosition(e)
	}
}

// intern returns the one copy of the name of a schema.
func (x *index) intern(schema string) string {
	one, ok := x.schemata[schema]
	if !ok {
		one = strings.Clone(schema)
		x.schemata[one] = one
	}
	return one
}

// sum returns a hash of the content of an entity.
func (x *index) sum(e *ftmEntity) uint64 {
	sum := maphash.String(x.seeds[0], e.Schema) + maphash.String(x.seeds[1], e.caption)
	for property, values := range e.Properties {
		name := maphash.String(x.seeds[0], property)
		for i, v := range values {
			sum += name * (maphash.String(x.seeds[1], v) | 1) * uint64(2*i+1)
		}
	}
	return sum
}

func (x *index) addPosition(e *ftmEntity) {
	p := x.positions[e.ID]
	if p.name == "" {
		p.name = nameOf(e)
	}
	if of := e.Properties["organization"]; p.organization == "" && len(of) == 1 {
		p.organization = of[0]
	}
	x.positions[e.ID] = p
}

// typeOf returns what an entity of a known ID becomes, 0 for what is a relationship, or has no place.
func (i indexEntry) typeOf() kg.Type {
	switch t := entityTypes[i.schema]; {
	case t == kg.TypeCompany && i.team:
		return kg.TypeTeam
	case !i.named && mayBeNameless.Has(t):
		return 0
	default:
		return t
	}
}

// refer takes note of the IDs that an entity refers to, as far as they have not been met.
func (x *index) refer(e *ftmEntity) {
	ends := relationships[e.Schema]
	for _, property := range []string{ends.from, ends.to, "proof", "addressEntity", "parent", "organizer", "involved", "organization"} {
		for _, id := range e.Properties[property] {
			if _, ok := x.entries[x.key(id)]; !ok {
				x.elsewhere[id] = 0
			}
		}
	}
}

// resolve finds out what the IDs are of that are referred to, and that no text has.
func (x *index) resolve(exist form.Exist) error {
	for chunk := range slices.Chunk(slices.Sorted(maps.Keys(x.elsewhere)), 1_000) {
		var wanted []string
		for _, id := range chunk {
			wanted = append(wanted, possibleIDs(id)...)
		}
		found, err := exist(wanted)
		if err != nil {
			return err
		}
		for _, id := range chunk {
			for _, own := range possibleIDs(id) {
				if t, ok := kg.TypeOfID(own); ok && found[own] {
					x.elsewhere[id] |= kg.Types(t)
				}
			}
		}
	}
	return nil
}

// possibleIDs returns the IDs of ours that one of theirs may stand for.
func possibleIDs(id string) []string {
	if own, ok := inside(id); ok {
		return []string{own}
	}
	var all []string
	for _, t := range (kg.Entities | kg.Documents).List() {
		all = append(all, ownID(id, t))
	}
	return all
}

// find returns what an ID that is referred to stands for, the usual type if it may be of several; ok is false where there
// is none. What is there and has no place is 0.
func (x *index) find(id string, usual kg.Type) (t kg.Type, ok bool) {
	if entry, ok := x.entries[x.key(id)]; ok {
		return entry.typeOf(), true
	}
	switch found := x.elsewhere[id]; {
	case found == 0:
		return 0, false
	case found.Has(usual):
		return usual, true
	default:
		return found.List()[0], true
	}
}

// ownID returns the ID of ours for one of theirs.
func ownID(id string, t kg.Type) string { return ownWith(id, strings.ToLower(t.String())) }

func ownWith(id, prefix string) string {
	if own, ok := inside(id); ok && strings.HasPrefix(own, prefix+":") {
		return own
	}
	return prefix + ":" + form.Slug(id)
}
