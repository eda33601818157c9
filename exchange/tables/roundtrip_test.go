package tables

import (
	"encoding/csv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Any text, and what formulas, quotes, space and missing values are made of most of all.
var anyCell = rapid.OneOf(
	rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("'=+-@\t\r\n\",;a ＝\u00a0\ufeff"))),
	rapid.StringMatching(`[' ]{0,2}(NULL|\\N|NA|nan|None|)[' ]{0,2}`),
)

func noColumn(string) bool { return false }

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
			_ = w.Write([]string{row[0], guard(row[1], false), guard(row[2], true)})
		}
		w.Flush()
		read, err := newScanner(strings.NewReader(b.String()), noColumn).ReadAll()
		if err != nil {
			t.Fatalf("%q cannot be read: %v", b.String(), err)
		}
		if len(read) != len(rows)+1 {
			t.Fatalf("%q has %d rows, want %d", b.String(), len(read), len(rows)+1)
		}
		for i, row := range rows {
			short, long := trim(unmark(read[i+1][1])), unmark(read[i+1][2])
			if meansNull(short) || meansNull(long) {
				t.Fatalf("%q is not told from a missing value in %q", row, b.String())
			}
			if short, long = restore(short, false), restore(long, true); short != row[1] || long != row[2] {
				t.Fatalf("%q came back as %q, %q from %q", row, short, long, b.String())
			}
		}
	})
}
