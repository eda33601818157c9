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

// passages returns a plan that starts with passages of a document.
func passages(d planGenerator) *query.Plan {
	start := &query.Passages{
		Document: d.idOf(kg.Documents), Kind: pick(d, []query.PassageKind{query.Uncited, query.Mentions, query.CoMentions}),
		Types: kg.Types(some(d, 8, kg.Entities.List())...),
	}
	if d.chance(20) {
		start.Document = "document:nobody"
	}
	start.Slice = d.slice(func() []query.Value { return integers(d.IntN(20)) })
	start.Slice.Backward = false
	return &query.Plan{Start: start, Selection: d.want(rows{props: CitationProps, passage: start.Kind}, planDepth)}
}

// passageSteps returns the functions that generate the steps from passages.
func passageSteps(d planGenerator, kind query.PassageKind) []func(depth int) *query.Branch {
	limit := pick(d, []int{0, 1, 2, 10})
	switch kind {
	case query.Mentions:
		return []func(int) *query.Branch{func(depth int) *query.Branch {
			return follow(0, &query.NamedStep{Limit: limit}, d.want(rows{types: kg.Entities}, depth))
		}}
	case query.CoMentions:
		return []func(int) *query.Branch{func(depth int) *query.Branch {
			return follow(0, &query.MentionsStep{Limit: limit}, d.want(rows{props: CitationProps, passage: query.Mentions}, depth))
		}}
	default:
		return nil
	}
}

var (
	twinProps   = []query.Prop{query.PropScore, query.PropFirstID, query.PropSecondID}
	reasonProps = []query.Prop{query.PropReason, query.PropPoints}
)

// duplicates returns a plan that starts with pairs that are likely one.
func duplicates(d planGenerator) *query.Plan {
	start := &query.Duplicates{Types: kg.Types(some(d, 6, kg.Entities.List())...)}
	if d.chance(2) {
		start.Types = kg.Entities
	}
	start.Slice = d.slice(func() []query.Value {
		return append(integers(d.IntN(300)), query.Value{Text: d.idOf(kg.Entities)}, query.Value{Text: d.idOf(kg.Entities)})
	})
	start.Slice.Backward = false
	return &query.Plan{Start: start, Selection: d.want(rows{props: twinProps, twins: true}, planDepth)}
}

// byDegree returns a plan that starts with entities of high degrees.
func byDegree(d planGenerator) *query.Plan {
	start := &query.ByDegree{
		Types: kg.Types(some(d, 6, kg.Entities.List())...), Filter: d.maybe(func() query.Filter { return d.entityFilter(3) }),
		Scan: pick(d, []int{1, 2, 5, 20, 100}), Limit: pick(d, []int{0, 1, 3, 100}),
	}
	if d.chance(2) {
		start.From = d.keysOf(d.idOf(kg.Entities), query.DegreeOrder())
	}
	return &query.Plan{Start: start, Selection: d.want(rows{types: kg.Entities}, planDepth)}
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
