package main

import (
	"bytes"
	"regexp"
	"testing"

	"ties/bench/process"
)

// A small run of everything but Neo4j: the figures must be about what they say.
func TestImportsAreMeasured(t *testing.T) {
	s := settings{people: []int{50, 500}, seed: 1, stores: []string{"sqlite"}, dir: t.TempDir(), ties: process.Built(t, "ties/cmd/ties")}
	var out bytes.Buffer
	if err := s.run(&out); err != nil {
		t.Fatal(err)
	}
	// Of the smallest graph the growth is 1.
	for _, want := range []string{`(?m)^sqlite +50 +199 .* 1\.00 .* \d+$`, `(?m)^sqlite +500 +2024 .* \d+$`} {
		if !regexp.MustCompile(want).Match(out.Bytes()) {
			t.Errorf("want a line %s in\n%s", want, out.String())
		}
	}
}

func TestSizesThatAreNone(t *testing.T) {
	for _, list := range []string{"", "x", "10,", "0", "-1"} {
		if err := new(settings).sizes(list); err == nil {
			t.Errorf("%q is taken for sizes", list)
		}
	}
}
