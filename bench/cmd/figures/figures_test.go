package main

import (
	"strings"
	"testing"
	"time"

	"ties/bench/gen"
	"ties/bench/process"
)

// It takes minutes to get figures; that there are some is tested on little data.
func TestFigures(t *testing.T) {
	s := settings{
		graph: gen.Options{People: 300, Seed: 1}, dir: t.TempDir(),
		ties: process.Built(t, "ties/cmd/ties"), peer: process.Built(t, "ties/bench/cmd/peer"),
		each: 20 * time.Millisecond, rounds: 1, people: 50,
	}
	var out strings.Builder
	if err := s.run(&out); err != nil {
		t.Fatalf("%v after\n%s", err, &out)
	}
	for _, want := range []string{
		"data", "import", "start to first answer", "peak memory", "ties op/s", "{__typename}", "nested/peer",
		"1, 2, 3, 4, 5: of queries 0 to 4 relations deep",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, &out)
		}
	}
}
