package input

import (
	"io"
	"strings"
)

// Source is an input as lines of the native format, which can be read again and again.
type Source struct {
	Name    string // of the File
	content io.ReaderAt
	size    int64

	// Of an input in another format:
	Converted bool
	origins   []uint32 // for each line: the line of the input that it was made from
}

// Reader returns the lines, from the first.
func (s *Source) Reader() *io.SectionReader { return io.NewSectionReader(s.content, 0, s.size) }

// Size returns the number of bytes.
func (s *Source) Size() int64 { return s.size }

// LineOf returns the number that a line has in the input.
func (s *Source) LineOf(line uint32) int {
	if s.Converted {
		return int(s.origins[line-1])
	}
	return int(line)
}

// startsWith reports whether a source begins with a text. One that cannot be read does not: it will be read again, and
// the error be reported then.
func (s *Source) startsWith(text string) bool {
	head := make([]byte, len(text))
	n, _ := io.ReadFull(s.Reader(), head)
	return string(head[:n]) == text
}

// formText is a source as a reader of a format sees it. It is a form.Text.
type formText struct{ *Source }

// Name implements form.Text.
func (t formText) Name() string { return strings.TrimSuffix(t.Source.Name, ".gz") }

// Open implements form.Text.
func (t formText) Open() io.Reader { return t.Reader() }
