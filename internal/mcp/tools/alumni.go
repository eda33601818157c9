package tools

import (
	"fmt"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/claims"
)

var alumniTool = asking(Tool{
	Name:  "alumni",
	Title: "Who has left a company",
	Description: "Those who worked at a company and have left, as their sources put it, with a verdict on whether they have, their jobs there and where " +
		"they are now. Who is CURRENT there is none of them.",
	Args: []args.Arg{
		{Name: "company", Doc: "Name or ID.", Kind: args.KindName, Required: true, Of: []string{"COMPANY"}},
		{Name: "nowAt", Doc: "Only those now at these companies: names or IDs.", Kind: args.KindNames, Min: 1, Max: 20, Of: []string{"COMPANY"}},
		{Name: "leftDuring", Doc: "Only those who may have left in this time: 2016, 2014/2016-05, 2014/.", Kind: args.KindPeriod},
		sureness, counting, includeUnits, some, after, budget,
	},
	Output: output(`"company":ENTITY,"alumni":{"type":"array","items":{"type":"object","properties":{"person":ENTITY,"verdict":S,` +
		`"stints":CLAIMS,"now":CLAIMS},"required":["person","verdict"]}}`),
	fits: true,
}, `query($company: ID!, $nowAt: [ID!], $leftDuring: PeriodInput, $verdicts: [Verdict!] = [CERTAIN, POSSIBLE, UNKNOWN], $standing: [Standing!] = [STATED, REPORTED, INFERRED], $includeUnits: Boolean! = false, $first: Int, $after: String) {
  found: company(id: $company) { ...named openLists
    alumni(nowAt: $nowAt, leftDuring: $leftDuring, verdicts: $verdicts, standing: $standing, includeUnits: $includeUnits, first: $first, after: $after) {
      totalCount counts { certain possible unknown none } pageInfo { hasNextPage }
      edges { cursor node { person { ...named } verdict stints { ...relation } stintsLeftOut units { ...relation } unitsLeftOut now { ...relation } nowLeftOut } }
    }
  }
}`, (*call).alumni)

type companyAlumni struct {
	subject
	Alumni struct {
		page[alumnus]
		Counts counts
	}
}

type alumnus struct {
	Person        claims.Entity
	Verdict       string
	Stints        []claims.Claim
	StintsLeftOut int
	Units         []claims.Claim
	UnitsLeftOut  int
	Now           []claims.Claim
	NowLeftOut    int
}

// counts are how many of a list have each verdict.
type counts struct{ Certain, Possible, Unknown, None int }

func (n counts) data() answer.Object {
	return answer.Member("certain", n.Certain).With("possible", n.Possible).With("unknown", n.Unknown).With("none", n.None)
}

func (n counts) words() string {
	words := fmt.Sprintf("%d certain, %d possible, %d unknown", n.Certain, n.Possible, n.Unknown)
	if n.None > 0 {
		words += fmt.Sprintf(", %d ruled out", n.None)
	}
	return words
}

func (c *call) alumni(data found[companyAlumni]) *answer.Item {
	of := data.Found
	item := summary("%s recorded, of those asked for, who worked at %s and may have left: %s.",
		plural(of.Alumni.TotalCount, "person is", "people are"), of.Known(), of.Alumni.Counts.words())
	if of.Alumni.TotalCount == 0 {
		item = summary("Nobody is recorded, of those asked for, who worked at %s and has left. %s", of.Known(), notNo)
	}
	item.Data.Add("company", of.Data())
	item.Data.Add("counts", of.Alumni.Counts.data())
	addOpen(item, []subject{of.subject}, "EMPLOYED_BY")
	item.Lists = []answer.List{of.Alumni.counted(
		answer.List{Key: "alumni", Noun: answer.Noun{One: "person", Many: "people"}}, c, "after", c.alumnusItem)}
	return item
}

// leftWords says what a verdict on having left means.
var leftWords = map[string]string{
	"CERTAIN": "has left", "POSSIBLE": "may have left; the dates do not settle it", "UNKNOWN": "not known whether they have left",
	"NONE": "has not left, or not then",
}

func (c *call) alumnusItem(one alumnus) *answer.Item {
	stints := c.writer.List("stints", "", one.Stints)
	stints.More, stints.Least = one.StintsLeftOut, 1
	now := c.writer.List("now", "now:", one.Now)
	now.More = one.NowLeftOut
	item := &answer.Item{
		Lines: []string{fmt.Sprintf("- %s: %s, %s", one.Person.Known(), one.Verdict, leftWords[one.Verdict])},
		Data:  answer.Member("person", one.Person.Data()).With("verdict", one.Verdict),
		Lists: []answer.List{stints, c.writer.List("units", "which is part of it by", one.Units), now},
	}
	claims.AddReasons(item, claims.LeavingDoubts(one.Verdict, one.Stints))
	addLeftOut(item, "unitsLeftOut", one.UnitsLeftOut, "relations up from units were not looked at")
	return item
}
