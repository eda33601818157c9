// Package condition builds filters of plans from the filter inputs of the API.
package condition

import (
	"maps"
	"slices"

	"ties/graph/related"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Builders are the builders of the conditions of all fields of each filter input, by the names of the inputs. A test
// compares them with the schema.
type Builders map[string]map[string]conditionBuilder

// conditionBuilder returns the filter of the value of an input's field, which is not null unless nullable.
type conditionBuilder func(f Builders, value any) query.Filter

// Build returns the filter of a coerced input: the conjunction of its fields. A field that is null is absent.
func (f Builders) Build(input string, fields map[string]any) query.Filter {
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
			all = append(all, query.Not{Filter: f.Build(input, asObject(value))})
		default:
			all = append(all, f[input][name](f, value))
		}
	}
	return Simplify(all)
}

func (f Builders) list(input string, value any) []query.Filter {
	list, _ := value.([]any)
	built := make([]query.Filter, len(list))
	for i, entry := range list {
		built[i] = f.Build(input, asObject(entry))
	}
	return built
}

func asObject(value any) map[string]any {
	object, _ := value.(map[string]any)
	return object
}

// Simplify returns a conjunction of one filter as that filter.
func Simplify(all query.All) query.Filter {
	if len(all) == 1 {
		return all[0]
	}
	if len(all) == 0 {
		return query.All{}
	}
	return all
}

// NewBuilders returns the builders of all filter inputs.
func NewBuilders() Builders {
	return Builders{
		"EntityFilter":     entityConditions(),
		"PersonFilter":     conditionsOf(kg.TypePerson, map[string]conditionBuilder{"workedAt": workedAt, "moved": moved, "cameBack": cameBack}),
		"CompanyFilter":    conditionsOf(kg.TypeCompany, nil),
		"ProjectFilter":    conditionsOf(kg.TypeProject, nil),
		"TeamFilter":       conditionsOf(kg.TypeTeam, nil),
		"EmploymentFilter": employmentConditions(),
		"MembershipFilter": membershipConditions(),
		"RelationFilter":   relationConditions(),
		"FactFilter":       factConditions(),
		"DocumentFilter":   documentConditions(),
	}
}

// namedConditions returns the conditions on the common properties of all entities of some types.
func namedConditions(types kg.TypeSet) map[string]conditionBuilder {
	all := map[string]conditionBuilder{
		"id":          compareProp(query.PropID, plainValue, isNever),
		"name":        compareProp(query.PropFolded, foldedValue, isNever),
		"degree":      compareProp(query.PropDegree, intValue, isNever),
		"aliases":     hasAlias,
		"identifiers": hasIdentifier,
		"openLists":   compareProp(query.PropOpenLists, plainValue, isNever),
		"facts":       hasFacts,
		"relations":   hasRelation("RelationFilter", kg.AllKinds(), kg.Both, 0),
	}
	for _, f := range fields.Columns(types) {
		if f.Kind == fields.Text && f.Optional && allHave(types, f.Prop) {
			all[f.Name] = compareProp(f.Prop, plainValue, isMissing)
		}
	}
	return all
}

func allHave(types kg.TypeSet, p query.Prop) bool {
	return !slices.ContainsFunc(types.List(), func(t kg.Type) bool { return fields.WithProp(t, p) == nil })
}

func mergeConditions(base, more map[string]conditionBuilder) map[string]conditionBuilder {
	maps.Copy(base, more)
	return base
}

func entityConditions() map[string]conditionBuilder {
	return mergeConditions(namedConditions(kg.Entities), map[string]conditionBuilder{"kind": isOfKind})
}

// conditionsOf returns the conditions on a type of entities: those on all, those on lists of relations, and others.
func conditionsOf(t kg.Type, others map[string]conditionBuilder) map[string]conditionBuilder {
	all := mergeConditions(namedConditions(kg.Types(t)), others)
	for _, l := range related.Lists[t] {
		input := "RelationFilter"
		if l.Kind.RecordType() != kg.TypeLink {
			input = l.Kind.RecordType().String() + "Filter"
		}
		all[l.Name] = hasRelation(input, []kg.RelationKind{l.Kind}, l.Direction, l.Far)
	}
	return all
}

func claimConditions() map[string]conditionBuilder {
	return map[string]conditionBuilder{
		"id":         compareProp(query.PropID, plainValue, isNever),
		"standing":   compareProp(query.PropStanding, plainValue, isNever),
		"start":      compareDate(query.PropStart, query.PropStartDate),
		"end":        compareDate(query.PropEnd, query.PropEndDate),
		"status":     compareProp(query.PropStatus, plainValue, isNever),
		"inferred":   compareProp(query.PropInferred, intValue, isNever),
		"asOf":       func(_ Builders, value any) query.Filter { return MayHold(value.(temporal.PartialDate)) },
		"recordedAt": compareProp(query.PropRecordedAt, plainValue, isNever),
	}
}

func employmentConditions() map[string]conditionBuilder {
	return mergeConditions(claimConditions(), map[string]conditionBuilder{
		"role":    compareProp(query.PropRole, plainValue, isMissing),
		"person":  endIs("PersonFilter", query.Source),
		"company": endIs("CompanyFilter", query.Target),
	})
}

func membershipConditions() map[string]conditionBuilder {
	return mergeConditions(claimConditions(), map[string]conditionBuilder{
		"role":   compareProp(query.PropRole, plainValue, isMissing),
		"person": endIs("PersonFilter", query.Source),
		"team":   endIs("TeamFilter", query.Target),
	})
}

func relationConditions() map[string]conditionBuilder {
	return mergeConditions(claimConditions(), map[string]conditionBuilder{
		"kind":   compareProp(query.PropKind, plainValue, isNever),
		"role":   compareProp(query.PropRole, plainValue, isMissing),
		"source": endIs("EntityFilter", query.Source),
		"target": endIs("EntityFilter", query.Target),
		"other":  endIs("EntityFilter", query.Far),
	})
}

func factConditions() map[string]conditionBuilder {
	return mergeConditions(claimConditions(), map[string]conditionBuilder{
		"name":  compareProp(query.PropFactName, plainValue, isNever),
		"value": compareProp(query.PropValue, plainValue, isNever),
	})
}

func documentConditions() map[string]conditionBuilder {
	return map[string]conditionBuilder{
		"id":          compareProp(query.PropID, plainValue, isNever),
		"title":       compareProp(query.PropTitle, plainValue, isNever),
		"language":    compareProp(query.PropLanguage, plainValue, isMissing),
		"url":         compareProp(query.PropURL, plainValue, isMissing),
		"publisher":   compareProp(query.PropPublisher, plainValue, isMissing),
		"publishedOn": compareDate(query.PropPublishedOn, query.PropPublishedDate),
		"recordedAt":  compareProp(query.PropRecordedAt, plainValue, isNever),
		"hasText":     hasText,
	}
}
