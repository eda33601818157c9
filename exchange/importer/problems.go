package importer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Problems groups problems by their cause, so that each is reported with a few places and a count however often it is
// found. Its memory has a limit.
type Problems struct {
	causes []*cause
	more   int // with causes beyond maxCauses
	last   *cause
}

const (
	maxCauses   = 50 // that are told apart
	maxExamples = 3  // of one cause that are quoted in full
	maxLines    = 3  // of one cause that are named besides
)

// cause is what is wrong in the same way with several records of a file.
type cause struct {
	key      string
	examples []Problem
	lines    []int // of the next ones
	times    int
	last     int // line
}

// Add adds a problem.
func (p *Problems) Add(problem Problem) {
	if p.last != nil && p.last.repeats(problem) { // as on every line of a file of another kind
		p.last.add(problem)
		return
	}
	key := problem.File + "\n" + pattern(problem.Field) + "\n" + pattern(problem.Reason)
	i := slices.IndexFunc(p.causes, func(c *cause) bool { return c.key == key })
	switch {
	case i >= 0:
		p.last = p.causes[i]
		p.last.add(problem)
	case len(p.causes) < maxCauses:
		p.last = &cause{key: key, examples: []Problem{problem}, times: 1, last: problem.Line}
		p.causes = append(p.causes, p.last)
	default:
		p.more++
	}
}

// variable is what differs between problems of one cause: quotes, IDs, places, numbers.
var variable = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|\S+[:/]\S+|\S*\d\S*`)

func pattern(text string) string { return variable.ReplaceAllString(text, "…") }

// repeats reports whether a problem differs from one of the examples in no more than the line.
func (c *cause) repeats(p Problem) bool {
	return slices.ContainsFunc(c.examples, func(e Problem) bool { return e.File == p.File && e.Field == p.Field && e.Reason == p.Reason })
}

func (c *cause) add(p Problem) {
	c.times++
	c.last = p.Line
	switch {
	case len(c.examples) < maxExamples && !c.repeats(p):
		c.examples = append(c.examples, p)
	case len(c.lines) < maxLines:
		c.lines = append(c.lines, p.Line)
	}
}

// String returns the examples, a line each, with what was found besides at the end of the last.
func (c *cause) String() string {
	lines := make([]string, len(c.examples))
	for i, e := range c.examples {
		lines[i] = e.String()
	}
	text := strings.Join(lines, "\n")
	if more := c.times - len(c.examples); more > 0 {
		text += fmt.Sprintf(" (and %d more like it: %s)", more, c.places())
	}
	return text
}

// places returns lines as "line 2" or "lines 2, 3, 4 … 90".
func (c *cause) places() string {
	if len(c.lines) == 1 {
		return fmt.Sprintf("line %d", c.lines[0])
	}
	var numbers []string
	for _, n := range c.lines {
		numbers = append(numbers, fmt.Sprint(n))
	}
	text := "lines " + strings.Join(numbers, ", ")
	if c.times-len(c.examples) > len(c.lines) {
		text += fmt.Sprintf(" … %d", c.last)
	}
	return text
}

// Lines returns the problems as lines to print: causes in the order in which they were found first.
func (p *Problems) Lines() []string {
	var lines []string
	for _, c := range p.causes {
		lines = append(lines, c.String())
	}
	if p.more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more problems of other kinds", p.more))
	}
	return lines
}
