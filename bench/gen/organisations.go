package gen

import (
	"fmt"
	"strings"

	"ties/kg"
)

var (
	firstWords = strings.Fields("Aurora Basalt Cobalt Delta Ember Falcon Granite Harbour Indigo Juniper Kestrel " +
		"Lumen Meridian Nimbus Opal Pelican Quartz Raven Sable Tundra Umbra Vertex Willow Zephyr")
	secondWords = strings.Fields("Labs Systems Robotics Analytics Motors Networks Health Energy Studios Capital " +
		"Semiconductor Logistics Software Research Media Foods Instruments Materials")
	regions    = []string{"", "Europe", "Asia", "Pacific", "北京", "Россия", "Ελλάς", "مصر", "São Paulo", "Zürich"}
	categories = []string{"firm", "lab", "start-up", "university"}
	subjects   = strings.Fields("Vision Speech Search Payments Infrastructure Security Compilers Growth")
)

func companyID(number int) string { return fmt.Sprintf("company:%d", number) }
func teamID(number int) string    { return fmt.Sprintf("team:%d", number) }
func projectID(number int) string { return fmt.Sprintf("project:%d", number) }

// organisations generates all employers, the largest first, with their teams and projects.
func (g *generator) organisations() {
	for i := range g.companies {
		g.put(&kg.Entity{Type: kg.TypeCompany, ID: companyID(i), Name: companyName(i), Category: pick(g, categories)})
	}
	for i := range g.teams {
		g.put(&kg.Entity{Type: kg.TypeTeam, ID: teamID(i), Name: fmt.Sprintf("%s %d", pick(g, subjects), i)})
		g.relate(kg.PartOf, fmt.Sprintf("part-of:%d", i), teamID(i), companyID(g.companies.draw(g.random)))
	}
	for i := range g.projects {
		g.put(&kg.Entity{Type: kg.TypeProject, ID: projectID(i), Name: fmt.Sprintf("%s %d", pick(g, firstWords), i)})
		g.relate(kg.ProductOf, fmt.Sprintf("product-of:%d", i), projectID(i), companyID(g.companies.draw(g.random)))
	}
}

// companyName combines the words, and adds a number when the combinations are used up.
func companyName(number int) string {
	next := func(words []string) string {
		chosen := words[number%len(words)]
		number /= len(words)
		return chosen
	}
	name := strings.TrimSpace(next(firstWords) + " " + next(secondWords) + " " + next(regions))
	if number > 0 {
		name += fmt.Sprintf(" %d", number+1)
	}
	return name
}
