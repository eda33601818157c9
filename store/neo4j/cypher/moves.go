package cypher

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// movePattern matches the jobs, a and b, of a move: temporal.FindMoves in Cypher. All jobs of one person that count are in a list.
type movePattern struct {
	through      []kg.RelationKind
	standings    string     // a parameter
	from, to     string     // parameters: the places of a and b; "" for all
	first, last  string     // parameters: the days on which b must have begun; "" for any day
	person, jobs string     // variables: the ID of the person, and the list
	a, b         string     // variables
	units        *unitScope // nil if each place counts by itself
}

func newMovePattern(q *builder, which query.MoveScope) *movePattern {
	m := &movePattern{through: which.Through, a: q.variable("a"), b: q.variable("b"), person: q.variable("p"), jobs: q.variable("j")}
	m.standings, _ = scopeParams(q, query.OverlapScope{Standings: which.Standings})
	m.units = newUnitScope(q, which.Units, m.standings)
	if which.During != nil {
		first, last := which.Days()
		m.first, m.last = q.param(int64(first)), q.param(int64(last))
	}
	return m
}

// matchJobs matches the jobs that count, from one of the indexes of each kind. The condition may refer to a variable: bound.
func (m *movePattern) matchJobs(variable, key, condition, bound string) string {
	parts := make([]string, len(m.through))
	for i, k := range m.through {
		only := conditions{variable + "." + key + condition, variable + ".order > ''", variable + ".standing IN " + m.standings}
		parts[i] = "MATCH (" + onlyPeople(k) + ")-[" + variable + ":" + k.String() + "]->()" + Using(variable, k.String(), key, "order") + only.where()
	}
	if len(parts) == 1 {
		return parts[0]
	}
	result := " RETURN " + variable
	return "CALL (" + bound + ") { " + strings.Join(parts, result+" UNION ALL ") + result + " }"
}

// onlyPeople returns the label of the sources of jobs of a kind, if others than people are sources of it, too.
func onlyPeople(k kg.RelationKind) string {
	if k.Sources() == kg.Types(kg.TypePerson) {
		return ""
	}
	return ":" + kg.TypePerson.String()
}

// careers matches the lists of the people who have been at one of the places that moves may lead from or to.
func (m *movePattern) careers(q *builder) string {
	key, at := m.a, m.from
	if at == "" {
		key, at = m.b, m.to
	}
	if at == "" {
		job := q.variable("r")
		return m.matchJobs(job, "source", " > ''", "") + m.collectJobs(job, job+".source")
	}
	return m.matchEmployees(q, key, at) + " WITH DISTINCT " + key + ".source AS " + m.person + " " + m.career(q)
}

// career matches the list of a bound person.
func (m *movePattern) career(q *builder) string {
	job := q.variable("r")
	return m.matchJobs(job, "source", " = "+m.person, m.person) + m.collectJobs(job, m.person)
}

// pairs matches the pairs of a list that may be a move. It ends with the variables person, jobs, a and b of one pair.
func (m *movePattern) pairs() string {
	a := intervalOf(m.a)
	left := conditions{fmt.Sprintf("%s.status <> '%s'", m.a, temporal.Current), fmt.Sprintf("size(%s) <= %d", m.jobs, temporal.MaxJobs)}
	if m.from != "" {
		left = append(left, m.companyID(m.a)+" IN "+m.from)
	}
	next := conditions{m.companyID(m.b) + " <> " + m.companyID(m.a), a.startMin + " < " + m.latest()}
	if m.to != "" {
		next = append(next, m.companyID(m.b)+" IN "+m.to)
	}
	if m.first != "" {
		next = append(next, m.earliest()+" <= "+m.latest())
	}
	next = append(next, "none(d IN "+m.jobs+" WHERE d.s0 > "+a.startMax+" AND d.s1 < "+m.earliest()+")")
	kept := []string{m.person, m.jobs}
	if m.units == nil {
		return m.unwindJobs(m.a, kept) + left.where() + m.unwindJobs(m.b, append(kept, m.a)) + next.where()
	}
	kept = append(kept, m.rootCompanies())
	return m.unwindJobs(m.a, kept) + left.where() + m.unwindJobs(m.b, append(kept, m.a, m.company(m.a))) + next.where()
}

// earliest and latest bound the days on which b may have begun in a move.
func (m *movePattern) earliest() string {
	if m.first == "" {
		return m.b + ".s0"
	}
	return maxExpr(m.b+".s0", m.first)
}

func (m *movePattern) latest() string {
	if m.last == "" {
		return m.b + ".s1"
	}
	return minExpr(m.b+".s1", m.last)
}

// verdict returns the number of the temporal.Verdict on a pair that may be a move.
func (m *movePattern) verdict() string {
	a, b := intervalOf(m.a), intervalOf(m.b)
	certain := a.startMax + " < " + b.startMin + " AND (" + a.startMin + " + 1 = " + b.startMax + " OR none(c IN " + m.jobs +
		" WHERE c <> " + m.a + " AND c <> " + m.b + " AND c.s1 > " + a.startMin + " AND c.s0 < " + b.startMax + "))"
	if m.first != "" {
		certain = m.first + " <= " + b.startMin + " AND " + b.startMax + " <= " + m.last + " AND " + certain
	}
	return fmt.Sprintf("CASE WHEN %s THEN %d WHEN %s THEN %d ELSE %d END",
		certain, temporal.Certain, bothKnown(m.a, m.b), temporal.Possible, temporal.Unknown)
}
