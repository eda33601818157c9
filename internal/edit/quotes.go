package edit

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"ties/internal/lookup"
	"ties/kg"
)

// recordedAt returns where a record has the time at which it was recorded; nil for entities.
func recordedAt(r kg.Record) *time.Time {
	switch r := r.(type) {
	case *kg.Document:
		return &r.RecordedAt
	case *kg.Relation:
		return &r.RecordedAt
	case *kg.Fact:
		return &r.RecordedAt
	default:
		return nil
	}
}

// citations returns the citations that are given. Quotes that are given without anything around them are found when the batch
// is checked.
func (s setter) citations(given []Citation) ([]kg.Citation, error) {
	var list []kg.Citation
	for i, c := range given {
		field := fmt.Sprintf("citations[%d]", i)
		id, ok := s.document(field, c.Document)
		cited := kg.Citation{Document: id, Quote: c.Quote, Start: c.Start, End: kg.NoOffset}
		if ok && (c.Prefix != "" || c.Suffix != "") {
			if err := s.find(field, c, &cited); err != nil {
				return nil, err
			}
		}
		list = append(list, cited)
	}
	return list, nil
}

// document returns the ID of a document, which may be given by a client's name.
func (s setter) document(field, id string) (string, bool) {
	named := s.clients[id]
	switch {
	case named == nil && strings.HasPrefix(id, ClientPrefix):
		s.fault(field+".document", kg.CodeMissing, "nothing in the input has the name %q", kg.Shorten(id, kg.MaxShown))
		return id, false
	case named != nil && named.Type != kg.TypeDocument:
		s.fault(field+".document", kg.CodeInvalid, "%q is a record of kind %s: want Document", kg.Shorten(id, kg.MaxShown), named.Type)
		return id, false
	}
	return s.resolved(id), true
}

// find finds a quote by what stands around it.
func (s setter) find(field string, c Citation, cited *kg.Citation) error {
	if c.Quote == "" {
		s.fault(field+".quote", kg.CodeInvalid, "missing: a prefix or a suffix goes with a quote")
		return nil
	}
	text, ok, err := s.text(cited.Document)
	if err != nil || !ok {
		return err // that there is no such document is found when the batch is checked
	}
	switch starts := occurrences(text, c); len(starts) {
	case 0:
		s.fault(field+".quote", kg.CodeQuoteNotFound, "%q is not in %s, with this before it and after it",
			kg.Shorten(c.Quote, kg.MaxShown), cited.Document)
	case 1:
		cited.Start = starts[0]
	default:
		s.fault(field+".start", kg.CodeQuoteAmbiguous, "the quote occurs %d times in %s with this before it and after it: want more of that, or start",
			len(starts), cited.Document)
	}
	return nil
}

// text returns the text of a document, as it is to be.
func (s setter) text(id string) (string, bool, error) {
	if r := s.records[id]; r != nil && r.now != nil {
		d, ok := r.now.(*kg.Document)
		if !ok {
			return "", false, nil
		}
		return d.Text, true, nil
	}
	texts, err := lookup.Texts(s.ctx, s.store, []string{id})
	text, ok := texts[id]
	return text, ok, err
}

// occurrences returns where a quote stands in a text, in code points: there alone where it is said to start, if it is.
func occurrences(text string, c Citation) (starts []int) {
	whole := c.Prefix + c.Quote + c.Suffix
	runes, from := 0, 0
	for {
		at := strings.Index(text[from:], whole)
		if at < 0 {
			return starts
		}
		runes += utf8.RuneCountInString(text[from : from+at])
		start := runes + utf8.RuneCountInString(c.Prefix)
		if c.Start == kg.NoOffset || c.Start == start {
			starts = append(starts, start)
		}
		_, size := utf8.DecodeRuneInString(text[from+at:])
		from += at + size
		runes++
	}
}
