package jsonline

import (
	"bytes"
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
}

// decodeFast reads a line if it is not odd.
func (d *Decoder) decodeFast(line []byte) (record kg.Record, ok bool) {
	const begin = `{"kind":`
	if !bytes.HasPrefix(line, []byte(begin)) {
		return nil, false
	}
	q := &d.quick
	*q = fastDecoder{line: line, at: len(begin)}
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

func (q *fastDecoder) object(field func(name string) bool, has []string) {
	q.want('{')
	next, seen := 0, uint64(0) // behind the name that was read last; a bit for each name
	for first := true; !q.fallback && !q.next('}'); first = false {
		if !first {
			q.want(',')
		}
		at := indexOf(q.quoted(), has, next)
		q.want(':')
		if q.fallback || at < 0 || seen&(1<<at) != 0 || !field(has[at]) {
			q.fallback = true
			return
		}
		next, seen = at+1, seen|1<<at
	}
}

// indexOf returns the index of a name, -1 if it is not there. As a rule names come in their order, so that it looks from next on.
func indexOf(name []byte, names []string, next int) int {
	for i := range names {
		at := next + i
		if at >= len(names) {
			at -= len(names)
		}
		if string(name) == names[at] {
			return at
		}
	}
	return -1
}
