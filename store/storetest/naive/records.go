package naive

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/temporal"
)

// RecordMap is one state of the data: every record by its ID. It is immutable.
type RecordMap map[string]kg.Record

// Records returns the records of some types, by ID.
func (g RecordMap) Records(types kg.TypeSet) []kg.Record {
	var list []kg.Record
	for _, r := range g {
		if types.Has(r.RecordType()) {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b kg.Record) int { return strings.Compare(a.RecordID(), b.RecordID()) })
	return list
}

// Relations returns the relations of some kinds that touch an entity, in relation order.
func (g RecordMap) Relations(entity string, kinds []kg.RelationKind, direction kg.Direction) []*kg.Relation {
	var list []*kg.Relation
	for _, record := range g {
		r, ok := record.(*kg.Relation)
		if ok && slices.Contains(kinds, r.Kind) && touches(r, entity, direction) {
			list = append(list, r)
		}
	}
	keys := make(map[*kg.Relation]string, len(list))
	for _, r := range list {
		keys[r] = orderKey(&r.Claim, r.ID)
	}
	slices.SortFunc(list, func(a, b *kg.Relation) int { return strings.Compare(keys[a], keys[b]) })
	return list
}

func touches(r *kg.Relation, entity string, direction kg.Direction) bool {
	switch direction {
	case kg.Out:
		return r.Source == entity
	case kg.In:
		return r.Target == entity
	default:
		return r.Source == entity || r.Target == entity
	}
}

// Degree counts the relations that touch an entity.
func (g RecordMap) Degree(entity string) int { return g.degrees()[entity] }

// degrees returns the degree of every entity that has relations.
func (g RecordMap) degrees() map[string]int {
	all := map[string]int{}
	for _, record := range g {
		if r, ok := record.(*kg.Relation); ok {
			all[r.Source]++
			if r.Target != r.Source {
				all[r.Target]++
			}
		}
	}
	return all
}

// Facts returns the facts about an entity, in relation order.
func (g RecordMap) Facts(entity string) []*kg.Fact {
	var list []*kg.Fact
	for _, record := range g {
		if f, ok := record.(*kg.Fact); ok && f.Entity == entity {
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(a, b *kg.Fact) int { return strings.Compare(orderKey(&a.Claim, a.ID), orderKey(&b.Claim, b.ID)) })
	return list
}

func orderKey(c *kg.Claim, id string) string { return kg.OrderKey(interval(c).StartMin, id) }

// interval cannot fail: Apply rejects claims without one.
func interval(c *kg.Claim) temporal.Interval {
	s, _ := c.Bounds()
	return s
}

// Exist implements kg.ReferenceReader.
func (g RecordMap) Exist(ids []string) (map[string]bool, error) {
	found := map[string]bool{}
	for _, id := range ids {
		if g[id] != nil {
			found[id] = true
		}
	}
	return found, nil
}

// Texts implements kg.ReferenceReader.
func (g RecordMap) Texts(ids []string) (map[string]string, error) {
	found := map[string]string{}
	for _, id := range ids {
		if d, ok := g[id].(*kg.Document); ok {
			found[id] = d.Text
		}
	}
	return found, nil
}

// after returns the data after a batch, even if references dangle.
func (g RecordMap) after(batch *kg.Batch) RecordMap {
	next := RecordMap{}
	maps.Copy(next, g)
	for _, id := range batch.Delete {
		delete(next, id)
	}
	for _, r := range batch.Put {
		next[r.RecordID()] = kg.Clone(r)
	}
	return next
}

// checkDeletions returns errors for the records that the batch that led to g deleted, although others refer to them.
func (g RecordMap) checkDeletions(batch *kg.Batch) error {
	var faults kg.RecordErrors
	for i, id := range batch.Delete {
		if g[id] == nil && (g.Degree(id) > 0 || len(g.Facts(id)) > 0) {
			faults = append(faults, &kg.RecordError{Index: i, Deleted: true, ID: id, Field: "id", Code: kg.CodeStillTouched,
				Reason: "cannot be deleted while relations or facts touch it: delete those too"})
		}
	}
	if len(faults) == 0 {
		return nil
	}
	return faults
}

// checkMerges returns errors for the merges of the batch that led to g that merge something into itself, and for what it deleted
// although a merge names it.
func checkMerges(g RecordMap, batch *kg.Batch) error {
	into := map[string]string{}
	for _, r := range g {
		if m, ok := r.(*kg.Merge); ok {
			into[m.From] = m.Into
		}
	}
	var faults kg.RecordErrors
	for i, r := range batch.Put {
		if m, ok := r.(*kg.Merge); ok && repeats(into, m.From) {
			faults = append(faults, &kg.RecordError{Index: i, ID: m.ID, Field: "into",
				Reason: fmt.Sprintf("%q is merged into %q already, directly or not: nothing can be merged into itself", m.Into, m.From)})
		}
	}
	for i, id := range batch.Delete {
		if merge := mergeNaming(g, id); g[id] == nil && merge != "" {
			faults = append(faults, kg.MergedError(i, id, merge))
		}
	}
	if len(faults) == 0 {
		return nil
	}
	return faults
}

// repeats reports whether the chain of merges of an entity leads back to it.
func repeats(into map[string]string, id string) bool {
	for at, n := into[id], 0; at != "" && n <= len(into); at, n = into[at], n+1 {
		if at == id {
			return true
		}
	}
	return false
}

// mergeNaming returns the ID of the merge of an entity, or of the last one, by ID, that is merged into it; "" if there is none.
func mergeNaming(g RecordMap, entity string) string {
	if id := kg.MergeID(entity); g[id] != nil {
		return id
	}
	last := ""
	for id, r := range g {
		if m, ok := r.(*kg.Merge); ok && m.Into == entity {
			last = max(last, id)
		}
	}
	return last
}
