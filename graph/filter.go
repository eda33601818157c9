package graph

import (
	"maps"
	"slices"

	"ties/kg"
)

// filters says what the fields of each filter input mean, by the names of the inputs. A test holds it
// against the schema.
type filters map[string]map[string]condition

// condition makes a filter of the value of an input's field, which is not null unless nullable.
type condition func(f filters, value any) kg.Filter

// build makes a filter of a coerced input: all that its fields say must hold. A null field is not given.
func (f filters) build(input string, fields map[string]any) kg.Filter {
	var all kg.All
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		value := fields[name]
		if value == nil {
			continue
		}
		switch name {
		case "AND":
			all = append(all, kg.All(f.list(input, value)))
		case "OR":
			all = append(all, kg.Any(f.list(input, value)))
		case "NOT":
			all = append(all, kg.Not{Filter: f.build(input, asObject(value))})
		default:
			all = append(all, f[input][name](f, value))
		}
	}
	return simplify(all)
}

func (f filters) list(input string, value any) []kg.Filter {
	list, _ := value.([]any)
	built := make([]kg.Filter, len(list))
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
func simplify(all kg.All) kg.Filter {
	if len(all) == 1 {
		return all[0]
	}
	if len(all) == 0 {
		return kg.All{}
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
		"id":          compare(kg.PropID, plain, never),
		"name":        compare(kg.PropFolded, folded, never),
		"description": compare(kg.PropDescription, plain, missing),
		"url":         compare(kg.PropURL, plain, missing),
		"degree":      compare(kg.PropDegree, number, never),
		"openLists":   compare(kg.PropOpenLists, plain, never),
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
		"category":     compare(kg.PropCategory, plain, missing),
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
		"category":     compare(kg.PropCategory, plain, missing),
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
		"id":         compare(kg.PropID, plain, never),
		"standing":   compare(kg.PropStanding, plain, never),
		"start":      compareDate(kg.PropStart, kg.PropStartDate),
		"end":        compareDate(kg.PropEnd, kg.PropEndDate),
		"status":     compare(kg.PropStatus, plain, never),
		"inferred":   compare(kg.PropInferred, number, never),
		"asOf":       func(_ filters, value any) kg.Filter { return mayHold(value.(kg.PartialDate)) },
		"recordedAt": compare(kg.PropRecordedAt, plain, never),
	}
}

func employmentConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"role":    compare(kg.PropRole, plain, missing),
		"person":  end("PersonFilter", kg.Source),
		"company": end("CompanyFilter", kg.Target),
	})
}

func membershipConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"role":   compare(kg.PropRole, plain, missing),
		"person": end("PersonFilter", kg.Source),
		"team":   end("TeamFilter", kg.Target),
	})
}

func relationConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"kind":   compare(kg.PropKind, plain, never),
		"role":   compare(kg.PropRole, plain, missing),
		"source": end("EntityFilter", kg.Source),
		"target": end("EntityFilter", kg.Target),
		"other":  end("EntityFilter", kg.Far),
	})
}

func factConditions() map[string]condition {
	return and(claimConditions(), map[string]condition{
		"name":  compare(kg.PropFactName, plain, never),
		"value": compare(kg.PropValue, plain, never),
	})
}
