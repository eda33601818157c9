package graph

import (
	"strconv"
)

// writer builds the JSON of an answer.
type writer struct {
	buf    []byte
	broken bool // the rows lack what the schema promises: the answer must not be used
}

func (w *writer) byte(b byte)  { w.buf = append(w.buf, b) }
func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }
func (w *writer) int(n int64)  { w.buf = strconv.AppendInt(w.buf, n, 10) }

const hexDigits = "0123456789abcdef"

// string writes a JSON string (RFC 8259, section 7), escaping no more than it must.
func (w *writer) string(s string) {
	w.buf = append(w.buf, '"')
	clean := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.buf = append(w.buf, s[clean:i]...)
		w.escape(c)
		clean = i + 1
	}
	w.buf = append(w.buf, s[clean:]...)
	w.buf = append(w.buf, '"')
}

func (w *writer) escape(c byte) {
	switch c {
	case '"', '\\':
		w.buf = append(w.buf, '\\', c)
	case '\n':
		w.buf = append(w.buf, `\n`...)
	case '\r':
		w.buf = append(w.buf, `\r`...)
	case '\t':
		w.buf = append(w.buf, `\t`...)
	default:
		w.buf = append(w.buf, `\u00`...)
		w.buf = append(w.buf, hexDigits[c>>4], hexDigits[c&15])
	}
}
