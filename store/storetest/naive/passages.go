package naive

import (
	"cmp"
	"slices"

	"ties/kg"
	"ties/kg/passage"
	"ties/kg/query"
)

// foundPassage is a passage of a document.
type foundPassage struct {
	kg.Citation
	mentions []item       // of a sentence
	named    []*kg.Entity // of a mention: those that have the name
}

// passages returns passages of a document.
func (g evaluator) passages(s *query.Passages, want *query.Selection) (query.Page, error) {
	d, ok := g.RecordMap[s.Document].(*kg.Document)
	if !ok {
		return query.Page{}, s.Missing()
	}
	var items []item
	switch s.Kind {
	case query.Uncited:
		items = g.uncited(d)
	case query.Mentions:
		items = g.mentions(d, s.Types)
	case query.CoMentions:
		for _, sentence := range g.uncited(d) {
			for _, m := range g.mentions(d, s.Types) {
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

// uncited returns the sentences on which no claim rests.
func (g evaluator) uncited(d *kg.Document) []item {
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

// mentions returns the places of the names of entities.
func (g evaluator) mentions(d *kg.Document, types kg.TypeSet) []item {
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
