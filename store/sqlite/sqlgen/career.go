package sqlgen

import (
	"fmt"
	"slices"
	"strconv"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// movedOn returns the condition that a person was at some companies one after another.
func (q *Query) movedOn(f *query.MovedOn, s Scope) string {
	last := len(f.Stages) - 1
	return s.Alias + ".pk IN (SELECT a.source FROM " + q.jobsAfter(f, last) +
		" GROUP BY a.source HAVING min(" + worstSoFar(f) + ") IN (" + VerdictList(f.Verdicts) + "))"
}

// jobsAfter returns the employments b of a stage and, of the stage before, a.
func (q *Query) jobsAfter(f *query.MovedOn, stage int) string {
	return "(" + q.jobsUpTo(f, stage-1) + ") a CROSS JOIN relations b" + ByPlace(f.Standings) + " ON b.source = a.source" +
		" AND b.pk <> a.pk WHERE b" + stintKinds + StandingIn("b", f.Standings) + " AND b.target IN " + q.companies(f.Stages[stage])
}

// jobsUpTo selects the employments of a stage, each with the best verdict of the sequences that lead there.
func (q *Query) jobsUpTo(f *query.MovedOn, stage int) string {
	const columns = "b.source, b.pk, b.s0, b.s1, b.e0, b.e1, b.status, "
	if stage == 0 {
		return "SELECT " + columns + strconv.Itoa(int(temporal.Certain)) + " AS verdict FROM relations b" + ByPlace(f.Standings) +
			" WHERE b" + stintKinds + StandingIn("b", f.Standings) + " AND b.target IN " + q.companies(f.Stages[0])
	}
	return "SELECT " + columns + "min(" + worstSoFar(f) + ") AS verdict FROM " + q.jobsAfter(f, stage) + " GROUP BY b.pk"
}

// worstSoFar returns the verdict of a sequence that leads to a, and from there to b.
func worstSoFar(f *query.MovedOn) string { return "max(a.verdict, " + followed(f.How) + ")" }

// followed is temporal.Followed in SQL, of a and b.
func followed(how temporal.Succession) string {
	switch how {
	case temporal.LeftFirst:
		return decide("a.e1 <= b.s0", "a.e0 > b.s1")
	case temporal.AtOnce:
		return decide("a.e0 = a.e1 AND b.s0 = b.s1 AND a.e0 = b.s0", "a.e1 < b.s0 OR a.e0 > b.s1")
	default: // temporal.StartedLater
		return decide("a.s1 < b.s0", "a.s0 >= b.s1")
	}
}

// cameBack returns the condition that a person came back to a company.
func (q *Query) cameBack(f *query.CameBack, s Scope) string {
	standing := func(alias string) string { return alias + stintKinds + StandingIn(alias, f.Standings) }
	others := "EXISTS (SELECT 1 FROM relations o" + ByPlace(f.Standings) + " WHERE o.source = a.source AND o.target = a.target AND o.pk <> a.pk AND o.pk <> b.pk AND " +
		standing("o") + " AND o.e%d >= b.s%d AND %s)"
	verdict := decide(
		"a.e1 < b.s0 AND NOT "+fmt.Sprintf(others, 1, 0, "o.s0 < b.s1"),
		"a.e0 >= b.s1 OR "+fmt.Sprintf(others, 0, 1, "(o.s1 < b.s0 OR o.s1 <= a.e0)"))
	of, by := "a.source = "+s.Alias+".pk AND a.kind = 1", ""
	if f.At != nil {
		of, by = "a.target IN "+q.companies(f.At), ByPlace(f.Standings)
	}
	return s.Alias + ".pk IN (SELECT a.source FROM relations a" + by +
		" CROSS JOIN relations b" + ByPlace(f.Standings) + " ON b.source = a.source AND b.target = a.target AND b.pk <> a.pk" +
		" WHERE " + of + " AND " + standing("a") + " AND " + standing("b") +
		" GROUP BY a.source HAVING min(" + verdict + ") IN (" + VerdictList(f.Verdicts) + "))"
}

// companies selects the keys of the companies with some IDs.
func (q *Query) companies(ids []string) string {
	of := slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		t, _ := kg.TypeOfID(id)
		return t != kg.TypeCompany
	})
	return q.KeysOf(of)
}

// decide returns the number of the temporal.Verdict on two stints, a and b.
func decide(certain, none string) string {
	return fmt.Sprintf("CASE WHEN %s THEN %d WHEN %s THEN %d WHEN %s AND %s THEN %d ELSE %d END",
		certain, temporal.Certain, none, temporal.None, IsKnown("a"), IsKnown("b"), temporal.Possible, temporal.Unknown)
}
