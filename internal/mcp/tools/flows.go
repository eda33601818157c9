package tools

import (
	"fmt"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

// movesShown is how many moves of a flow are asked for.
const movesShown = 3

var flowsTool = asking(Tool{
	Name:  "flows",
	Title: "Where people came from and went",
	Description: "How many people moved from which company to which, most people first, with some of the moves and the two jobs of each. Somebody moved " +
		"where, of the jobs begun after one, the next was at the other. Give from, to, both or neither.",
	Args: []args.Arg{
		{Name: "from", Doc: "Only from these: names or IDs.", Kind: args.KindNames, Min: 1, Max: 20, Of: []string{"COMPANY", "TEAM", "PROJECT"}},
		{Name: "to", Doc: "Only to these.", Kind: args.KindNames, Min: 1, Max: 20, Of: []string{"COMPANY", "TEAM", "PROJECT"}},
		{Name: "during", Doc: "Only moves to jobs begun in this time: 2016, 2014/2016-05, 2014/.", Kind: args.KindPeriod},
		{Name: "minPeople", Doc: "Only where so many moved.", Kind: args.KindNumber, Min: 1, Max: 1_000_000},
		{Name: "through", Doc: "Between what people move: companies unless given.", Kind: args.KindEnums, Values: places},
		counting, includeUnits, some, after, budget,
	},
	Output: output(`"flows":{"type":"array","items":{"type":"object","properties":{"from":ENTITY,"to":ENTITY,"people":I,"certain":I,"possible":I,` +
		`"unknown":I,"moves":{"type":"array","items":{"type":"object","properties":{"person":ENTITY,"verdict":S,"jobs":CLAIMS}}}},` +
		`"required":["from","to","people"]}}`),
	fits: true,
}, fmt.Sprintf(`query($from: [ID!], $to: [ID!], $during: PeriodInput, $minPeople: Int = 1, $through: [RelationKind!]! = [EMPLOYED_BY], $standing: [Standing!] = [STATED, REPORTED, INFERRED], $includeUnits: Boolean! = false, $first: Int, $after: String) {
  found: talentFlows(from: $from, to: $to, during: $during, minPeople: $minPeople, through: $through, standing: $standing, includeUnits: $includeUnits, first: $first, after: $after) {
    totalCount people peopleLeftOut pageInfo { hasNextPage }
    edges { cursor node { from { ...named } to { ...named } people certain possible unknown
      moves(first: %d) { totalCount edges { cursor node { person { ...named } verdict from { ...relation } to { ...relation } } } }
    } }
  }
}`, movesShown), (*call).flows)

type allFlows struct {
	page[flow]
	People        int
	PeopleLeftOut int
}

type flow struct {
	From     claims.Entity
	To       claims.Entity
	People   int
	Certain  int
	Possible int
	Unknown  int
	Moves    page[move]
}

type move struct {
	Person  claims.Entity
	Verdict string
	From    claims.Claim
	To      claims.Claim
}

func (c *call) flows(data found[allFlows]) *answer.Item {
	all := data.Found
	item := summary("%s of %s.", plural(all.TotalCount, "flow", "flows"), plural(all.People, "person", "people"))
	if all.TotalCount == 0 {
		item = summary("No move is recorded, of those asked for. %s A job that goes on leads nowhere yet, and founding a company counts as no job there.", notNo)
	}
	item.Data.Add("people", all.People)
	addLeftOut(item, "peopleLeftOut", all.PeopleLeftOut, "people with more than 100 jobs are not counted")
	item.Lists = []answer.List{all.counted(answer.List{Key: "flows", Noun: answer.Noun{One: "flow", Many: "flows"}}, c, "after", c.flowItem)}
	return item
}

func (c *call) flowItem(f flow) *answer.Item {
	n := counts{Certain: f.Certain, Possible: f.Possible, Unknown: f.Unknown}
	moves := f.Moves.list(answer.List{Key: "moves", Noun: answer.Noun{One: "move", Many: "moves"}}, "", c.moveItem)
	moves.More = f.Moves.TotalCount - len(f.Moves.Edges)
	return &answer.Item{
		Lines: []string{fmt.Sprintf("- from %s to %s: %s (%s)", f.From.Known(), f.To.Known(), plural(f.People, "person", "people"), n.words())},
		Data:  answer.Member("from", f.From.Data()).With("to", f.To.Data()).With("people", f.People).With("certain", f.Certain).With("possible", f.Possible).With("unknown", f.Unknown),
		Lists: []answer.List{moves},
	}
}

func (c *call) moveItem(m move) *answer.Item {
	both := []claims.Claim{m.From, m.To}
	jobs := c.writer.List("jobs", "", both)
	jobs.Least = 2
	item := &answer.Item{
		Lines: []string{fmt.Sprintf("- %s: %s", m.Person.Known(), m.Verdict)},
		Data:  answer.Member("person", m.Person.Data()).With("verdict", m.Verdict),
		Lists: []answer.List{jobs},
	}
	claims.AddReasons(item, claims.MovingDoubts(m.Verdict, both))
	return item
}
