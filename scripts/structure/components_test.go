package main

import (
	"slices"
	"testing"
)

func TestComponents(t *testing.T) {
	found := components(map[string][]string{
		"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": {"e", "f"}, "e": {"d"}, "f": nil, "g": {"g"},
	})
	got := map[string]bool{}
	for _, component := range found {
		slices.Sort(component)
		name := ""
		for _, node := range component {
			name += node
		}
		got[name] = true
	}
	for _, want := range []string{"abc", "de", "f", "g"} {
		if !got[want] {
			t.Errorf("%q is missing of %v", want, found)
		}
	}
	if len(found) != 4 {
		t.Errorf("got %v", found)
	}
}

func TestThisPackageIsMeasured(t *testing.T) {
	packages, err := load(".")
	if err != nil {
		t.Fatal(err)
	}
	m := measure(packages[0])
	if m.path != "ties/scripts/structure" || m.files != 3 || len(m.knot) != 0 || m.of == "" || m.tooLarge() {
		t.Errorf("got %s", m)
	}
	if m.files = maxFiles + 1; !m.tooLarge() {
		t.Error("too many files are none too many")
	}
}
