package graph

import (
	"maps"
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// filters says what the fields of each filter input mean, by the names of the inputs. A test holds it
// against the schema.
type filters map[string]map[string]condition

// condition makes a filter of the value of an input's field, which is not null unless nullable.
type condition func(f filters, value any) query.Filter

// build makes a filter of a coerced input: all that its fields say must hold. A null field is not given.
func (f filters) build(input string, fields map[string]any) query.Filter {
	var all query.All
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		value := fields[name]
		if value == nil {
			continue
		}
		switch name {
		case "AND":
			all = append(all, query.All(f.list(input, value)))
		case "OR":
			all = append(all, query.Any(f.list(input, value)))
		case "NOT":
			all = append(all, query.Not{Filter: f.build(input, asObject(value))})
		default:
			all = append(all, f[input][name](f, value))
		}
	}
	return simplify(all)
}

func (f filters) list(input string, value any) []query.Filter {
	list, _ := value.([]any)
	built := make([]query.Filter, len(list))
	for i, entry := range list {
		built[i] = f.build(input, asObject(entry))
	}
	return built
}

func asObject(value any) map[string]any {
	object, _ := value.(map[string]any)
	return object
}

// simplify takes the wrapping off where nothing, or just one filter, is in it. The result is nil for
// nothing only at the top of a plan; inside, that is the empty All.
func simplify(all query.All) query.Filter {
	if len(all) == 1 {
		return all[0]
	}
	if len(all) == 0 {
		return query.All{}
	}
	return all
}

func filterInputs() filters {
	return filters{
		"EntityFilter":     entityConditions(),
		"PersonFilter":     personConditions(),
		"CompanyFilter":    companyConditions(),
		"ProjectFilter":    projectConditions(),
		"TeamFilter":       teamConditions(),
		"EmploymentFilter": employmentConditions(),
		"MembershipFilter": membershipConditions(),
		"RelationFilter":   relationConditions(),
		"FactFilter":       factConditions(),
	}
}

func namedConditions() map[string]condition {
	return map[string]condition{
		"id":          compare(query.PropID, plain, never),
		"name":        compare(query.PropFolded, folded, never),
		"description": compare(query.PropDescription, plain, missing),
		"url":         compare(query.PropURL, plain, missing),
		"degree":      compare(query.PropDegree, number, never),
		"openLists":   compare(query.PropOpenLists, plain, never),
		"facts":       someFacts,
		"relations":   some("RelationFilter", kg.AllKinds(), kg.Both, 0),
	}
}

func and(base, more map[string]condition) map[string]condition {
	maps.Copy(base, more)
	return base
}

func entityConditions() map[string]condition {
	return and(namedConditions(), map[string]condition{"kind": ofKind})
}

func personConditions() map[string]condition {
	return and(namedConditions(), map[string]condition{
		"employments": through("EmploymentFilter", kg.EmployedBy, kg.Out),
		"memberships": through("MembershipFilter", kg.MemberOf, kg.Out),
		"workedAt":    workedAt,
		"moved":       moved,
		"cameBack":    cameBack,
		"founded":     through("RelationFilter", kg.Founded, kg.Out),
		"projects":    through("RelationFilter", kg.WorksOn, kg.Out),
		"places":      through("RelationFilter", kg.BasedIn, kg.Out),
		"events":      through("RelationFilter", kg.InvolvedIn, kg.Out),
	})
}

func companyConditions() map[string]condition {
	parts := []kg.RelationKind{kg.PartOf}
	return and(namedConditions(), map[string]condition{
		"category":     compare(query.PropCategory, plain, missing),
		"employments":  through("EmploymentFilter", kg.EmployedBy, kg.In),
		"founders":     through("RelationFilter", kg.Founded, kg.In),
		"founded":      through("RelationFilter", kg.Founded, kg.Out),
		"parent":       through("RelationFilter", kg.PartOf, kg.Out),
		"subsidiaries": some("RelationFilter", parts, kg.In, kg.Types(kg.TypeCompany)),
		"teams":        some("RelationFilter", parts, kg.In, kg.Types(kg.TypeTeam)),
		"projects":     through("RelationFilter", kg.ProductOf, kg.In),
		"worksOn":      through("RelationFilter", kg.WorksOn, kg.Out),
		"recruitsFrom": through("RelationFilter", kg.RecruitsFrom, kg.Out),
		"recruitedBy":  through("RelationFilter", kg.RecruitsFrom, kg.In),
		"recruitsIn":   through("RelationFilter", kg.RecruitsIn, kg.Out),
		"places":       through("RelationFilter", kg.BasedIn, kg.Out),
		"events":       through("RelationFilter", kg.InvolvedIn, kg.Out),
	})
}

func projectConditions() map[string]condition {
	return and(namedConditions(), map[string]condition{
		"category":     compare(query.PropCategory, plain, missing),
		"company":      through("RelationFilter", kg.ProductOf, kg.Out),
		"contributors": through("RelationFilter", kg.WorksOn, kg.In),
		"teams":        some("RelationFilter", []kg.RelationKind{kg.WorksOn}, kg.In, kg.Types(kg.TypeTeam)),
		"founders":     through("RelationFilter", kg.Founded, kg.In),
		"places":       through("RelationFilter", kg.BasedIn, kg.Out),
		"events":       through("RelationFilter", kg.InvolvedIn, kg.Out),
	})
}

func teamConditions() map[string]condition {
	return and(namedConditions(), map[string]condition{
		"company":  through("RelationFilter", kg.PartOf, kg.Out),
		"members":  through("MembershipFilter", kg.MemberOf, kg.In),
		"projects": through("RelationFilter", kg.WorksOn, kg.Out),
		"places":   through("RelationFilter", kg.BasedIn, kg.Out),
		"events":   through("RelationFilter", kg.InvolvedIn, kg.Out),
	})
}

func claimConditions() map[string]condition {
	return map[string]condition{
		"id":         compare(query.PropID, plain, never),
		"standing":   compare(query.PropStanding, plain, never),
		"start":      compareDate(query.PropStart, query.PropStartDate),
		"end":        compareDate(query.PropEnd, query.PropEndDate),
		"status":     compare(query.PropStatus, plain, never),
		"inferred":   compare(query.PropInferred, number, never),
		"asOf":       func(_ filters, value any) query.Filter { return mayHold(value.(temporal.PartialDate)) },
		"recordedAt": compare(query.PropRecordedAt, plain, never),
	}
}

func employmentConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"role":    compare(query.PropRole, plain, missing),
		"person":  end("PersonFilter", query.Source),
		"company": end("CompanyFilter", query.Target),
	})
}

func membershipConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"role":   compare(query.PropRole, plain, missing),
		"person": end("PersonFilter", query.Source),
		"team":   end("TeamFilter", query.Target),
	})
}

func relationConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"kind":   compare(query.PropKind, plain, never),
		"role":   compare(query.PropRole, plain, missing),
		"source": end("EntityFilter", query.Source),
		"target": end("EntityFilter", query.Target),
		"other":  end("EntityFilter", query.Far),
	})
}

func factConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"name":  compare(query.PropFactName, plain, never),
		"value": compare(query.PropValue, plain, never),
	})
}
