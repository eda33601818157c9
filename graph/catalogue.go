package graph

import (
	"maps"

	"ties/kg"
	"ties/kg/query"
)

// recordFields returns the plans of all fields of the schema's record types. A test compares it with the schema.
func recordFields() catalogue {
	return catalogue{
		kg.TypePerson:     personFields(),
		kg.TypeCompany:    companyFields(),
		kg.TypeProject:    projectFields(),
		kg.TypeTeam:       teamFields(),
		kg.TypePlace:      placeFields(),
		kg.TypeEvent:      eventFields(),
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

func entityFields() map[string]fieldPlan {
	return map[string]fieldPlan{
		"id":          textField(query.PropID),
		"name":        textField(query.PropName),
		"aliases":     planAliases,
		"description": textField(query.PropDescription),
		"url":         textField(query.PropURL),
		"degree":      integerField(query.PropDegree),
		"openLists":   wordsField(query.PropOpenLists),
		"citations":   planCitations,
		"facts":       planFacts,
		"relations":   planRelations,
	}
}

func personFields() map[string]fieldPlan {
	return mergeFields(entityFields(), map[string]fieldPlan{
		"employments": claimList{kg.EmployedBy, kg.Out, "Person.employments"}.plan,
		"memberships": claimList{kg.MemberOf, kg.Out, "Person.memberships"}.plan,
		"founded":     linkList{kind: kg.Founded, direction: kg.Out, field: "Person.founded"}.plan,
		"projects":    linkList{kind: kg.WorksOn, direction: kg.Out, field: "Person.projects"}.plan,
		"places":      linkList{kind: kg.BasedIn, direction: kg.Out, field: "Person.places"}.plan,
		"events":      linkList{kind: kg.InvolvedIn, direction: kg.Out, field: "Person.events"}.plan,
		"colleagues":  planColleagues,
	})
}

func companyFields() map[string]fieldPlan {
	company, team := kg.Types(kg.TypeCompany), kg.Types(kg.TypeTeam)
	return mergeFields(entityFields(), map[string]fieldPlan{
		"category":     textField(query.PropCategory),
		"employments":  claimList{kg.EmployedBy, kg.In, "Company.employments"}.plan,
		"founders":     linkList{kind: kg.Founded, direction: kg.In, field: "Company.founders"}.plan,
		"founded":      linkList{kind: kg.Founded, direction: kg.Out, field: "Company.founded"}.plan,
		"parent":       linkedEntity{kg.PartOf}.plan,
		"subsidiaries": linkList{kind: kg.PartOf, direction: kg.In, far: company, field: "Company.subsidiaries"}.plan,
		"teams":        linkList{kind: kg.PartOf, direction: kg.In, far: team, field: "Company.teams"}.plan,
		"projects":     linkList{kind: kg.ProductOf, direction: kg.In, field: "Company.projects"}.plan,
		"worksOn":      linkList{kind: kg.WorksOn, direction: kg.Out, field: "Company.worksOn"}.plan,
		"recruitsFrom": linkList{kind: kg.RecruitsFrom, direction: kg.Out, field: "Company.recruitsFrom"}.plan,
		"recruitedBy":  linkList{kind: kg.RecruitsFrom, direction: kg.In, field: "Company.recruitedBy"}.plan,
		"recruitsIn":   linkList{kind: kg.RecruitsIn, direction: kg.Out, field: "Company.recruitsIn"}.plan,
		"places":       linkList{kind: kg.BasedIn, direction: kg.Out, field: "Company.places"}.plan,
		"events":       linkList{kind: kg.InvolvedIn, direction: kg.Out, field: "Company.events"}.plan,
		"people":       companyPeopleList{field: "Company.people", node: "CompanyPerson"}.plan,
		"alumni":       companyPeopleList{left: true, field: "Company.alumni", node: "Alumnus"}.plan,
	})
}

func projectFields() map[string]fieldPlan {
	team := kg.Types(kg.TypeTeam)
	return mergeFields(entityFields(), map[string]fieldPlan{
		"category":     textField(query.PropCategory),
		"company":      linkedEntity{kg.ProductOf}.plan,
		"contributors": linkList{kind: kg.WorksOn, direction: kg.In, field: "Project.contributors"}.plan,
		"teams":        linkList{kind: kg.WorksOn, direction: kg.In, far: team, field: "Project.teams"}.plan,
		"founders":     linkList{kind: kg.Founded, direction: kg.In, field: "Project.founders"}.plan,
		"places":       linkList{kind: kg.BasedIn, direction: kg.Out, field: "Project.places"}.plan,
		"events":       linkList{kind: kg.InvolvedIn, direction: kg.Out, field: "Project.events"}.plan,
	})
}

func teamFields() map[string]fieldPlan {
	return mergeFields(entityFields(), map[string]fieldPlan{
		"company":  linkedEntity{kg.PartOf}.plan,
		"members":  claimList{kg.MemberOf, kg.In, "Team.members"}.plan,
		"projects": linkList{kind: kg.WorksOn, direction: kg.Out, field: "Team.projects"}.plan,
		"places":   linkList{kind: kg.BasedIn, direction: kg.Out, field: "Team.places"}.plan,
		"events":   linkList{kind: kg.InvolvedIn, direction: kg.Out, field: "Team.events"}.plan,
	})
}

func placeFields() map[string]fieldPlan {
	return mergeFields(entityFields(), map[string]fieldPlan{
		"based":      linkList{kind: kg.BasedIn, direction: kg.In, field: "Place.based"}.plan,
		"recruiters": linkList{kind: kg.RecruitsIn, direction: kg.In, field: "Place.recruiters"}.plan,
		"places":     linkList{kind: kg.BasedIn, direction: kg.Out, field: "Place.places"}.plan,
		"events":     linkList{kind: kg.InvolvedIn, direction: kg.Out, field: "Place.events"}.plan,
	})
}

func eventFields() map[string]fieldPlan {
	return mergeFields(entityFields(), map[string]fieldPlan{
		"participants": linkList{kind: kg.InvolvedIn, direction: kg.In, field: "Event.participants"}.plan,
		"places":       linkList{kind: kg.BasedIn, direction: kg.Out, field: "Event.places"}.plan,
		"events":       linkList{kind: kg.InvolvedIn, direction: kg.Out, field: "Event.events"}.plan,
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
