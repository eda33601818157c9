package sqlgen

import (
	"fmt"
	"strings"

	"ties/kg/query"
	"ties/kg/temporal"
)

// Pair is two stints, a and b, in a statement, and the days to consider, if not all: temporal.Overlap and temporal.SharedDays
// in SQL.
type Pair struct{ from, until string } // parameters; "" for any time

// NewPair returns the pair, with the days as parameters.
func NewPair(q *Query, during *temporal.Interval) Pair {
	if during == nil {
		return Pair{}
	}
	return Pair{q.Arg(int64(during.StartMin)), q.Arg(int64(during.EndMin))}
}

// Verdict returns the number of the temporal.Verdict.
func (p Pair) Verdict() string {
	return decide(p.certain(), p.None())
}

func (p Pair) certain() string {
	text := "a.s1 < b.e0 AND b.s1 < a.e0"
	if p.from != "" {
		text += " AND max(a.s1, b.s1) < " + p.until + " AND min(a.e0, b.e0) > " + p.from
	}
	return text
}

// None returns the condition that the stints do not overlap.
func (p Pair) None() string { return p.end() + " <= " + p.start() }

// start and end return the bounds of the shared days.
func (p Pair) start() string { return "max(" + JoinList("a.s0", "b.s0", p.from) + ")" }

func (p Pair) end() string { return "min(" + JoinList("a.e1", "b.e1", p.until) + ")" }

// JoinList joins parts by commas, without the last one if it is empty.
func JoinList(parts ...string) string {
	if parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, ", ")
}

// Least returns the fewest days that may be shared.
func (p Pair) Least() string {
	days := []string{"max(1, a.e0 - a.s1)", "max(1, b.e0 - b.s1)", "a.e0 - b.s1", "b.e0 - a.s1"}
	if p.from != "" {
		days = append(days, p.until+" - "+p.from, p.until+" - a.s1", p.until+" - b.s1", "a.e0 - "+p.from, "b.e0 - "+p.from)
	}
	return "max(0, min(" + strings.Join(days, ", ") + "))"
}

// Most returns the most days that may be shared.
func (p Pair) Most() string {
	return fmt.Sprintf("CASE WHEN %[1]s = %[3]d OR %[2]s = %[4]d THEN %[5]d ELSE max(0, %[1]s - %[2]s) END",
		p.end(), p.start(), temporal.OpenFuture, temporal.OpenPast, query.OpenMost)
}
