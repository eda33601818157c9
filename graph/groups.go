package graph

import (
	"maps"
	"strconv"

	"ties/graph/apierror"
	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxSample is how many people of a group can be asked for.
const maxSample = 100

// groupKeys are the names of EmploymentGroupKey.
var groupKeys = map[string]query.GroupKey{
	"COMPANY": query.GroupCompany, "PLACE": query.GroupPlace, "ROLE": query.GroupRole, "START_YEAR": query.GroupStartYear,
	"END_YEAR": query.GroupEndYear, "STATUS": query.GroupStatus, "STANDING": query.GroupStanding,
}

// planGroups plans a connection of the groups of the employments of the people of a list.
func planGroups(p *planner, at fieldContext, people *query.List) encode.PageEncoder {
	args := p.arguments(at)
	g := &query.Groups{By: groupKeysArgument(p, at, args), People: people.Filter, Filter: groupedEmployments(p, args)}
	if date, ok := args["asOf"].(temporal.PartialDate); ok {
		on := temporal.DateInterval(date)
		g.AsOf = &on
	}
	list := listing{field: "PersonConnection.groups", name: "EmploymentGroup", args: args, order: query.GroupOrder(g.By)}
	window := list.window(p, at)
	rows := newSelectionPlan(0)
	g.Slice, g.Selection = window.slice(), rows.Selection
	index := len(people.Groups)
	people.Groups = append(people.Groups, g)
	p.grow(1, at.path)
	p.setPath(rows.Selection, at.path)
	page := list.plan(p, at, window, rows, &g.Slice, groupNode(g))
	return func(w *encode.Writer, people *query.Page) { page(w, &people.Groups[index]) }
}

// groupKeysArgument reads by.
func groupKeysArgument(p *planner, at fieldContext, args map[string]any) []query.GroupKey {
	var by []query.GroupKey
	seen := map[any]bool{}
	list, _ := args["by"].([]any)
	for _, name := range list {
		if seen[name] {
			p.reject(at, "by: %s is there twice: want each key once", name)
			return nil
		}
		seen[name] = true
		text, _ := name.(string)
		by = append(by, groupKeys[text])
	}
	return by
}

// groupedEmployments returns the filter of the employments that count, on any date.
func groupedEmployments(p *planner, args map[string]any) query.Filter {
	ever := maps.Clone(args)
	delete(ever, "asOf")
	return claimFilter(p, claimListPlan{filter: "EmploymentFilter"}, ever)
}

// groupNode plans an EmploymentGroup.
func groupNode(g *query.Groups) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, "EmploymentGroup", func(name string, at fieldContext) encode.RowEncoder {
			switch name {
			case "company":
				return planGroupEntity(p, at, query.GroupCompany, kg.TypeCompany)
			case "place":
				return planGroupEntity(p, at, query.GroupPlace, kg.TypePlace)
			case "role":
				return planGroupText(at, g, query.GroupRole, encode.TextColumn)
			case "startYear":
				return planGroupText(at, g, query.GroupStartYear, yearColumn)
			case "endYear":
				return planGroupText(at, g, query.GroupEndYear, yearColumn)
			case "status":
				return planGroupText(at, g, query.GroupStatus, encode.TextColumn)
			case "standing":
				return planGroupText(at, g, query.GroupStanding, encode.TextColumn)
			case "sample":
				return planSample(p, at, g)
			default:
				return planGroupCount(at, name, g)
			}
		})
	}
}

// planGroupEntity plans the company or place of a group, null where that is not a key or not known.
func planGroupEntity(p *planner, at fieldContext, key query.GroupKey, t kg.Type) encode.RowEncoder {
	types := kg.Types(t)
	b := p.branch(at, t.String(), types, func() query.Step { return query.GroupKeyStep{Key: key} })
	return encode.BranchPage(b.index, encode.FirstRow(p.records(b.rows, at.fields, types, at.path)))
}

// planGroupText plans a key that is a text.
func planGroupText(at fieldContext, g *query.Groups, key query.GroupKey, column func(column int) encode.RowEncoder) encode.RowEncoder {
	if !g.Has(key) {
		return encode.NullValue
	}
	return column(at.rows.prop(key.Props()[0]))
}

// yearColumn writes a year of four digits as a number, null where it is missing.
func yearColumn(column int) encode.RowEncoder {
	return func(w *encode.Writer, row *query.Row) {
		year, err := strconv.Atoi(row.Values[column].Text)
		if err != nil {
			w.Raw("null")
			return
		}
		w.Int(int64(year))
	}
}

// planGroupCount plans one of the counts of a group. Those by verdict are null where no date is given.
func planGroupCount(at fieldContext, name string, g *query.Groups) encode.RowEncoder {
	switch name {
	case "employments":
		return encode.IntColumn(at.rows.prop(query.PropEmployments))
	case "people":
		return encode.IntColumn(at.rows.prop(query.PropPeople))
	}
	if g.AsOf == nil {
		return encode.NullValue
	}
	counts := map[string]query.Prop{"certain": query.PropCertain, "possible": query.PropPossible, "unknown": query.PropUnknown}
	return encode.IntColumn(at.rows.prop(counts[name]))
}

// planSample plans the first people of a group.
func planSample(p *planner, at fieldContext, g *query.Groups) encode.RowEncoder {
	args, types := p.arguments(at), kg.Types(kg.TypePerson)
	n, _ := args["first"].(int64)
	if n < 0 || n > maxSample {
		p.reject(at, "first: %d is out of range: want a number from 0 to %d", n, maxSample)
	}
	b := p.branch(at, "sample"+string(coerce.Canonical(args)), types, func() query.Step {
		return &query.GroupPeopleStep{Groups: g, Limit: int(n)}
	})
	return encode.BranchPage(b.index, encode.RowList(p.records(b.rows, at.fields, types, at.path)))
}

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
