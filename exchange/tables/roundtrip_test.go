package tables

import (
	"encoding/csv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Any text, and what formulas and quotes are made of most of all.
var anyCell = rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("'=+-@\t\r\n\",;a ＝"))))

func TestAnyCellComesBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows [][]string
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			rows = append(rows, []string{"x", anyCell.Draw(t, "first"), anyCell.Draw(t, "second")})
		}
		var b strings.Builder
		w := csv.NewWriter(&b)
		_ = w.Write([]string{"a", "b", "c"}) // a strings.Builder takes everything
		for _, row := range rows {
			_ = w.Write([]string{row[0], disarm(row[1]), disarm(row[2])})
		}
		w.Flush()
		read, err := newScanner(strings.NewReader(b.String())).ReadAll()
		if err != nil {
			t.Fatalf("%q cannot be read: %v", b.String(), err)
		}
		if len(read) != len(rows)+1 {
			t.Fatalf("%q has %d rows, want %d", b.String(), len(read), len(rows)+1)
		}
		for i, row := range rows {
			for j, cell := range row {
				if got := restore(unmark(read[i+1][j])); got != cell {
					t.Fatalf("%q came back as %q", cell, got)
				}
			}
		}
	})
}
