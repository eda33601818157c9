package compare

import (
	"strings"

	"ties/bench/ask"
)

// The fragments of the peers' queries about how people and companies are related.
const (
	cypherField = "a custom field with an `@cypher` statement"
	sqlFunction = "a custom SQL function"
)

func byHand(what string) map[Dialect]string {
	return map[Dialect]string{
		Neo4jGraphQL: cypherField + " (" + what + ")",
		PostGraphile: sqlFunction + " (" + what + ")",
	}
}

func movedOn() Query {
	return Query{
		Name: "A before B", About: "who has worked at both of two companies, and whether they left one before they began at the other: the first 20",
		about:  movers,
		values: func(c Career) map[string]any { return map[string]any{"a": c.Employers[0], "b": c.Employers[1]} },
		Texts:  map[Dialect]string{Ties: ask.MovedOn},
		ByHand: byHand("arithmetic on partial dates"),
	}
}

func colleagues() Query {
	return Query{
		Name: "colleagues", About: "who was at a company at the same time as a person, how certainly, and for how many days: the first 20",
		Everywhere: true, values: person,
		Texts:  map[Dialect]string{Ties: ask.Colleagues},
		ByHand: byHand("arithmetic on partial dates, ranking and paging"),
	}
}

func alumni() Query {
	return Query{
		Name: "alumni", About: "who has left a company: the first 20, with their stints", about: movers, values: company,
		Texts:  map[Dialect]string{Ties: ask.Alumni},
		ByHand: byHand("arithmetic on partial dates, ranking and paging"),
	}
}

func headcount() Query {
	return Query{
		Name: "head count", About: "how many people were at a company in each of 20 years: certainly, possibly, and nobody knows", about: movers, values: company,
		Texts:  map[Dialect]string{Ties: ask.Headcount},
		ByHand: byHand("arithmetic on partial dates, for each person and year"),
	}
}

func flows() Query {
	return Query{
		Name: "flows to a company", About: "where people moved to a company from, and how many: the first 20", about: movers, values: company,
		Texts:  map[Dialect]string{Ties: ask.Flows},
		ByHand: byHand("the next job of everybody who left, by partial dates, and the counts"),
	}
}

func allFlows() Query {
	return Query{
		Name: "all flows", About: "the pairs of companies between which most people moved: the first 20", about: nobody,
		Texts:  map[Dialect]string{Ties: ask.AllFlows},
		ByHand: byHand("the next job of everybody who left, by partial dates, and the counts, updated on write"),
	}
}

func flowsThrough() Query {
	return Query{
		Name: "flows through teams and projects", about: movers, values: company,
		About:  "where people moved to a company from, by jobs, teams and projects, and how many: the first 20",
		Texts:  map[Dialect]string{Ties: ask.FlowsThrough},
		ByHand: byHand("the next stay of everybody who left, by partial dates, and the counts"),
	}
}

func allFlowsThrough() Query {
	return Query{
		Name: "all flows through teams and projects", about: nobody,
		About:  "the pairs of places between which most people moved, by jobs, teams and projects: the first 20",
		Texts:  map[Dialect]string{Ties: ask.AllFlowsThrough},
		ByHand: byHand("the next stay of everybody who left, by partial dates, and the counts"),
	}
}

func companiesByPeople() Query {
	return Query{
		Name: "companies by people", About: "the companies at which most people have worked, and how many: the first 20", about: nobody,
		Texts:  map[Dialect]string{Ties: ask.CompaniesByPeople},
		ByHand: byHand("a count of different people for each company"),
	}
}

func roles() Query {
	return Query{
		Name: "roles of a company", About: "the roles that most people have at a company, and how many: the first 20", about: movers, values: company,
		Texts:  map[Dialect]string{Ties: ask.Roles},
		ByHand: byHand("a count of different people for each role"),
	}
}

func tenure() Query {
	return Query{
		Name: "tenure", About: "how long the people of a company stayed: bounds of the median", about: movers, values: company,
		Texts:  map[Dialect]string{Ties: ask.Tenure},
		ByHand: byHand("the united stints of each person, and bounds of their days by partial dates"),
	}
}

func manyJobs() Query {
	return Query{
		Name: "people with many jobs", About: "people with at least 5 employments, by name: the first 20", about: nobody,
		Texts:  map[Dialect]string{Ties: ask.ManyJobs},
		ByHand: byHand("a count of the employments of each person"),
	}
}

func path() Query {
	return Query{
		Name: "shortest path", About: "how two people are connected, along all relations and with their sources", about: movers,
		values: func(c Career) map[string]any { return map[string]any{"from": c.Person, "to": c.Another} },
		Texts:  map[Dialect]string{Ties: ask.Path},
		ByHand: map[Dialect]string{
			Neo4jGraphQL: cypherField + " (`allShortestPaths`, a rule among equally long ones, and a bound on the work)",
			PostGraphile: sqlFunction + " (a recursive search from both ends with a bound on the work)",
		},
	}
}

func pathOfPeople() Query {
	return Query{
		Name: "path of people", About: "who could introduce a person to another: three chains of people who were at a place together", about: movers,
		values: func(c Career) map[string]any { return map[string]any{"from": c.Person, "to": c.Another} },
		Texts:  map[Dialect]string{Ties: ask.PathOfPeople},
		ByHand: byHand("a search from both ends, arithmetic on partial dates at each place, and a bound on the work"),
	}
}

func neighbourhood() Query {
	return Query{
		Name: "neighbourhood", About: "the neighbourhood of a person: two hops, 200 nodes, and the relations among them", values: person,
		Texts:  map[Dialect]string{Ties: ask.Neighbourhood},
		ByHand: byHand("which nodes are in the subgraph, what was left out, and the relations among them"),
	}
}

func reach() Query {
	return Query{
		Name: "reach", About: "how many people, companies and others are how many hops away from a person: four hops", values: person,
		Texts:  map[Dialect]string{Ties: ask.Reach},
		ByHand: byHand("a breadth-first search with a bound on the work, and the counts by kind"),
	}
}

// NameSearch is the name of the query that explorers send at each key.
const NameSearch = "name search"

func search() Query {
	return Query{
		Name: NameSearch, About: "ten entities for a name typed in Latin letters",
		values: func(c Career) map[string]any { return map[string]any{"text": typed(c.Person)} },
		Texts: map[Dialect]string{Ties: `query Search($text: String!) {
  search(text: $text, first: 10) { nodes { entity { __typename id name } name score } }
}`},
		ByHand: map[Dialect]string{
			Neo4jGraphQL: "`@fulltext` with a custom analyzer, forms of the names in other scripts, and a ranking",
			PostGraphile: sqlFunction + " (trigrams or a text search configuration, forms of the names in other scripts, and a ranking)",
		},
	}
}

func byName() Query {
	return Query{
		Name: "byName", About: "the entities that are called exactly so, by a name or an alias",
		values: func(c Career) map[string]any { return map[string]any{"name": typed(c.Person)} },
		Texts: map[Dialect]string{Ties: `query ByName($name: String!) {
  byName(name: $name, first: 10) { totalCount nodes { __typename id name } }
}`},
		ByHand: map[Dialect]string{
			Neo4jGraphQL: "an index on the folded names and aliases, and `@cypher`",
			PostGraphile: sqlFunction + " (an index on the folded names and aliases)",
		},
	}
}

// typed returns a name in the letters of the ID that the generator has derived from it: "zoe garcia" of person:zoe-garcia-17.
func typed(id string) string {
	_, slug, _ := strings.Cut(id, ":")
	words := strings.Split(slug, "-")
	return strings.Join(words[:len(words)-1], " ")
}
