package graph

import (
	"maps"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// recordFields says what becomes of each field of the schema's record types. A test holds it against the
// schema.
func recordFields() catalogue {
	return catalogue{
		kg.TypePerson:     fieldsOf(kg.TypePerson, map[string]fieldPlan{"colleagues": planColleagues}),
		kg.TypeCompany:    companyFields(),
		kg.TypeProject:    fieldsOf(kg.TypeProject, nil),
		kg.TypeTeam:       fieldsOf(kg.TypeTeam, nil),
		kg.TypePlace:      fieldsOf(kg.TypePlace, nil),
		kg.TypeEvent:      fieldsOf(kg.TypeEvent, nil),
		kg.TypeEmployment: employmentFields(),
		kg.TypeMembership: membershipFields(),
		kg.TypeLink:       relationFields(),
		kg.TypeFact:       factFields(),
		kg.TypeDocument:   documentFields(),
	}
}

func mergeFields(base map[string]fieldPlan, more map[string]fieldPlan) map[string]fieldPlan {
	maps.Copy(base, more)
	return base
}

func entityFields(t kg.Type) map[string]fieldPlan {
	all := map[string]fieldPlan{
		"id":        textField(query.PropID),
		"aliases":   planAliases,
		"degree":    integerField(query.PropDegree),
		"openLists": wordsField(query.PropOpenLists),
		"citations": planCitations,
		"facts":     planFacts,
		"relations": planRelations,
	}
	for _, f := range fields.Of(t) {
		if f.Kind == fields.Text {
			all[f.Name] = textField(f.Prop)
		}
	}
	return all
}

// relationList is a field of an entity that lists what its relations of one kind lead to. There is a condition of the same
// name in the filter of the entity's type, if that has one.
type relationList struct {
	name      string
	kind      kg.RelationKind
	direction kg.Direction
	far       kg.TypeSet // which of the types at the other end; all of them where empty
	one       bool       // the field is the other end of the first relation
}

var relationLists = map[kg.Type][]relationList{
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

// plan returns what becomes of the field of a type.
func (l relationList) plan(t kg.Type) fieldPlan {
	field := t.String() + "." + l.name
	switch {
	case l.one:
		return linkedEntity{l.kind}.plan
	case l.kind.RecordType() == kg.TypeLink:
		return linkList{kind: l.kind, direction: l.direction, far: l.far, field: field}.plan
	default:
		return claimList{l.kind, l.direction, field}.plan
	}
}

// fieldsOf returns the fields of a type of entities: those that all have, lists of relations, and others.
func fieldsOf(t kg.Type, others map[string]fieldPlan) map[string]fieldPlan {
	all := mergeFields(entityFields(t), others)
	for _, l := range relationLists[t] {
		all[l.name] = l.plan(t)
	}
	return all
}

func companyFields() map[string]fieldPlan {
	return fieldsOf(kg.TypeCompany, map[string]fieldPlan{
		"people": companyPeopleList{field: "Company.people", node: "CompanyPerson"}.plan,
		"alumni": companyPeopleList{left: true, field: "Company.alumni", node: "Alumnus"}.plan,
	})
}

func claimFields() map[string]fieldPlan {
	return map[string]fieldPlan{
		"id":         textField(query.PropID),
		"standing":   textField(query.PropStanding),
		"period":     planPeriod,
		"citations":  planCitations,
		"recordedAt": textField(query.PropRecordedAt),
	}
}

func relationFields() map[string]fieldPlan {
	return mergeFields(claimFields(), map[string]fieldPlan{
		"kind":   textField(query.PropKind),
		"role":   textField(query.PropRole),
		"source": endField(query.Source, kg.Entities),
		"target": endField(query.Target, kg.Entities),
	})
}

func employmentFields() map[string]fieldPlan {
	return mergeFields(relationFields(), map[string]fieldPlan{
		"person":  endField(query.Source, kg.Types(kg.TypePerson)),
		"company": endField(query.Target, kg.Types(kg.TypeCompany)),
	})
}

func membershipFields() map[string]fieldPlan {
	return mergeFields(relationFields(), map[string]fieldPlan{
		"person": endField(query.Source, kg.Types(kg.TypePerson)),
		"team":   endField(query.Target, kg.Types(kg.TypeTeam)),
	})
}

func factFields() map[string]fieldPlan {
	return mergeFields(claimFields(), map[string]fieldPlan{
		"entity": planSubject,
		"name":   textField(query.PropFactName),
		"value":  textField(query.PropValue),
	})
}

func documentFields() map[string]fieldPlan {
	return map[string]fieldPlan{
		"id":         textField(query.PropID),
		"title":      textField(query.PropTitle),
		"language":   textField(query.PropLanguage),
		"text":       textField(query.PropText),
		"url":        textField(query.PropURL),
		"recordedAt": textField(query.PropRecordedAt),
	}
}
