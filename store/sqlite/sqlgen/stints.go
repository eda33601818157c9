package sqlgen

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// stintKinds is the condition of the index relations_by_place. Stints at companies are employments.
const stintKinds = ".kind IN (1, 2)"

// PlaceKinds are the numbers of query.PlaceKinds.
const PlaceKinds = "(1, 2, 4)"

// StintsAt returns the index hint of a table of stints that count, and their conditions: those of people at a place, which has
// one of some types. Others than people work on projects, too.
func StintsAt(types kg.TypeSet, standings []kg.Standing, alias, place string) string {
	hint, kinds := ByPlace(standings), "(1, 2)"
	if types.Has(kg.TypeProject) {
		hint, kinds = "", PlaceKinds
	}
	text := hint + " ON " + alias + ".target = " + place + " AND " + alias + ".kind IN " + kinds + StandingIn(alias, standings)
	if types.Has(kg.TypeProject) {
		text += " AND (SELECT e.type FROM entities e WHERE e.pk = " + alias + ".source) = " + strconv.Itoa(int(kg.TypePerson))
	}
	return text
}

// CountedStints returns the conditions on stints that count.
func (q *Query) CountedStints(alias string, m query.OverlapScope) string {
	text := alias + ".kind IN (" + numberList(m.Through) + ")" + StandingIn(alias, m.Standings)
	if m.At != nil {
		text += " AND " + alias + ".target IN (" + q.WithIDs(m.At) + ")"
	}
	return text
}

// StandingIn returns the condition on the standing of a relation.
func StandingIn(alias string, standings []kg.Standing) string {
	return " AND " + alias + ".standing IN (" + numberList(standings) + ")"
}

// VerdictList returns the numbers of verdicts.
func VerdictList(verdicts []temporal.Verdict) string { return numberList(verdicts) }

// TypeList returns the numbers of types.
func TypeList(types kg.TypeSet) string { return numberList(types.List()) }

// numberList returns a list of the numbers of constants.
func numberList[T ~uint8](list []T) string {
	numbers := make([]string, len(list))
	for i, n := range list {
		numbers[i] = strconv.Itoa(int(n))
	}
	return strings.Join(numbers, ", ")
}

// ByPlace is an index hint for the index of stints by place that covers the columns of overlaps. SQLite would otherwise use
// another one, which has the kind right after the place, and look up each row. If no standing counts it needs no index, and
// rejects the hint.
func ByPlace(standings []kg.Standing) string {
	if len(standings) == 0 {
		return ""
	}
	return " INDEXED BY relations_by_place"
}

// PlaceIndex is an index of relations of some of query.PlaceKinds by their places.
type PlaceIndex struct {
	name, condition string            // the condition is that of the index, without the alias
	through         []kg.RelationKind // those of its kinds that count
}

// PlaceIndexes returns the indexes by place of relations of some kinds.
func PlaceIndexes(through []kg.RelationKind) []PlaceIndex {
	all := []PlaceIndex{{name: "relations_by_place", condition: stintKinds}, {name: "relations_by_project", condition: ".kind = 4"}}
	for _, k := range through {
		at := &all[0]
		if k == kg.WorksOn {
			at = &all[1]
		}
		at.through = append(at.through, k)
	}
	return slices.DeleteFunc(all, func(i PlaceIndex) bool { return len(i.through) == 0 })
}

// Kinds returns the condition that a relation is in the index, and of a kind that counts.
func (i PlaceIndex) Kinds(alias string) string {
	return alias + i.condition + " AND " + alias + ".kind IN (" + numberList(i.through) + ")"
}

// OnlyPeople returns a join that leaves out relations of teams and companies, which work on projects as people do.
func (i PlaceIndex) OnlyPeople(alias string) string {
	if !slices.Contains(i.through, kg.WorksOn) {
		return ""
	}
	return " CROSS JOIN entities person ON person.pk = " + alias + ".source AND person.type = " + strconv.Itoa(int(kg.TypePerson))
}

// Hint is ByPlace for the index.
func (i PlaceIndex) Hint(standings []kg.Standing) string {
	if len(standings) == 0 {
		return ""
	}
	return " INDEXED BY " + i.name
}

// Narrow returns a scope of those of its relations that are in the index. Units are none of projects.
func (i PlaceIndex) Narrow(m query.OverlapScope) query.OverlapScope {
	m.Through = i.through
	if !query.PlaceTypes(i.through).Meets(kg.PartOf.Sources()) {
		m.Units = nil
	}
	return m
}

// IsKnown is temporal.Period.Known of a stint, by the columns of that index.
func IsKnown(alias string) string {
	return fmt.Sprintf("(%[1]s.s0 > %[2]d OR %[1]s.e0 > %[2]d OR %[1]s.status = %[3]d)", alias, temporal.OpenPast, temporal.Current)
}
