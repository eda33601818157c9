package form

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 40_000)
	for content, want := range map[string]string{
		"":                          "",
		"\n":                        "1:",
		"a":                         "1:a@0",
		"a\nb\n":                    "1:a@0 2:b@2",
		"\ufeffa\r\n\r\n \tb \n":    "1:a@3 2: 3:b@10",
		long + "\na":                "1:too long 2:a@40001",
		"a\n" + long:                "1:a@0 2:too long",
		long[:30_000] + "\nb":       "1:30000 bytes@0 2:b@30001",
		"a\n" + long[:30_000] + "b": "1:a@0 2:30001 bytes@2",
	} {
		l := NewLines(strings.NewReader(content), 16, 32_000)
		if got := describe(t, l); got != want {
			t.Errorf("%.20q… gives %s\nwant %s", content, got, want)
		}
	}
}

// describe writes each line as number:content@begin.
func describe(t *testing.T, l *Lines) string {
	t.Helper()
	var all []string
	for {
		line, begin, err := l.Next()
		switch {
		case errors.Is(err, io.EOF):
			return strings.Join(all, " ")
		case errors.Is(err, ErrTooLong):
			all = append(all, fmt.Sprintf("%d:too long", l.Number))
		case err != nil:
			t.Fatal(err)
		case len(line) == 0:
			all = append(all, fmt.Sprintf("%d:", l.Number))
		case len(line) > 100:
			all = append(all, fmt.Sprintf("%d:%d bytes@%d", l.Number, len(line), begin))
		default:
			all = append(all, fmt.Sprintf("%d:%s@%d", l.Number, line, begin))
		}
	}
}
