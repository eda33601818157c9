package graph

import (
	"unicode/utf8"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxSearchText is how many characters a text has at most that is searched for.
const maxSearchText = 200

// planSearch plans the list of what a text may mean.
func planSearch(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	bind := binding("Query.search", args)
	window := forwardWindow(p, at, args, bind, query.SearchOrder())
	typed, _ := args["text"].(string)
	if n := utf8.RuneCountInString(typed); n > maxSearchText {
		p.reject(at, "text: has %d characters: want at most %d", n, maxSearchText)
	}
	start := &query.Search{Text: typed, Types: entityKindsArgument(args), Slice: query.Slice{Limit: query.NoRows, From: window.from}}
	w := newSelectionPlan(kg.Entities)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.encode = planConnection(p, at, listing{
		connection: "SearchConnection", edge: "SearchEdge",
		rows: w, slice: &start.Slice, window: window,
		cursor: newCursorEncoder(bind, window.order), node: planSearchHit,
	})
}

// entityKindsArgument reads kinds of entities.
func entityKindsArgument(args map[string]any) kg.TypeSet {
	list, ok := args["kinds"].([]any)
	if !ok {
		return kg.Entities
	}
	var types kg.TypeSet
	for _, one := range list {
		name, _ := one.(string)
		types |= kg.Types(entityKinds[name])
	}
	return types & kg.Entities
}

// planSearchHit plans what is selected of an entity that may be meant.
func planSearchHit(p *planner, at fieldContext) rowEncoder {
	return planObject(p, at, "SearchHit", func(name string, at fieldContext) rowEncoder { return planHitField(p, name, at) })
}

func planHitField(p *planner, name string, at fieldContext) rowEncoder {
	switch name {
	case "entity":
		return planRecordNode(p, at)
	case "now":
		return planNow(p, at)
	default:
		return planMatch(p, name, at)
	}
}

// planMatch plans a field that says how a name fits.
func planMatch(p *planner, name string, at fieldContext) rowEncoder {
	switch name {
	case "score":
		return scoreColumn(at.rows.prop(query.PropScore))
	case "reason":
		return textColumn(at.rows.prop(query.PropMatch))
	case "name":
		return textColumn(at.rows.prop(query.PropMatched))
	default: // part
		return planObject(p, at, "NamePart", func(name string, at fieldContext) rowEncoder {
			start, end := at.rows.prop(query.PropMatchedStart), at.rows.prop(query.PropMatchedEnd)
			switch name {
			case "start":
				return intColumn(start)
			case "end":
				return intColumn(end)
			default: // text
				return namePartColumns(at.rows.prop(query.PropMatched), start, end)
			}
		})
	}
}

// planNow plans where people are now; of what is no person, it is an empty list.
func planNow(p *planner, at fieldContext) rowEncoder {
	at.on = kg.Types(kg.TypePerson)
	types := kg.Types(kg.TypeEmployment)
	b := p.branch(at, "now", types, func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: query.All{isOneOf(query.PropStatus, []string{temporal.Current.String()}), hasStanding([]kg.Standing{kg.Stated, kg.Reported, kg.Inferred})},
			Slice:  query.Slice{Limit: maxNow},
		}
	})
	return branchPage(b.index, boundedList(at, maxNow, "employments that go on", p.records(b.rows, at.fields, types, at.path)))
}
