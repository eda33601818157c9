package merging

import (
	"maps"
	"slices"

	"ties/kg"
)

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
