package namesearch

import (
	"cmp"
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// Candidate is an entity that may be meant, with its names.
type Candidate[Key any] struct {
	Key     Key // of the store
	ID      string
	SortKey string
	Names   []kg.Alias // the name, which has no language, and the aliases
}

// Hit is a candidate that a text may mean.
type Hit[Key any] struct {
	*Candidate[Key]
	nameScore
	Name kg.Alias // that fits best
}

// Value returns a property of what was found: PropScore, PropMatch, PropMatched and what goes with it, PropSortKey or
// PropID. ok is false for any other.
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

// Fill puts into a row, for some properties, what is known of a hit without the store.
func (h *Hit[Key]) Fill(row *query.Row, props []query.Prop) {
	for i, p := range props {
		if v, ok := h.Value(p); ok {
			row.Values[i] = v
		}
	}
}

// Lookup returns the candidates of some probes. It may leave out those that it has given before.
type Lookup[Key any] func(probes []Probe) ([]Candidate[Key], error)

// enough is how many names fit without a typo where none is looked for that fits with one.
const enough = 10

// Find returns the part of what a search finds that its slice asks for, in order; more tells whether it goes on. It
// looks once, and once more where hardly a name fits without a typo.
func Find[Key any](s *query.Search, look Lookup[Key]) (hits []Hit[Key], more bool, err error) {
	if s.Slice.Limit == query.NoRows || s.Types == 0 {
		return nil, false, nil
	}
	hits, err = find([]string{s.Text}, otherNames(s.Text), false, look)
	if from := s.Slice.From; from != nil {
		hits = slices.DeleteFunc(hits, func(h Hit[Key]) bool {
			return cmp.Or(cmp.Compare(from[0].Int, int64(h.score)), cmp.Compare(h.SortKey, from[1].Text), cmp.Compare(h.ID, from[2].Text)) <= 0
		})
	}
	limit := max(s.Slice.Limit, 0)
	return hits[:min(len(hits), limit)], len(hits) > limit, err
}

// find returns what some texts mean, the plainest of which is the first, and what they mean in other languages, where no
// typos are looked for. That they are whole names makes one that lacks a word another one.
func find[Key any](typed, elsewhere []string, whole bool, look Lookup[Key]) ([]Hit[Key], error) {
	r := &ranking[Key]{foreign: len(typed), reader: newReader(), seen: map[string]bool{}}
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
		if len(r.hits) >= enough {
			break
		}
	}
	return r.ordered(), nil
}

// ranking collects those of some candidates that one of some texts fits, each once.
type ranking[Key any] struct {
	texts   []*runeText
	foreign int // the first of the texts that are in another language
	reader  *reader
	seen    map[string]bool // by ID
	hits    []Hit[Key]
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

// best returns the best of the ways in which one of the texts fits one of the names of a candidate, if any does.
func (r *ranking[Key]) best(c *Candidate[Key]) Hit[Key] {
	hit := Hit[Key]{Candidate: c}
	for j, name := range c.Names {
		words := r.reader.read(name.Name)
		for i, text := range r.texts {
			found := text.fits(name.Name, words)
			switch {
			case i >= r.foreign:
				found.score, found.match = found.score-nationLoss, max(found.match, query.MatchTransliteration)
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
