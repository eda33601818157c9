package merging

import (
	"maps"
	"slices"

	"ties/kg"
)

// result compares the graphs before and after.
func (r *resolver) result() *Changes {
	result := &Changes{Revisions: map[string]int64{}, Touched: r.touched()}
	ids := maps.Clone(r.changed)
	maps.Copy(ids, r.roots)
	for _, stated := range r.stated {
		for id, one := range stated {
			if EndsOf(one.Record) != nil {
				ids[id] = true
			}
		}
	}
	members := [2]map[string][]string{r.before.members(), r.after.members()}
	for _, id := range r.ordered(ids) {
		was, is := r.stated[0][id], r.stated[1][id]
		before, after := r.resolved(0, id, members[0]), r.resolved(1, id, members[1])
		if !isSame(before, after) || before != nil && was.Revision != is.Revision {
			result.Graph = append(result.Graph, change(id, was.Revision, is.Revision, before, after))
			if !r.changed[id] {
				result.Revisions[id] = is.Revision
			}
		}
		r.keep(result, id, after)
	}
	return result
}

// Moved returns the number of claims that the batch does not change, but that are read of other entities since.
func (c *Changes) Moved() (n int) {
	for _, one := range c.Graph {
		if _, ok := c.Revisions[one.ID]; ok && len(EndsOf(one.After)) > 0 {
			n++
		}
	}
	return n
}

// resolved returns a record of the graph before (0) or after (1); nil if there is none.
func (r *resolver) resolved(side int, id string, members map[string][]string) kg.Record {
	one, ok := r.stated[side][id]
	if !ok {
		return nil
	}
	return []forest{r.before, r.after}[side].resolve(one.Record, func(root string) (list []*kg.Entity) {
		for _, id := range slices.Sorted(slices.Values(members[root])) {
			if e, ok := r.stated[side][id].Record.(*kg.Entity); ok {
				list = append(list, e)
			}
		}
		return list
	})
}

// keep decides whether a stated record has to be kept beside the graph, where it is read as after.
func (r *resolver) keep(result *Changes, id string, after kg.Record) {
	was, is := r.stated[0][id], r.stated[1][id]
	switch {
	case is.Record == nil || after != nil && isSame(is.Record, after):
		if was.Record != nil {
			result.Forget = append(result.Forget, id)
		}
	default:
		result.Keep = append(result.Keep, is)
	}
}

// ordered returns IDs in the order of the batch's changes, then by ID.
func (r *resolver) ordered(ids map[string]bool) []string {
	var list []string
	for _, c := range r.changes {
		list = append(list, c.ID)
		delete(ids, c.ID)
	}
	return append(list, slices.Sorted(maps.Keys(ids))...)
}

func change(id string, prior, revision int64, before, after kg.Record) kg.Change {
	c := kg.Change{Revision: revision, Op: kg.ChangeUpdated, ID: id, Prior: prior, Before: before, After: after}
	switch {
	case before == nil:
		c.Op, c.Prior = kg.ChangeCreated, 0
	case after == nil:
		c.Op = kg.ChangeDeleted
	}
	return c
}
