package answer

import (
	"fmt"
	"strings"
)

// write returns what is given, as text and as data.
func (p *placed) write() Answer {
	var w writer
	w.item(p, 0)
	return Answer{strings.TrimRight(w.text.String(), "\n"), w.data}
}

// writer writes an answer.
type writer struct {
	text strings.Builder
	data []byte
}

const spaces = "                                                                "

func (w *writer) line(indent int, line string) {
	w.text.WriteString(spaces[:min(indent, len(spaces))])
	w.text.WriteString(line)
	w.text.WriteByte('\n')
}

// item writes an item with those of its items that are given.
func (w *writer) item(p *placed, depth int) {
	for i, line := range p.Lines {
		w.line(indentOf(i, depth), line)
	}
	begin := len(w.data) + 1
	w.data = append(append(w.data, '{'), p.Data...)
	comma := func() {
		if len(w.data) > begin {
			w.data = append(w.data, ',')
		}
	}
	for i, list := range p.Lists {
		given := p.lists[i]
		left := list.More + len(list.Items) - len(given)
		if left+len(given) == 0 && !list.Open {
			continue
		}
		if list.Title != "" && len(given) > 0 {
			w.line(indentOf(1, depth), list.Title)
		}
		comma()
		w.data = append(AppendText(w.data, list.Key), ':', '[')
		for j, one := range given {
			if j > 0 {
				w.data = append(w.data, ',')
			}
			w.item(one, depth+1)
		}
		w.data = append(w.data, ']')
		cursor := list.next(given)
		if note := list.note(left, list.Open, cursor); note != "" {
			w.line(indentOf(1, depth), note)
		}
		if more := list.leftOut(left, cursor); more != nil {
			comma()
			w.data = append(w.data, more...)
		}
	}
	w.data = append(w.data, '}')
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
