package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"ties/bench/process"
	"ties/internal/neo4jserver"
)

// It takes half an hour to see what holds; that every check runs, and passes, is tested on little data.
func TestEveryCheckRuns(t *testing.T) {
	s := settings{
		amounts: amounts{people: 300, queries: 40, kills: 12, cancelled: 100, rounds: 1, spell: 300 * time.Millisecond, fuzz: time.Second, soak: time.Second},
		root:    "..", program: process.Built(t, "ties/cmd/ties"), limit: 5 * time.Minute,
	}
	if len(neo4jserver.FromEnvironment()) > 0 {
		shared := neo4jserver.Shared(t)
		s.shared = &shared
	}
	l, err := openLab(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := l.close(); err != nil {
			t.Error(err)
		}
	}()
	r, err := s.measure(t.Context(), l, withoutTests(groups()), func(*report) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range r.results {
		for _, one := range list {
			if isMissing := errors.Is(one.fault, errMissing); one.fault != nil && (!isMissing || os.Getenv("TIES_REQUIRE_ALL") != "") {
				t.Errorf("%s: %s", one.name, one.figure())
			}
		}
	}
	var out strings.Builder
	if err := r.write(&out); err != nil || !strings.Contains(out.String(), "| random queries |") {
		t.Errorf("%v in\n%s", err, &out)
	}
}

// withoutTests leaves out the checks that run tests of the repository, which run beside this one anyway.
func withoutTests(all []group) (others []group) {
	for _, g := range all {
		kept := group{name: g.name}
		for _, c := range g.checks {
			switch c.name {
			case authMatrix.name, equivalence.name, statements.name, upgrades.name, fuzzing.name:
			default:
				kept.checks = append(kept.checks, c)
			}
		}
		others = append(others, kept)
	}
	return others
}

// The questions with texts are valid, or they would prove nothing.
func TestQuestionsAreValid(t *testing.T) {
	schema, err := loadSchema("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range [][]byte{variable("a"), literal("a"), cursor("a"), query(dear), query(light)} {
		var sent struct{ Query string }
		if err := json.Unmarshal(body, &sent); err != nil {
			t.Fatal(err)
		}
		if _, errs := gqlparser.LoadQueryWithRules(schema, sent.Query, rules.NewDefaultRules()); errs != nil {
			t.Errorf("%s: %v", sent.Query, errs)
		}
	}
}

// A check that fails stands as failed in the report, with what was seen.
func TestReport(t *testing.T) {
	r := &report{settings: settings{command: "make x"}, wanted: 3}
	r.add("G", result{check: check{name: "a", does: "d|d", bound: "b"}, seen: "3 of 3"})
	r.add("G", result{check: check{name: "c"}, seen: "2 of 3", fault: errors.New("one is\nwrong")})
	r.add("H", result{check: check{name: "e"}, fault: errMissing})
	var out strings.Builder
	if err := r.write(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"## G", `| a | d\|d | b | 3 of 3 | passed |`, "| c |  |  | 2 of 3 one is wrong | FAILED |", "| not run |", "1 of 3 checks passed", "`make x`"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, &out)
		}
	}
	if r.failed() != 2 {
		t.Errorf("%d failed", r.failed())
	}
}

// A check that fails, panics or hangs loses none of the others, and those that there is no time for are not called passed.
func TestOneCheckLosesNoOther(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	passing := func(context.Context, *lab) (string, error) { return "well", nil }
	all := []group{{"G", []check{
		{name: "a", run: func(context.Context, *lab) (string, error) { panic("odd") }},
		{name: "b", run: func(context.Context, *lab) (string, error) { return "bad", errors.New("wrong") }},
		{name: "c", run: passing},
		{name: "d", run: func(context.Context, *lab) (string, error) { cancel(); return "half", nil }},
		{name: "e", run: passing},
	}}}
	written := 0
	r, err := settings{}.measure(ctx, &lab{}, all, func(*report) error { written++; return nil })
	if err != nil || written != 5 {
		t.Errorf("written %d times, %v", written, err)
	}
	for i, want := range []string{"FAILED", "FAILED", "passed", "FAILED", "not run"} {
		if got := r.results["G"][i]; got.verdict() != want {
			t.Errorf("%s: %s, want %s", got.name, got.verdict(), want)
		}
	}
}

func TestSlope(t *testing.T) {
	m := series{{0, 10}, {1, 12}, {2, 14}}
	if m.slope() != 2 || m.mean() != 12 || m.span() != 2 {
		t.Errorf("slope %v, mean %v, span %v", m.slope(), m.mean(), m.span())
	}
}

func TestTestsThatAreCounted(t *testing.T) {
	run := parseTests([]byte(`{"Action":"run","Test":"A"}
{"Action":"output","Test":"A","Output":"7 documents compared, 9 bytes of answers\n"}
{"Action":"pass","Test":"A"}
{"Action":"skip","Test":"B"}
{"Action":"fail","Test":"C"}
no JSON
{"Action":"fail"}`))
	if run.passed != 1 || run.skipped != 1 || run.failed != 1 || run.sum(compared, 1) != 7 || run.sum(compared, 2) != 9 {
		t.Errorf("got %+v", run)
	}
}

func TestBackupsOfNoState(t *testing.T) {
	const one = `{"kind":"Person","id":"person:a"}` + "\n"
	var whole, part strings.Builder
	for i := range 20 {
		line := strings.ReplaceAll(`{"kind":"Person","id":"person:moreN-1"}`+"\n", "N", "0")
		whole.WriteString(line)
		if i > 0 {
			part.WriteString(line)
		}
	}
	for _, c := range []struct {
		dump string
		ok   bool
	}{
		{one, true}, {one + whole.String(), true}, {whole.String(), false}, {one + part.String(), false},
		{one + strings.ReplaceAll(whole.String(), "more0", "more1"), false},
	} {
		if err := checkPrefix(c.dump, 1); (err == nil) != c.ok {
			t.Errorf("%s: %v", c.dump, err)
		}
	}
}
