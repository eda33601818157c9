package random

import (
	"ties/kg"
	"ties/kg/query"
)

// similar returns a plan that starts with an entity and those with similar names.
func (d planGenerator) similar() *query.Plan {
	id := "person:nobody"
	if list := d.byType[pick(d, kg.Entities.List())]; len(list) > 0 && !d.chance(20) {
		id = pick(d, list)
	}
	return &query.Plan{Start: &query.Similar{Of: id, Limit: d.IntN(6)}, Selection: d.want(rows{types: kg.Entities, found: true}, planDepth)}
}

// search returns a plan that starts with a search, mostly for an existing name, or a prefix of one.
func (d planGenerator) search() *query.Plan {
	text := []rune(pick(d, someNames))
	if d.chance(2) {
		text = text[:d.IntN(len(text)+1)]
	}
	start := &query.Search{Text: string(text), Types: kg.Types(some(d, 3, kg.Entities.List())...)}
	start.Slice = d.slice(func() []query.Value {
		return append([]query.Value{{Int: int64(d.IntN(1_000))}}, d.keysOf(d.idOf(kg.Entities), byName)...)
	})
	start.Slice.Backward, start.Slice.Count = false, false
	return &query.Plan{Start: start, Selection: d.want(rows{types: kg.Entities, found: true}, planDepth)}
}

// find returns a plan that starts with the entities that are known by some keys.
func (d planGenerator) find() *query.Plan {
	start := &query.Find{Keys: d.knownBy().Keys, Types: kg.Types(some(d, 6, kg.Entities.List())...)}
	if d.chance(2) {
		start.Types = kg.Entities
	}
	start.Slice = d.slice(func() []query.Value {
		return d.keysOf(d.idOf(kg.Entities), query.FindOrder())
	})
	start.Slice.Backward = false
	return &query.Plan{Start: start, Selection: d.want(rows{types: start.Types}, planDepth)}
}

// knownBy returns a condition by some keys, most of which something has.
func (d filterGenerator) knownBy() *query.KnownBy {
	by := &query.KnownBy{}
	for range d.IntN(4) {
		by.Keys = append(by.Keys, pick(d, []query.EntityKey{
			query.NameKey(pick(d, someNames)), query.AliasKey(pick(d, someNames)),
			query.IdentifierKey(pick(d, someIdentifiers)), query.URLKey(pick(d, someTexts)),
		}))
	}
	return by
}
