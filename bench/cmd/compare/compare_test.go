package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ties/bench/compare"
	"ties/bench/gen"
	"ties/bench/process"
)

// It takes long to get figures; that there are some is tested on little data, without what has to be installed.
func TestCompare(t *testing.T) {
	dir := t.TempDir()
	s := settings{
		graph: gen.Options{People: 300, Seed: 1}, dir: dir, program: process.Built(t, "ties/cmd/ties"), peer: process.Built(t, "ties/bench/cmd/peer"),
		services: "sqlite,gqlgen,bare", each: 20 * time.Millisecond, rounds: 1, sample: 10, clients: "2,1", writes: true,
		limit: 5 * time.Minute, markdown: filepath.Join(dir, "report.md"), json: filepath.Join(dir, "report.json"), command: "a test",
	}
	if err := s.run(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(s.markdown)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"### profile, 2 clients", "### nested, 1 client\n", "gqlgen in memory", "### neighbourhood", "{__typename}",
		"### 100 claims, 1 client", "### 8 writers, 8 clients", "### readers beside a writer, 1 client", "bare SQLite", "bare was not measured",
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestGrowth(t *testing.T) {
	s := settings{
		graph: gen.Options{Seed: 1}, dir: t.TempDir(), program: process.Built(t, "ties/cmd/ties"), only: "profile,colleagues,name search",
		each: 200 * time.Millisecond, sample: 10,
	}
	var report compare.Report
	for _, people := range []int{200, 400} {
		if err := s.grow(t.Context(), &report, "sqlite", people); err != nil {
			t.Fatal(err)
		}
	}
	if len(report.Growth) != 8 {
		t.Fatalf("got %+v, want three queries, one of them by one client and by four, at two sizes", report.Growth)
	}
	for _, g := range report.Growth {
		if g.Drawn <= 0 || g.Hub <= 0 || g.DrawnK <= 0 || g.Degree == 0 {
			t.Errorf("got %+v", g)
		}
	}
	for i, people := range []int{200, 400} {
		if got := report.Imports[i]; got.People != people || got.Records < people || got.Seconds <= 0 || got.MB == 0 {
			t.Errorf("the import of %d people: %+v", people, got)
		}
	}
	if err := s.grow(t.Context(), &report, "oracle", 200); err == nil {
		t.Error("a store that is none was measured")
	}
}

func TestNumbers(t *testing.T) {
	if got, err := numbers("8,1,64"); err != nil || len(got) != 3 || got[2] != 64 {
		t.Errorf("got %v, %v", got, err)
	}
	for _, list := range []string{"0", "-1", "a", "1;2"} {
		if got, err := numbers(list); err == nil {
			t.Errorf("%s: got %v", list, got)
		}
	}
}
