package passage

import (
	"cmp"
	"errors"
	"slices"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
)

// Source is a store, as one call of it reads passages.
type Source[Key comparable] interface {
	// Text returns the text of a document; ok is false if there is no such document.
	Text(document string) (text string, ok bool, err error)
	// Quotes returns what relations and facts quote of a document: with Start and End, in any order.
	Quotes(document string) ([]Span, error)
	// Entities calls yield with each entity of some types. It is valid until the call returns.
	Entities(types kg.TypeSet, yield func(e *Entity[Key]) error) error
	// Degrees returns the degrees of some entities, which are all different, by key. Those that are gone may be missing.
	Degrees(keys []Key) (map[Key]int, error)
	// Rows returns the selection of some entities, which are all different, by key. Those that are gone may be missing.
	Rows(keys []Key, want *query.Selection) (map[Key]query.Row, error)
}

// Read answers a plan that starts with passages.
func Read[Key comparable](counter *work.Counter, from Source[Key], s *query.Passages, want *query.Selection) (*query.Page, error) {
	text, ok, err := from.Text(s.Document)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, s.Missing()
	}
	if err := errors.Join(counter.Step(stepsOfText*len(text)), counter.Hold(len(text))); err != nil {
		return nil, err
	}
	r := &reading[Key]{from: from, text: text, work: counter}
	all, err := r.passages(s)
	if err != nil {
		return nil, err
	}
	page := &query.Page{}
	if s.Slice.Count {
		page.Total = int64(len(all))
	}
	if s.Slice.From != nil {
		all = after(all, int(s.Slice.From[0].Int))
	}
	limit := max(s.Slice.Limit, 0)
	page.More = s.Slice.Limit != query.NoRows && len(all) > limit
	rows := r.rows(page, all[:min(len(all), limit)], want)
	return page, r.follow(rows, want)
}

// passage is a row of an answer: a sentence with the names in it, or the place of a name.
type passage struct {
	Span
	mentions []found
	node     int32 // of the name; 0 of a sentence
}

// after returns the passages that begin after a position.
func after(all []passage, start int) []passage {
	for i := range all {
		if all[i].Start > start {
			return all[i:]
		}
	}
	return nil
}

// reading reads passages of one text.
type reading[Key comparable] struct {
	from Source[Key]
	text string
	work *work.Counter
	*finder[Key]
}

// What it takes to read passages, in steps of work.
const (
	stepsOfText = 20 // for each byte
	stepsOfName = 20
)

// passages returns all passages of a kind.
func (r *reading[Key]) passages(s *query.Passages) ([]passage, error) {
	if s.Kind == query.Uncited {
		return r.uncited(s)
	}
	places, err := r.places(s.Types)
	if err != nil {
		return nil, err
	}
	if s.Kind == query.CoMentions {
		sentences, err := r.uncited(s)
		return r.withTwo(sentences, places), err
	}
	all := make([]passage, len(places))
	for i, p := range places {
		all[i] = passage{Span: p.Span, node: p.node}
	}
	return all, nil
}

// places returns the places of the names of entities.
func (r *reading[Key]) places(types kg.TypeSet) ([]found, error) {
	if err := r.work.Hold(bytesOfText * len(r.text)); err != nil {
		return nil, err
	}
	r.finder = newFinder[Key](r.text)
	if len(r.words) == 0 || types == 0 {
		return nil, nil
	}
	err := r.from.Entities(types, func(e *Entity[Key]) error {
		r.add(e)
		return r.work.Step(stepsOfName * len(e.Names))
	})
	return r.find(), err
}

// uncited returns the sentences on which no claim rests.
func (r *reading[Key]) uncited(s *query.Passages) ([]passage, error) {
	quotes, err := r.from.Quotes(s.Document)
	if err != nil {
		return nil, err
	}
	var all []passage
	for _, sentence := range without(Sentences(r.text), quotes) {
		all = append(all, passage{Span: sentence})
	}
	return all, nil
}

// withTwo returns the sentences in which names of two entities stand, with these.
func (r *reading[Key]) withTwo(sentences []passage, places []found) []passage {
	var all []passage
	for _, s := range sentences {
		for len(places) > 0 && places[0].Start < s.Start {
			places = places[1:]
		}
		n := 0
		for n < len(places) && places[n].End <= s.End {
			n++
		}
		if s.mentions = places[:n]; r.areTwo(s.mentions) {
			all = append(all, s)
		}
	}
	return all
}

// areTwo reports whether different names may be those of two entities.
func (r *reading[Key]) areTwo(places []found) bool {
	return slices.ContainsFunc(places, func(p found) bool { return p.node != places[0].node && !r.isOne(p.node, places[0].node) })
}

// isOne reports whether two names are those of one and the same entity, and of no other.
func (r *reading[Key]) isOne(a, b int32) bool {
	return len(r.named[a]) == 1 && len(r.named[b]) == 1 && r.named[a][0].id == r.named[b][0].id
}

// without returns the sentences that no quote touches.
func without(sentences, quotes []Span) []Span {
	slices.SortFunc(quotes, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	var free []Span
	end := 0 // of the quotes that begin before the end of the sentence
	for _, s := range sentences {
		for len(quotes) > 0 && quotes[0].Start < s.End {
			end = max(end, quotes[0].End)
			quotes = quotes[1:]
		}
		if end <= s.Start {
			free = append(free, s)
		}
	}
	return free
}
