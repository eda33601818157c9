package form

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
)

// MaxLine is the greatest length of a line, in bytes. It has room for the longest document (kg.MaxBody), with
// every character escaped.
const MaxLine = 128 << 20

// ErrTooLong tells that a line is longer than the limit.
var ErrTooLong = fmt.Errorf("is longer than %d MB: that is more than any record needs", MaxLine>>20)

// Lines reads a text line by line.
type Lines struct {
	r      *bufio.Reader
	limit  int
	long   []byte // a line that did not fit into r's buffer
	at     int64  // where the next line begins
	Number int    // of the line that was read last, from 1
}

// NewLines reads a text, with a buffer for lines of usual length, and a limit on the length of any.
func NewLines(r io.Reader, buffer, limit int) *Lines {
	return &Lines{r: bufio.NewReaderSize(r, buffer), limit: limit}
}

// Next returns a line without the space around it, as long as there is one (then io.EOF), and where it begins. The line is
// good until the next call. One that is too long is passed over, and is ErrTooLong.
func (l *Lines) Next() (line []byte, at int64, err error) {
	at = l.at
	line, err = l.read()
	if len(line) == 0 && errors.Is(err, io.EOF) {
		return nil, at, io.EOF
	}
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, ErrTooLong) {
		return nil, at, err
	}
	l.Number++
	if errors.Is(err, ErrTooLong) {
		return nil, at, err
	}
	rest := line
	if at == 0 {
		rest = bytes.TrimPrefix(rest, []byte(ByteOrderMark))
	}
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return bytes.TrimRight(rest, " \t\r\n"), at + int64(len(line)-len(rest)), nil
}

// read returns everything up to the end of the line, and keeps count of where that is.
func (l *Lines) read() ([]byte, error) {
	l.long = l.long[:0]
	tooLong := false
	for {
		part, err := l.r.ReadSlice('\n')
		l.at += int64(len(part))
		whole := !errors.Is(err, bufio.ErrBufferFull)
		if whole && len(l.long) == 0 && !tooLong {
			return part, err
		}
		tooLong = tooLong || len(l.long)+len(part) > l.limit
		if !tooLong {
			l.keep(part)
		}
		switch {
		case whole && tooLong && (err == nil || errors.Is(err, io.EOF)):
			return nil, ErrTooLong
		case whole:
			return l.long, err
		}
	}
}

// keep adds to a long line. The room for it doubles: as append makes it grow, 100 MB would be copied five times.
func (l *Lines) keep(part []byte) {
	if n := len(l.long); n+len(part) > cap(l.long) {
		l.long = slices.Grow(l.long, max(len(part), min(n, l.limit-n)))
	}
	l.long = append(l.long, part...)
}
