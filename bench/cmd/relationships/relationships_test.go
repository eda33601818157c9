package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// It takes long to get figures; that there are some is tested on little data, in the store that needs nothing.
func TestRelationships(t *testing.T) {
	ties := filepath.Join(t.TempDir(), "ties")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", ties, "ties/cmd/ties").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	s := settings{
		people: []int{200, 400}, seed: 1, stores: []string{"sqlite"}, dir: t.TempDir(), ties: ties,
		each: 20 * time.Millisecond, rounds: 1, sample: 10,
	}
	var out strings.Builder
	if err := s.run(&out); err != nil {
		t.Fatalf("%v after\n%s", err, &out)
	}
	for _, want := range []string{
		"sqlite, 200 people", "sqlite, 400 people", "peak memory", "colleagues", "worked at A and B", "alumni",
		"flows of one company", "all flows, top 20", "shortest path", "2 hops, 200 nodes", "times the smallest",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, &out)
		}
	}
	s.stores = []string{"oracle"}
	if err := s.run(&out); err == nil || !strings.Contains(err.Error(), "want sqlite or neo4j") {
		t.Errorf("a store that is none: %v", err)
	}
}
