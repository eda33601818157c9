package namesearch

import (
	"cmp"
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// Candidate is an entity that may be meant, with its names.
type Candidate[Key any] struct {
	Key     Key // in the store
	ID      string
	SortKey string
	Names   []kg.Alias // the entity's name, without a language, and its aliases
}

// Hit is a candidate with a matching name.
type Hit[Key any] struct {
	*Candidate[Key]
	nameScore
	Name kg.Alias // the best matching name
}

// Value returns a property of the hit: PropScore, PropMatch, PropMatched and their other properties, PropSortKey or PropID.
// ok is false for any other.
func (h *Hit[Key]) Value(p query.Prop) (v query.Value, ok bool) {
	switch p {
	case query.PropScore:
		return query.Value{Int: int64(h.score)}, true
	case query.PropMatch:
		return query.Value{Text: h.match.String()}, true
	case query.PropMatched:
		return query.Value{Text: h.Name.Name}, true
	case query.PropMatchedLanguage:
		return query.Value{Text: h.Name.Language}, true
	case query.PropMatchedStart:
		return query.Value{Int: int64(h.start)}, true
	case query.PropMatchedEnd:
		return query.Value{Int: int64(h.end)}, true
	case query.PropSortKey:
		return query.Value{Text: h.SortKey}, true
	case query.PropID:
		return query.Value{Text: h.ID}, true
	default:
		return query.Value{}, false
	}
}

// Fill sets those of some properties in a row that a hit has without the store.
func (h *Hit[Key]) Fill(row *query.Row, props []query.Prop) {
	for i, p := range props {
		if v, ok := h.Value(p); ok {
			row.Values[i] = v
		}
	}
}

// Lookup returns the candidates of some probes. It may omit those that it has returned before.
type Lookup[Key any] func(probes []Probe) ([]Candidate[Key], error)

// enoughHits is the number of names without a typo from which typos are not searched for.
const enoughHits = 10

// Find returns the slice of the results of a search, in order; more reports whether there are more. It calls look once, and
// once more if hardly any name matches without a typo.
func Find[Key any](s *query.Search, look Lookup[Key]) (hits []Hit[Key], more bool, err error) {
	if s.Slice.Limit == query.NoRows || s.Types == 0 {
		return nil, false, nil
	}
	hits, err = find([]string{s.Text}, translations(s.Text), false, look)
	if from := s.Slice.From; from != nil {
		hits = slices.DeleteFunc(hits, func(h Hit[Key]) bool {
			return cmp.Or(cmp.Compare(from[0].Int, int64(h.score)), cmp.Compare(h.SortKey, from[1].Text), cmp.Compare(h.ID, from[2].Text)) <= 0
		})
	}
	limit := max(s.Slice.Limit, 0)
	return hits[:min(len(hits), limit)], len(hits) > limit, err
}

// find returns the hits of some texts, the main one first, and of their translations to other languages, for which typos are
// not searched for. whole says that the texts are whole names: a name that lacks a word is then another one.
func find[Key any](typed, elsewhere []string, whole bool, look Lookup[Key]) ([]Hit[Key], error) {
	r := &ranking[Key]{firstTranslation: len(typed), reader: newReader(), seen: map[string]bool{}}
	var plain, typos []Probe
	for i, one := range slices.Concat(typed, elsewhere) {
		r.texts = append(r.texts, newText(one, whole))
		probes := Probes(one)
		first := slices.IndexFunc(probes, func(p Probe) bool { return p.typo })
		if first < 0 {
			first = len(probes)
		}
		plain = append(plain, probes[:first]...)
		if i < len(typed) {
			typos = append(typos, probes[first:]...)
		}
	}
	for _, probes := range [][]Probe{plain, typos} {
		if len(probes) == 0 {
			continue
		}
		found, err := look(probes)
		if err != nil {
			return nil, err
		}
		r.add(found)
		if len(r.hits) >= enoughHits {
			break
		}
	}
	return r.ordered(), nil
}

// ranking collects the distinct candidates that match one of some texts.
type ranking[Key any] struct {
	texts            []*searchText
	firstTranslation int // the index of the first translation in texts
	reader           *reader
	seen             map[string]bool // by ID
	hits             []Hit[Key]
}

func (r *ranking[Key]) add(candidates []Candidate[Key]) {
	for i := range candidates {
		c := &candidates[i]
		if r.seen[c.ID] {
			continue
		}
		r.seen[c.ID] = true
		if hit := r.best(c); hit.match != 0 {
			r.hits = append(r.hits, hit)
		}
	}
}

func (r *ranking[Key]) ordered() []Hit[Key] {
	slices.SortFunc(r.hits, func(a, b Hit[Key]) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.SortKey, b.SortKey), cmp.Compare(a.ID, b.ID))
	})
	return r.hits
}

// best returns the best match of one of the texts with one of the names of a candidate, if any.
func (r *ranking[Key]) best(c *Candidate[Key]) Hit[Key] {
	hit := Hit[Key]{Candidate: c}
	for j, name := range c.Names {
		words := r.reader.read(name.Name)
		for i, text := range r.texts {
			found := text.match(name.Name, words)
			switch {
			case i >= r.firstTranslation:
				found.score, found.match = found.score-translationLoss, max(found.match, query.MatchTransliteration)
			case i > 0:
				found.score -= aliasLoss
			}
			if j > 0 {
				found.score -= aliasLoss
			}
			if found.score > hit.score {
				hit.nameScore, hit.Name = found, name
			}
		}
	}
	return hit
}
