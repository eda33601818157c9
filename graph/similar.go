package graph

import (
	"ties/kg"
	"ties/kg/query"
)

const (
	mostSimilar    = 100 // entities with similar names
	defaultSimilar = 10
	maxEmployments = 50 // of one person, that are looked at for employers that they share with another
)

// similarNames plans the list of those whose names are like those of an entity.
func (p *planner) similarNames(q *question, at place) {
	args := p.arguments(at)
	start := &query.Similar{Limit: p.between(at, args, "first", mostSimilar, defaultSimilar)}
	if id, ok := args["of"].(string); ok {
		start.Of = id
		p.entityID(at, "of", id)
	}
	w := newWant(kg.Entities)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.shape = similarShape(workedOut(p, at, "SimilarName", func(name string, at place) part[*likeness] {
		at.want = w
		if name == "sharedEmployers" {
			return p.sharedEmployers(at)
		}
		hit := p.hitField(name, at)
		return func(w *writer, l *likeness) { hit.write(w, l.other) }
	}))
}

// likeness is an entity, and another one whose name is like one of its own.
type likeness struct{ self, other *query.Row }

// similarShape writes the list. Its page begins with the entity itself.
type similarShape part[*likeness]

func (s similarShape) writePage(w *writer, page *query.Page) {
	self, others := &page.Rows[0], page.Rows[1:]
	each(func(page *query.Page) []*likeness {
		list := make([]*likeness, len(others))
		for i := range others {
			list[i] = &likeness{self, &others[i]}
		}
		return list
	}, part[*likeness](s))(w, page)
}

// sharedEmployers plans the companies where both have been employed; of what is no person, there are none.
func (p *planner) sharedEmployers(at place) part[*likeness] {
	at.on = kg.Types(kg.TypePerson)
	jobs := p.branch(at, "employments", kg.Types(kg.TypeEmployment), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: standingIn([]kg.Standing{kg.Stated, kg.Reported, kg.Inferred}), Slice: query.Slice{Limit: maxEmployments},
		}
	})
	companies := p.branch(place{want: jobs.want, on: jobs.want.Types}, "target", kg.EmployedBy.Targets(),
		func() query.Step { return query.EndStep{End: query.Target} })
	s := &sharedEmployers{jobs: jobs.index, company: companies.index, id: companies.want.prop(query.PropID)}
	one := p.records(companies.want, at.fields, companies.want.Types, at.path)
	list := each(s.shared, func(w *writer, company *query.Row) { one.write(w, company) })
	return func(w *writer, l *likeness) {
		if l.self.Pages[s.jobs].More || l.other.Pages[s.jobs].More {
			w.fail(limitExceeded(at.path, "somebody has more than %d employments", maxEmployments))
			return
		}
		list(w, l)
	}
}

// sharedEmployers finds companies in the rows of two people.
type sharedEmployers struct{ jobs, company, id int }

// shared gives the companies of both, in the order in which the other one came there, each once.
func (s *sharedEmployers) shared(l *likeness) []*query.Row {
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

func (s *sharedEmployers) companies(person *query.Row) []*query.Row {
	var list []*query.Row
	jobs := person.Pages[s.jobs].Rows
	for i := range jobs {
		list = append(list, &jobs[i].Pages[s.company].Rows[0])
	}
	return list
}
