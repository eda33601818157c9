package native

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"ties/kg"
)

// quick reads lines as programs write them, in a fraction of the time that a JSON decoder takes: texts without escapes,
// and nothing that is unknown, there twice, or of another kind than wanted. Whatever is odd is left to that decoder,
// which can tell what it is; so is every fault.
type quick struct {
	odd   bool // it cannot go on
	line  []byte
	at    int
	names []string // of the objects that are open, one after the other
}

// decodeQuickly reads a line if it is not odd.
func (d *Decoder) decodeQuickly(line []byte) (record kg.Record, ok bool) {
	const begin = `{"kind":`
	if !bytes.HasPrefix(line, []byte(begin)) {
		return nil, false
	}
	q := &d.quick
	*q = quick{line: line, at: len(begin), names: q.names[:0]}
	defer func() { q.line = nil }()
	t, ok := kg.ParseType(q.text())
	if !ok || q.odd {
		return nil, false
	}
	q.at = 0
	d.reader = q
	record = d.record(t)
	q.space()
	return record, !q.odd && q.at == len(line)
}

func (q *quick) space() {
	for q.at < len(q.line) && (q.line[q.at] == ' ' || q.line[q.at] == '\t') {
		q.at++
	}
}

// next tells whether a character comes next, and passes over it.
func (q *quick) next(c byte) bool {
	q.space()
	if q.odd || q.at >= len(q.line) || q.line[q.at] != c {
		return false
	}
	q.at++
	return true
}

// want passes over a character that has to come next.
func (q *quick) want(c byte) { q.odd = !q.next(c) || q.odd }

// quoted gives what stands between quotes.
func (q *quick) quoted() []byte {
	q.want('"')
	if q.odd {
		return nil
	}
	rest, plain := q.line[q.at:], true
	for i, c := range rest {
		switch {
		case c == '"':
			q.at += i + 1
			q.odd = !plain && !utf8.Valid(rest[:i])
			return rest[:i]
		case c == '\\' || c < ' ':
			q.odd = true
			return nil
		}
		plain = plain && c < utf8.RuneSelf
	}
	q.odd = true
	return nil
}

func (q *quick) skip() { q.quoted() }

func (q *quick) fault(string, ...any) { q.odd = true }

func (q *quick) add(_, _ string, _ ...any) { q.odd = true }

func (q *quick) found() int { return 0 }

func (q *quick) list(item func()) {
	q.want('[')
	for first := true; !q.odd && !q.next(']'); first = false {
		if !first {
			q.want(',')
		}
		item()
	}
}

func (q *quick) text() string { return string(q.quoted()) }

func (q *quick) boolean() bool {
	value := q.word("true")
	q.odd = q.odd || !value && !q.word("false")
	return value
}

// word passes over a word that comes next.
func (q *quick) word(word string) bool {
	q.space()
	if !bytes.HasPrefix(q.line[q.at:], []byte(word)) {
		return false
	}
	q.at += len(word)
	return true
}

func (q *quick) offset() int {
	q.space()
	end := q.at
	for end < len(q.line) && q.line[end] >= '0' && q.line[end] <= '9' {
		end++
	}
	digits := string(q.line[q.at:end])
	n, err := strconv.ParseUint(digits, 10, 31)
	q.at, q.odd = end, q.odd || err != nil || len(digits) > 1 && digits[0] == '0'
	return int(n)
}

func (q *quick) object(field func(name string) bool, _ []string) {
	q.want('{')
	begin := len(q.names)
	for first := true; !q.odd && !q.next('}'); first = false {
		if !first {
			q.want(',')
		}
		name := known[string(q.quoted())]
		q.want(':')
		if q.odd || name == "" || q.twice(name, begin) || !field(name) {
			q.odd = true
		}
	}
	q.names = q.names[:begin]
}

// twice tells whether the object whose names begin somewhere has a name already.
func (q *quick) twice(name string, begin int) bool {
	for _, n := range q.names[begin:] {
		if n == name {
			return true
		}
	}
	q.names = append(q.names, name)
	return false
}

// known has the names of all fields, so that they need not be made anew for each line.
var known = func() map[string]string {
	all := map[string]string{}
	for _, list := range fields {
		for _, name := range append(append([]string{"language"}, list...), citationFields...) {
			all[name] = name
		}
	}
	return all
}()
