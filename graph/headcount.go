package graph

import (
	"ties/graph/apierror"
	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxHeadcounts is how many dates a series of head counts may have.
const maxHeadcounts = 300

// planHeadcount plans how many people were at a company on some dates.
func planHeadcount(p *planner, at fieldContext) encode.RowEncoder {
	args := p.arguments(at)
	dates := headcountDates(p, at, args)
	step := &query.HeadcountStep{Standings: condition.Standings(args), Units: unitsArgument(p, at, args, "")}
	written := map[int64]string{}
	for _, date := range dates {
		step.Dates = append(step.Dates, temporal.DateInterval(date))
		written[int64(date.First())] = string(date)
	}
	b := p.branch(at, "headcount"+string(coerce.Canonical(args)), 0, func() query.Step { return step })
	return encode.BranchPage(b.index, encode.RowList(planObject(p, at.in(b.rows), "Headcount", func(name string, at fieldContext) encode.RowEncoder {
		switch name {
		case "at":
			day := at.rows.prop(query.PropDay)
			return encode.StringOf(func(row *query.Row) string { return written[row.Values[day].Int] })
		case "certain":
			return encode.IntColumn(at.rows.prop(query.PropCertain))
		case "possible":
			return encode.IntColumn(at.rows.prop(query.PropPossible))
		default: // unknown
			return encode.IntColumn(at.rows.prop(query.PropUnknown))
		}
	})))
}

// headcountDates reads the dates of a series.
func headcountDates(p *planner, at fieldContext, args map[string]any) []temporal.PartialDate {
	from, isFrom := args["from"].(temporal.PartialDate)
	to, isTo := args["to"].(temporal.PartialDate)
	step, ok := map[any]int{"YEAR": 12, "QUARTER": 3, "MONTH": 1}[args["by"]]
	if !isFrom || !isTo || !ok {
		return nil // which is reported
	}
	if step < 12 {
		from = from.ToMonth()
	}
	if from.First() > to.Last() {
		p.reject(at, "to: %s is before %s, of from: want a later date", to, from)
		return nil
	}
	var dates []temporal.PartialDate
	for date, ok := from, true; ok && date.First() <= to.Last(); date, ok = from.AddMonths(step * len(dates)) {
		dates = append(dates, date)
	}
	if len(dates) > maxHeadcounts {
		p.Args.AddError(apierror.LimitExceeded(at.path, "to: from %s to %s by %s are %d dates, more than %d: ask for a shorter time or larger steps",
			from, to, args["by"], len(dates), maxHeadcounts))
		return nil
	}
	return dates
}
