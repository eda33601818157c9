package tools

import (
	"fmt"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var neighbourhoodTool = asking(Tool{
	Name:  "neighbourhood",
	Title: "What surrounds entities",
	Description: "The nearest entities around some others and the claims that join them, the best connected first, and of which of them there is more. For " +
		"one entity's own claims with all dates, entity is shorter.",
	Args: []args.Arg{
		{Name: "of", Doc: "Names or IDs of 1 to 10 entities.", Kind: args.KindNames, Required: true, Min: 1, Max: 10},
		{Name: "hops", Doc: "How many steps away at most; 1 unless given.", Kind: args.KindNumber, Min: 1, Max: 6},
		{Name: "kinds", Doc: "Only by relations of these kinds.", Kind: args.KindEnums, Values: relationKinds},
		asOf,
		{Name: "standing", Doc: "Only claims of these standings.", Kind: args.KindEnums, Values: standings, Brief: true},
		{Name: "limit", Doc: "How many entities at most; 30 unless given.", Kind: args.KindNumber, Min: 1, Max: 200},
		budget,
	},
	Output: output(`"nodes":{"type":"array","items":ENTITY},"edges":CLAIMS,"leftOut":ARRAY`),
}, `query($of: [ID!]!, $hops: Int = 1, $kinds: [RelationKind!], $asOf: Date, $standing: [Standing!], $limit: Int = 30) {
  found: neighbourhood(of: $of, hops: $hops, kinds: $kinds, asOf: $asOf, standing: $standing, limit: $limit) {
    nodes { ...named openLists } edges { ...relation } edgesLeftOut
    leftOut { entity { ...named } neighbours relations more }
  }
}`, (*call).neighbourhood)

type surroundings struct {
	Nodes        []subject
	Edges        []claims.Claim
	EdgesLeftOut int
	LeftOut      []leftOut
}

type leftOut struct {
	Entity     claims.Entity
	Neighbours int
	Relations  int
	More       bool
}

func (c *call) neighbourhood(data found[surroundings]) *answer.Item {
	around, of := data.Found, len(c.Texts("of"))
	number := len(around.Nodes) - of
	item := summary("%s around %s, and %s among them.", plural(number, "entity", "entities"), knownNames(around.Nodes[:of]), plural(len(around.Edges), "claim", "claims"))
	if number == 0 {
		item = summary("Nothing is recorded around %s, of what was asked for. %s", knownNames(around.Nodes[:of]), notNo)
	}
	addOpen(item, around.Nodes[:of], c.Texts("kinds")...)
	nodes := answer.List{Key: "nodes", Title: "Entities, the nearest and best connected first:", Noun: answer.Noun{One: "entity", Many: "entities"}}
	for _, n := range around.Nodes {
		nodes.Items = append(nodes.Items, &answer.Item{Lines: []string{"- " + n.Known()}, Data: n.Data()})
	}
	edges := c.writer.List("edges", "Claims among them:", around.Edges)
	edges.More = around.EdgesLeftOut
	item.Lists = []answer.List{nodes, edges, leftOutList(around.LeftOut)}
	return item
}

// leftOutList lists of which entities there is more around than is given.
func leftOutList(all []leftOut) answer.List {
	list := answer.List{Key: "leftOut", Title: "There is more around:", Noun: answer.Noun{One: "entity", Many: "entities"}}
	for _, l := range all {
		least := ""
		if l.More {
			least = "at least "
		}
		list.Items = append(list.Items, &answer.Item{
			Lines: []string{fmt.Sprintf("- %s: %s%s, by %s", l.Entity.Known(), least,
				plural(l.Neighbours, "further entity", "further entities"), plural(l.Relations, "relation", "relations"))},
			Data: answer.Member("entity", l.Entity.Data()).With("neighbours", l.Neighbours).With("relations", l.Relations).With("more", l.More),
		})
	}
	return list
}
