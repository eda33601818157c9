package graph

import (
	"unicode/utf8"

	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
)

// maxSearchText is the greatest length of a text that is searched for, in characters.
const maxSearchText = 200

// planSearch plans the list of the entities that a text may mean.
func planSearch(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	list := listing{field: "Query.search", name: "Search", args: args, order: query.SearchOrder(), types: kg.Entities}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		typed, _ := args["text"].(string)
		if n := utf8.RuneCountInString(typed); n > maxSearchText {
			p.reject(at, "text: has %d characters: want at most %d", n, maxSearchText)
		}
		return &query.Search{Text: typed, Types: entityKindsArgument(args), Slice: slice}, planSearchHit
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
		types |= kg.Types(condition.EntityKinds[name])
	}
	return types & kg.Entities
}

// planSearchHit plans a SearchHit.
func planSearchHit(p *planner, at fieldContext) encode.RowEncoder {
	return planObject(p, at, "SearchHit", func(name string, at fieldContext) encode.RowEncoder { return planHitField(p, name, at) })
}

func planHitField(p *planner, name string, at fieldContext) encode.RowEncoder {
	switch name {
	case "entity":
		return planRecordNode(p, at)
	case "now", "nowLeftOut":
		at.on = kg.Types(kg.TypePerson) // of other entities, it is an empty list
		return planNow(p, name, at, kg.Asserted())
	default:
		return planMatch(p, name, at)
	}
}

// planMatch plans a field about how a name matches.
func planMatch(p *planner, name string, at fieldContext) encode.RowEncoder {
	switch name {
	case "score":
		return encode.ScoreColumn(at.rows.prop(query.PropScore))
	case "reason":
		return encode.TextColumn(at.rows.prop(query.PropMatch))
	case "name":
		return encode.TextColumn(at.rows.prop(query.PropMatched))
	default: // part
		return planObject(p, at, "NamePart", func(name string, at fieldContext) encode.RowEncoder {
			start, end := at.rows.prop(query.PropMatchedStart), at.rows.prop(query.PropMatchedEnd)
			switch name {
			case "start":
				return encode.IntColumn(start)
			case "end":
				return encode.IntColumn(end)
			default: // text
				return encode.NamePartColumns(at.rows.prop(query.PropMatched), start, end)
			}
		})
	}
}

const (
	maxSimilar     = 100 // entities with similar names
	defaultSimilar = 10
	maxEmployments = 50 // of one person, that are read for the employers that two share
)

// planSimilarNames plans the list of the entities whose names are similar to those of one.
func planSimilarNames(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	start := &query.Similar{Limit: numberArgument(p, at, args, "first", maxSimilar, defaultSimilar)}
	if id, ok := args["of"].(string); ok {
		start.Of = id
		entityIDs.check(p, at, "of", id)
	}
	w := newSelectionPlan(kg.Entities)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.encode = similarList(planObject(p, at, "SimilarName", func(name string, at fieldContext) encode.Encoder[*similarPair] {
		at.rows = w
		switch name {
		case "sharedEmployers":
			return planSharedEmployers(p, at)
		case "employmentsLeftOut":
			return planEmploymentsLeftOut(p, at)
		}
		hit := planHitField(p, name, at)
		return func(w *encode.Writer, l *similarPair) { hit(w, l.other) }
	}))
}

// similarPair is an entity, and another one with a similar name.
type similarPair struct{ self, other *query.Row }

// similarList writes the list. Its page begins with the entity itself.
func similarList(one encode.Encoder[*similarPair]) encode.PageEncoder {
	return encode.ListOf(func(page *query.Page) []*similarPair {
		self, others := &page.Rows[0], page.Rows[1:]
		list := make([]*similarPair, len(others))
		for i := range others {
			list[i] = &similarPair{self, &others[i]}
		}
		return list
	}, one)
}

// employmentsBranch returns the branch from a person to the employments by which employers are compared; other entities have
// none.
func employmentsBranch(p *planner, at fieldContext) *branchPlan {
	at.on = kg.Types(kg.TypePerson)
	return p.branch(at, "employments", kg.Types(kg.TypeEmployment), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: condition.HasStanding(kg.Asserted()), Slice: query.Slice{Limit: maxEmployments},
		}
	})
}

// planEmploymentsLeftOut plans how many employments of both are not compared.
func planEmploymentsLeftOut(p *planner, at fieldContext) encode.Encoder[*similarPair] {
	jobs := employmentsBranch(p, at)
	jobs.Step.(*query.RelationsStep).Slice.Count = true
	return func(w *encode.Writer, l *similarPair) {
		self, other := l.self.Pages[jobs.index], l.other.Pages[jobs.index]
		w.Int(self.Total - int64(len(self.Rows)) + other.Total - int64(len(other.Rows)))
	}
}

// planSharedEmployers plans the companies where both have been employed.
func planSharedEmployers(p *planner, at fieldContext) encode.Encoder[*similarPair] {
	jobs := employmentsBranch(p, at)
	companies := p.end(fieldContext{}.in(jobs.rows), query.Target, kg.EmployedBy.Targets())
	s := &employersInRows{jobs: jobs.index, company: companies.index, id: companies.rows.prop(query.PropID)}
	one := p.records(companies.rows, at.fields, companies.rows.Types, at.path)
	return encode.ListOf(s.shared, func(w *encode.Writer, company *query.Row) { one(w, company) })
}

// employersInRows finds employers in the rows of people.
type employersInRows struct{ jobs, company, id int }

// shared returns the companies of both, each once, in the order of the other one's employments.
func (s *employersInRows) shared(l *similarPair) []*query.Row {
	own := map[string]bool{}
	for _, company := range s.companies(l.self) {
		own[company.Values[s.id].Text] = true
	}
	var list []*query.Row
	for _, company := range s.companies(l.other) {
		if id := company.Values[s.id].Text; own[id] {
			list = append(list, company)
			delete(own, id)
		}
	}
	return list
}

func (s *employersInRows) companies(person *query.Row) []*query.Row {
	var list []*query.Row
	jobs := person.Pages[s.jobs].Rows
	for i := range jobs {
		list = append(list, &jobs[i].Pages[s.company].Rows[0])
	}
	return list
}
