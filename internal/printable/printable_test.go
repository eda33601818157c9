package printable

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWhatATerminalWouldObeyIsEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"Zoë 王 🙂‍↔️":                "Zoë 王 🙂‍↔️",
		"\x1b[31mred\x1b[0m":        `\u001b[31mred\u001b[0m`,
		"\x1b]0;title\a":            `\u001b]0;title\u0007`,
		"\u009b31m\u009d0;t\u009c":  `\u009b31m\u009d0;t\u009c`,
		"\x9b31m":                   `\x9b31m`,
		"a\u202egpj.exe\u202c":      `a\u202egpj.exe\u202c`,
		"\u2066a\u2069\u061c\u2028": `\u2066a\u2069\u061c\u2028`,
		"a\rb\bc\x7f":               `a\rb\u0008c\u007f`,
		"\ufffd":                    "\ufffd",
		"":                          "",
	} {
		if got := Line(text); got != want {
			t.Errorf("%q is shown as %s, want %s", text, got, want)
		}
	}
	if got := Line("a\nties: forged\tb"); got != `a\nties: forged\tb` {
		t.Error(got)
	}
	if got := Text("a\n\tb\r\n"); got != "a\n\tb"+`\r`+"\n" {
		t.Error(got)
	}
}

func TestAWriterEscapes(t *testing.T) {
	var to bytes.Buffer
	n, err := io.WriteString(Writer{&to}, "a\x1bb\n")
	if n != 4 || err != nil || to.String() != `a\u001bb`+"\n" {
		t.Errorf("%d, %v, %q", n, err, to.String())
	}
}

func FuzzLine(f *testing.F) {
	for _, text := range []string{"a", "\x1b[2J", "\u202e", "\xff\xfe", "\u0085"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		shown := Line(text)
		if !utf8.ValidString(shown) || strings.ContainsFunc(shown, func(r rune) bool { return !isSafe(r) }) {
			t.Errorf("%q is shown as %q", text, shown)
		}
		if again := Line(shown); again != shown {
			t.Errorf("%q is shown as %q", shown, again)
		}
	})
}
