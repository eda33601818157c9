package compare

import (
	"errors"
	"math/rand/v2"
	"slices"

	"ties/bench/gen"
	"ties/kg"
)

// Career is a person, and their employers.
type Career struct {
	Person    string
	Employers []string // distinct
	Role      string   // at the first of them; empty if unknown
	Another   string   // another person
}

// Sample is the people that the queries are about.
type Sample struct {
	Anybody []Career // drawn from all people with equal probability
	Movers  []Career // drawn from people who have been at two companies or more
	People  []string // all of them, in random order
}

// largest is the employer with most people in generated graphs.
const largest = "company:0"

// Draw samples n people for each part of a sample, always the same ones, and likewise among only those who have been at the
// largest company, which then is the first of their employers. The degree is its number of employments.
func Draw(graph gen.Options, n int) (drawn, hub Sample, degree int, err error) {
	c := census{at: map[string]int{}}
	if err := gen.Each(graph, c.add); err != nil {
		return drawn, hub, 0, err
	}
	if drawn, err = draw(c.careers, n); err != nil {
		return drawn, hub, 0, err
	}
	var there []Career
	for _, one := range c.careers {
		if i := slices.Index(one.Employers, largest); i >= 0 {
			one.Employers = slices.Concat([]string{largest}, slices.Delete(slices.Clone(one.Employers), i, i+1))
			there = append(there, one)
		}
	}
	hub, err = draw(there, n)
	return drawn, hub, c.degree, err
}

// census collects all careers, in the order of the people.
type census struct {
	careers []Career
	at      map[string]int
	degree  int
}

func (c *census) add(record kg.Record) error {
	r, ok := record.(*kg.Relation)
	if !ok || r.Kind != kg.EmployedBy {
		return nil
	}
	if r.Target == largest {
		c.degree++
	}
	i, known := c.at[r.Source]
	if !known {
		i = len(c.careers)
		c.at[r.Source] = i
		c.careers = append(c.careers, Career{Person: r.Source, Role: r.Role})
	}
	if one := &c.careers[i]; !slices.Contains(one.Employers, r.Target) {
		one.Employers = append(one.Employers, r.Target)
	}
	return nil
}

func draw(from []Career, n int) (Sample, error) {
	var s Sample
	from = slices.Clone(from)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(from), func(i, j int) { from[i], from[j] = from[j], from[i] })
	s.Anybody = from[:min(n, len(from))]
	for _, c := range from {
		s.People = append(s.People, c.Person)
		if len(c.Employers) > 1 && len(s.Movers) < n {
			s.Movers = append(s.Movers, c)
		}
	}
	if len(s.Movers) < 2 {
		return s, errors.New("there are no two people who have been at two companies each")
	}
	for i := range s.Movers {
		s.Movers[i].Another = s.Movers[(i+1)%len(s.Movers)].Person
	}
	return s, nil
}
