package importer_test

import (
	"fmt"
	"strings"
	"testing"

	"ties/exchange/importer"
)

func TestProblemsAreGroupedByCause(t *testing.T) {
	problem := func(line int, field, reason string, args ...any) importer.Problem {
		return importer.Problem{File: "a", Line: line, Field: field, Reason: fmt.Sprintf(reason, args...)}
	}
	for name, c := range map[string]struct {
		add  func(add func(importer.Problem))
		want []string
	}{
		"none": {func(func(importer.Problem)) {}, nil},
		"the same on every line": {func(add func(importer.Problem)) {
			for i := range 27_003 {
				add(problem(i+1, "", "is not JSON: want an object"))
			}
		}, []string{"a:1: is not JSON: want an object (and 27002 more like it: lines 2, 3, 4 … 27003)"}},
		"twice": {func(add func(importer.Problem)) {
			add(problem(3, "name", "missing: want one"))
			add(problem(9, "name", "missing: want one"))
		}, []string{"a:3: name: missing: want one (and 1 more like it: line 9)"}},
		"other IDs": {func(add func(importer.Problem)) {
			for i := range 10 {
				add(problem(i+1, fmt.Sprintf("citations[%d].document", i), `"document:d-%c" is not there`, 'a'+rune(i)))
			}
		}, []string{"a:1: citations[0].document: \"document:d-a\" is not there\n" +
			"a:2: citations[1].document: \"document:d-b\" is not there\n" +
			"a:3: citations[2].document: \"document:d-c\" is not there (and 7 more like it: lines 4, 5, 6 … 10)"}},
		"other causes": {func(add func(importer.Problem)) {
			add(problem(1, "name", "missing"))
			add(problem(1, "id", "missing"))
			add(problem(2, "name", "missing"))
			add(problem(3, "name", "is a number"))
		}, []string{"a:1: name: missing (and 1 more like it: line 2)", "a:1: id: missing", "a:3: name: is a number"}},
	} {
		t.Run(name, func(t *testing.T) {
			var problems importer.Problems
			c.add(problems.Add)
			compare(t, problems.Lines(), c.want...)
		})
	}
}

func TestProblemsHaveALimit(t *testing.T) {
	var problems importer.Problems
	for i := range 10_000 {
		reason := strings.Repeat("x", i/100+1)
		problems.Add(importer.Problem{File: "a", Line: i + 1, Reason: reason})
	}
	lines := problems.Lines()
	if last := lines[len(lines)-1]; len(lines) != 51 || last != "and 5000 more problems of other kinds" {
		t.Errorf("got %d lines, the last of which is %s", len(lines), last)
	}
}
