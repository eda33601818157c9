package jsonline

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"ties/kg"
)

// strictDecoder reads lines with a JSON decoder, and gathers what is wrong with each. It goes on after a fault of meaning, so
// that all are reported at once; a fault of syntax ends the line.
type strictDecoder struct {
	line   bytes.Buffer
	json   jsontext.Decoder
	faults kg.ErrorList
	broken bool // the syntax is wrong: nothing more can be read
}

func (c *strictDecoder) reset(line []byte) {
	c.line = *bytes.NewBuffer(line)
	c.json.Reset(&c.line)
	c.faults, c.broken = kg.ErrorList{}, false
}

func (c *strictDecoder) fault(reason string, args ...any) {
	c.add(fieldAt(c.json.StackPointer()), reason, args...)
}

func (c *strictDecoder) add(field, reason string, args ...any) {
	c.faults.Add(kg.NewRecordError(field, reason, args...))
}

func (c *strictDecoder) found() int { return c.faults.Len() }

// kind looks for the record's kind, which says what other fields there may be. It comes first as a rule, but
// who sorts the names of an object may put it anywhere.
func (c *strictDecoder) kind() kg.Type {
	if _, ok := c.take('{'); !ok {
		c.orElse("", "is not a record: want a JSON object")
		return 0
	}
	for c.more() {
		name, ok := c.read()
		if !ok || name.String() != "kind" {
			c.skip()
			continue
		}
		return c.kindNamed(c.text())
	}
	c.orElse("kind", "missing: want one of %s", kindNames)
	return 0
}

// orElse reports a fault where there is none yet.
func (c *strictDecoder) orElse(field, reason string, args ...any) {
	if c.found() == 0 {
		c.add(field, reason, args...)
	}
}

func (c *strictDecoder) kindNamed(name string) kg.Type {
	t, ok := kg.ParseType(name)
	switch {
	case name == "":
		c.orElse("kind", "missing: want one of %s", kindNames)
	case !ok:
		c.fault("%q is unknown: want one of %s", kg.Shorten(name, kg.MaxShown), kindNames)
	}
	return t
}

// read returns the next token; ok is false where the syntax is wrong.
func (c *strictDecoder) read() (token jsontext.Token, ok bool) {
	if c.broken {
		return token, false
	}
	token, err := c.json.ReadToken()
	if err != nil {
		c.syntax(err)
		return token, false
	}
	return token, true
}

func (c *strictDecoder) syntax(err error) {
	c.broken = true
	var at *jsontext.SyntacticError
	switch {
	case !errors.As(err, &at):
		c.add("", "is not JSON: %s", err)
	case errors.Is(at.Err, jsontext.ErrDuplicateName):
		c.add(fieldAt(at.JSONPointer), "is there twice in one object")
	case errors.Is(at.Err, io.ErrUnexpectedEOF):
		c.add(fieldAt(at.JSONPointer), "is not JSON: the line ends in the middle of it")
	default:
		reason := strings.TrimPrefix(at.Err.Error(), "jsontext: ")
		c.add(fieldAt(at.JSONPointer), "is not JSON: %s at byte %d of the line", reason, at.ByteOffset+1)
	}
}

var valueNames = map[jsontext.Kind]string{
	'"': "a text", '0': "a number", 't': "a boolean", 'f': "a boolean", '{': "an object", '[': "a list",
}

// take reads the next value's token where it is of a kind that is wanted. What is missing (null), and what is
// of another kind, which is a fault, is passed over.
func (c *strictDecoder) take(wanted ...jsontext.Kind) (token jsontext.Token, ok bool) {
	kind := c.json.PeekKind()
	for _, want := range wanted {
		if kind == want {
			return c.read()
		}
	}
	c.skip()
	if kind != 'n' && !c.broken {
		c.fault("is %s: want %s", valueNames[kind], valueNames[wanted[0]])
	}
	return token, false
}

func (c *strictDecoder) skip() {
	if c.broken {
		return
	}
	if err := c.json.SkipValue(); err != nil {
		c.syntax(err)
	}
}

// more reports whether the object or list that is open has something more in it; its end is read.
func (c *strictDecoder) more() bool {
	if c.broken {
		return false
	}
	switch c.json.PeekKind() {
	case '}', ']':
		c.read()
		return false
	default:
		return true
	}
}

func (c *strictDecoder) object(field func(name string) bool, has []string) {
	if _, ok := c.take('{'); !ok {
		return
	}
	for c.more() {
		name, ok := c.read()
		if ok && !field(name.String()) {
			c.fault("no such field here: want one of %s", strings.Join(has, ", "))
			c.skip()
		}
	}
}

func (c *strictDecoder) list(item func()) {
	if _, ok := c.take('['); !ok {
		return
	}
	for c.more() {
		item()
	}
}

func (c *strictDecoder) text() string {
	token, ok := c.take('"')
	if !ok {
		return ""
	}
	return token.String()
}

func (c *strictDecoder) textOrNumber() string {
	token, ok := c.take('"', '0')
	if !ok {
		return ""
	}
	return token.String()
}

func (c *strictDecoder) boolean() bool {
	token, ok := c.take('t', 'f')
	return ok && token.Bool()
}

func (c *strictDecoder) offset() int {
	token, ok := c.take('0')
	if !ok {
		return kg.NoOffset
	}
	n, err := strconv.ParseUint(token.String(), 10, 31)
	if err != nil {
		c.fault("%s is not an offset: want a whole number of characters, 0 or more", kg.Shorten(token.String(), kg.MaxShown))
	}
	return int(n)
}

// end sees to it that nothing follows what was read.
func (c *strictDecoder) end() {
	if c.broken {
		return
	}
	if _, err := c.json.ReadToken(); !errors.Is(err, io.EOF) {
		c.add("", "more follows the record: want one JSON object a line")
	}
}
