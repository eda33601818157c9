package compare

import (
	"errors"
	"math/rand/v2"
	"slices"

	"ties/bench/gen"
	"ties/kg"
)

// Career is somebody, and where they have been.
type Career struct {
	Person    string
	Employers []string // each once
	Role      string   // at the first of them; empty where it is not known
	Another   string   // somebody else
}

// Sample is the people that the queries are about.
type Sample struct {
	Anybody []Career // all people have the same chance to be in it
	Movers  []Career // those who have been at two companies or more, likewise
}

// largest is the employer of the most people that the generator makes up.
const largest = "company:0"

// Draw picks n random people for each part of a sample, always the same ones, and likewise among those alone who have been at
// the largest company, which then stands first among their employers. The degree is how many employments it has.
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

// census takes down all careers, in the order in which people come.
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
