package storekit

import (
	"maps"
	"slices"

	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
)

// Redirect returns the plan with the roots of merged entities in place of these, given what returns what entities are merged into
// (as merging.Reader.Into); the plan itself if it has none. A page is the answer to a plan that then asks for nothing.
func Redirect(plan *query.Plan, into func(ids []string) (map[string]string, error)) (*query.Plan, *query.Page, error) {
	roots, err := Roots(query.EntityIDs(plan), into)
	if err != nil || len(roots) == 0 {
		return plan, nil, err
	}
	plan = query.Redirect(plan, func(id string) string {
		if root, ok := roots[id]; ok {
			return root
		}
		return id
	})
	if p, ok := plan.Start.(*query.Paths); ok && p.From == p.To {
		return plan, &query.Page{}, nil // no path leads from an entity to itself
	}
	return plan, nil, nil
}

// Roots returns the roots of those of some IDs that are of merged entities.
func Roots(ids []string, into func(ids []string) (map[string]string, error)) (map[string]string, error) {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		t, ok := kg.TypeOfID(id)
		return !ok || !kg.Entities.Has(t)
	})
	if len(ids) == 0 {
		return nil, nil
	}
	merged, err := into(ids)
	if err != nil || len(merged) == 0 {
		return nil, err
	}
	all := maps.Clone(merged)
	for next := merged; len(next) > 0; {
		if next, err = into(slices.Collect(maps.Values(next))); err != nil {
			return nil, err
		}
		maps.Copy(all, next)
	}
	roots := make(map[string]string, len(merged))
	for id := range merged {
		roots[id] = id
		for at, ok := all[id]; ok; at, ok = all[at] {
			roots[id] = at
		}
	}
	return roots, nil
}

// Merged returns the root of an entity, and all that are merged into it; the ID alone if that is not of an entity.
func Merged(id string, merges merging.Reader) ([]string, error) {
	if t, ok := kg.TypeOfID(id); !ok || !kg.Entities.Has(t) {
		return []string{id}, nil
	}
	roots, err := Roots([]string{id}, merges.Into)
	if err != nil {
		return nil, err
	}
	if root, ok := roots[id]; ok {
		id = root
	}
	all := []string{id}
	for next := all; len(next) > 0; {
		from, err := merges.From(next)
		if err != nil {
			return nil, err
		}
		next = slices.Sorted(maps.Keys(from))
		all = append(all, next...)
	}
	return all, nil
}
