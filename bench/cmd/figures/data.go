package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"ties/bench/ask"
	"ties/bench/gen"
)

// generate writes the data, and samples the people to query. It takes a second, so that no outdated data of an earlier run
// need to be kept.
func (s settings) generate(to io.Writer) (sample []string, err error) {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return nil, err
	}
	file, err := os.Create(s.data())
	if err != nil {
		return nil, err
	}
	if err := errors.Join(gen.Write(file, s.graph), file.Close()); err != nil {
		return nil, err
	}
	s.describe(to)
	return s.draw()
}

func (s settings) describe(to io.Writer) {
	records, employments := gen.Count(s.graph)
	row(to, "data", "%d people, %d employments, %d records", s.graph.People, employments, records)
	row(to, "machine", "%s", machine())
}

func (s settings) draw() ([]string, error) {
	file, err := os.Open(s.data())
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return ask.People(file, s.people)
}

// row prints one figure.
func row(to io.Writer, name, format string, args ...any) {
	_, _ = fmt.Fprintf(to, "%-24s"+format+"\n", append([]any{name}, args...)...)
}
