package answer

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Answer is what is given to a reader: the same as text and as data.
type Answer struct {
	Text string
	Data []byte // a JSON object
}

// BudgetError says that not even the first lines of an answer fit.
type BudgetError struct{ Want int }

func (e *BudgetError) Error() string {
	return fmt.Sprintf("the first lines of this answer need %d characters", e.Want)
}

// Fit returns an answer of which neither the text nor the data has more characters than the budget. Items are given in their
// order, up to the first that does not fit.
func Fit(root *Item, budget int) (Answer, error) {
	f := fitter{text: budget, data: budget}
	whole, ok := f.place(root, 0)
	if !ok {
		return Answer{}, &BudgetError{Want: budget + max(f.missing, 1)}
	}
	return whole.write(), nil
}

// placed is an item that is given, with those of its items that are.
type placed struct {
	*Item
	lists [][]*placed // parallel to Item.Lists
}

// fitter is what is left of a budget.
type fitter struct {
	text, data int
	missing    int // so much more the last item that did not fit would have needed
}

// take takes a part of the budget, if there is so much left.
func (f *fitter) take(text, data int) bool {
	if f.text < text || f.data < data {
		f.missing = max(text-f.text, data-f.data)
		return false
	}
	f.text, f.data = f.text-text, f.data-data
	return true
}

// place takes what an item needs, with as many of its items as fit. It takes nothing where that does not fit.
func (f *fitter) place(item *Item, depth int) (*placed, bool) {
	before := *f
	if !f.take(item.size(depth)) {
		missing := f.missing
		*f = before
		f.missing = missing
		return nil, false
	}
	p := &placed{item, make([][]*placed, len(item.Lists))}
	for i, list := range item.Lists {
		for _, below := range list.Items {
			one, ok := f.place(below, depth+1)
			if !ok {
				break
			}
			p.lists[i] = append(p.lists[i], one)
		}
		if len(p.lists[i]) < min(list.Least, len(list.Items)) {
			missing := f.missing
			*f = before
			f.missing = missing
			return nil, false
		}
	}
	return p, true
}

// size returns how many characters an item takes without its items, but with all that may be said of its lists.
func (item *Item) size(depth int) (text, data int) {
	for i, line := range item.Lines {
		text += indentOf(i, depth) + utf8.RuneCountInString(line) + len("\n")
	}
	data = utf8.RuneCount(item.Data) + len("{},")
	for _, list := range item.Lists {
		all := list.More + len(list.Items)
		if all == 0 && !list.Open {
			continue
		}
		if list.Title != "" {
			text += indentOf(1, depth) + utf8.RuneCountInString(list.Title) + len("\n")
		}
		text += indentOf(1, depth) + utf8.RuneCountInString(list.note(all, true, list.longestCursor())) + len("\n")
		data += len(`"":[],"LeftOut":,"More":true,`) + 3*len(list.Key) + len(strconv.Itoa(all))
		if list.After != "" {
			data += len(`"":,`) + len(list.After) + utf8.RuneCount(AppendText(nil, list.longestCursor()))
		}
	}
	return text, data
}

func (list List) longestCursor() (longest string) {
	if list.After == "" {
		return ""
	}
	for _, item := range list.Items {
		if len(item.Cursor) > len(longest) {
			longest = item.Cursor
		}
	}
	return longest
}
