package cypher

import (
	"fmt"

	"ties/kg/query"
	"ties/kg/temporal"
)

// intervalExpr is the bounds of an interval in a statement: temporal.Overlap and temporal.SharedDays in Cypher.
type intervalExpr struct{ startMin, startMax, endMin, endMax string }

// intervalOf returns the bounds of a relation.
func intervalOf(variable string) intervalExpr {
	return intervalExpr{variable + ".s0", variable + ".s1", variable + ".e0", variable + ".e1"}
}

// namedInterval returns bounds that a statement has bound to variables.
func namedInterval(variable string) intervalExpr {
	return intervalExpr{variable + "s0", variable + "s1", variable + "e0", variable + "e1"}
}

// selectAs selects the bounds as variables.
func (s intervalExpr) selectAs(o intervalExpr) string {
	return s.startMin + " AS " + o.startMin + ", " + s.startMax + " AS " + o.startMax + ", " + s.endMin + " AS " + o.endMin + ", " + s.endMax + " AS " + o.endMax
}

// intersect returns the bounds of the days that two intervals share: the later start, the earlier end.
func (s intervalExpr) intersect(o intervalExpr) intervalExpr {
	return intervalExpr{maxExpr(s.startMin, o.startMin), maxExpr(s.startMax, o.startMax), minExpr(s.endMin, o.endMin), minExpr(s.endMax, o.endMax)}
}

// certainlyOverlaps returns the condition that two intervals share a day for every choice of days.
func (s intervalExpr) certainlyOverlaps(o intervalExpr) string {
	return s.startMax + " < " + o.endMin + " AND " + o.startMax + " < " + s.endMin
}

// mayOverlap returns the condition that two intervals share a day for some choice of days.
func (s intervalExpr) mayOverlap(o intervalExpr) string {
	return s.startMin + " < " + o.endMax + " AND " + o.startMin + " < " + s.endMax
}

// verdict returns the number of the temporal.Verdict on stints that share s. certain and known are variables: whether they
// certainly share a day, and whether something is known of each.
func (s intervalExpr) verdict(certain, known string) string {
	return verdictExpr(certain, s.endMax+" <= "+s.startMin, known)
}

// verdictExpr returns the number of a temporal.Verdict: that of the first condition that holds, otherwise unknown.
func verdictExpr(certain, none, possible string) string {
	return fmt.Sprintf("CASE WHEN %s THEN %d WHEN %s THEN %d WHEN %s THEN %d ELSE %d END",
		certain, temporal.Certain, none, temporal.None, possible, temporal.Possible, temporal.Unknown)
}

// bothKnown returns the condition that something is known of two stints.
func bothKnown(a, b string) string { return a + ".known AND " + b + ".known" }

// minDays returns the fewest days that may be shared. If a shared day is certain, these are the days from the last possible
// start to the first possible end, or one if a single stint is too vague for that.
func (s intervalExpr) minDays(certain string) string {
	return "CASE WHEN " + certain + " THEN " + maxExpr("1", s.endMin+" - "+s.startMax) + " ELSE 0 END"
}

func (s intervalExpr) maxDays() string {
	return fmt.Sprintf("CASE WHEN %[1]s = %[3]d OR %[2]s = %[4]d THEN %[5]d ELSE %[6]s END",
		s.endMax, s.startMin, temporal.OpenFuture, temporal.OpenPast, query.OpenMost, maxExpr("0", s.endMax+" - "+s.startMin))
}

func maxExpr(a, b string) string {
	return "CASE WHEN " + a + " > " + b + " THEN " + a + " ELSE " + b + " END"
}

func minExpr(a, b string) string {
	return "CASE WHEN " + a + " < " + b + " THEN " + a + " ELSE " + b + " END"
}

// verdictNumbers returns the numbers of verdicts.
func verdictNumbers(verdicts []temporal.Verdict) []int {
	list := make([]int, len(verdicts))
	for i, v := range verdicts {
		list[i] = int(v)
	}
	return list
}
