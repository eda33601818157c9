package graph

import (
	"errors"
	"strconv"
)

// writer builds the JSON of an answer.
type writer struct {
	buf []byte
	err error // why the answer must not be used, nil where it can be
}

// errBroken says that rows lack what the schema promises.
var errBroken = errors.New("the rows lack an end, a subject or a document")

// fail spoils the answer. What was wrong first is what counts.
func (w *writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *writer) byte(b byte)  { w.buf = append(w.buf, b) }
func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }
func (w *writer) int(n int64)  { w.buf = strconv.AppendInt(w.buf, n, 10) }

func (w *writer) bool(b bool) { w.buf = strconv.AppendBool(w.buf, b) }

// textOrNull writes a JSON string, null where it is empty.
func (w *writer) textOrNull(s string) {
	if s != "" {
		w.string(s)
		return
	}
	w.raw("null")
}

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
