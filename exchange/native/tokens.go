package native

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"ties/kg"
)

// Decoder reads one line after another, and gathers what is wrong with each. It goes on after a fault of
// meaning, so that all are reported at once; a fault of syntax ends the line.
type Decoder struct {
	// MissingEnd is the status of a relation that has neither an end nor a status.
	MissingEnd kg.Status

	line   bytes.Buffer
	json   jsontext.Decoder
	faults kg.Faults
	broken bool // the syntax is wrong: nothing more can be read

	quick quick
}

func (d *Decoder) reset(line []byte) {
	d.line = *bytes.NewBuffer(line)
	d.json.Reset(&d.line)
	d.faults, d.broken = nil, false
}

// fault reports what is wrong with the value, or the field, that was read last.
func (d *Decoder) fault(reason string, args ...any) {
	if d.quick.on {
		d.quick.odd = true
		return
	}
	d.add(fieldAt(d.json.StackPointer()), reason, args...)
}

func (d *Decoder) add(field, reason string, args ...any) {
	if d.quick.on {
		d.quick.odd = true
		return
	}
	d.faults = append(d.faults, &kg.Fault{Field: field, Reason: fmt.Sprintf(reason, args...)})
}

// fieldAt writes a JSON pointer as faults name fields: "/citations/0/quote" as "citations[0].quote".
func fieldAt(pointer jsontext.Pointer) string {
	var b strings.Builder
	for token := range pointer.Tokens() {
		_, err := strconv.Atoi(token)
		switch {
		case b.Len() == 0:
			b.WriteString(plain(token))
		case err == nil:
			b.WriteString("[" + token + "]")
		default:
			b.WriteString("." + plain(token))
		}
	}
	return b.String()
}

// plain makes a name fit to stand in a report: on one line, and not too long.
func plain(name string) string {
	name = shorten(name)
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(name)
	}
	return name
}

func shorten(text string) string {
	const most = 60
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}

// read gives the next token; ok is false where the syntax is wrong.
func (d *Decoder) read() (token jsontext.Token, ok bool) {
	if d.broken {
		return token, false
	}
	token, err := d.json.ReadToken()
	if err != nil {
		d.syntax(err)
		return token, false
	}
	return token, true
}

func (d *Decoder) syntax(err error) {
	d.broken = true
	var at *jsontext.SyntacticError
	switch {
	case !errors.As(err, &at):
		d.add("", "is not JSON: %s", err)
	case errors.Is(at.Err, jsontext.ErrDuplicateName):
		d.add(fieldAt(at.JSONPointer), "is there twice in one object")
	case errors.Is(at.Err, io.ErrUnexpectedEOF):
		d.add(fieldAt(at.JSONPointer), "is not JSON: the line ends in the middle of it")
	default:
		reason := strings.TrimPrefix(at.Err.Error(), "jsontext: ")
		d.add(fieldAt(at.JSONPointer), "is not JSON: %s at byte %d of the line", reason, at.ByteOffset+1)
	}
}

var valueNames = map[jsontext.Kind]string{
	'"': "a text", '0': "a number", 't': "a boolean", 'f': "a boolean", '{': "an object", '[': "a list",
}

// take reads the next value's token where it is of a kind that is wanted. What is missing (null), and what is
// of another kind, which is a fault, is passed over.
func (d *Decoder) take(wanted ...jsontext.Kind) (token jsontext.Token, ok bool) {
	kind := d.json.PeekKind()
	for _, want := range wanted {
		if kind == want {
			return d.read()
		}
	}
	d.skip()
	if kind != 'n' && !d.broken {
		d.fault("is %s: want %s", valueNames[kind], valueNames[wanted[0]])
	}
	return token, false
}

func (d *Decoder) skip() {
	if d.quick.on {
		d.quick.quoted()
		return
	}
	if d.broken {
		return
	}
	if err := d.json.SkipValue(); err != nil {
		d.syntax(err)
	}
}

// more tells whether the object or list that is open has something more in it; its end is read.
func (d *Decoder) more() bool {
	if d.broken {
		return false
	}
	switch d.json.PeekKind() {
	case '}', ']':
		d.read()
		return false
	default:
		return true
	}
}

// object reads an object. It calls field for each name, to read the value or to tell that there is no such field.
func (d *Decoder) object(field func(name string) bool, has []string) {
	if d.quick.on {
		d.quick.object(field)
		return
	}
	if _, ok := d.take('{'); !ok {
		return
	}
	for d.more() {
		name, ok := d.read()
		if ok && !field(name.String()) {
			d.fault("no such field here: want one of %s", strings.Join(has, ", "))
			d.skip()
		}
	}
}

// list reads a list, calling item to read each value of it.
func list[T any](d *Decoder, item func() T) []T {
	if q := &d.quick; q.on {
		var all []T
		q.want('[')
		for !q.odd && !q.next(']') {
			if len(all) > 0 {
				q.want(',')
			}
			all = append(all, item())
		}
		return all
	}
	if _, ok := d.take('['); !ok {
		return nil
	}
	var all []T
	for d.more() {
		all = append(all, item())
	}
	return all
}

// text reads a text. An empty one is a missing one.
func (d *Decoder) text() string {
	if d.quick.on {
		return d.quick.text()
	}
	token, ok := d.take('"')
	if !ok {
		return ""
	}
	return token.String()
}

func (d *Decoder) boolean() bool {
	if d.quick.on {
		return d.quick.boolean()
	}
	token, ok := d.take('t', 'f')
	return ok && token.Bool()
}

// end sees to it that nothing follows what was read.
func (d *Decoder) end() {
	if d.broken {
		return
	}
	if _, err := d.json.ReadToken(); !errors.Is(err, io.EOF) {
		d.add("", "more follows the record: want one JSON object a line")
	}
}
