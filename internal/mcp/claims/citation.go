package claims

import (
	"fmt"

	"ties/internal/mcp/answer"
)

// Writer shows claims in one answer.
type Writer struct {
	Longest int    // of a text that is given; of longer ones it is said how long they are
	Date    string // on which claims may have held; "" for none

	titles map[string]bool // documents whose titles have been given
}

// NewWriter returns a writer of an answer with a budget of characters.
func NewWriter(budget int, date string) *Writer {
	return &Writer{Longest: budget / 4, Date: date, titles: map[string]bool{}}
}

// Citations returns the list of the quotes that prove something. At least one of them is given, if there is any.
func (w *Writer) Citations(all []Citation) answer.List {
	list := answer.List{Key: "citations", Noun: answer.Noun{One: "quote", Many: "quotes"}, Least: 1}
	for _, c := range all {
		list.Items = append(list.Items, w.citation(c))
	}
	return list
}

func (w *Writer) citation(c Citation) *answer.Item {
	var data answer.Object
	var line string
	switch {
	case c.Quote == nil:
		line = "whole document cited, no words of it: " + c.Document.ID
	case answer.Length(*c.Quote) > w.Longest:
		length := answer.Length(*c.Quote)
		line = fmt.Sprintf("quote left out, it has %d characters: %s %d-%d", length, c.Document.ID, c.Start, c.End)
		data.Add("quoteLeftOut", length)
	default:
		line = fmt.Sprintf("quote %s %s %d-%d", answer.Quote(*c.Quote), c.Document.ID, c.Start, c.End)
		data.Add("quote", *c.Quote)
	}
	data.Add("document", c.Document.ID)
	if c.Quote != nil {
		data.Add("start", c.Start)
		data.Add("end", c.End)
	}
	if title := c.Document.Title; !w.titles[c.Document.ID] && answer.Length(title) <= w.Longest {
		w.titles[c.Document.ID] = true
		line += ", titled " + answer.Quote(title)
		data.AddText("title", title)
	}
	return &answer.Item{Lines: []string{line}, Data: data}
}
