package cypher

import (
	"strings"

	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// storedFlows is a match of stored flows, with its conditions.
type storedFlows struct {
	match string
	only  conditions
}

func (k storedFlows) where() string { return k.match + k.only.where() }

// matchStoredFlows matches the flows between some companies, of enough people: from the companies, or else from the index of
// the numbers of people.
func matchStoredFlows(q *builder, f *query.Flows, n, from, to string) storedFlows {
	enough := n + ".people >= " + q.param(f.MinPeople)
	pattern := "MATCH (" + from + ")-[" + n + ":" + codec.FlowKind + "]->(" + to + ")"
	near, ids, far := to, f.To, from
	if ids == nil {
		near, ids, far = from, f.From, to
	}
	if ids == nil {
		return storedFlows{pattern + Using(n, codec.FlowKind, "people"), conditions{enough}}
	}
	k := storedFlows{"MATCH (" + near + ":Entity)" + Using(near, "Entity", "id") + " WHERE " + near + ".id IN " + q.param(ids) + " " + pattern, conditions{enough}}
	if f.From != nil && f.To != nil {
		k.only = append(k.only, far+".id IN "+q.param(f.From))
	}
	return k
}

// sumStoredFlows counts cells and people, if these counts are selected.
func sumStoredFlows(q *builder, f *query.Flows) string {
	cells, people := "0", "0"
	if f.Slice.Count {
		cells = "COUNT { " + matchStoredFlows(q, f, q.variable("n"), q.variable("f"), q.variable("t")).where() + " RETURN 1 }"
	}
	if f.People {
		e := q.variable("e")
		of := func(ids []string, property string) string {
			return "MATCH (" + e + ":Entity)" + Using(e, "Entity", "id") + " WHERE " + e + ".id IN " + q.param(ids) + " RETURN " + e + "." + property
		}
		match := "MATCH (" + e + ":TiesMeta)" + Using(e, "TiesMeta", "name") + " WHERE " + e + ".name = 'ties' RETURN " + e + ".movers"
		switch {
		case f.To != nil:
			match = of(f.To, "came")
		case f.From != nil:
			match = of(f.From, "went")
		}
		people = "coalesce(COLLECT { " + match + " }[0], 0)"
	}
	return "[[" + cells + ", " + people + "]]"
}

// matchStoredCells returns a slice of the cells from stored flows.
func matchStoredCells(q *builder, c binding, f *query.Flows, order *query.List) string {
	n := q.variable("n")
	k := matchStoredFlows(q, f, n, c.source, c.target)
	if f.Slice.From != nil { // the index starts there
		k.only = append(k.only, n+".people <= "+q.param(f.Slice.From[0].Int))
	}
	text := k.where() + " WITH " + c.source + ", " + c.target + ", " +
		n + ".people AS " + c.own[query.PropPeople] + ", " + n + ".certain AS " + c.own[query.PropCertain] + ", " + n + ".possible AS " + c.own[query.PropPossible]
	if f.Slice.From != nil {
		text += " WHERE " + afterStart(q, c, order)
	}
	return text + " WITH " + strings.Join(c.scope(), ", ") + orderByKeys(c, order) + " LIMIT " + q.param(f.Slice.Limit+1)
}

// atBoth matches the people who have been at both companies of a cell, from the company with fewer relations.
func (m *movePattern) atBoth(q *builder, cell binding) string {
	near, far, job, other := q.variable("n"), q.variable("f"), q.variable("r"), q.variable("r")
	pick := func(yes, no string) string {
		return "CASE WHEN " + cell.source + ".degree < " + cell.target + ".degree THEN " + yes + ".id ELSE " + no + ".id END AS "
	}
	atFar := conditions{other + ".source = " + m.person, other + ".order > ''", other + ".target = " + far}
	return "WITH " + pick(cell.source, cell.target) + near + ", " + pick(cell.target, cell.source) + far + " " +
		m.matchJobs(job, "target", " = "+near, near) + " WITH DISTINCT " + job + ".source AS " + m.person + ", " + far +
		" WHERE EXISTS { MATCH ()-[" + other + ":EMPLOYED_BY]->()" + Using(other, "EMPLOYED_BY", "source", "order") + atFar.where() + " } "
}
