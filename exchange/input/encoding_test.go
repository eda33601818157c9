package input

import (
	"encoding/binary"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

// Any text in UTF-16 is read as what it is in UTF-8.
func TestTextsInUTF16(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[ -~]`).Draw(t, "first") + strings.ToValidUTF8(rapid.String().Draw(t, "rest"), "")
		mark := rapid.SampledFrom([]string{"", "\ufeff"}).Draw(t, "mark")
		order := rapid.SampledFrom([]binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian}).Draw(t, "order")
		var content []byte
		for _, unit := range utf16.Encode([]rune(mark + text)) {
			content = order.AppendUint16(content, unit)
		}
		sources := &Sources{}
		defer sources.Close()
		got, err := sources.decode(t.Context(), &Source{Name: "a", content: strings.NewReader(string(content)), size: int64(len(content))})
		if err != nil {
			t.Fatal(err)
		}
		if read, err := io.ReadAll(got.Reader()); err != nil || string(read) != text {
			t.Fatalf("%q came back as %q, %v", text, read, err)
		}
	})
}
