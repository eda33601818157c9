package tools

import (
	"fmt"
	"strings"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var pathsTool = asking(Tool{
	Name:  "paths",
	Title: "How two entities are linked",
	Description: "The shortest ways from one entity to another along recorded relations, whichever way each leads, with the claims of each step. With " +
		"together, only ways on which people who are joined through a place may have been there at the same time.",
	Args: []args.Arg{
		{Name: "from", Doc: "Name or ID.", Kind: args.KindName, Required: true},
		{Name: "to", Doc: "Name or ID.", Kind: args.KindName, Required: true},
		{Name: "maxHops", Doc: "Steps at most; 6 unless given.", Kind: args.KindNumber, Min: 1, Max: 10},
		{Name: "kinds", Doc: "Only along relations of these kinds.", Kind: args.KindEnums, Values: relationKinds},
		{Name: "avoid", Doc: "Never through these: names or IDs.", Kind: args.KindNames, Min: 1, Max: 20},
		{Name: "avoidDegreeOver", Doc: "Never through what more relations touch.", Kind: args.KindNumber, Min: 0, Max: 1_000_000_000},
		asOf, counting,
		{Name: "together", Doc: "Only where people may have been together.", Kind: args.KindFlag},
		{Name: "limit", Doc: "How many ways at most; 10 unless given.", Kind: args.KindNumber, Min: 1, Max: 100},
		budget,
	},
	Output: output(`"paths":{"type":"array","items":{"type":"object","properties":{"length":I,"together":S,"nodes":{"type":"array","items":ENTITY},` +
		`"hops":{"type":"array","items":{"type":"object","properties":{"from":S,"to":S,"together":S,"relations":CLAIMS}}}},"required":["length","nodes"]}}`),
}, `query($from: ID!, $to: ID!, $maxHops: Int = 6, $kinds: [RelationKind!], $avoid: [ID!], $avoidDegreeOver: Int, $asOf: Date, $standing: [Standing!] = [STATED, REPORTED, INFERRED], $together: Boolean = false, $limit: Int = 10) {
  found: paths(from: $from, to: $to, maxHops: $maxHops, kinds: $kinds, avoid: {ids: $avoid, degreeOver: $avoidDegreeOver}, asOf: $asOf, standing: $standing, together: $together, limit: $limit) {
    length together nodes { ...named }
    hops { from { ...named } to { ...named } together relationsLeftOut relations { ...relation } }
  }
  of: nodes(ids: [$from, $to]) { ... on Entity { ...named openLists } }
}`, (*call).paths)

type path struct {
	Length   int
	Together string
	Nodes    []claims.Entity
	Hops     []hop
}

type hop struct {
	From             claims.Entity
	To               claims.Entity
	Together         string
	RelationsLeftOut int
	Relations        []claims.Claim
}

func (c *call) paths(data found[[]path]) *answer.Item {
	all := *data.Found
	hops := c.Number("maxHops", 6)
	item := summary("%s of at most %s between %s.", plural(len(all), "way", "ways"), plural(hops, "step", "steps"), knownNames(data.Of))
	if len(all) == 0 {
		item = summary("No way of at most %s is recorded between %s, of those asked for. %s", plural(hops, "step", "steps"), knownNames(data.Of), notNo)
	}
	addOpen(item, data.Of, c.Texts("kinds")...)
	if limit := c.Number("limit", 10); len(all) == limit {
		item.Lines = append(item.Lines, fmt.Sprintf("There may be more ways: not more than %d were asked for (limit).", limit))
	}
	list := answer.List{Key: "paths", Noun: answer.Noun{One: "way", Many: "ways"}}
	for _, p := range all {
		list.Items = append(list.Items, c.pathItem(p))
	}
	item.Lists = []answer.List{list}
	return item
}

func (c *call) pathItem(p path) *answer.Item {
	words, nodes := make([]string, len(p.Nodes)), make([]answer.Object, len(p.Nodes))
	for i, n := range p.Nodes {
		words[i], nodes[i] = n.Known(), n.Data()
	}
	line := fmt.Sprintf("- %s: %s", plural(p.Length, "step", "steps"), strings.Join(words, " - "))
	item := &answer.Item{Data: answer.Member("length", p.Length).With("nodes", nodes)}
	if p.Together != "" {
		line += "; together: " + p.Together
		item.Data.Add("together", p.Together)
	}
	item.Lines = []string{line}
	hops := answer.List{Key: "hops", Noun: answer.Noun{One: "step", Many: "steps"}, Least: 1}
	for _, h := range p.Hops {
		hops.Items = append(hops.Items, c.hopItem(h))
	}
	item.Lists = []answer.List{hops}
	return item
}

func (c *call) hopItem(h hop) *answer.Item {
	relations := c.writer.List("relations", "", h.Relations)
	relations.More, relations.Least = h.RelationsLeftOut, 1
	item := &answer.Item{
		Data:  answer.Member("from", h.From.ID).With("to", h.To.ID),
		Lists: []answer.List{relations},
	}
	line := answer.Name(h.From.Name) + " - " + answer.Name(h.To.Name)
	if h.Together != "" {
		line += "; together: " + h.Together
		item.Data.Add("together", h.Together)
	}
	item.Lines = []string{line + ":"}
	return item
}
