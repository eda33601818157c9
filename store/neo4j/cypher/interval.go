package cypher

import (
	"fmt"

	"ties/kg/query"
	"ties/kg/temporal"
)

// intervalExpr is what stands in a statement for the bounds of one: kg.Overlap and kg.SharedDays in Cypher.
type intervalExpr struct{ s0, s1, e0, e1 string }

// intervalOf returns the bounds that a relation has.
func intervalOf(variable string) intervalExpr {
	return intervalExpr{variable + ".s0", variable + ".s1", variable + ".e0", variable + ".e1"}
}

// namedInterval returns the names under which a statement keeps bounds that it has worked out.
func namedInterval(variable string) intervalExpr {
	return intervalExpr{variable + "s0", variable + "s1", variable + "e0", variable + "e1"}
}

// as keeps the bounds under other names.
func (s intervalExpr) as(o intervalExpr) string {
	return s.s0 + " AS " + o.s0 + ", " + s.s1 + " AS " + o.s1 + ", " + s.e0 + " AS " + o.e0 + ", " + s.e1 + " AS " + o.e1
}

// and returns the bounds of the days that two share: the later start, the earlier end.
func (s intervalExpr) and(o intervalExpr) intervalExpr {
	return intervalExpr{maxExpr(s.s0, o.s0), maxExpr(s.s1, o.s1), minExpr(s.e0, o.e0), minExpr(s.e1, o.e1)}
}

// certainly reports that two share a day whatever the days were.
func (s intervalExpr) certainly(o intervalExpr) string {
	return s.s1 + " < " + o.e0 + " AND " + o.s1 + " < " + s.e0
}

// perhaps reports that two may share a day.
func (s intervalExpr) perhaps(o intervalExpr) string {
	return s.s0 + " < " + o.e1 + " AND " + o.s0 + " < " + s.e1
}

// verdict returns the number of the kg.Verdict on stints that share s: whether that is certain, and whether
// something is known of each, have names.
func (s intervalExpr) verdict(certain, known string) string {
	return fmt.Sprintf("CASE WHEN %s THEN %d WHEN %s <= %s THEN %d WHEN %s THEN %d ELSE %d END",
		certain, temporal.Certain, s.e1, s.s0, temporal.None, known, temporal.Possible, temporal.Unknown)
}

// least returns the days that are shared at least. Where that they share any is certain, these are the days from
// the last possible start to the first possible end, and one where a single stint is too vague for that.
func (s intervalExpr) least(certain string) string {
	return "CASE WHEN " + certain + " THEN " + maxExpr("1", s.e0+" - "+s.s1) + " ELSE 0 END"
}

func (s intervalExpr) most() string {
	return fmt.Sprintf("CASE WHEN %[1]s = %[3]d OR %[2]s = %[4]d THEN %[5]d ELSE %[6]s END",
		s.e1, s.s0, temporal.OpenFuture, temporal.OpenPast, query.OpenMost, maxExpr("0", s.e1+" - "+s.s0))
}

func maxExpr(a, b string) string {
	return "CASE WHEN " + a + " > " + b + " THEN " + a + " ELSE " + b + " END"
}

func minExpr(a, b string) string {
	return "CASE WHEN " + a + " < " + b + " THEN " + a + " ELSE " + b + " END"
}

// verdictNumbers returns verdicts as statements compare them.
func verdictNumbers(verdicts []temporal.Verdict) []int {
	list := make([]int, len(verdicts))
	for i, v := range verdicts {
		list[i] = int(v)
	}
	return list
}
