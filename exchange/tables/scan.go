package tables

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"ties/exchange/form"
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

// cellKeeper reads CSV, and writes it as encoding/csv can read it: without the space before a cell and behind a quoted one,
// with a newline at the end of every row, and with the carriage returns in quoted cells marked. It bounds the length of a row.
type cellKeeper struct {
	r *bufio.Reader
	dialect
	inside    bool // of a quoted cell
	closed    bool // the last byte was a quotation mark that ended a cell, or the first half of a doubled one
	spaced    bool // as closed, and space has been dropped behind it
	cellStart bool
	row       int // bytes of the row so far
	line      int // newlines so far
	begun     int // of these, those before the row
}

// Read implements io.Reader.
func (k *cellKeeper) Read(p []byte) (int, error) {
	for {
		n, err := k.r.Read(p)
		kept, long := k.keep(p[:n])
		if long != nil {
			err = long
		}
		if kept > 0 || err != nil || n == 0 {
			return kept, err
		}
	}
}

// keep rewrites some bytes in their place.
func (k *cellKeeper) keep(p []byte) (kept int, err error) {
	for i := 0; i < len(p); {
		if k.isPadding(p[i]) {
			k.spaced = k.closed
			i, k.row = i+1, k.row+1
			continue
		}
		n := k.plain(p[i:])
		if n == 0 {
			n = 1
			p[i] = k.pass(p[i])
		} else {
			k.cellStart, k.closed, k.spaced = false, false, false
		}
		if kept < i {
			copy(p[kept:], p[i:i+n])
		}
		i, kept, k.row = i+n, kept+n, k.row+n
		if k.row > maxRow {
			return max(0, kept-(k.row-maxRow)), rowTooLongError(k.begun + 1)
		}
		if p[kept-1] == '\n' {
			k.endLine()
		}
	}
	return kept, nil
}

// isPadding reports whether a byte is space before a cell, or behind one that is quoted.
func (k *cellKeeper) isPadding(b byte) bool {
	if b == '\r' {
		return k.closed && !k.cr // "\r\r\n" ends the rows of some programs
	}
	return (b == ' ' || b == '\t') && b != k.comma && (k.cellStart || k.closed)
}

// plain returns how many bytes there are before the first one that says something of cells and rows.
func (k *cellKeeper) plain(p []byte) int {
	comma := k.comma
	for i, b := range p {
		if b == '"' || b == comma || b == '\n' || b == '\r' || b == keptCR {
			return i
		}
	}
	return len(p)
}

func (k *cellKeeper) endLine() {
	k.line++
	if !k.inside {
		k.row, k.begun = 0, k.line
	}
}

// pass follows the quotation marks, as encoding/csv does.
func (k *cellKeeper) pass(b byte) byte {
	start, closed, spaced := k.cellStart, k.closed, k.spaced
	k.cellStart, k.closed, k.spaced = false, false, false
	switch {
	case b == keptCR:
		return wrongByte
	case b == '"' && k.inside:
		k.inside, k.closed = false, true
	case b == '"' && spaced:
		return ' ' // "a" "b" is wrong, and not the same as "a""b"
	case b == '"':
		k.inside = start || closed
	case b == '\r' && k.inside:
		return keptCR
	case b == '\r' && k.cr:
		k.cellStart = true
		return '\n'
	case !k.inside:
		k.cellStart = b == k.comma || b == '\n'
	}
	return b
}

// newScanner returns a reader of rows, whose cells are to be unmarked.
func newScanner(text io.Reader, known func(string) bool) *csv.Reader {
	r := bufio.NewReaderSize(text, 64<<10)
	if head, _ := r.Peek(len(form.ByteOrderMark)); string(head) == form.ByteOrderMark {
		_, _ = r.Discard(len(form.ByteOrderMark)) // has just been seen
	}
	head, _ := r.Peek(16 << 10) // shorter where the text is
	return rowsOf(r, dialectOf(head, known))
}

func rowsOf(r *bufio.Reader, d dialect) *csv.Reader {
	rows := csv.NewReader(&cellKeeper{r: r, dialect: d, cellStart: true})
	rows.Comma = rune(d.comma)
	rows.FieldsPerRecord = -1 // Reader says it better
	return rows
}
