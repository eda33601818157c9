package cypher

import (
	"fmt"
	"slices"
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
)

// groupFamily is groups of employments.
var groupFamily = &family{}

// groupPattern matches the groups of employments, and binds them: source is the company, target the place.
type groupPattern struct {
	binding
	groups      *query.Groups
	person, job string // variables of one employment
}

// addGroups adds a slice of groups, and returns their decoder.
func addGroups(q *builder, columns *listExpr, g *query.Groups) *pageDecoder {
	p := &pageDecoder{rows: absent, total: absent, slice: g.Slice}
	if g.Slice.Count {
		p.total = columns.addItem(listItem{"COUNT { " + newGroupPattern(q, g).match(q) + " RETURN 1 }", true})
	}
	if g.Slice.Limit == query.NoRows {
		return p
	}
	m, order := newGroupPattern(q, g), &query.List{Order: query.GroupOrder(g.By), Slice: g.Slice}
	text := m.match(q)
	if g.Slice.From != nil {
		text += " AND " + afterStart(q, m.binding, order)
	}
	text += " WITH " + strings.Join(m.scope(), ", ") + orderByKeys(m.binding, order) + " LIMIT " + q.param(g.Slice.Limit+1)
	record, below := q.record(m.binding, g.Selection)
	p.below = below
	p.rows = columns.addItem(listItem{"COLLECT { " + text + q.returning(record, m.binding) + " }", true})
	return p
}

func newGroupPattern(q *builder, g *query.Groups) *groupPattern {
	n := q.variable("n")
	m := &groupPattern{groups: g, person: q.variable("p"), job: q.variable("r")}
	company, place := n+"company", n+"place"
	people, certain, possible := n+"people", n+"certain", n+"possible"
	m.binding = binding{
		family: groupFamily,
		own: map[query.Prop]string{
			query.PropID: people, query.PropPeople: people, query.PropEmployments: n + "employments",
			query.PropCertain: certain, query.PropPossible: possible, query.PropUnknown: people + " - " + certain + " - " + possible,
			query.PropCompanySortKey: company + ".sortKey", query.PropCompanyID: company + ".id",
			query.PropPlaceSortKey: "coalesce(" + place + ".sortKey, '')", query.PropPlaceID: "coalesce(" + place + ".id, '')",
			query.PropGroupRole: n + "role", query.PropStartYear: n + "start", query.PropEndYear: n + "end",
			query.PropGroupStatus: n + "status", query.PropGroupStanding: n + "standing",
		},
		more: []string{people, n + "employments", certain, possible},
	}
	for _, k := range g.By {
		switch k {
		case query.GroupCompany:
			m.source = company
		case query.GroupPlace:
			m.target = place
		default:
			m.more = append(m.more, m.own[k.Props()[0]])
		}
	}
	if slices.ContainsFunc(g.Selection.Branches, func(b *query.Branch) bool { _, ok := b.Step.(*query.GroupPeopleStep); return ok }) {
		m.groupPeople = n + "members"
		m.more = append(m.more, m.groupPeople)
	}
	return m
}

// match matches all groups. It ends with a condition.
func (m *groupPattern) match(q *builder) string {
	var keys, named []string
	for _, k := range m.groups.By {
		name, expr := m.key(k)
		keys = append(keys, name)
		if expr != "" {
			name = expr + " AS " + name
		}
		named = append(named, name)
	}
	jobs, verdict, members := m.person+"jobs", m.person+"verdict", ""
	if m.groupPeople != "" {
		members = ", collect(" + m.person + ") AS " + m.groupPeople
	}
	return m.matchEmployments(q) + " WITH " + strings.Join(append(named, m.person), ", ") + ", count(*) AS " + jobs + ", min(" + m.verdict(q) + ") AS " + verdict +
		" WITH " + strings.Join(append(keys, ""), ", ") + fmt.Sprintf("count(*) AS %s, sum(%s) AS %s, sum(CASE %s WHEN %d THEN 1 ELSE 0 END) AS %s, sum(CASE %s WHEN %d THEN 1 ELSE 0 END) AS %s",
		m.own[query.PropPeople], jobs, m.own[query.PropEmployments], verdict, temporal.Certain, m.own[query.PropCertain], verdict, temporal.Possible, m.own[query.PropPossible]) +
		members + " WHERE " + m.own[query.PropPeople] + " > 0"
}

// key returns the variable of a key, and its expression, which is "" if the variable is bound already.
func (m *groupPattern) key(k query.GroupKey) (name, expr string) {
	switch k {
	case query.GroupCompany:
		return m.source, m.companyNode()
	case query.GroupPlace:
		return m.target, ""
	case query.GroupRole:
		expr = "coalesce(" + m.job + ".role, '')"
	case query.GroupStartYear:
		expr = "left(coalesce(" + m.job + ".start, ''), 4)"
	case query.GroupEndYear:
		expr = "left(coalesce(" + m.job + ".end, ''), 4)"
	case query.GroupStatus:
		expr = m.job + ".status"
	case query.GroupStanding:
		expr = m.job + ".standing"
	}
	return m.own[k.Props()[0]], expr
}

func (m *groupPattern) companyNode() string { return m.job + "at" }

// verdict returns the number of the verdict of an employment.
func (m *groupPattern) verdict(q *builder) string {
	if m.groups.AsOf == nil {
		return "0"
	}
	from, until := q.param(int64(m.groups.AsOf.StartMin)), q.param(int64(m.groups.AsOf.EndMin))
	during, s := intervalExpr{from, from, until, until}, intervalOf(m.job)
	return verdictExpr(s.certainlyOverlaps(during), "NOT ("+s.mayOverlap(during)+")", m.job+".known")
}

// matchEmployments matches the employments that count, with their person and company and, if it is a key, the place of this.
func (m *groupPattern) matchEmployments(q *builder) string {
	company, filter := m.companyNode(), m.groups.Counted()
	only := conditions{}
	if filter != nil {
		only = append(only, q.filter(filter, q.relationFrom(m.job, m.person, company, kg.Out), false))
	}
	text := ""
	if people := groupedPeople(m.groups); people == nil {
		only = append(conditions{m.job + ".source > ''", m.job + ".order > ''"}, only...)
		text = "MATCH (" + m.person + ")-[" + m.job + ":EMPLOYED_BY]->(" + company + ")" + Using(m.job, "EMPLOYED_BY", "source", "order") + only.where()
	} else {
		match, fit := matchCandidates(q, binding{family: entityFamily, variable: m.person, types: kg.Types(kg.TypePerson)}, kg.TypePerson, people)
		text = match + fit.where() + " WITH " + m.person + " MATCH (" + m.person + ")-[" + m.job + ":EMPLOYED_BY]->(" + company + ")" + only.where()
	}
	if m.target == "" {
		return text
	}
	return text + m.matchPlaces(q)
}

// groupedPeople returns the filter of the people whose employments are grouped; nil for all. If the employments that count
// lead to what is named, so do those people.
func groupedPeople(g *query.Groups) query.Filter {
	job := &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: g.Filter}
	_, named := storekit.HopsToNamed(g.People)
	if _, jobNamed := storekit.HopsToNamed(job); named || !jobNamed {
		return g.People
	}
	if g.People == nil {
		return job
	}
	return query.All{job, g.People}
}

// matchPlaces matches the place of each company, once.
func (m *groupPattern) matchPlaces(q *builder) string {
	company, all, based := m.companyNode(), m.job+"all", m.job+"based"
	asserted := q.param(codec.StandingNames(kg.Asserted()))
	return " WITH " + company + ", collect([" + m.person + ", " + m.job + "]) AS " + all +
		" CALL (" + company + ") { OPTIONAL MATCH (" + company + ")-[" + based + ":BASED_IN]->(" + m.target + ") WHERE " + based + ".standing IN " + asserted +
		" WITH " + based + ", " + m.target + " ORDER BY " + based + ".order LIMIT 1 RETURN " + m.target + " }" +
		" UNWIND " + all + " AS " + m.job + "one WITH " + company + ", " + m.target + ", " + m.job + "one[0] AS " + m.person + ", " + m.job + "one[1] AS " + m.job
}

// addGroupKey adds the company or place of a group.
func addGroupKey(q *builder, items *listExpr, at binding, b *query.Branch, s query.GroupKeyStep) branchDecoder {
	e := binding{family: entityFamily, variable: at.source, types: b.Selection.Types}
	if s.Key == query.GroupPlace {
		e.variable = at.target
	}
	if at.family != groupFamily || e.variable == "" {
		return nil
	}
	record, below := q.record(e, b.Selection)
	rows := items.addRows(q, "WITH "+e.variable+" WHERE "+e.variable+" IS NOT NULL", record, e)
	return &pageDecoder{rows: rows, total: absent, slice: query.Slice{Limit: 1}, below: below}
}

// addGroupPeople adds the first people of a group.
func addGroupPeople(q *builder, items *listExpr, at binding, b *query.Branch, s *query.GroupPeopleStep) branchDecoder {
	if at.groupPeople == "" {
		return nil
	}
	e := binding{family: entityFamily, variable: q.variable("e"), types: kg.Types(kg.TypePerson)}
	record, below := q.record(e, b.Selection)
	text := "UNWIND " + at.groupPeople + " AS " + e.variable + " WITH " + e.variable + " ORDER BY " + e.variable + ".sortKey, " + e.variable + ".id LIMIT " + q.param(s.Limit)
	return &pageDecoder{rows: items.addRows(q, text, record, e), total: absent, slice: query.Slice{Limit: s.Limit}, below: below}
}
