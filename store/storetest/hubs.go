package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/plantext"
)

// Hub checks a store against the contract with a company of ten thousand employees, which a real store must support, and the
// naive model need not.
func Hub(t *testing.T, open Open) { testHub(newWorld(t, open(t))) }

const employees = 10_000 // of the hub

// hub returns a company where very many have been for two years each, from 2000 to 2019 on, of whom every other one went on
// to one of 25 others. An outsider was at the first of these.
func hub() []kg.Record {
	ended := status(temporal.Ended)
	all := []kg.Record{entity("company:hub", "Hub"), entity("person:outsider", "Outsider")}
	for i := range 25 {
		all = append(all, entity(fmt.Sprintf("company:%02d", 2*i), fmt.Sprintf("Next %02d", 2*i)))
	}
	all = append(all, relation("employment:outsider", "person:outsider", "company:00", starting("1990"), ending("1991"), ended))
	for i := range employees {
		year := 2000 + i%20
		person := fmt.Sprintf("person:%05d", i)
		all = append(all, entity(person, fmt.Sprintf("P%05d", i)), relation(fmt.Sprintf("employment:%05d", i), person, "company:hub",
			starting(temporal.PartialDate(fmt.Sprint(year))), ending(temporal.PartialDate(fmt.Sprint(year+1))), ended))
		if i%2 == 0 {
			all = append(all, relation(fmt.Sprintf("employment:%05d-next", i), person, fmt.Sprintf("company:%02d", i%50), starting("2021"), status(temporal.Current)))
		}
	}
	return all
}

// onHub is a plan about the hub, and its answer.
type onHub struct {
	start    query.Start
	want     *query.Selection
	expected string
}

func hubQuestions() []onHub {
	company := kg.Types(kg.TypeCompany)
	alumni, there := peopleAt(whoLeft), peopleAt(func(s *query.PeopleStep) { s.During = span("2005", "2005") })
	alumni.Slice, there.Slice = counted(first(1)), counted(first(1))
	workedWith := colleagues(func(s *query.ColleaguesStep) { s.Slice = counted(first(2)) })
	top := flowsOf(summed, func(f *query.Flows) { f.From, f.Slice = []string{"company:hub"}, counted(first(1)) })
	kept := flowsOf(func(f *query.Flows) { f.Slice = counted(first(2)) })
	year := flowsOf(summed, func(f *query.Flows) { f.During, f.Slice = span("2021", "2021"), counted(first(1)) })
	around := subgraph(2, "person:00001")
	around.Limit, around.MaxRelationsPerNode = 3, 2*employees
	few := subgraph(1, "company:hub")
	few.Limit, few.MaxRelationsPerNode = 3, 100
	between := func(a, b string, hops int) *query.Paths {
		return paths(func(p *query.Paths) { p.From, p.To, p.MaxHops, p.Limit, p.Most = a, b, hops, 1, 5*employees })
	}
	ends := take(0, nil, follow(0, query.PathEntitiesStep{}, take(kg.Entities, idProps)))
	hidden := take(0, nil, nodes(props(query.PropID, query.PropHiddenRelations)))
	return []onHub{
		{find("person:00000"), take(personType, nil, follow(personType, workedWith, take(personType, props(query.PropName, query.PropVerdict)))), "{P00050|0, P00100|0 + (1099)}"},
		{find("company:hub"), take(company, nil, follow(company, alumni, take(personType, props(query.PropName, query.PropVerdict)))), "{P00019|0 + (10000)}"},
		{find("company:hub"), take(company, nil, follow(company, there, take(personType, props(query.PropName, query.PropVerdict)))), "{P00005|0 + (1000)}"},
		{top, pairSelection, "200|200|0|0{Hub}{Next 00} + (25) of 5000 people"},
		{kept, pairSelection, "200|200|0|0{Hub}{Next 00}, 200|200|0|0{Hub}{Next 02} + (25)"},
		{year, pairSelection, "200|200|0|0{Hub}{Next 00} + (25) of 5000 people"},
		{between("person:00001", "person:00002", 2), ends, "{person:00001, company:hub, person:00002}"},
		{between("person:00001", "person:outsider", 4), ends, "{person:00001, company:hub, person:00000, company:00, person:outsider}"},
		{around, hidden, "{person:00001|0, company:hub|9998, person:00000|1}"},
		{few, hidden, "{company:hub|98, person:00019|0, person:00039|0}"},
	}
}

// testHub reads everything through a hub: plans must be answered, and stop if there is no time for them.
func testHub(w *world) {
	all := hub()
	for len(all) > 0 {
		n := min(len(all), 5_000)
		w.put(all[:n]...)
		all = all[n:]
	}
	for _, q := range hubQuestions() {
		w.shows(q.start, q.want, q.expected)
	}
	if _, err := w.store.Read(w.Context(), &query.Plan{Start: paths(func(p *query.Paths) {
		p.From, p.To, p.Most = "person:00001", "person:outsider", 100
	}), Selection: take(0, nil)}); !errors.Is(err, kg.ErrTooLarge) {
		w.Errorf("a search on which there is more to look at than it may, gave %v", err)
	}
	for _, q := range hubQuestions() {
		w.givesUp(&query.Plan{Start: q.start, Selection: q.want})
	}
}

// givesUp asserts that a plan is answered almost at once, or stops soon after.
func (w *world) givesUp(plan *query.Plan) {
	w.Helper()
	const soon = patience / 6
	ctx, cancel := context.WithTimeout(w.Context(), time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err := w.store.Read(ctx, plan); err != nil {
		w.wraps("Read", err, context.DeadlineExceeded)
	}
	if took := time.Since(began); took > soon {
		w.Errorf("a plan that had a millisecond took %s: %s", took, plantext.Plan(plan))
	}
}
