package cypher

import (
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
)

// movedOn returns the condition that a person was at some companies one after another.
func movedOn(q *builder, f *query.MovedOn, at binding) string {
	standings := q.param(codec.StandingNames(f.Standings))
	job := func(r string, companies []string) (string, conditions) {
		return "(" + at.variable + ")-[" + r + ":EMPLOYED_BY]->()", conditions{r + ".standing IN " + standings, r + ".target IN " + q.param(companies)}
	}
	a := q.variable("a")
	match, only := job(a, f.Stages[0])
	verdict := ""
	for i, companies := range f.Stages[1:] {
		b := q.variable("b")
		next, there := job(b, companies)
		if i > 0 { // of each employment, all that matters is how certain it is that one led there
			soFar := q.variable("v")
			match, only = match+only.where()+" WITH DISTINCT "+a+", "+verdict+" AS "+soFar, nil
			verdict = maxExpr(soFar, followed(f.How, a, b))
		} else {
			verdict = followed(f.How, a, b)
		}
		match += " MATCH " + next
		only = append(append(only, a+" <> "+b), there...)
		a = b
	}
	return bestVerdictIn(q, match+only.where(), verdict, f.Verdicts)
}

// followed is temporal.Followed in Cypher.
func followed(how temporal.Succession, a, b string) string {
	var certain, none string
	switch how {
	case temporal.LeftFirst:
		certain, none = a+".e1 <= "+b+".s0", a+".e0 > "+b+".s1"
	case temporal.AtOnce:
		certain = a + ".e0 = " + a + ".e1 AND " + b + ".s0 = " + b + ".s1 AND " + a + ".e0 = " + b + ".s0"
		none = a + ".e1 < " + b + ".s0 OR " + a + ".e0 > " + b + ".s1"
	default: // temporal.StartedLater
		certain, none = a+".s1 < "+b+".s0", a+".s0 >= "+b+".s1"
	}
	return verdictExpr(certain, none, bothKnown(a, b))
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
