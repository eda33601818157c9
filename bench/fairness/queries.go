package fairness

import (
	"fmt"
	"strings"
)

// Heavy are queries about a generated graph (package gen) that ask for as much as a server may accept, each in another way.
func Heavy() []string {
	const (
		hub    = `"company:0"`
		others = `"company:1"`
	)
	return []string{
		`{ companies(first: 49) { nodes { employments(first: 1000) { nodes { person { colleagues(first: 0) { totalCount } } } } } } }`,
		`{ companies(first: 9) { nodes { employments(first: 1000) { nodes { person { name employments(first: 9) { nodes { role company { name } } } } } } } } }`,
		`{ companies(first: 90) { nodes { employments(first: 1000) { nodes { role period { start end } citations { quote document { title } } } } } } }`,
		`{ people(first: 1000) { nodes { name relations(first: 90) { nodes { id citations { quote } } } } } }`,
		`{ people(first: 1000) { nodes { colleagues(first: 90) { nodes { person { name } } } } } }`,
		`{ people(first: 1000, where: {name: {contains: "zzz"}}) { totalCount nodes { name } } }`,
		`{ talentFlows(first: 1000, through: [EMPLOYED_BY, MEMBER_OF, WORKS_ON], includeUnits: true, standing: [STATED]) { totalCount nodes { people } } }`,
		`{ talentFlows(first: 1000, during: {start: "1900", end: "2100"}) { totalCount nodes { people } } }`,
		`{ neighbourhood(of: [` + hub + `], hops: 6, limit: 1000) { nodes { name } edges { id } reach(hops: 6) { people } } }`,
		`{ neighbourhood(of: [` + ids("company", 100) + `], hops: 6, limit: 1000) { nodes { name } edges { id } } }`,
		`{ sharedAlumni(of: [` + hub + `, ` + others + `], how: LEFT_FIRST, first: 1000) { totalCount nodes { person { name } } } }`,
		`{ paths(from: "person:0", to: "person:99", maxHops: 10, limit: 100) { length } }`,
		`{ paths(from: "person:0", to: "person:99", maxHops: 6, limit: 100, together: true) { length } }`,
		`{ search(text: "a", first: 1000) { nodes { entity { name } } } }`,
		`{ people { groups(by: COMPANY, first: 1000) { totalCount nodes { people } } } }`,
		`{ company(id: ` + hub + `) { alumni(first: 1000) { totalCount nodes { person { name } } } } }`,
	}
}

// Loads returns the loads beside which a light query is measured: none, some clients with the heaviest query, some that search
// where there is no index, and one client that asks for a heavy field under many aliases.
func Loads(heaviest string, clients, aliases int) []Load {
	loads := []Load{{Name: "alone"}, {Name: fmt.Sprintf("beside %d clients", clients), Clients: clients, Query: heaviest}}
	for _, field := range unindexed {
		loads = append(loads, Load{Name: fmt.Sprintf("beside %d clients of %s", clients, field), Clients: clients, Query: "{ " + field + " }"})
	}
	return append(loads, Load{Name: fmt.Sprintf("beside one client of %d aliases", aliases), Clients: 1, Query: Aliases(unindexed[0], aliases)})
}

// unindexed are fields that take long, whatever of them is asked for, though they do not look like it.
var unindexed = []string{
	`people(first: 1, where: {name: {contains: "zzz"}}) { totalCount }`,
	`people(first: 1, where: {description: {contains: "zzz"}}) { totalCount }`,
	`people(first: 1, where: {employments: {some: {role: {contains: "zzz"}}}}) { totalCount }`,
}

// Aliases returns a query that asks for a field so many times.
func Aliases(field string, n int) string {
	var text strings.Builder
	text.WriteString("{")
	for i := range n {
		fmt.Fprintf(&text, " a%d: %s", i, field)
	}
	text.WriteString(" }")
	return text.String()
}

func ids(kind string, n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%q", fmt.Sprintf("%s:%d", kind, i))
	}
	return strings.Join(list, ", ")
}
