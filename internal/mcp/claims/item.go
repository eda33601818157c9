package claims

import (
	"fmt"

	"ties/internal/mcp/answer"
)

// Noun is what lists of claims are of.
var Noun = answer.Noun{One: "claim", Many: "claims"}

// List returns a list of claims.
func (w *Writer) List(key, title string, all []Claim) answer.List {
	list := answer.List{Key: key, Title: title, Noun: Noun}
	for _, c := range all {
		list.Items = append(list.Items, w.Item(c))
	}
	return list
}

// Item returns a claim with all that it is worth: standing, dates, and the words that prove it.
func (w *Writer) Item(c Claim) *answer.Item {
	data := answer.Member("id", c.ID)
	var what string
	if c.Type == "Fact" {
		what = fmt.Sprintf("%s: %s", w.given(c.Name), w.given(c.Value))
		w.addGiven(&data, "name", c.Name)
		w.addGiven(&data, "value", c.Value)
	} else {
		what = w.relationWords(c)
		data.Add("kind", c.Kind)
		data.Add("source", c.Source.Data())
		data.Add("target", c.Target.Data())
		w.addGiven(&data, "role", c.Role)
	}
	data.Add("standing", c.Standing)
	data.Add("period", c.Period.data())
	data.AddText("verdict", c.Period.Holds)
	line := "- " + what + "; " + c.Period.words(c.Kind == "FOUNDED") + "; " + standingWords(c.Standing)
	if holds := c.Period.holdsWords(w.Date); holds != "" {
		line += "; " + holds
	}
	item := &answer.Item{
		Lines: []string{line + " [" + c.ID + "]"},
		Data:  data, Lists: []answer.List{w.Citations(c.Citations)},
	}
	AddReasons(item, w.doubtsOfDate(c))
	return item
}

func (w *Writer) relationWords(c Claim) string {
	predicate := predicates[c.Kind]
	if predicate == "" {
		predicate = c.Kind
	}
	words := c.Source.Known() + " " + predicate + " " + c.Target.Known()
	if c.Role != "" {
		words += ", as " + w.given(c.Role)
	}
	return words
}

// given returns a text of a source in quotation marks, or how long it is where that is too much.
func (w *Writer) given(text string) string {
	if n := answer.Length(text); n > w.Longest {
		return fmt.Sprintf("[a text of %d characters, left out]", n)
	}
	return answer.Quote(text)
}

// addGiven adds a text of a source, or how long it is where that is too much.
func (w *Writer) addGiven(data *answer.Object, key, text string) {
	if n := answer.Length(text); n > w.Longest {
		data.Add(key+"LeftOut", n)
		return
	}
	data.AddText(key, text)
}

// AddText adds a text of a source to an item, on a line of its own.
func (w *Writer) AddText(item *answer.Item, key, label, text string) {
	if text == "" {
		return
	}
	item.Lines = append(item.Lines, label+": "+w.given(text))
	w.addGiven(&item.Data, key, text)
}
