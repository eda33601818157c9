package tables

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// maxRow is the greatest length of a row, in bytes: as in the native format, there is room for any document.
const maxRow = 128 << 20

// rowTooLongError is the error of a row, given as the line where it begins, that is longer.
type rowTooLongError int

func (rowTooLongError) Error() string {
	return fmt.Sprintf("is longer than %d MB: that is more than any record needs. Is a quotation mark left open?", maxRow>>20)
}

// keptCR stands for a carriage return inside of a quoted cell while encoding/csv has it, which would drop it.
// The byte does not occur in UTF-8; where it occurs all the same, wrongByte takes its place, which does not either.
const (
	keptCR    = 0xff
	wrongByte = 0xfe
)

// unmark puts the carriage returns of a cell back.
func unmark(cell string) string { return strings.ReplaceAll(cell, "\xff", "\r") }

// lineEndKeeper reads CSV, marks the carriage returns in quoted cells, and bounds the length of a row.
type lineEndKeeper struct {
	r         *bufio.Reader
	comma     byte
	inside    bool // of a quoted cell
	closed    bool // the last byte was a quotation mark that ended a cell, or the first half of a doubled one
	cellStart bool
	row       int // bytes of the row so far
	line      int // newlines so far
	begun     int // of these, those before the row
}

func (k *lineEndKeeper) Read(p []byte) (int, error) {
	n, err := k.r.Read(p)
	for i := 0; i < n; {
		plain := k.plain(p[i:n])
		if plain == 0 {
			plain = 1
			p[i] = k.pass(p[i])
		} else {
			k.cellStart, k.closed = false, false
		}
		if i, k.row = i+plain, k.row+plain; k.row > maxRow {
			return i - (k.row - maxRow), rowTooLongError(k.begun + 1)
		}
		if p[i-1] == '\n' {
			k.endLine()
		}
	}
	return n, err
}

// plain tells how many bytes there are before the first one that says something of cells and rows.
func (k *lineEndKeeper) plain(p []byte) int {
	comma := k.comma
	for i, b := range p {
		if b == '"' || b == comma || b == '\n' || b == '\r' || b == keptCR {
			return i
		}
	}
	return len(p)
}

func (k *lineEndKeeper) endLine() {
	k.line++
	if !k.inside {
		k.row, k.begun = 0, k.line
	}
}

// pass follows the quotation marks, as encoding/csv does.
func (k *lineEndKeeper) pass(b byte) byte {
	start, closed := k.cellStart, k.closed
	k.cellStart, k.closed = false, false
	switch {
	case b == keptCR:
		return wrongByte
	case b == '"' && k.inside:
		k.inside, k.closed = false, true
	case b == '"':
		k.inside = start || closed
	case b == '\r' && k.inside:
		return keptCR
	case !k.inside:
		k.cellStart = b == k.comma || b == '\n'
	}
	return b
}

// newScanner makes a reader of rows, whose cells are to be unmarked. The header tells what parts the cells:
// a comma, a semicolon (as spreadsheets write it in much of Europe), or a tab.
func newScanner(text io.Reader) *csv.Reader {
	r := bufio.NewReaderSize(text, 64<<10)
	if head, _ := r.Peek(len(byteOrderMark)); string(head) == byteOrderMark {
		_, _ = r.Discard(len(byteOrderMark)) // has just been seen
	}
	head, _ := r.Peek(16 << 10) // shorter where the text is
	header, _, _ := bytes.Cut(head, []byte("\n"))
	comma := byte(',')
	if !bytes.ContainsRune(header, ',') {
		if i := bytes.IndexAny(header, ";\t"); i >= 0 {
			comma = header[i]
		}
	}
	rows := csv.NewReader(&lineEndKeeper{r: r, comma: comma, cellStart: true})
	rows.Comma = rune(comma)
	rows.FieldsPerRecord = -1 // Reader says it better
	return rows
}

const byteOrderMark = "\ufeff"
