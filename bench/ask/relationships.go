package ask

import (
	"errors"
	"math/rand/v2"
	"slices"

	"ties/bench/gen"
	"ties/kg"
)

// Relationship is a query about how people and companies are related.
type Relationship struct {
	Name   string
	query  string
	values func(c Career) map[string]any // the values of its variables
}

// Some of the queries about relationships.
const (
	// Colleagues asks for the colleagues of a person, whether for certain and for how long.
	Colleagues = `query($id: ID!) { person(id: $id) { name colleagues {
  nodes { person { id name } verdict days { least most } } } } }`

	// Alumni asks for people who have left a company.
	Alumni = `query($id: ID!) { company(id: $id) { name alumni {
  nodes { person { id name } verdict stints { role period { start end } } } } } }`

	// Headcount asks how many people were at a company in each of 20 years.
	Headcount = `query($id: ID!) { company(id: $id) { name
  headcount(from: "2005", to: "2024") { at certain possible unknown } } }`

	// Flows asks for the companies from which people moved to a company.
	Flows = `query($id: ID!) { talentFlows(to: [$id]) {
  nodes { from { name } to { name } people certain possible } } }`

	// AllFlows asks for the companies between which most people moved.
	AllFlows = `{ talentFlows(first: 20) { nodes { from { name } to { name } people certain possible } } }`

	// FlowsThrough asks where people of a company went: to companies, teams and projects.
	FlowsThrough = `query($id: ID!) { talentFlows(from: [$id], through: [EMPLOYED_BY, MEMBER_OF, WORKS_ON]) {
  nodes { from { name } to { __typename name } people certain possible } } }`

	// AllFlowsThrough asks for the companies, teams and projects between which most people moved.
	AllFlowsThrough = `{ talentFlows(through: [EMPLOYED_BY, MEMBER_OF, WORKS_ON], first: 20) { nodes { from { name } to { name } people certain possible } } }`

	// MovedOn lists those who left a company before they began at another, or by whose dates they did not.
	MovedOn = `query($a: ID!, $b: ID!) { people(where: {moved: {from: [$a], to: [$b], how: LEFT_FIRST, verdicts: [CERTAIN, POSSIBLE, UNKNOWN, NONE]}}, first: 20) { nodes { id name } } }`

	// CompaniesByPeople asks for the companies at which most people have worked.
	CompaniesByPeople = `{ people { groups(by: COMPANY) { nodes { company { name } employments people } } } }`

	// Roles asks for the roles that most people have at a company.
	Roles = `query($id: ID!) { people { groups(by: ROLE, where: {company: {id: {eq: $id}}}) { nodes { role employments people } } } }`

	// Tenure asks how long people were at a company.
	Tenure = `query($id: ID!) { company(id: $id) { tenure { people median { least most } current unknown } } }`

	// ManyJobs asks for people with many employments.
	ManyJobs = `{ people(where: {employments: {count: {gte: 5}}}) { nodes { name } } }`

	// Path asks how two people are connected.
	Path = `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, limit: 1) { length nodes { id name }
  hops { relations { kind role citations { quote } } } } }`

	// PathOfPeople asks who could introduce one person to another: by people who were at a place at the same time.
	PathOfPeople = `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, kinds: [EMPLOYED_BY, MEMBER_OF, WORKS_ON], together: true,
  through: [EMPLOYED_BY, MEMBER_OF, WORKS_ON], limit: 3) { length together nodes { id name } } }`

	// Neighbourhood asks for the surroundings of a person, for a drawing.
	Neighbourhood = `query($id: ID!) { neighbourhood(of: [$id], hops: 2, limit: 200) {
  nodes { __typename id name degree } leftOut { entity { id } neighbours relations }
  edges { id kind standing source { id } target { id } period { start end status } } } }`

	// Reach asks how many entities are how far from a person.
	Reach = `query($id: ID!) { neighbourhood(of: [$id], limit: 1) {
  reach(hops: 4) { hops people companies projects teams places events within counted } } }`
)

// Relationships are the measured queries, about a person and their employers.
func Relationships() []Relationship {
	person := func(c Career) map[string]any { return map[string]any{"id": c.Person} }
	company := func(c Career) map[string]any { return map[string]any{"id": c.Employers[0]} }
	return []Relationship{
		{"colleagues", Colleagues, person},
		{"worked at A and B", `query($all: [ID!]!) { people(where: {workedAt: {all: $all}}) { nodes { id name } } }`,
			func(c Career) map[string]any { return map[string]any{"all": c.Employers[:2]} }},
		{"alumni", Alumni, company},
		{"head count, 20 years", Headcount, company},
		{"flows of one company", Flows, company},
		{"all flows, top 20", AllFlows, func(Career) map[string]any { return nil }},
		{"flows to teams and projects", FlowsThrough, company},
		{"flows of teams and projects, top 20", AllFlowsThrough, func(Career) map[string]any { return nil }},
		{"companies by people", CompaniesByPeople, func(Career) map[string]any { return nil }},
		{"roles of a company", Roles, company},
		{"tenure", Tenure, company},
		{"people with many jobs", ManyJobs, func(Career) map[string]any { return nil }},
		{"shortest path", Path,
			func(c Career) map[string]any { return map[string]any{"from": c.Person, "to": c.Another} }},
		{"path of people", PathOfPeople,
			func(c Career) map[string]any { return map[string]any{"from": c.Person, "to": c.Another} }},
		{"2 hops, 200 nodes", Neighbourhood, person},
		{"reach of 4 hops", Reach, person},
	}
}

// RequestBody returns the body of a request about a person.
func (r Relationship) RequestBody(c Career) []byte { return body(r.query, r.values(c)) }

// Career is a person who has been at two companies or more.
type Career struct {
	Person    string
	Employers []string // distinct
	Another   string   // another person
}

// Careers samples n careers from a graph, always the same ones.
func Careers(graph gen.Options, n int) ([]Career, error) {
	employers := map[string][]string{}
	var people []string
	err := gen.Each(graph, func(record kg.Record) error {
		r, ok := record.(*kg.Relation)
		if !ok || r.Kind != kg.EmployedBy || slices.Contains(employers[r.Source], r.Target) {
			return nil
		}
		if employers[r.Source] = append(employers[r.Source], r.Target); len(employers[r.Source]) == 2 {
			people = append(people, r.Source)
		}
		return nil
	})
	if err == nil && len(people) < 2 {
		err = errors.New("there are no two people who have been at two companies each")
	}
	if err != nil {
		return nil, err
	}
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] })
	careers := make([]Career, min(n, len(people)))
	for i := range careers {
		careers[i] = Career{people[i], employers[people[i]], people[(i+1)%len(people)]}
	}
	return careers, nil
}
