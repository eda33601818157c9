package input

import (
	"fmt"

	"ties/internal/printable"
	"ties/kg"
)

// LeftOut is something sound in the inputs that has no place in the graph.
type LeftOut struct {
	File   string
	Line   int    // of the first
	What   string // such as "Vessel" or "Employment.summary"
	Reason string
	Times  int // how often it was found
}

// String returns "file:line: what is left out: reason", and how many more there are.
func (l LeftOut) String() string {
	text := printable.Line(fmt.Sprintf("%s:%d: %s is left out: %s", l.File, l.Line, l.What, l.Reason))
	if l.Times > 1 {
		text += fmt.Sprintf(" (and %d more)", l.Times-1)
	}
	return text
}

// maxLeftOut is how many different things are named.
const maxLeftOut = 200

// leftOut collects what is left out, in the order in which it was found.
type leftOut struct {
	list []LeftOut
	at   map[[2]string]int // by file and what
}

func (l *leftOut) add(one LeftOut) {
	const shown = 200 // characters
	one.What = kg.Shorten(one.What, shown)
	key := [2]string{one.File, one.What}
	i, ok := l.at[key]
	if !ok && len(l.list) >= maxLeftOut {
		one.What, one.Reason = "something else", "there is more than can be named here"
		key = [2]string{one.File, one.What}
		i, ok = l.at[key]
	}
	if !ok {
		if l.at == nil {
			l.at = map[[2]string]int{}
		}
		i = len(l.list)
		l.at[key] = i
		l.list = append(l.list, one)
	}
	l.list[i].Times++
}
