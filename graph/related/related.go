// Package related lists the fields of entities that lead along relations.
package related

import "ties/kg"

// List is a field of an entity that lists what its relations of one kind lead to. There is a condition of the same
// name in the filter of the entity's type, if that has one.
type List struct {
	Name      string
	Kind      kg.RelationKind
	Direction kg.Direction
	Far       kg.TypeSet // which of the types at the other end; all of them where empty
	One       bool       // the field is the other end of the first relation
}

// Lists are the fields of each type of entities.
var Lists = map[kg.Type][]List{
	kg.TypePerson: {
		{Name: "employments", Kind: kg.EmployedBy, Direction: kg.Out},
		{Name: "memberships", Kind: kg.MemberOf, Direction: kg.Out},
		{Name: "founded", Kind: kg.Founded, Direction: kg.Out},
		{Name: "projects", Kind: kg.WorksOn, Direction: kg.Out},
		{Name: "places", Kind: kg.BasedIn, Direction: kg.Out},
		{Name: "events", Kind: kg.InvolvedIn, Direction: kg.Out},
	},
	kg.TypeCompany: {
		{Name: "employments", Kind: kg.EmployedBy, Direction: kg.In},
		{Name: "founders", Kind: kg.Founded, Direction: kg.In},
		{Name: "founded", Kind: kg.Founded, Direction: kg.Out},
		{Name: "parent", Kind: kg.PartOf, Direction: kg.Out, One: true},
		{Name: "subsidiaries", Kind: kg.PartOf, Direction: kg.In, Far: kg.Types(kg.TypeCompany)},
		{Name: "teams", Kind: kg.PartOf, Direction: kg.In, Far: kg.Types(kg.TypeTeam)},
		{Name: "projects", Kind: kg.ProductOf, Direction: kg.In},
		{Name: "worksOn", Kind: kg.WorksOn, Direction: kg.Out},
		{Name: "recruitsFrom", Kind: kg.RecruitsFrom, Direction: kg.Out},
		{Name: "recruitedBy", Kind: kg.RecruitsFrom, Direction: kg.In},
		{Name: "recruitsIn", Kind: kg.RecruitsIn, Direction: kg.Out},
		{Name: "places", Kind: kg.BasedIn, Direction: kg.Out},
		{Name: "events", Kind: kg.InvolvedIn, Direction: kg.Out},
	},
	kg.TypeProject: {
		{Name: "company", Kind: kg.ProductOf, Direction: kg.Out, One: true},
		{Name: "contributors", Kind: kg.WorksOn, Direction: kg.In},
		{Name: "teams", Kind: kg.WorksOn, Direction: kg.In, Far: kg.Types(kg.TypeTeam)},
		{Name: "founders", Kind: kg.Founded, Direction: kg.In},
		{Name: "places", Kind: kg.BasedIn, Direction: kg.Out},
		{Name: "events", Kind: kg.InvolvedIn, Direction: kg.Out},
	},
	kg.TypeTeam: {
		{Name: "company", Kind: kg.PartOf, Direction: kg.Out, One: true},
		{Name: "members", Kind: kg.MemberOf, Direction: kg.In},
		{Name: "projects", Kind: kg.WorksOn, Direction: kg.Out},
		{Name: "places", Kind: kg.BasedIn, Direction: kg.Out},
		{Name: "events", Kind: kg.InvolvedIn, Direction: kg.Out},
	},
	kg.TypePlace: {
		{Name: "based", Kind: kg.BasedIn, Direction: kg.In},
		{Name: "recruiters", Kind: kg.RecruitsIn, Direction: kg.In},
		{Name: "places", Kind: kg.BasedIn, Direction: kg.Out},
		{Name: "events", Kind: kg.InvolvedIn, Direction: kg.Out},
	},
	kg.TypeEvent: {
		{Name: "participants", Kind: kg.InvolvedIn, Direction: kg.In},
		{Name: "places", Kind: kg.BasedIn, Direction: kg.Out},
		{Name: "events", Kind: kg.InvolvedIn, Direction: kg.Out},
	},
}
