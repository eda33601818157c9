package storekit

import "ties/kg"

// Incidence is one way in which relations of one kind touch an entity, each with its own index.
type Incidence struct {
	Kind kg.RelationKind
	In   bool // whether the entity is their target
	Both bool // whether relations are selected by either end, so that a loop touches it twice
}

// Incidences returns the ways in which relations can touch entities of some types.
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

// Near returns the name of the entity's end, as in both stores.
func (i Incidence) Near() string {
	if i.In {
		return "target"
	}
	return "source"
}

// Far returns the name of the other end.
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
