package tools

import "ties/internal/mcp/args"

// The values of enums of the API that tools take.
var (
	entityKinds   = []string{"PERSON", "COMPANY", "PROJECT", "TEAM", "PLACE", "EVENT"}
	relationKinds = []string{
		"EMPLOYED_BY", "MEMBER_OF", "FOUNDED", "WORKS_ON", "PRODUCT_OF", "PART_OF", "BASED_IN", "RECRUITS_FROM", "RECRUITS_IN", "INVOLVED_IN",
	}
	places    = []string{"EMPLOYED_BY", "MEMBER_OF", "WORKS_ON"}
	standings = []string{"STATED", "REPORTED", "INFERRED", "PLANNED", "OPINION", "DISPUTED", "RETRACTED"}
	verdicts  = []string{"CERTAIN", "POSSIBLE", "UNKNOWN", "NONE"}
)

// The arguments that several tools have.
var (
	first   = args.Arg{Name: "first", Doc: "20 unless given.", Kind: args.KindNumber, Min: 1, Max: 100}
	some    = args.Arg{Name: "first", Doc: "As many as may fit unless given.", Kind: args.KindNumber, Min: 1, Max: 100}
	after   = args.Arg{Name: "after", Doc: "Go on behind this cursor.", Kind: args.KindText}
	budget  = args.Arg{Name: "budget", Doc: "Most characters; 8000 unless given.", Kind: args.KindNumber, Min: minBudget, Max: maxBudget}
	asOf    = args.Arg{Name: "asOf", Doc: "A date: 2016, 2016-09 or 2016-09-30.", Kind: args.KindDate}
	through = args.Arg{
		Name: "through", Doc: "What counts as a place: companies, teams unless given.", Kind: args.KindEnums, Values: places,
	}
	counting     = args.Arg{Name: "standing", Doc: "STATED, REPORTED, INFERRED unless given.", Kind: args.KindEnums, Values: standings, Brief: true}
	includeUnits = args.Arg{Name: "includeUnits", Doc: "Units count as their company, too.", Kind: args.KindFlag}
	sureness     = args.Arg{Name: "verdicts", Doc: "Only these; all but NONE unless given.", Kind: args.KindEnums, Values: verdicts}
)
