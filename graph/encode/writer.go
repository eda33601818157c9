package encode

import (
	"errors"
	"strconv"

	"ties/internal/work"
)

// Writer builds the JSON of an answer. Err is set where the answer becomes too large, or its context is done; what is written
// from then on is of no use.
type Writer struct {
	Buf []byte // the end of it
	Err error  // why the answer must not be used, nil where it can be

	parts   [][]byte      // before Buf: a large answer is not copied while it grows
	counter *work.Counter // nil if nothing is counted
	counted int           // bytes of Buf that are
}

// NewWriter returns a writer that counts what it writes. The answer begins with a prefix.
func NewWriter(counter *work.Counter, prefix string) *Writer {
	return &Writer{Buf: append(make([]byte, 0, 1024), prefix...), counter: counter}
}

// ErrBroken is the error of rows that lack what the schema promises.
var ErrBroken = errors.New("the rows lack an end, a subject or a document")

// Fail sets the error of the answer, unless it has one.
func (w *Writer) Fail(err error) {
	if w.Err == nil {
		w.Err = err
	}
}

// What is written at once before it is counted, how much of it is a step of work, and from which length on a part is full.
const (
	bytesAtOnce  = 16 << 10
	bytesPerStep = 8
	partLength   = 256 << 10
)

// Fits reports whether more can be written.
func (w *Writer) Fits() bool {
	if len(w.Buf)-w.counted >= bytesAtOnce {
		w.count(len(w.Buf) - w.counted)
		w.beginPart()
	}
	return w.Err == nil
}

// beginPart begins another part if the last one is full.
func (w *Writer) beginPart() {
	if len(w.Buf) >= partLength {
		w.parts = append(w.parts, w.Buf)
		w.Buf, w.counted = make([]byte, 0, partLength+2*bytesAtOnce), 0
	}
}

// Finish counts what is not counted yet, and returns the answer in its parts.
func (w *Writer) Finish() ([][]byte, error) {
	if w.count(len(w.Buf) - w.counted); w.Err != nil {
		return nil, w.Err
	}
	return append(w.parts, w.Buf), nil
}

// Work counts steps that computing a value has taken, beside writing it. It reports whether the answer can go on.
func (w *Writer) Work(steps int) bool {
	if w.counter != nil {
		if err := w.counter.Step(steps); err != nil {
			w.Fail(err)
		}
	}
	return w.Err == nil
}

func (w *Writer) count(bytes int) {
	w.counted += bytes
	if w.counter == nil {
		return
	}
	if err := w.counter.Write(bytes); err != nil {
		w.Fail(err)
	}
	w.Work(bytes / bytesPerStep)
}

// Byte writes a byte of JSON.
func (w *Writer) Byte(b byte) { w.Buf = append(w.Buf, b) }

// Raw writes JSON as it is.
func (w *Writer) Raw(s string) { w.Buf = append(w.Buf, s...) }

// Int writes a whole number.
func (w *Writer) Int(n int64) { w.Buf = strconv.AppendInt(w.Buf, n, 10) }

// Bool writes true or false.
func (w *Writer) Bool(b bool) { w.Buf = strconv.AppendBool(w.Buf, b) }

// TextOrNull writes a JSON string, null where it is empty.
func (w *Writer) TextOrNull(s string) {
	if s != "" {
		w.Text(s)
		return
	}
	w.Raw("null")
}

const hexDigits = "0123456789abcdef"

// Text writes a JSON string (RFC 8259, section 7) with the fewest escapes. A long one is counted before it is written.
func (w *Writer) Text(s string) {
	if len(s) >= bytesAtOnce {
		if w.count(len(s)); w.Err != nil {
			return
		}
	}
	w.Buf = append(w.Buf, '"')
	clean := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.Buf = append(w.Buf, s[clean:i]...)
		w.escape(c)
		clean = i + 1
	}
	w.Buf = append(w.Buf, s[clean:]...)
	w.Buf = append(w.Buf, '"')
}

func (w *Writer) escape(c byte) {
	switch c {
	case '"', '\\':
		w.Buf = append(w.Buf, '\\', c)
	case '\n':
		w.Buf = append(w.Buf, `\n`...)
	case '\r':
		w.Buf = append(w.Buf, `\r`...)
	case '\t':
		w.Buf = append(w.Buf, `\t`...)
	default:
		w.Buf = append(w.Buf, `\u00`...)
		w.Buf = append(w.Buf, hexDigits[c>>4], hexDigits[c&15])
	}
}
