package tools

import (
	"strings"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var searchTool = asking(Tool{
	Name:  "search",
	Title: "Find entities by name",
	Description: "Who or what a name may mean: people, companies, projects, teams, places and events, the best first. Takes typos, initials, " +
		"other scripts, parts of a name. Use it when a name is not known exactly; the other tools take exact names by themselves.",
	Args: []args.Arg{
		{Name: "text", Doc: "A name, as it comes to mind.", Kind: args.KindText, Required: true, Max: 200},
		{Name: "kinds", Doc: "Only entities of these kinds.", Kind: args.KindEnums, Values: entityKinds},
		first, after, budget,
	},
	Output: output(`"hits":{"type":"array","items":{"type":"object","properties":{"id":S,"name":S,"kind":S,"reason":S,"now":CLAIMS},` +
		`"required":["id","name","kind","reason"]}}`),
}, `query($text: String!, $kinds: [EntityKind!], $first: Int = 20, $after: String) {
  found: search(text: $text, kinds: $kinds, first: $first, after: $after) {
    edges { cursor node {
      reason name nowLeftOut now { ...relation }
      entity { __typename id name description aliases { name } ... on Company { category } ... on Project { category } }
    } }
    pageInfo { hasNextPage }
  }
}`, (*call).search)

type searchHit struct {
	Reason     string
	Name       string
	NowLeftOut int
	Now        []claims.Claim
	Entity     struct {
		claims.Entity
		Description string
		Category    string
		Aliases     []struct{ Name string }
	}
}

func (c *call) search(data found[page[searchHit]]) *answer.Item {
	hits := data.Found
	item := summary("%s for %s.", plural(len(hits.Edges), "hit", "hits"), answer.Quote(c.Text("text")))
	if len(hits.Edges) == 0 {
		item = summary("Nothing in this graph is called %s, nor alike. That says nothing about the world, only about what is recorded.", answer.Quote(c.Text("text")))
	}
	item.Lists = []answer.List{hits.uncounted(
		answer.List{Key: "hits", Noun: answer.Noun{One: "hit", Many: "hits"}}, "after", c.hitItem)}
	return item
}

// reasonWords says why a name was found.
var reasonWords = map[string]string{
	"EXACT": "the whole name", "PREFIX": "the beginning of a name, or initials", "TOKEN": "words of a name",
	"TRANSLITERATION": "spelt otherwise, as in another script", "FUZZY": "up to a typo or two",
}

func (c *call) hitItem(h searchHit) *answer.Item {
	item := &answer.Item{
		Lines: []string{"- " + h.Entity.Known() + ", " + strings.ToLower(h.Entity.Type) + ": " + reasonWords[h.Reason] + ", by " + answer.Name(h.Name)},
		Data:  h.Entity.Data().With("kind", strings.ToUpper(h.Entity.Type)).With("reason", h.Reason).With("matched", h.Name),
	}
	c.writer.AddText(item, "category", "category", h.Entity.Category)
	c.writer.AddText(item, "description", "description", h.Entity.Description)
	jobs := c.writer.List("now", "", h.Now)
	jobs.More = h.NowLeftOut
	item.Lists = []answer.List{jobs}
	return item
}
