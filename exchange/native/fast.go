package native

import (
	"bytes"
	"slices"
	"strconv"
	"unicode/utf8"

	"ties/kg"
)

// fastDecoder reads lines as programs write them, in a fraction of the time that a JSON decoder takes: texts without escapes,
// and nothing that is unknown, there twice, or of another kind than wanted. Whatever is odd is left to that decoder,
// which can tell what it is; so is every fault.
type fastDecoder struct {
	fallback bool // it cannot go on
	line     []byte
	at       int
	names    []string // of the objects that are open, one after the other
}

// decodeFast reads a line if it is not odd.
func (d *Decoder) decodeFast(line []byte) (record kg.Record, ok bool) {
	const begin = `{"kind":`
	if !bytes.HasPrefix(line, []byte(begin)) {
		return nil, false
	}
	q := &d.quick
	*q = fastDecoder{line: line, at: len(begin), names: q.names[:0]}
	defer func() { q.line = nil }()
	t, ok := kg.ParseType(q.text())
	if !ok || q.fallback {
		return nil, false
	}
	q.at = 0
	d.tokenReader = q
	record = d.record(t)
	q.space()
	return record, !q.fallback && q.at == len(line)
}

func (q *fastDecoder) space() {
	for q.at < len(q.line) && (q.line[q.at] == ' ' || q.line[q.at] == '\t') {
		q.at++
	}
}

// next reports whether a character comes next, and passes over it.
func (q *fastDecoder) next(c byte) bool {
	q.space()
	if q.fallback || q.at >= len(q.line) || q.line[q.at] != c {
		return false
	}
	q.at++
	return true
}

// want passes over a character that has to come next.
func (q *fastDecoder) want(c byte) { q.fallback = !q.next(c) || q.fallback }

// quoted returns what stands between quotes.
func (q *fastDecoder) quoted() []byte {
	q.want('"')
	if q.fallback {
		return nil
	}
	rest, plain := q.line[q.at:], true
	for i, c := range rest {
		switch {
		case c == '"':
			q.at += i + 1
			q.fallback = !plain && !utf8.Valid(rest[:i])
			return rest[:i]
		case c == '\\' || c < ' ':
			q.fallback = true
			return nil
		}
		plain = plain && c < utf8.RuneSelf
	}
	q.fallback = true
	return nil
}

func (q *fastDecoder) skip() { q.quoted() }

func (q *fastDecoder) fault(string, ...any) { q.fallback = true }

func (q *fastDecoder) add(_, _ string, _ ...any) { q.fallback = true }

func (q *fastDecoder) found() int { return 0 }

func (q *fastDecoder) list(item func()) {
	q.want('[')
	for first := true; !q.fallback && !q.next(']'); first = false {
		if !first {
			q.want(',')
		}
		item()
	}
}

func (q *fastDecoder) text() string { return string(q.quoted()) }

func (q *fastDecoder) textOrNumber() string { return q.text() }

func (q *fastDecoder) boolean() bool {
	value := q.word("true")
	q.fallback = q.fallback || !value && !q.word("false")
	return value
}

// word passes over a word that comes next.
func (q *fastDecoder) word(word string) bool {
	q.space()
	if !bytes.HasPrefix(q.line[q.at:], []byte(word)) {
		return false
	}
	q.at += len(word)
	return true
}

func (q *fastDecoder) offset() int {
	q.space()
	end := q.at
	for end < len(q.line) && q.line[end] >= '0' && q.line[end] <= '9' {
		end++
	}
	digits := string(q.line[q.at:end])
	n, err := strconv.ParseUint(digits, 10, 31)
	q.at, q.fallback = end, q.fallback || err != nil || len(digits) > 1 && digits[0] == '0'
	return int(n)
}

func (q *fastDecoder) object(field func(name string) bool, _ []string) {
	q.want('{')
	begin := len(q.names)
	for first := true; !q.fallback && !q.next('}'); first = false {
		if !first {
			q.want(',')
		}
		name := known[string(q.quoted())]
		q.want(':')
		if q.fallback || name == "" || q.twice(name, begin) || !field(name) {
			q.fallback = true
		}
	}
	q.names = q.names[:begin]
}

// twice reports whether the object whose names begin somewhere has a name already.
func (q *fastDecoder) twice(name string, begin int) bool {
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
	for _, list := range fieldNames {
		for _, name := range slices.Concat(list, aliasFields, citationFields) {
			all[name] = name
		}
	}
	return all
}()
