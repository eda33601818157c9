package cypher

import (
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
)

// movedOn returns the condition that a person was first at one company and later at another.
func movedOn(q *builder, f *query.MovedOn, at binding) string {
	a, b := q.variable("a"), q.variable("b")
	standings := q.param(codec.StandingNames(f.Standings))
	match := "(" + at.variable + ")-[" + a + ":EMPLOYED_BY]->() MATCH (" + at.variable + ")-[" + b + ":EMPLOYED_BY]->()"
	only := conditions{
		a + " <> " + b, a + ".standing IN " + standings, a + ".target IN " + q.param(f.From),
		b + ".standing IN " + standings, b + ".target IN " + q.param(f.To),
	}
	verdict := verdictExpr(a+".s1 < "+b+".s0", a+".s0 >= "+b+".s1", bothKnown(a, b))
	return bestVerdictIn(q, match+only.where(), verdict, f.Verdicts)
}

// cameBack returns the condition that a person came back to a company.
func cameBack(q *builder, f *query.CameBack, at binding) string {
	a, b, o, company := q.variable("a"), q.variable("b"), q.variable("o"), q.variable("c")
	standings := q.param(codec.StandingNames(f.Standings))
	job := func(r string) string { return "(" + at.variable + ")-[" + r + ":EMPLOYED_BY]->(" + company + ")" }
	only := conditions{a + " <> " + b, a + ".standing IN " + standings, b + ".standing IN " + standings}
	if f.At != nil {
		only = append(only, a+".target IN "+q.param(f.At))
	}
	others := func(condition string) string {
		return "EXISTS { MATCH " + job(o) + " WHERE " + o + " <> " + a + " AND " + o + " <> " + b + " AND " +
			o + ".standing IN " + standings + " AND " + condition + " }"
	}
	verdict := verdictExpr(
		a+".e1 < "+b+".s0 AND NOT "+others(o+".s0 < "+b+".s1 AND "+o+".e1 >= "+b+".s0"),
		a+".e0 >= "+b+".s1 OR "+others(o+".e0 >= "+b+".s1 AND ("+o+".s1 < "+b+".s0 OR "+o+".s1 <= "+a+".e0)"),
		bothKnown(a, b))
	return bestVerdictIn(q, job(a)+" MATCH "+job(b)+only.where(), verdict, f.Verdicts)
}

// bestVerdictIn returns the condition that the best verdict of all matches of a pattern is one of some. The best is the first
// in order, since aggregations are not allowed in all conditions.
func bestVerdictIn(q *builder, match, verdict string, wanted []temporal.Verdict) string {
	v := q.variable("v")
	return "coalesce(COLLECT { MATCH " + match + " RETURN " + verdict + " AS " + v + " ORDER BY " + v + " LIMIT 1 }[0] IN " +
		q.param(verdictNumbers(wanted)) + ", false)"
}
