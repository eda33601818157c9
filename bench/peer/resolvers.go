package peer

import (
	"context"

	"ties/bench/peer/generated"
	"ties/bench/peer/model"
)

// Query implements generated.ResolverRoot.
func (g *Graph) Query() generated.QueryResolver { return queries{g} }

// Person implements generated.ResolverRoot.
func (g *Graph) Person() generated.PersonResolver { return people{} }

// Company implements generated.ResolverRoot.
func (g *Graph) Company() generated.CompanyResolver { return companies{} }

// Employment implements generated.ResolverRoot.
func (g *Graph) Employment() generated.EmploymentResolver { return employments{} }

type (
	queries     struct{ graph *Graph }
	people      struct{}
	companies   struct{}
	employments struct{}
)

func (q queries) Person(_ context.Context, id string) (*model.Person, error) {
	return q.graph.people[id], nil
}

func (people) Employments(_ context.Context, p *model.Person, first *int) (*model.EmploymentConnection, error) {
	return page(p.Jobs, first), nil
}

func (companies) Employments(_ context.Context, c *model.Company, first *int) (*model.EmploymentConnection, error) {
	return page(c.Staff, first), nil
}

func (employments) Person(_ context.Context, e *model.Employment) (*model.Person, error) {
	return e.Who, nil
}

func (employments) Company(_ context.Context, e *model.Employment) (*model.Company, error) {
	return e.Where, nil
}

func page(all []*model.Employment, first *int) *model.EmploymentConnection {
	if first != nil && *first < len(all) {
		all = all[:*first]
	}
	return &model.EmploymentConnection{Nodes: all}
}
