package compare

import "ties/bench/ask"

// Queries returns the queries, the most expensive last.
func Queries() []Query {
	return []Query{
		typename(), profile(), nested(), list(), workedAt(), movedOn(), colleagues(), alumni(), headcount(),
		flows(), allFlows(), flowsThrough(), allFlowsThrough(), companiesByPeople(), roles(), tenure(), manyJobs(),
		path(), pathOfPeople(), neighbourhood(), reach(), search(), byName(),
	}
}

func person(c Career) map[string]any  { return map[string]any{"id": c.Person} }
func company(c Career) map[string]any { return map[string]any{"id": c.Employers[0]} }

func typename() Query {
	q := Query{Name: "{__typename}", About: "the cost of a request that asks for nothing", about: nobody, Texts: map[Dialect]string{}}
	for _, d := range []Dialect{Ties, Gqlgen, Neo4jGraphQL, PostGraphile} {
		q.Texts[d] = ask.Typename
	}
	return q
}

func profile() Query {
	return Query{
		Name: "profile", About: "a person's employments with the companies' names: two levels", Everywhere: true, values: person,
		Texts: map[Dialect]string{
			Ties: ask.Profile, Gqlgen: ask.Profile,
			Neo4jGraphQL: `query Profile($id: ID!) {
  people(where: {id: {eq: $id}}) {
    name
    employmentsConnection(first: 20, sort: [{edge: {order: ASC}}]) {
      edges { properties { role start end } node { name } }
    }
  }
}`,
			PostGraphile: `query Profile($id: String!) {
  personByRowId(rowId: $id) {
    name
    employmentsByPersonId(first: 20, orderBy: [ORDER_ASC]) { nodes { role start end companyByCompanyId { name } } }
  }
}`,
		},
	}
}

func nested() Query {
	return Query{
		Name: "nested", About: "a person's employers, their latest 20 employments, and where else those people were: three levels",
		Everywhere: true, values: person,
		Texts: map[Dialect]string{
			Ties: ask.Nested, Gqlgen: ask.Nested,
			Neo4jGraphQL: `query Nested($id: ID!) {
  people(where: {id: {eq: $id}}) {
    name
    employmentsConnection(first: 20, sort: [{edge: {order: ASC}}]) {
      edges {
        properties { role }
        node {
          name
          employeesConnection(first: 20, sort: [{edge: {order: ASC}}]) {
            edges {
              properties { role start end }
              node {
                name
                employmentsConnection(first: 20, sort: [{edge: {order: ASC}}]) {
                  edges { properties { role start end } node { name } }
                }
              }
            }
          }
        }
      }
    }
  }
}`,
			PostGraphile: `query Nested($id: String!) {
  personByRowId(rowId: $id) {
    name
    employmentsByPersonId(first: 20, orderBy: [ORDER_ASC]) {
      nodes {
        role
        companyByCompanyId {
          name
          employmentsByCompanyId(first: 20, orderBy: [ORDER_ASC]) {
            nodes {
              role
              start
              end
              personByPersonId {
                name
                employmentsByPersonId(first: 20, orderBy: [ORDER_ASC]) {
                  nodes { role start end companyByCompanyId { name } }
                }
              }
            }
          }
        }
      }
    }
  }
}`,
		},
	}
}

func list() Query {
	return Query{
		Name: "list", About: "who was in a certain role at a company, by name: 20 of them, how many there are, and whether there are more",
		about: movers,
		values: func(c Career) map[string]any {
			if c.Role == "" {
				return nil
			}
			return map[string]any{"company": c.Employers[0], "role": c.Role}
		},
		Texts: map[Dialect]string{
			Ties: `query List($company: ID!, $role: String!) {
  people(where: {employments: {some: {company: {id: {eq: $company}}, role: {eq: $role}}}}, first: 20) {
    totalCount
    nodes { id name }
    pageInfo { hasNextPage }
  }
}`,
			Neo4jGraphQL: `query List($company: ID!, $role: String!) {
  peopleConnection(
    where: {employmentsConnection: {some: {node: {id: {eq: $company}}, edge: {role: {eq: $role}}}}}
    sort: [{sortKey: ASC}, {id: ASC}]
    first: 20
  ) {
    totalCount
    edges { node { id name } }
    pageInfo { hasNextPage }
  }
}`,
			PostGraphile: `query List($company: String!, $role: String!) {
  allPeople(
    filter: {employmentsByPersonId: {some: {companyId: {equalTo: $company}, role: {equalTo: $role}}}}
    orderBy: [SORT_KEY_ASC, ROW_ID_ASC]
    first: 20
  ) {
    totalCount
    nodes { rowId name }
    pageInfo { hasNextPage }
  }
}`,
		},
	}
}

func workedAt() Query {
	return Query{
		Name: "worked at A and B", About: "who has worked at both of two companies, by name: the first 20", about: movers,
		values: func(c Career) map[string]any { return map[string]any{"a": c.Employers[0], "b": c.Employers[1]} },
		Texts: map[Dialect]string{
			Ties: `query Both($a: ID!, $b: ID!) { people(where: {workedAt: {all: [$a, $b]}}, first: 20) { nodes { id name } } }`,
			Neo4jGraphQL: `query Both($a: ID!, $b: ID!) {
  peopleConnection(
    where: {AND: [
      {employmentsConnection: {some: {node: {id: {eq: $a}}, edge: {standing: {in: ["STATED", "REPORTED", "INFERRED"]}}}}}
      {employmentsConnection: {some: {node: {id: {eq: $b}}, edge: {standing: {in: ["STATED", "REPORTED", "INFERRED"]}}}}}
    ]}
    sort: [{sortKey: ASC}, {id: ASC}]
    first: 20
  ) {
    edges { node { id name } }
  }
}`,
			PostGraphile: `query Both($a: String!, $b: String!) {
  allPeople(
    filter: {and: [
      {employmentsByPersonId: {some: {companyId: {equalTo: $a}, standing: {in: ["STATED", "REPORTED", "INFERRED"]}}}}
      {employmentsByPersonId: {some: {companyId: {equalTo: $b}, standing: {in: ["STATED", "REPORTED", "INFERRED"]}}}}
    ]}
    orderBy: [SORT_KEY_ASC, ROW_ID_ASC]
    first: 20
  ) {
    nodes { rowId name }
  }
}`,
		},
	}
}
