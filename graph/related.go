package graph

import "ties/kg"

// relatedList is a field of an entity that lists what its relations of one kind lead to. There is a condition of the same
// name in the filter of the entity's type, if that has one.
type relatedList struct {
	name      string
	kind      kg.RelationKind
	direction kg.Direction
	far       kg.TypeSet // which of the types at the other end; all of them where empty
	one       bool       // the field is the other end of the first relation
}

var relatedLists = map[kg.Type][]relatedList{
	kg.TypePerson: {
		{name: "employments", kind: kg.EmployedBy, direction: kg.Out},
		{name: "memberships", kind: kg.MemberOf, direction: kg.Out},
		{name: "founded", kind: kg.Founded, direction: kg.Out},
		{name: "projects", kind: kg.WorksOn, direction: kg.Out},
		{name: "places", kind: kg.BasedIn, direction: kg.Out},
		{name: "events", kind: kg.InvolvedIn, direction: kg.Out},
	},
	kg.TypeCompany: {
		{name: "employments", kind: kg.EmployedBy, direction: kg.In},
		{name: "founders", kind: kg.Founded, direction: kg.In},
		{name: "founded", kind: kg.Founded, direction: kg.Out},
		{name: "parent", kind: kg.PartOf, direction: kg.Out, one: true},
		{name: "subsidiaries", kind: kg.PartOf, direction: kg.In, far: kg.Types(kg.TypeCompany)},
		{name: "teams", kind: kg.PartOf, direction: kg.In, far: kg.Types(kg.TypeTeam)},
		{name: "projects", kind: kg.ProductOf, direction: kg.In},
		{name: "worksOn", kind: kg.WorksOn, direction: kg.Out},
		{name: "recruitsFrom", kind: kg.RecruitsFrom, direction: kg.Out},
		{name: "recruitedBy", kind: kg.RecruitsFrom, direction: kg.In},
		{name: "recruitsIn", kind: kg.RecruitsIn, direction: kg.Out},
		{name: "places", kind: kg.BasedIn, direction: kg.Out},
		{name: "events", kind: kg.InvolvedIn, direction: kg.Out},
	},
	kg.TypeProject: {
		{name: "company", kind: kg.ProductOf, direction: kg.Out, one: true},
		{name: "contributors", kind: kg.WorksOn, direction: kg.In},
		{name: "teams", kind: kg.WorksOn, direction: kg.In, far: kg.Types(kg.TypeTeam)},
		{name: "founders", kind: kg.Founded, direction: kg.In},
		{name: "places", kind: kg.BasedIn, direction: kg.Out},
		{name: "events", kind: kg.InvolvedIn, direction: kg.Out},
	},
	kg.TypeTeam: {
		{name: "company", kind: kg.PartOf, direction: kg.Out, one: true},
		{name: "members", kind: kg.MemberOf, direction: kg.In},
		{name: "projects", kind: kg.WorksOn, direction: kg.Out},
		{name: "places", kind: kg.BasedIn, direction: kg.Out},
		{name: "events", kind: kg.InvolvedIn, direction: kg.Out},
	},
	kg.TypePlace: {
		{name: "based", kind: kg.BasedIn, direction: kg.In},
		{name: "recruiters", kind: kg.RecruitsIn, direction: kg.In},
		{name: "places", kind: kg.BasedIn, direction: kg.Out},
		{name: "events", kind: kg.InvolvedIn, direction: kg.Out},
	},
	kg.TypeEvent: {
		{name: "participants", kind: kg.InvolvedIn, direction: kg.In},
		{name: "places", kind: kg.BasedIn, direction: kg.Out},
		{name: "events", kind: kg.InvolvedIn, direction: kg.Out},
	},
}
