package graph

import (
	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/query"
)

const (
	maxSimilar     = 100 // entities with similar names
	defaultSimilar = 10
	maxEmployments = 50 // of one person, that are looked at for employers that they share with another
)

// planSimilarNames plans the list of those whose names are like those of an entity.
func planSimilarNames(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	start := &query.Similar{Limit: numberArgument(p, at, args, "first", maxSimilar, defaultSimilar)}
	if id, ok := args["of"].(string); ok {
		start.Of = id
		checkEntityID(p, at, "of", id)
	}
	w := newSelectionPlan(kg.Entities)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.encode = similarList(planObject(p, at, "SimilarName", func(name string, at fieldContext) encoder[*similarPair] {
		at.rows = w
		if name == "sharedEmployers" {
			return planSharedEmployers(p, at)
		}
		hit := planHitField(p, name, at)
		return func(w *writer, l *similarPair) { hit(w, l.other) }
	}))
}

// similarPair is an entity, and another one whose name is like one of its own.
type similarPair struct{ self, other *query.Row }

// similarList writes the list. Its page begins with the entity itself.
func similarList(one encoder[*similarPair]) pageEncoder {
	return listOf(func(page *query.Page) []*similarPair {
		self, others := &page.Rows[0], page.Rows[1:]
		list := make([]*similarPair, len(others))
		for i := range others {
			list[i] = &similarPair{self, &others[i]}
		}
		return list
	}, one)
}

// planSharedEmployers plans the companies where both have been employed; of what is no person, there are none.
func planSharedEmployers(p *planner, at fieldContext) encoder[*similarPair] {
	at.on = kg.Types(kg.TypePerson)
	jobs := p.branch(at, "employments", kg.Types(kg.TypeEmployment), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: hasStanding([]kg.Standing{kg.Stated, kg.Reported, kg.Inferred}), Slice: query.Slice{Limit: maxEmployments},
		}
	})
	companies := p.branch(fieldContext{rows: jobs.rows, on: jobs.rows.Types}, "target", kg.EmployedBy.Targets(),
		func() query.Step { return query.EndStep{End: query.Target} })
	s := &employersInRows{jobs: jobs.index, company: companies.index, id: companies.rows.prop(query.PropID)}
	one := p.records(companies.rows, at.fields, companies.rows.Types, at.path)
	list := listOf(s.shared, func(w *writer, company *query.Row) { one(w, company) })
	return func(w *writer, l *similarPair) {
		if l.self.Pages[s.jobs].More || l.other.Pages[s.jobs].More {
			w.fail(apierror.LimitExceeded(at.path, "somebody has more than %d employments", maxEmployments))
			return
		}
		list(w, l)
	}
}

// employersInRows finds companies in the rows of two people.
type employersInRows struct{ jobs, company, id int }

// shared gives the companies of both, in the order in which the other one came there, each once.
func (s *employersInRows) shared(l *similarPair) []*query.Row {
	here := map[string]bool{}
	for _, company := range s.companies(l.self) {
		here[company.Values[s.id].Text] = true
	}
	var list []*query.Row
	for _, company := range s.companies(l.other) {
		if id := company.Values[s.id].Text; here[id] {
			list = append(list, company)
			delete(here, id)
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
