package tools

import (
	"fmt"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var colleaguesTool = asking(Tool{
	Name:  "colleagues",
	Title: "Who was there with a person",
	Description: "The others who have been at the same companies or in the same teams as a person, the surest and longest at the same time first, " +
		"each with a verdict and the claims of both.",
	Args: []args.Arg{
		{Name: "person", Doc: "Name or ID.", Kind: args.KindName, Required: true, Of: []string{"PERSON"}},
		{Name: "at", Doc: "Only at these companies, teams or projects: names or IDs.", Kind: args.KindNames, Min: 1, Max: 20, Of: []string{"COMPANY", "TEAM", "PROJECT"}},
		{Name: "during", Doc: "Only while both were there in this time: 2016, 2014/2016-05, 2014/.", Kind: args.KindPeriod},
		sureness,
		{Name: "minDays", Doc: "Only those with so many days for certain.", Kind: args.KindNumber, Max: 100_000},
		through, counting, includeUnits, some, after, budget,
	},
	Output: output(`"person":ENTITY,"colleagues":{"type":"array","items":{"type":"object","properties":{"person":ENTITY,"verdict":S,"days":OBJECT,` +
		`"overlaps":OVERLAPS},"required":["person","verdict"]}}`),
	fits: true,
}, `query($person: ID!, $at: [ID!], $during: PeriodInput, $verdicts: [Verdict!] = [CERTAIN, POSSIBLE, UNKNOWN], $minDays: Int = 0, $through: [RelationKind!]! = [EMPLOYED_BY, MEMBER_OF], $standing: [Standing!] = [STATED, REPORTED, INFERRED], $includeUnits: Boolean! = false, $first: Int, $after: String) {
  found: person(id: $person) { ...named openLists
    colleagues(at: $at, during: $during, verdicts: $verdicts, minDays: $minDays, through: $through, standing: $standing, includeUnits: $includeUnits, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage }
      edges { cursor node { person { ...named } verdict days { least most } overlaps { ...overlap } stintsLeftOut unitsLeftOut } }
    }
  }
}`, (*call).colleagues)

type personColleagues struct {
	subject
	Colleagues page[colleague]
}

type colleague struct {
	Person        claims.Entity
	Verdict       string
	Days          claims.Days
	Overlaps      []claims.Overlap
	StintsLeftOut int
	UnitsLeftOut  int
}

func (c *call) colleagues(data found[personColleagues]) *answer.Item {
	p := data.Found
	item := summary("%s recorded at the same places as %s, not necessarily at the same time: each has a verdict.",
		plural(p.Colleagues.TotalCount, "other person is", "other people are"), p.Known())
	if p.Colleagues.TotalCount == 0 {
		item = summary("Nobody is recorded, of those asked for, who was at the same places as %s. %s", p.Known(), notNo)
	}
	item.Data.Add("person", p.Data())
	addOpen(item, []subject{p.subject}, "EMPLOYED_BY", "MEMBER_OF")
	item.Lists = []answer.List{p.Colleagues.counted(
		answer.List{Key: "colleagues", Noun: answer.Noun{One: "person", Many: "people"}}, c, "after", c.colleagueItem)}
	return item
}

func (c *call) colleagueItem(one colleague) *answer.Item {
	item := &answer.Item{
		Lines: []string{fmt.Sprintf("- %s: %s", one.Person.Known(), one.Verdict)},
		Data:  answer.Member("person", one.Person.Data()).With("verdict", one.Verdict).With("days", one.Days.Data()),
		Lists: []answer.List{c.writer.Overlaps(one.Overlaps)},
	}
	item.Lists[0].Least = 1
	addLeftOut(item, "stintsLeftOut", one.StintsLeftOut, "more claims of the two at the same places were not compared")
	addLeftOut(item, "unitsLeftOut", one.UnitsLeftOut, "relations up from units were not looked at")
	return item
}

// addLeftOut says how many things the API itself has left out, if it has.
func addLeftOut(item *answer.Item, key string, number int, what string) {
	if number > 0 {
		item.Lines = append(item.Lines, fmt.Sprintf("[%d %s]", number, what))
		item.Data.Add(key, number)
	}
}
