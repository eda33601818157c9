package random

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// peopleBranch returns a step to the people of companies, teams and projects.
func (d planGenerator) peopleBranch(on kg.TypeSet, depth int) *query.Branch {
	m := d.overlapScope()
	step := &query.PeopleStep{
		Standings: m.Standings, Units: m.Units, During: m.During, Left: d.chance(2), Verdicts: some(d, 4, verdicts),
		Filter: d.maybe(func() query.Filter { return d.entityFilter(2) }),
	}
	if d.chance(2) {
		step.Verdicts = verdicts
	}
	step.Slice = d.slice(func() []query.Value {
		person := d.keysOf(d.idOf(kg.Types(kg.TypePerson)), byName)
		day := pick(d, []temporal.Day{temporal.OpenPast, temporal.PartialDate("2014").First(), temporal.PartialDate("2016").First(), 0})
		return append(integers(d.IntN(4), int(day)), person...)
	})
	step.Slice.Backward = false
	return follow(on, step, d.want(rows{types: kg.Types(kg.TypePerson), at: step}, depth))
}

func (d planGenerator) headcountBranch(on kg.TypeSet, _ int) *query.Branch {
	m := d.overlapScope()
	step := &query.HeadcountStep{Standings: m.Standings, Units: m.Units}
	for _, date := range some(d, 4, []temporal.PartialDate{"2012", "2013-05", "2014-05-03", "2015", "2016-02", "2030"}) {
		step.Dates = append(step.Dates, temporal.DateInterval(date))
	}
	return follow(on, step, d.want(rows{props: headcountProps}, 0))
}

func (d planGenerator) stintsBranch(on kg.TypeSet, at *query.PeopleStep, depth int) *query.Branch {
	step := &query.StintsStep{Standings: at.Standings, Units: at.Units, Limit: pick(d, []int{1, 2, 100}), Count: d.chance(2)}
	return follow(on, step, d.want(rows{types: kg.Relations, kinds: query.PlaceKinds()}, depth))
}

func (d planGenerator) ancestorsBranch(on kg.TypeSet, depth int) *query.Branch {
	m := d.overlapScope()
	step := &query.AncestorsStep{Standings: m.Standings, Limit: pick(d, []int{1, 2, 100}), Count: d.chance(2)}
	if m.Units != nil {
		step.Units = *m.Units
	}
	return follow(on, step, d.want(rows{types: kg.Types(kg.TypeLink), kinds: []kg.RelationKind{kg.PartOf}}, depth))
}

// career returns a filter of people by two of their jobs.
func (d filterGenerator) career() query.Filter {
	standings, wanted := d.overlapScope().Standings, some(d, 4, verdicts)
	companies := func() []string {
		return some(d, 5, append([]string{"company:nowhere", d.idOf(kg.Types(kg.TypeTeam))}, d.byType[kg.TypeCompany]...))
	}
	if d.chance(2) {
		stages := [][]string{companies(), companies()}
		if d.chance(4) {
			stages = append(stages, companies())
		}
		return &query.MovedOn{Standings: standings, Stages: stages, How: temporal.Succession(d.IntN(3)), Verdicts: wanted}
	}
	back := &query.CameBack{Standings: standings, Verdicts: wanted}
	if d.chance(2) {
		back.At = companies()
	}
	return back
}
