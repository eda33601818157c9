package tools

import (
	"fmt"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var overlapTool = asking(Tool{
	Name:  "overlap",
	Title: "Were these people together",
	Description: "Where and when some people were at the same company or in the same team at the same time: a verdict (CERTAIN, POSSIBLE, UNKNOWN, " +
		"NONE) by the dates alone, for each place, with the claims it rests on and why it is not certain. With asOf, also whether they were " +
		"together on that date.",
	Args: []args.Arg{
		{Name: "people", Doc: "Names or IDs of 2 to 10 people.", Kind: args.KindNames, Required: true, Min: 2, Max: 10, Of: []string{"PERSON"}},
		asOf, through, counting, includeUnits, budget,
	},
	Output: output(`"verdict":S,"people":ARRAY,"reasons":ARRAY,"overlaps":OVERLAPS`),
}, `query($people: [ID!]!, $asOf: Date, $through: [RelationKind!]! = [EMPLOYED_BY, MEMBER_OF], $standing: [Standing!] = [STATED, REPORTED, INFERRED], $includeUnits: Boolean! = false) {
  found: overlap(people: $people, through: $through, standing: $standing, includeUnits: $includeUnits) {
    verdict reasons { ...reason } overlaps { ...overlap }
  }
  of: nodes(ids: $people) { ... on Entity { ...named openLists } }
}`, (*call).overlap)

type groupOverlap struct {
	Verdict  string
	Reasons  []claims.Reason
	Overlaps []claims.Overlap
}

func (c *call) overlap(data found[groupOverlap]) *answer.Item {
	o := data.Found
	item := summary("%s: %s.", o.Verdict, overlapWords(o.Verdict, len(o.Overlaps) > 0, knownNames(data.Of)))
	item.Data.Add("verdict", o.Verdict)
	people := make([]answer.Object, len(data.Of))
	for i, person := range data.Of {
		people[i] = person.Data()
	}
	item.Data.Add("people", people)
	if len(o.Overlaps) == 0 {
		item.Lines = append(item.Lines, notNo)
		item.Data.Add("note", notNo)
	}
	claims.AddReasons(item, o.Reasons)
	addOpen(item, data.Of, "EMPLOYED_BY", "MEMBER_OF")
	item.Lists = []answer.List{c.writer.Overlaps(o.Overlaps)}
	return item
}

// overlapWords says what a verdict means.
func overlapWords(verdict string, recorded bool, people string) string {
	switch {
	case verdict == "CERTAIN":
		return people + " were at the same place at the same time"
	case verdict == "POSSIBLE":
		return people + " may have been at the same place at the same time; the dates do not settle it"
	case recorded && verdict == "UNKNOWN":
		return fmt.Sprintf("it is not known whether %s were at the same place at the same time", people)
	case recorded:
		return fmt.Sprintf("at the places that are recorded, the dates rule out that %s were there at the same time", people)
	case verdict == "UNKNOWN":
		return fmt.Sprintf("it is not known whether %s were together: no place is recorded where all of them have been, but the lists are not complete", people)
	default:
		return fmt.Sprintf("no place is recorded where all of %s have been", people)
	}
}
