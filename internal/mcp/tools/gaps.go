package tools

import (
	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var gapsTool = asking(Tool{
	Name:  "gaps",
	Title: "What is missing to answer better",
	Description: "What is missing or vague in what is recorded of a person or a company: open lists, unknown or vague dates, tenses read out of context, " +
		"claims that are only reported or inferred, or without a quote.",
	Args: []args.Arg{
		{Name: "of", Doc: "Name or ID of a person or company.", Kind: args.KindName, Required: true, Of: []string{"PERSON", "COMPANY"}},
		first, after, budget,
	},
	Output: output(`"of":ENTITY,"gaps":{"type":"array","items":{"type":"object","properties":{"code":S,"text":S,"kind":S,"claim":S,"claims":CLAIMS},` +
		`"required":["code","text"]}}`),
}, `query($of: ID!, $first: Int = 20, $after: String) {
  found: gaps(of: $of, first: $first, after: $after) {
    edges { cursor node { code text kind claim { ...relation ...fact } } } pageInfo { hasNextPage endCursor }
  }
  of: nodes(ids: [$of]) { ... on Entity { ...named openLists } }
}`, (*call).gaps)

type gap struct {
	Code  string
	Text  string
	Kind  string
	Claim *claims.Claim
}

func (c *call) gaps(data found[page[gap]]) *answer.Item {
	all, of := data.Found, data.Of[0]
	item := summary("%s in what is recorded of %s.", plural(len(all.Edges), "gap", "gaps"), of.Known())
	if all.PageInfo.HasNextPage {
		item = summary("%s so far in what is recorded of %s; there is more to look at.", plural(len(all.Edges), "gap", "gaps"), of.Known())
	}
	item.Data.Add("of", of.Data())
	shown := map[string]bool{}
	item.Lists = []answer.List{all.uncounted(answer.List{Key: "gaps", Noun: answer.Noun{One: "gap", Many: "gaps"}}, "after",
		func(g gap) *answer.Item { return c.gapItem(g, shown) })}
	return item
}

// gapItem returns a gap, with the claim where it is the first of that claim.
func (c *call) gapItem(g gap, shown map[string]bool) *answer.Item {
	item := &answer.Item{
		Lines: []string{"- " + g.Code + ": " + g.Text},
		Data:  answer.Member("code", g.Code).With("text", g.Text),
	}
	item.Data.AddText("kind", g.Kind)
	if g.Claim == nil {
		return item
	}
	item.Data.Add("claim", g.Claim.ID)
	if item.Lines[0] += " [" + g.Claim.ID + "]"; shown[g.Claim.ID] {
		return item
	}
	shown[g.Claim.ID] = true
	of := c.writer.List("claims", "", []claims.Claim{*g.Claim})
	of.Least = 1
	item.Lists = []answer.List{of}
	return item
}
