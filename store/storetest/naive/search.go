package naive

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/passage"
	"ties/kg/query"
	"ties/kg/twins"
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

// foundPassage is a passage of a document.
type foundPassage struct {
	kg.Citation
	mentions []item       // of a sentence
	named    []*kg.Entity // of a mention: those that have the name
}

// passages returns passages of a document.
func passages(g evaluator, s *query.Passages, want *query.Selection) (query.Page, error) {
	d, ok := g.RecordMap[s.Document].(*kg.Document)
	if !ok {
		return query.Page{}, s.Missing()
	}
	var items []item
	switch s.Kind {
	case query.Uncited:
		items = uncitedIn(g, d)
	case query.Mentions:
		items = mentionsIn(g, d, s.Types)
	case query.CoMentions:
		for _, sentence := range uncitedIn(g, d) {
			for _, m := range mentionsIn(g, d, s.Types) {
				if m.passage.Start >= sentence.passage.Start && m.passage.End <= sentence.passage.End {
					sentence.passage.mentions = append(sentence.passage.mentions, m)
				}
			}
			if areTwo(sentence.passage.mentions) {
				items = append(items, sentence)
			}
		}
	}
	return g.slice(items, query.PassageOrder(), s.Slice, want), nil
}

// uncitedIn returns the sentences on which no claim rests.
func uncitedIn(g evaluator, d *kg.Document) []item {
	var items []item
	for _, sentence := range passage.Sentences(d.Text) {
		if !slices.ContainsFunc(g.Records(kg.Relations|kg.Facts), func(r kg.Record) bool {
			return slices.ContainsFunc(kg.Citations(r), func(c kg.Citation) bool {
				return c.Document == d.ID && c.Quote != "" && c.Start < sentence.End && c.End > sentence.Start
			})
		}) {
			items = append(items, passageItem(d, sentence.Start, sentence.End))
		}
	}
	return items
}

func passageItem(d *kg.Document, from, to int) item {
	return item{passage: &foundPassage{Citation: kg.Citation{Document: d.ID, Quote: string([]rune(d.Text)[from:to]), Start: from, End: to}}}
}

// mentionsIn returns the places of the names of entities.
func mentionsIn(g evaluator, d *kg.Document, types kg.TypeSet) []item {
	var items []item
	words := passage.Words(d.Text)
	for i := 0; i < len(words); {
		longest, named := 0, []*kg.Entity(nil)
		for _, r := range g.Records(types) {
			e := r.(*kg.Entity)
			for _, name := range append([]kg.Alias{{Name: e.Name}}, e.Aliases...) {
				n := nameAt(words[i:], name.Name)
				if n > longest {
					longest, named = n, nil
				}
				if n > 0 && n == longest && !slices.Contains(named, e) {
					named = append(named, e)
				}
			}
		}
		if longest == 0 {
			i++
			continue
		}
		m := passageItem(d, words[i].Start, words[i+longest-1].End)
		slices.SortFunc(named, func(a, b *kg.Entity) int {
			return cmp.Or(cmp.Compare(g.Degree(b.ID), g.Degree(a.ID)), cmp.Compare(a.ID, b.ID))
		})
		m.passage.named = named
		items = append(items, m)
		i += longest
	}
	return items
}

// nameAt returns of how many words a name is with which some words begin; 0 if they do not.
func nameAt(words []passage.Word, name string) int {
	named := passage.Words(name)
	if !passage.IsName(name) || len(named) > min(len(words), passage.MaxWords) {
		return 0
	}
	for i, w := range named {
		if w.Folded != words[i].Folded {
			return 0
		}
	}
	if !words[0].Starts || !words[len(named)-1].Ends {
		return 0
	}
	return len(named)
}

// areTwo reports whether mentions may be of two entities.
func areTwo(mentions []item) bool {
	return slices.ContainsFunc(mentions, func(m item) bool {
		first := mentions[0].passage
		differ := len(first.named) > 1 || len(m.passage.named) > 1 || first.named[0] != m.passage.named[0]
		return differ && !sameName(first.Quote, m.passage.Quote)
	})
}

// sameName reports whether two names have the same words.
func sameName(a, b string) bool {
	return slices.EqualFunc(passage.Words(a), passage.Words(b), func(a, b passage.Word) bool { return a.Folded == b.Folded })
}

// mentionsPage returns the first mentions in a sentence.
func mentionsPage(g evaluator, i item, s *query.MentionsStep, want *query.Selection) query.Page {
	all := i.passage.mentions
	shown := all[:min(len(all), s.Limit)]
	return query.Page{Rows: g.rows(shown, want), More: len(shown) < len(all), Total: int64(len(all))}
}

// namedPage returns the first entities that have the name of a mention.
func namedPage(g evaluator, i item, s *query.NamedStep, want *query.Selection) query.Page {
	all := i.passage.named
	var shown []item
	for _, e := range all[:min(len(all), s.Limit)] {
		shown = append(shown, item{record: e})
	}
	return query.Page{Rows: g.rows(shown, want), More: len(shown) < len(all), Total: int64(len(all))}
}

// duplicates returns the pairs of entities that are likely one.
func duplicates(g evaluator, s *query.Duplicates, want *query.Selection) (query.Page, error) {
	all := twins.NewCollector()
	for _, t := range kg.Nodes.List() {
		for _, r := range g.Records(kg.Types(t)) {
			if err := all.Add(r); err != nil {
				return query.Page{}, err
			}
		}
	}
	for _, r := range g.apart {
		if err := all.Add(r); err != nil {
			return query.Page{}, err
		}
	}
	pairs, err := all.Find(context.Background())
	if err != nil {
		return query.Page{}, err
	}
	var items []item
	for i := range pairs {
		if t, _ := kg.TypeOfID(pairs[i].First); s.Types.Has(t) {
			items = append(items, item{twins: &pairs[i]})
		}
	}
	page := g.slice(items, query.DuplicateOrder(), s.Slice, want)
	page.AsOf = g.newest
	return page, nil
}

func ofTwins(pair *twins.Pair, p query.Prop) query.Value {
	return map[query.Prop]query.Value{
		query.PropScore: integer(pair.Score), query.PropFirstID: text(pair.First), query.PropSecondID: text(pair.Second),
	}[p]
}

func ofReason(reason *twins.Reason, p query.Prop) query.Value {
	return map[query.Prop]query.Value{query.PropReason: text(reason.Code.String()), query.PropPoints: integer(reason.Points)}[p]
}

func reasonsOf(pair *twins.Pair) (items []item) {
	for i := range pair.Reasons {
		items = append(items, item{reason: &pair.Reasons[i]})
	}
	return items
}

// shownBy returns the claims that show a reason.
func shownBy(g evaluator, reason *twins.Reason) (items []item) {
	for _, id := range reason.Claims {
		items = append(items, item{record: g.RecordMap[id]})
	}
	return items
}
