package storekit

import "ties/kg"

// Incidence is one way in which relations of one kind touch an entity, each an index of its own.
type Incidence struct {
	Kind kg.RelationKind
	In   bool // whether the entity is their target
	Both bool // whether relations are wanted by either end, so that one from an entity to itself touches it twice
}

// Incidences lists the ways in which relations can touch entities of some types.
func Incidences(kinds []kg.RelationKind, direction kg.Direction, types kg.TypeSet) []Incidence {
	both := direction == kg.Both
	var list []Incidence
	for _, k := range kinds {
		if direction != kg.In && k.Sources().Meets(types) {
			list = append(list, Incidence{Kind: k, Both: both})
		}
		if direction != kg.Out && k.Targets().Meets(types) {
			list = append(list, Incidence{Kind: k, In: true, Both: both})
		}
	}
	return list
}

// Near names the end that is the entity, as both stores do.
func (i Incidence) Near() string {
	if i.In {
		return "target"
	}
	return "source"
}

// Far names the other end.
func (i Incidence) Far() string {
	if i.In {
		return "source"
	}
	return "target"
}

// NearTypes returns the types that the entity can have.
func (i Incidence) NearTypes() kg.TypeSet {
	if i.In {
		return i.Kind.Targets()
	}
	return i.Kind.Sources()
}
