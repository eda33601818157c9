package dearest

import (
	"fmt"
	"slices"
	"strconv"
)

// smaller makes a page of a query smaller; ok is false if there is none left.
func (g *generator) smaller(q query) (ok bool) {
	var pages []*argument
	var repeated []*field
	for _, f := range q.fields() {
		for i := range f.args {
			if n, err := strconv.Atoi(f.args[i].value); err == nil && n > 1 && slices.Contains(pageArguments, f.args[i].name) {
				pages = append(pages, &f.args[i])
			}
		}
		if f.repeat > 1 {
			repeated = append(repeated, f)
		}
	}
	if n := g.IntN(len(pages) + len(repeated) + 1); n < len(pages) {
		size, _ := strconv.Atoi(pages[n].value)
		pages[n].value = strconv.Itoa(size / 2)
	} else if n -= len(pages); n < len(repeated) {
		repeated[n].repeat /= 2
	}
	return len(pages)+len(repeated) > 0
}

// changed returns a query like another.
func (g *generator) changed(q query) query {
	q = q.clone()
	fields := q.fields()
	f := fields[g.IntN(len(fields))]
	switch g.IntN(5) {
	case 0: // the same once more, many times
		if f.alias != "" {
			f.repeat = min(max(1, f.repeat)*(2+g.IntN(4)), 100)
		}
	case 1: // larger pages
		for i := range f.args {
			if slices.Contains(pageArguments, f.args[i].name) {
				f.args[i].value = strconv.Itoa(g.number(f.args[i].name))
			}
		}
	case 2: // another root field beside
		other := g.random()[0]
		other.alias = fmt.Sprintf("o%d", len(q))
		q = append(q, other)
	case 3: // another selection
		root := q[g.IntN(len(q))]
		def := g.schema.Query.Fields.ForName(root.name)
		if def != nil && len(root.below) > 0 {
			of := g.schema.Types[def.Type.Name()]
			root.below = g.selection(of, 2+g.IntN(8))
		}
	default: // all root fields many times
		for _, f := range q {
			f.repeat = 60
		}
	}
	return q
}
