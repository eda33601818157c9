package tables

import (
	"bufio"
	"bytes"
	"regexp"
	"strings"
)

// dialect is how the rows of a file are written.
type dialect struct {
	comma byte // between two cells
	cr    bool // a carriage return alone ends a row, as of old on the Mac
}

const commas = ",;\t|"

// sepLine is the line with which a file tells Excel what separates its cells.
var sepLine = regexp.MustCompile(`(?i)^"?sep=(.)"?$`)

// dialectOf returns the dialect of a file that begins in some way. What separates cells is told by a line such as sep=;
// or by the header: it is that which makes most names of columns of it.
func dialectOf(head []byte, known func(string) bool) dialect {
	d := dialect{comma: ','}
	if end := bytes.IndexAny(head, "\r\n"); end >= 0 && head[end] == '\r' {
		d.cr = !bytes.HasPrefix(bytes.TrimLeft(head[end:], "\r"), []byte("\n"))
	}
	header := firstLine(head)
	if parts := sepLine.FindStringSubmatch(header); parts != nil {
		d.comma = parts[1][0]
		return d
	}
	most := 0
	for i := range len(commas) {
		if n := countColumns(header, commas[i], known); n > most {
			d.comma, most = commas[i], n
		}
	}
	return d
}

// firstLine returns the first line that is not blank.
func firstLine(head []byte) string {
	for _, line := range strings.FieldsFunc(string(head), func(r rune) bool { return r == '\n' || r == '\r' }) {
		if !isBlank(strings.Trim(line, commas+`"`)) {
			return strings.Trim(line, " ")
		}
	}
	return ""
}

// countColumns returns how many cells of a header are names of columns if something separates them.
func countColumns(header string, comma byte, known func(string) bool) int {
	cells, _ := rowsOf(bufio.NewReader(strings.NewReader(header)), dialect{comma: comma}).Read() // what cannot be read has no columns
	n := 0
	for _, cell := range cells {
		if known(cell) {
			n++
		}
	}
	return n
}
