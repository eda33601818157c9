package sqlgen

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Employments are those stints that are at companies, and lie with all others in the index of places.
const stintKinds = ".kind IN (1, 2)"

// CountedStints returns the conditions on stints that count.
func (q *Query) CountedStints(alias string, m query.OverlapScope) string {
	text := StandingIn(alias, m.Standings)
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

// numberList lists the numbers of constants.
func numberList[T ~uint8](list []T) string {
	numbers := make([]string, len(list))
	for i, n := range list {
		numbers[i] = strconv.Itoa(int(n))
	}
	return strings.Join(numbers, ", ")
}

// ByPlace has the database look for stints in the index that holds all that matters of them. It would otherwise take
// another one, because that has the kind right behind the place, and look up the row of each. Where nothing counts
// there is no use for an index, and it refuses one that is named.
func ByPlace(standings []kg.Standing) string {
	if len(standings) == 0 {
		return ""
	}
	return " INDEXED BY relations_by_place"
}

// IsKnown is temporal.Period.Known of a stint, from what that index holds.
func IsKnown(alias string) string {
	return fmt.Sprintf("(%[1]s.s0 > %[2]d OR %[1]s.e0 > %[2]d OR %[1]s.status = %[3]d)", alias, temporal.OpenPast, temporal.Current)
}
