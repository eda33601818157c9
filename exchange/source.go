package exchange

import (
	"io"
	"strings"

	"ties/kg"
)

// source is an input in the native format that can be read again, and what has been found out about its lines.
type source struct {
	name    string
	content io.ReaderAt
	size    int64
	lines   []kg.Type // for each line, from the first: the type of the record to write, 0 where there is none

	// Of what came in another format, and was turned into this one:
	converted bool
	origins   []uint32 // for each line: the one that it came from
}

func (s *source) all() *io.SectionReader { return io.NewSectionReader(s.content, 0, s.size) }

// Name implements form.Text.
func (s *source) Name() string { return strings.TrimSuffix(s.name, ".gz") }

// Open implements form.Text.
func (s *source) Open() io.Reader { return s.all() }

// lineOf returns the number by which the user knows a line.
func (s *source) lineOf(line uint32) int {
	if s.converted {
		return int(s.origins[line-1])
	}
	return int(line)
}
