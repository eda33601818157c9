package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// MovedOn holds for a person who was first at one company and later at another: who has an employment at one of From and
// another one at one of To, which both count. The best Later of all such pairs must be one of Verdicts.
type MovedOn struct {
	Standings []kg.Standing // of employments that count
	From, To  []string      // IDs of companies
	Verdicts  []temporal.Verdict
}

// CameBack holds for a person who came back to a company: who has two employments at one that both count. The best Returned
// of all such pairs, given the others there that count, must be one of Verdicts.
type CameBack struct {
	Standings []kg.Standing // of employments that count
	At        []string      // IDs of companies; nil for all
	Verdicts  []temporal.Verdict
}

func (*MovedOn) filter()  {}
func (*CameBack) filter() {}
