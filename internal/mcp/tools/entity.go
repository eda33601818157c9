package tools

import (
	"strings"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var entityTool = asking(Tool{
	Name:  "entity",
	Title: "What is recorded of an entity",
	Description: "What is recorded of one person, company, project, team, place or event: aliases, career and other relations (latest start first), " +
		"facts, which lists are open. With asOf, what may have held on that date, with a verdict each: who was at a company in 2016 is " +
		"entity, kinds EMPLOYED_BY, asOf 2016.",
	Args: []args.Arg{
		{Name: "entity", Doc: "Its name or ID.", Kind: args.KindName, Required: true},
		{Name: "kinds", Doc: "Only relations of these kinds.", Kind: args.KindEnums, Values: relationKinds},
		{Name: "standing", Doc: "Only claims of these standings; of all unless given.", Kind: args.KindEnums, Values: standings},
		asOf, first, after,
		{Name: "factsAfter", Doc: "The same for facts.", Kind: args.KindText},
		budget,
	},
	Output: output(`"entity":ENTITY,"relations":CLAIMS,"facts":CLAIMS,"aliases":ARRAY,"citations":ARRAY`),
}, `query($entity: ID!, $kinds: [RelationKind!], $standing: [Standing!], $asOf: Date, $first: Int = 20, $after: String, $factsAfter: String) {
  found: node(id: $entity) { ... on Entity {
    __typename id name description url openLists aliases { name language } identifiers { scheme value } citations { ...citation }
    ... on Company { category } ... on Project { category }
    relations(kinds: $kinds, standing: $standing, asOf: $asOf, first: $first, after: $after) {
      totalCount edges { cursor node { ...relation } } pageInfo { hasNextPage }
    }
    facts(standing: $standing, asOf: $asOf, first: $first, after: $factsAfter) {
      totalCount edges { cursor node { ...fact } } pageInfo { hasNextPage }
    }
  } }
}`, (*call).entity)

type entityAnswer struct {
	subject
	Description string
	Category    string
	URL         string
	Aliases     []struct{ Name, Language string }
	Identifiers []struct{ Scheme, Value string }
	Citations   []claims.Citation
	Relations   page[claims.Claim]
	Facts       page[claims.Claim]
}

func (c *call) entity(data found[entityAnswer]) *answer.Item {
	e := data.Found
	held := ""
	if c.Text("asOf") != "" {
		held = " that may have held on " + c.Text("asOf")
	}
	item := summary("%s, %s: %s and %s are recorded%s.", e.Known(), strings.ToLower(e.Type),
		plural(e.Relations.TotalCount, "relation", "relations"), plural(e.Facts.TotalCount, "fact", "facts"), held)
	item.Data.Add("entity", e.Data().With("kind", strings.ToUpper(e.Type)))
	if e.Relations.TotalCount == 0 {
		item.Lines = append(item.Lines, notNo)
		item.Data.Add("note", notNo)
	}
	addOpen(item, []subject{e.subject})
	c.writer.AddText(item, "category", "category", e.Category)
	c.writer.AddText(item, "description", "description", e.Description)
	c.writer.AddText(item, "url", "page", e.URL)
	item.Lists = []answer.List{
		e.aliasList(), e.identifierList(),
		e.Relations.counted(answer.List{Key: "relations", Title: "Relations:", Noun: claims.Noun}, c, "after", c.writer.Item),
		e.Facts.counted(answer.List{Key: "facts", Title: "Facts:", Noun: claims.Noun}, c, "factsAfter", c.writer.Item),
	}
	speaks := c.writer.Citations(e.Citations)
	speaks.Title, speaks.Least = "Words that speak of it:", 0
	item.Lists = append(item.Lists, speaks)
	return item
}

func (e *entityAnswer) aliasList() answer.List {
	list := answer.List{Key: "aliases", Title: "Also called:", Noun: answer.Noun{One: "alias", Many: "aliases"}}
	for _, a := range e.Aliases {
		data := answer.Member("name", a.Name)
		data.AddText("language", a.Language)
		line := "- " + answer.Name(a.Name)
		if a.Language != "" {
			line += ", in the language " + answer.Name(a.Language)
		}
		list.Items = append(list.Items, &answer.Item{Lines: []string{line}, Data: data})
	}
	return list
}

func (e *entityAnswer) identifierList() answer.List {
	list := answer.List{Key: "identifiers", Title: "In other registers:", Noun: answer.Noun{One: "identifier", Many: "identifiers"}}
	for _, i := range e.Identifiers {
		list.Items = append(list.Items, &answer.Item{
			Lines: []string{"- " + answer.Name(i.Scheme) + ": " + answer.Name(i.Value)},
			Data:  answer.Member("scheme", i.Scheme).With("value", i.Value),
		})
	}
	return list
}
