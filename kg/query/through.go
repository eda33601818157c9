package query

import "ties/kg"

// PlaceKinds are the relations through which a person may be at a place. Each leads to places of types of its own.
func PlaceKinds() []kg.RelationKind { return []kg.RelationKind{kg.EmployedBy, kg.MemberOf, kg.WorksOn} }

// StintKinds are the relations that are stints, through which people are at places unless a query names others.
func StintKinds() []kg.RelationKind { return []kg.RelationKind{kg.EmployedBy, kg.MemberOf} }

// JobKinds are the relations by which people move from place to place unless a query names others.
func JobKinds() []kg.RelationKind { return []kg.RelationKind{kg.EmployedBy} }

// PlaceTypes returns the types of the places at which people are through relations of some kinds.
func PlaceTypes(through []kg.RelationKind) kg.TypeSet {
	var types kg.TypeSet
	for _, k := range through {
		types |= k.Targets()
	}
	return types
}
