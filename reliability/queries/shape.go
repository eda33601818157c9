package queries

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Shape says how large queries are, and what their arguments hold.
type Shape struct {
	depth   int              // of fields below each other
	filter  int              // how deep input objects are in each other
	items   []int            // lengths of lists
	numbers map[string][]int // by the name of the argument, "" for all others
	odd     bool             // whether there are nulls, directives and made-up cursors
	often   []string         // fields, arguments and input fields that are asked for more often than others
}

var (
	// Usual is the shape of queries of all kinds.
	Usual = Shape{depth: 4, filter: 4, items: []int{0, 1, 2, 3}, odd: true, numbers: map[string][]int{"": {0, 1, 2, 3, 4, 5}}}

	// Extreme is the shape of queries that ask for as much as they can.
	Extreme = Shape{
		depth: 9, filter: 6, items: []int{1, 2, 4, 8},
		often: []string{"where", "AND", "OR", "count", "some", "includeUnits", "orderBy", "nodes", "totalCount", "people", "employments", "groups"},
		numbers: map[string][]int{
			"first": {0, 1, 20, 50, 100, 300, 1000, 1000}, "limit": {1, 100, 1000}, "hops": {1, 2, 4, 6}, "maxHops": {2, 4, 6, 10},
			"minPeople": {1, 2}, "": {0, 1, 2, 10},
		},
	}
)

// prefixes are those of the IDs that arguments and input fields of a name hold.
var prefixes = map[string]string{
	"person": "person:", "people": "person:", "PersonFilter": "person:", "EmploymentFilter": "employment:",
	"company": "company:", "at": "company:", "nowAt": "company:", "talentFlows": "company:", "sharedAlumni": "company:", "neighbourhood": "company:", "CompanyFilter": "company:",
	"WorkedAtFilter": "company:", "MovedFilter": "company:", "CameBackFilter": "company:",
	"project": "project:", "ProjectFilter": "project:", "team": "team:", "TeamFilter": "team:", "place": "place:", "event": "event:", "document": "document:",
}

// within returns the prefix of IDs within something of a name, where those around it have another.
func within(name, around string) string {
	if prefix := prefixes[name]; prefix != "" {
		return prefix
	}
	return around
}

// id returns an ID with a prefix. Where queries may be odd, one in four has any.
func (g *Generator) id(prefix string) string {
	list := g.values.IDs
	if fits := g.byPrefix[prefix]; len(fits) > 0 && (!g.shape.odd || !g.oneIn(4)) {
		list = fits
	}
	return quote(list[g.IntN(len(list))])
}

// distinct returns a list of IDs with a prefix, each once.
func (g *Generator) distinct(prefix string, n int) string {
	list := g.byPrefix[prefix]
	var quoted []string
	for _, i := range g.Perm(len(list))[:min(n, len(list))] {
		quoted = append(quoted, quote(list[i]))
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// isWanted reports whether an argument that may be left out is written.
func (g *Generator) isWanted(name string, before []string) bool {
	switch name {
	case "first":
		return !g.oneIn(4)
	case "last", "after", "before":
		return g.shape.odd && g.oneIn(40)
	case "unitsAsOf":
		return slices.Contains(before, "includeUnits: true") && g.oneIn(3)
	default:
		return g.oneIn(3) || g.isOften(name)
	}
}

func (g *Generator) isOften(name string) bool {
	return slices.Contains(g.shape.often, name) && g.oneIn(2)
}

func (g *Generator) number(name string) string {
	if g.shape.odd && g.oneIn(40) {
		return []string{"-1", "1000", "1001", "2147483647", "-2147483648"}[g.IntN(5)]
	}
	list, ok := g.shape.numbers[name]
	if !ok {
		list = g.shape.numbers[""]
	}
	return fmt.Sprint(list[g.IntN(len(list))])
}

// list returns a list of values, each once if it is one of enum values.
func (g *Generator) list(of *ast.Type, name, prefix string, deep int) string {
	var list []string
	for range g.shape.items[g.IntN(len(g.shape.items))] {
		if v := g.value(of, name, prefix, deep-1); g.shape.odd || !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return "[" + strings.Join(list, ", ") + "]"
}
