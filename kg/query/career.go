package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// MovedOn holds for a person who was at some companies one after another: who has employments that count, one at a company of
// each of Stages, each of which followed the one before. How certain that is of a sequence of employments is the worst
// temporal.Followed of its steps, each of which leads from one employment to another. The best of all sequences must be one of
// Verdicts.
type MovedOn struct {
	Standings []kg.Standing // of employments that count
	Stages    [][]string    // IDs of companies, of at least two stages
	How       temporal.Succession
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
