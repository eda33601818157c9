package naive

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
)

// search returns the entities that a text may mean.
func (g evaluator) search(s *query.Search, want *query.Selection) (query.Page, error) {
	hits, more, err := namesearch.Find(s, func(probes []namesearch.Probe) ([]namesearch.Candidate[string], error) {
		return g.candidates(probes, s.Types), nil
	})
	if err != nil {
		return query.Page{}, err
	}
	return query.Page{Rows: g.rows(g.hits(hits), want), More: more}, nil
}

// similar returns an entity, and those with similar names.
func (g evaluator) similar(s *query.Similar, want *query.Selection) (query.Page, error) {
	e, ok := g.RecordMap[s.Of].(*kg.Entity)
	if !ok {
		return query.Page{}, s.Missing()
	}
	self := candidate(e)
	hits, err := namesearch.Similar(&self, s.Limit, func(probes []namesearch.Probe) ([]namesearch.Candidate[string], error) {
		return g.candidates(probes, kg.Types(e.Type)), nil
	})
	if err != nil {
		return query.Page{}, err
	}
	return query.Page{Rows: g.rows(g.hits(hits), want)}, nil
}

func candidate(e *kg.Entity) namesearch.Candidate[string] {
	return namesearch.Candidate[string]{Key: e.ID, ID: e.ID, SortKey: kg.SortKey(e.Name), Names: append([]kg.Alias{{Name: e.Name}}, e.Aliases...)}
}

func (g RecordMap) hits(hits []namesearch.Hit[string]) []item {
	var items []item
	for _, h := range hits {
		items = append(items, item{record: g[h.ID], hit: &h})
	}
	return items
}

// candidates returns, for each type, the candidates of each probe.
func (g RecordMap) candidates(probes []namesearch.Probe, types kg.TypeSet) []namesearch.Candidate[string] {
	var all []namesearch.Candidate[string]
	for _, t := range types.List() {
		keyed := g.keyedEntities(t)
		for _, p := range probes {
			var found []namesearch.Candidate[string]
			for level := namesearch.Levels - 1; level >= 0; level-- {
				lower := withKeys(keyed, p.KeysAt(kg.Types(t), level), p.Prefix())
				if len(lower) > namesearch.Most && level < namesearch.Levels-1 {
					break
				}
				found = lower
			}
			all = append(all, found...)
		}
	}
	return all
}

// keyedEntity is an entity with the keys of its names.
type keyedEntity struct {
	namesearch.Candidate[string]
	keys []string
}

func (g RecordMap) keyedEntities(t kg.Type) []keyedEntity {
	var all []keyedEntity
	for _, r := range g.Records(kg.Types(t)) {
		e := r.(*kg.Entity)
		all = append(all, keyedEntity{candidate(e), strings.Fields(namesearch.Keys(e))})
	}
	return all
}

// withKeys returns the entities that have one of some keys, or one with such a prefix.
func withKeys(all []keyedEntity, wanted []string, prefix bool) []namesearch.Candidate[string] {
	var found []namesearch.Candidate[string]
	for _, one := range all {
		if slices.ContainsFunc(one.keys, func(key string) bool {
			return slices.ContainsFunc(wanted, func(w string) bool { return key == w || prefix && strings.HasPrefix(key, w) })
		}) {
			found = append(found, one.Candidate)
		}
	}
	return found
}

// find returns the entities that are known by one of some keys.
func (g evaluator) find(f *query.Find, want *query.Selection) query.Page {
	var items []item
	for _, r := range g.Records(f.Types) {
		if knownBy(r.(*kg.Entity), f.Keys) {
			items = append(items, item{record: r})
		}
	}
	return g.slice(items, query.FindOrder(), f.Slice, want)
}

// knownBy reports whether an entity has one of some keys.
func knownBy(e *kg.Entity, keys []query.EntityKey) bool {
	return slices.ContainsFunc(keys, func(key query.EntityKey) bool {
		switch key.Kind {
		case query.KeyName:
			return kg.Fold(e.Name) == key.Text
		case query.KeyAlias:
			return slices.ContainsFunc(e.Aliases, func(a kg.Alias) bool { return kg.Fold(a.Name) == key.Text })
		case query.KeyIdentifier:
			return slices.ContainsFunc(e.Identifiers, func(i kg.Identifier) bool { return i.Scheme+"\t"+i.Value == key.Text })
		default:
			return e.URL != "" && kg.CanonicalURL(e.URL) == key.Text
		}
	})
}
