package gen

import (
	"fmt"

	"ties/kg"
)

// stintsPerMille says how many of 1,000 people have one stint, two, and so on; 2.5 on average.
var stintsPerMille = []int{320, 275, 180, 110, 60, 30, 15, 10}

var roles = []string{
	"engineer", "researcher", "product manager", "designer", "data scientist", "analyst", "intern", "director",
	"head of research", "site reliability engineer", "chief technology officer", "technical writer",
}

// person generates a person with a career.
func (g *generator) person(number int) {
	n := g.randomName()
	slug := fmt.Sprintf("%s-%d", n.slug, number)
	id := "person:" + slug
	g.put(&kg.Entity{Type: kg.TypePerson, ID: id, Name: n.written, Aliases: g.aliases(n)})
	g.career(slug, id)
	if g.chance(30) {
		team := g.teams.draw(g.random)
		g.relate(kg.MemberOf, "membership:"+slug, id, teamID(team))
	}
	if g.chance(20) {
		project := g.projects.draw(g.random)
		g.relate(kg.WorksOn, "works-on:"+slug, id, projectID(project))
	}
}

func (g *generator) career(slug, person string) {
	employers := g.employers(g.stints())
	for i, s := range g.spans(len(employers)) {
		job := &kg.Relation{
			ID: fmt.Sprintf("employment:%s-%d", slug, i+1), Kind: kg.EmployedBy,
			Source: person, Target: companyID(employers[i]), Claim: claim(g.period(s)),
		}
		job.Standing = g.standing()
		if !g.chance(5) {
			job.Role = pick(g, roles)
		}
		g.put(job)
	}
}

func (g *generator) stints() int {
	n := g.random.IntN(1000)
	for i, share := range stintsPerMille {
		if n -= share; n < 0 {
			return i + 1
		}
	}
	return len(stintsPerMille)
}

// employers draws an employer for each stint. Some people come back to an earlier one.
func (g *generator) employers(n int) []int {
	employers := make([]int, n)
	for i := range employers {
		if i > 0 && g.chance(10) {
			employers[i] = pick(g, employers[:i])
		} else {
			employers[i] = g.companies.draw(g.random)
		}
	}
	return employers
}
