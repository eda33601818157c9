package merging

import (
	"maps"
	"slices"

	"ties/kg"
	"ties/kg/fields"
)

// Graph returns the graph of everything that is stated, by ID. It shares the records that are as they were stated.
func Graph(stated map[string]kg.Record) map[string]kg.Record {
	f := forest{}
	for _, r := range stated {
		if m, ok := r.(*kg.Merge); ok {
			f[m.From] = m.Into
		}
	}
	members := f.members()
	graph := make(map[string]kg.Record, len(stated))
	for id, r := range stated {
		if read := f.resolve(r, func(root string) []*kg.Entity { return entities(members[root], stated) }); read != nil {
			graph[id] = read
		}
	}
	return graph
}

// entities returns the entities with some IDs, in the order of these.
func entities(ids []string, stated map[string]kg.Record) (list []*kg.Entity) {
	for _, id := range slices.Sorted(slices.Values(ids)) {
		if e, ok := stated[id].(*kg.Entity); ok {
			list = append(list, e)
		}
	}
	return list
}

// forest has what each merged entity is merged into, by ID.
type forest map[string]string

// root returns the end of the chain of an entity.
func (f forest) root(id string) string {
	for range len(f) + 1 { // a chain that repeats is refused before it is stored
		into, ok := f[id]
		if !ok {
			break
		}
		id = into
	}
	return id
}

// members returns the merged entities of each root.
func (f forest) members() map[string][]string {
	all := map[string][]string{}
	for id := range f {
		root := f.root(id)
		all[root] = append(all[root], id)
	}
	return all
}

// below returns an entity and all that are merged into it, directly or not.
func (f forest) below(id string) map[string]bool {
	all := map[string]bool{}
	for from := range f {
		for at, n := from, 0; n <= len(f); n++ {
			if at == id {
				all[from] = true
			}
			at = f[at]
		}
	}
	all[id] = true
	return all
}

// resolve returns the record of the graph that a stated one is, given the members of a root; nil if it is none.
func (f forest) resolve(r kg.Record, members func(root string) []*kg.Entity) kg.Record {
	switch r := r.(type) {
	case *kg.Merge, *kg.Distinction:
		return nil
	case *kg.Entity:
		if _, merged := f[r.ID]; merged {
			return nil
		}
		return combine(r, members(r.ID))
	case *kg.Relation:
		source, target := f.root(r.Source), f.root(r.Target)
		if source == r.Source && target == r.Target {
			return r
		}
		moved := *r
		moved.Source, moved.Target = source, target
		return &moved
	case *kg.Fact:
		entity := f.root(r.Entity)
		if entity == r.Entity {
			return r
		}
		moved := *r
		moved.Entity = entity
		return &moved
	default:
		return r
	}
}

// combine returns the root of some entities as it is read.
func combine(root *kg.Entity, members []*kg.Entity) *kg.Entity {
	if len(members) == 0 {
		return root
	}
	e := kg.Clone(root).(*kg.Entity)
	for _, m := range members {
		addNames(e, m)
		e.Description = first(e.Description, m.Description)
		e.URL = first(e.URL, m.URL)
		e.Category = first(e.Category, m.Category)
		e.Identifiers = union(e.Identifiers, m.Identifiers)
		e.OpenLists = union(e.OpenLists, m.OpenLists)
		e.Citations = union(e.Citations, m.Citations)
		e.FormerIDs = append(e.FormerIDs, m.ID)
	}
	return e
}

// addNames adds the names of an entity to the aliases of another one.
func addNames(to, from *kg.Entity) {
	hasName := func(a kg.Alias) bool { return a.Name == from.Name }
	if from.Name != to.Name && !slices.ContainsFunc(to.Aliases, hasName) {
		to.Aliases = append(to.Aliases, kg.Alias{Name: from.Name})
	}
	for _, a := range from.Aliases {
		if a.Name != to.Name && !slices.Contains(to.Aliases, a) {
			to.Aliases = append(to.Aliases, a)
		}
	}
}

func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// union returns a list with those of more that it lacks.
func union[T comparable](list, more []T) []T {
	for _, one := range more {
		if !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return list
}

// isSame reports whether two records of the graph, which may be nil, are read alike.
func isSame(a, b kg.Record) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return fields.Equal(a, b) && slices.Equal(formerIDs(a), formerIDs(b))
}

func formerIDs(r kg.Record) []string {
	if e, ok := r.(*kg.Entity); ok {
		return e.FormerIDs
	}
	return nil
}

// add adds the merges of another forest.
func (f forest) add(more map[string]string) { maps.Copy(f, more) }
