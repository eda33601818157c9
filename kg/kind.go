package kg

import "strings"

// Type is the concrete type of a record. The zero value stands for "no record".
type Type uint8

// The concrete types, in the order in which records are exported: referenced records come first.
const (
	TypeDocument Type = iota + 1
	TypePerson
	TypeCompany
	TypeProject
	TypeTeam
	TypePlace
	TypeEvent
	TypeEmployment
	TypeMembership
	TypeLink
	TypeFact
	TypeMerge
	TypeDistinction

	typeEnd
)

var typeNames = [typeEnd]string{
	"", "Document", "Person", "Company", "Project", "Team", "Place", "Event",
	"Employment", "Membership", "Link", "Fact", "Merge", "Distinction",
}

// String returns the name that GraphQL and the native format use, such as "Person".
func (t Type) String() string { return typeNames[t] }

// ParseType returns the type of a name; ok is false if there is none.
func ParseType(name string) (t Type, ok bool) {
	for t := TypeDocument; t < typeEnd; t++ {
		if typeNames[t] == name {
			return t, true
		}
	}
	return 0, false
}

// TypeSet is a set of concrete types.
type TypeSet uint16

// The families of records that a store keeps apart.
const (
	Entities  = TypeSet(1<<TypePerson | 1<<TypeCompany | 1<<TypeProject | 1<<TypeTeam | 1<<TypePlace | 1<<TypeEvent)
	Relations = TypeSet(1<<TypeEmployment | 1<<TypeMembership | 1<<TypeLink)
	Facts     = TypeSet(1 << TypeFact)
	Documents = TypeSet(1 << TypeDocument)
	Nodes     = Entities | Relations | Facts | Documents
	Identity  = TypeSet(1<<TypeMerge | 1<<TypeDistinction) // which entities are one, and which are two
	Records   = Nodes | Identity
)

// Types returns the set of some types.
func Types(types ...Type) TypeSet {
	var set TypeSet
	for _, t := range types {
		set |= 1 << t
	}
	return set
}

// Has reports whether t is in the set.
func (s TypeSet) Has(t Type) bool { return s&(1<<t) != 0 }

// Meets reports whether two sets intersect.
func (s TypeSet) Meets(other TypeSet) bool { return s&other != 0 }

// List returns the types of the set, in the order of their constants.
func (s TypeSet) List() []Type {
	var list []Type
	for t := TypeDocument; t < typeEnd; t++ {
		if s.Has(t) {
			list = append(list, t)
		}
	}
	return list
}

// Only returns the type of a set with exactly one.
func (s TypeSet) Only() (t Type, ok bool) {
	list := s.List()
	if len(list) != 1 {
		return 0, false
	}
	return list[0], true
}

// RelationKind is the meaning of a relation. The zero value stands for none.
type RelationKind uint8

// The relation kinds; relationRules has their ends.
const (
	EmployedBy RelationKind = iota + 1
	MemberOf
	Founded
	WorksOn
	ProductOf
	PartOf
	BasedIn
	RecruitsFrom
	RecruitsIn
	InvolvedIn

	kindEnd
)

// relationRule is the row of a kind in the design's table of relation kinds.
type relationRule struct {
	name    string
	prefix  string // of its IDs
	sources TypeSet
	targets TypeSet
}

var relationRules = [kindEnd]relationRule{
	EmployedBy:   {"EMPLOYED_BY", "employment", Types(TypePerson), Types(TypeCompany)},
	MemberOf:     {"MEMBER_OF", "membership", Types(TypePerson), Types(TypeTeam)},
	Founded:      {"FOUNDED", "founded", Types(TypePerson, TypeCompany), Types(TypeCompany, TypeProject)},
	WorksOn:      {"WORKS_ON", "works-on", Types(TypePerson, TypeTeam, TypeCompany), Types(TypeProject)},
	ProductOf:    {"PRODUCT_OF", "product-of", Types(TypeProject), Types(TypeCompany)},
	PartOf:       {"PART_OF", "part-of", Types(TypeTeam, TypeCompany), Types(TypeCompany)},
	BasedIn:      {"BASED_IN", "based-in", Entities, Types(TypePlace)},
	RecruitsFrom: {"RECRUITS_FROM", "recruits-from", Types(TypeCompany), Types(TypeCompany)},
	RecruitsIn:   {"RECRUITS_IN", "recruits-in", Types(TypeCompany), Types(TypePlace)},
	InvolvedIn:   {"INVOLVED_IN", "involved-in", Entities, Types(TypeEvent)},
}

// AllKinds lists every relation kind, in the order of the constants.
func AllKinds() []RelationKind {
	kinds := make([]RelationKind, 0, kindEnd-1)
	for k := EmployedBy; k < kindEnd; k++ {
		kinds = append(kinds, k)
	}
	return kinds
}

// KindsOf lists the relation kinds whose relations are of some type, in the order of the constants.
func KindsOf(t Type) (kinds []RelationKind) {
	for _, k := range AllKinds() {
		if k.RecordType() == t {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// String returns the kind's name as GraphQL, Neo4j and the native format spell it, such as "EMPLOYED_BY".
func (k RelationKind) String() string { return relationRules[k].name }

// Prefix returns the prefix of the IDs of this kind, without the colon.
func (k RelationKind) Prefix() string { return relationRules[k].prefix }

// RecordType returns the concrete type of relations of this kind.
func (k RelationKind) RecordType() Type {
	switch k {
	case EmployedBy:
		return TypeEmployment
	case MemberOf:
		return TypeMembership
	default:
		return TypeLink
	}
}

// Sources returns the types that a relation of this kind may start from.
func (k RelationKind) Sources() TypeSet { return relationRules[k].sources }

// Targets returns the types that a relation of this kind may lead to.
func (k RelationKind) Targets() TypeSet { return relationRules[k].targets }

// ParseKind returns the relation kind of a name; ok is false if there is none.
func ParseKind(name string) (k RelationKind, ok bool) {
	for k := EmployedBy; k < kindEnd; k++ {
		if relationRules[k].name == name {
			return k, true
		}
	}
	return 0, false
}

// KindOfID returns the relation kind of a relation's ID by its prefix; ok is false for any other ID.
func KindOfID(id string) (k RelationKind, ok bool) {
	prefix, _, _ := strings.Cut(id, ":")
	for k := EmployedBy; k < kindEnd; k++ {
		if relationRules[k].prefix == prefix {
			return k, true
		}
	}
	return 0, false
}

// Direction says at which end of a relation an entity is.
type Direction uint8

// The directions. Both lists a relation from an entity to itself once.
const (
	Out Direction = iota + 1
	In
	Both
)

// String lists the names of the types, such as "Person or Company".
func (s TypeSet) String() string {
	var names []string
	for _, t := range s.List() {
		names = append(names, t.String())
	}
	return strings.Join(names, " or ")
}
