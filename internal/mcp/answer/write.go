package answer

import (
	"fmt"
	"strings"
)

// write returns what is given, as text and as data.
func (p *placed) write() Answer {
	var text strings.Builder
	data := p.writeTo(&text, 0)
	return Answer{strings.TrimRight(text.String(), "\n"), encode(data)}
}

// writeTo writes the text of an item, and returns its data.
func (p *placed) writeTo(text *strings.Builder, depth int) Object {
	write := func(indent int, line string) { text.WriteString(strings.Repeat(" ", indent) + line + "\n") }
	for i, line := range p.Lines {
		write(indentOf(i, depth), line)
	}
	data := append(Object{}, p.Data...)
	for i, list := range p.Lists {
		given := p.lists[i]
		left := list.More + len(list.Items) - len(given)
		if left+len(given) == 0 && !list.Open {
			continue
		}
		if list.Title != "" && len(given) > 0 {
			write(indentOf(1, depth), list.Title)
		}
		values := make([]Object, len(given))
		for j, one := range given {
			values[j] = one.writeTo(text, depth+1)
		}
		data.Add(list.Key, values)
		cursor := list.next(given)
		if note := list.note(left, list.Open, cursor); note != "" {
			write(indentOf(1, depth), note)
		}
		data = append(data, list.leftOut(left, cursor)...)
	}
	return data
}

// indentOf returns how far a line of an item is indented: the first one is hanging.
func indentOf(line, depth int) int {
	if line > 0 && depth > 0 {
		return 2*depth + 2
	}
	return 2 * depth
}

// leftOut returns what the data say of items that are not given.
func (list List) leftOut(left int, cursor string) (o Object) {
	if left > 0 {
		o.Add(list.Key+"LeftOut", left)
	}
	if list.Open {
		o.Add(list.Key+"More", true)
	}
	if cursor != "" && (left > 0 || list.Open) {
		o.Add(list.After, cursor)
	}
	return o
}

// next returns the cursor of the last item that is given, "" if there is none.
func (list List) next(given []*placed) string {
	if list.After == "" || len(given) == 0 {
		return ""
	}
	return given[len(given)-1].Cursor
}

// note returns the line that says what is not given, "" where everything is.
func (list List) note(left int, open bool, cursor string) string {
	var note string
	switch {
	case left > 0 && open:
		note = fmt.Sprintf("[at least %d more %s left out", left, list.Noun.Of(left))
	case left > 0:
		note = fmt.Sprintf("[%d more %s left out", left, list.Noun.Of(left))
	case open:
		note = fmt.Sprintf("[there are more %s", list.Noun.Many)
	default:
		return ""
	}
	if cursor != "" {
		note += fmt.Sprintf("; to go on: %s %q", list.After, cursor)
	}
	return note + "]"
}
