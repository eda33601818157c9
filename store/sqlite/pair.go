package sqlite

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Pair is two stints, a and b, in a statement, and the days during which they matter, if any: kg.Overlap and
// kg.SharedDays in SQL.
type Pair struct{ from, until string } // parameters; "" for any time

func (q *Query) newPair(during *temporal.Interval) Pair {
	if during == nil {
		return Pair{}
	}
	return Pair{q.Arg(int64(during.StartMin)), q.Arg(int64(during.EndMin))}
}

// verdict gives the number of the kg.Verdict.
func (p Pair) verdict() string {
	return fmt.Sprintf("CASE WHEN %s THEN %d WHEN %s THEN %d WHEN %s AND %s THEN %d ELSE %d END",
		p.certain(), temporal.Certain, p.none(), temporal.None, IsKnown("a"), IsKnown("b"), temporal.Possible, temporal.Unknown)
}

func (p Pair) certain() string {
	text := "a.s1 < b.e0 AND b.s1 < a.e0"
	if p.from != "" {
		text += " AND max(a.s1, b.s1) < " + p.until + " AND min(a.e0, b.e0) > " + p.from
	}
	return text
}

func (p Pair) none() string { return p.end() + " <= " + p.start() }

// start and end bound the days that are shared.
func (p Pair) start() string { return "max(" + joinList("a.s0", "b.s0", p.from) + ")" }
func (p Pair) end() string   { return "min(" + joinList("a.e1", "b.e1", p.until) + ")" }

func joinList(parts ...string) string {
	if parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, ", ")
}

func (p Pair) least() string {
	days := []string{"max(1, a.e0 - a.s1)", "max(1, b.e0 - b.s1)", "a.e0 - b.s1", "b.e0 - a.s1"}
	if p.from != "" {
		days = append(days, p.until+" - "+p.from, p.until+" - a.s1", p.until+" - b.s1", "a.e0 - "+p.from, "b.e0 - "+p.from)
	}
	return "max(0, min(" + strings.Join(days, ", ") + "))"
}

func (p Pair) most() string {
	return fmt.Sprintf("CASE WHEN %[1]s = %[3]d OR %[2]s = %[4]d THEN %[5]d ELSE max(0, %[1]s - %[2]s) END",
		p.end(), p.start(), temporal.OpenFuture, temporal.OpenPast, query.OpenMost)
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

// IsKnown is kg.Period.Known of a stint, from what that index holds.
func IsKnown(alias string) string {
	return fmt.Sprintf("(%[1]s.s0 > %[2]d OR %[1]s.e0 > %[2]d OR %[1]s.status = %[3]d)", alias, temporal.OpenPast, temporal.Current)
}
