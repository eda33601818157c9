package twins

import (
	"cmp"
	"slices"
)

// resolve has those that are merged be one, and each entity have its links and facts.
func (c *Collector) resolve() {
	roots := c.roots()
	var merged []int32
	for i, root := range roots {
		if int32(i) != root { //nolint:gosec // there are fewer
			merged = append(merged, int32(i)) //nolint:gosec // likewise
		}
	}
	slices.SortFunc(merged, func(a, b int32) int { return cmp.Compare(c.entities[a].id, c.entities[b].id) })
	for _, m := range merged {
		root, one := &c.entities[roots[m]], &c.entities[m]
		root.names = addOnce(root.names, maxNames, one.names...)
		root.identifiers = append(root.identifiers, one.identifiers...)
		if root.url == 0 {
			root.url = one.url
		}
		one.names, one.identifiers, one.url = nil, nil, 0
	}
	for i := range c.links {
		l := &c.links[i]
		l.source, l.target = roots[l.source], roots[l.target]
		number := int32(i) //nolint:gosec // there are fewer
		c.entities[l.source].addLink(linkEnd{number, false, l.target})
		if l.source != l.target {
			c.entities[l.target].addLink(linkEnd{number, true, l.source})
		}
	}
	for i := range c.facts {
		f := &c.facts[i]
		f.entity = roots[f.entity]
		of := &c.entities[f.entity]
		if len(of.facts) < maxFacts {
			of.facts = append(of.facts, int32(i)) //nolint:gosec // there are fewer
		}
	}
	for id, n := range c.index {
		c.index[id] = roots[n]
	}
}

func (e *entity) addLink(l linkEnd) {
	if len(e.links) < maxLinks {
		e.links = append(e.links, l)
	}
}

// roots returns what each entity is: itself, or the end of the chain of those that it is merged into.
func (c *Collector) roots() []int32 {
	into := make([]int32, len(c.entities))
	for i := range into {
		into[i] = int32(i) //nolint:gosec // there are fewer
	}
	for _, m := range c.merges {
		into[m[0]] = m[1]
	}
	for i := range into {
		for n := 0; into[into[i]] != into[i] && n <= len(c.merges); n++ {
			into[i] = into[into[i]]
		}
	}
	return into
}
