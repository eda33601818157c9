package graph

import (
	"maps"

	"ties/graph/related"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// recordFields returns the plans of all fields of the schema's record types. A test compares it with the schema.
func recordFields() catalogue {
	return catalogue{
		kg.TypePerson:     fieldsOf(kg.TypePerson, map[string]fieldPlan{"colleagues": planColleagues}),
		kg.TypeCompany:    companyFields(),
		kg.TypeProject:    fieldsOf(kg.TypeProject, map[string]fieldPlan{"people": peopleList{kind: kg.WorksOn, field: "Project.people", node: "Presence"}.plan}),
		kg.TypeTeam:       fieldsOf(kg.TypeTeam, map[string]fieldPlan{"people": peopleList{kind: kg.MemberOf, field: "Team.people", node: "Presence"}.plan}),
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
		"id":          textField(query.PropID),
		"revision":    integerField(query.PropRevision),
		"aliases":     planAliases,
		"identifiers": planIdentifiers,
		"sameAs":      planSameAs,
		"degree":      integerField(query.PropDegree),
		"openLists":   wordsField(query.PropOpenLists),
		"formerIds":   wordsField(query.PropFormerIDs),
		"citations":   planCitations,
		"facts":       planFacts,
		"relations":   planRelations,
	}
	for _, f := range fields.Of(t) {
		if f.Kind == fields.Text {
			all[f.Name] = textField(f.Prop)
		}
	}
	return all
}

// planRelated returns the plan of a list of a type.
func planRelated(t kg.Type, l related.List) fieldPlan {
	field := t.String() + "." + l.Name
	switch {
	case l.One:
		return linkedEntity{l.Kind}.plan
	case l.Kind.RecordType() == kg.TypeLink:
		return linkList{kind: l.Kind, direction: l.Direction, far: l.Far, field: field}.plan
	default:
		return claimList{l.Kind, l.Direction, field}.plan
	}
}

// fieldsOf returns the fields of a type of entities: those that all have, lists of relations, and others.
func fieldsOf(t kg.Type, others map[string]fieldPlan) map[string]fieldPlan {
	all := mergeFields(entityFields(t), others)
	for _, l := range related.Lists[t] {
		all[l.Name] = planRelated(t, l)
	}
	return all
}

func companyFields() map[string]fieldPlan {
	return fieldsOf(kg.TypeCompany, map[string]fieldPlan{
		"people":    peopleList{kind: kg.EmployedBy, field: "Company.people", node: "Presence"}.plan,
		"tenure":    planTenure,
		"alumni":    peopleList{kind: kg.EmployedBy, left: true, field: "Company.alumni", node: "Alumnus"}.plan,
		"headcount": planHeadcount,
	})
}

func claimFields() map[string]fieldPlan {
	return map[string]fieldPlan{
		"id":         textField(query.PropID),
		"revision":   integerField(query.PropRevision),
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
		"id":          textField(query.PropID),
		"revision":    integerField(query.PropRevision),
		"title":       textField(query.PropTitle),
		"language":    textField(query.PropLanguage),
		"text":        textField(query.PropText),
		"url":         textField(query.PropURL),
		"publisher":   textField(query.PropPublisher),
		"publishedOn": textField(query.PropPublishedOn),
		"recordedAt":  textField(query.PropRecordedAt),
	}
}
