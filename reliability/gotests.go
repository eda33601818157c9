package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
)

var equivalence = check{
	name: "both stores alike",
	does: "Tests of the repository: random documents over random data, the article and generated people, and those that are written by hand, on both " +
		"stores; and a store that is too simple to be wrong.",
	bound: "Byte for byte the same answers.",
	more:  usualLimit,
	run: func(ctx context.Context, l *lab) (string, error) {
		run, err := l.goTest(ctx, "./graph", "RandomDocumentsAgree|WrittenDocumentsAgree")
		return fmt.Sprintf("%d documents compared, %d bytes of answers", run.sum(compared, 1), run.sum(compared, 2)), err
	},
}

var compared = regexp.MustCompile(`(\d+) documents compared, (\d+) bytes of answers`)

var statements = check{
	name:  "statements by depth",
	does:  "Tests of the repository: queries that go one relation deeper each, about a company of 2 people and one of 300, and searches.",
	bound: "The number of statements depends on the query alone: at most one more for each level, one call of the store for each root field.",
	run: func(ctx context.Context, l *lab) (string, error) {
		run, err := l.goTest(ctx, "./graph", "^TestStatements|^TestEachRootFieldIsOneRead")
		var counts []string
		for _, match := range levels.FindAllStringSubmatch(run.text, -1) {
			counts = append(counts, match[1])
		}
		return strings.Join(counts, ", ") + " statements at 0, 1, 2, … levels below the first", err
	},
}

var levels = regexp.MustCompile(`levels below the first: (\d+) statements`)

var upgrades = check{
	name:  "upgrades",
	does:  "Tests of the repository: files and backups of each earlier version and schema are opened, restored and asked what that version was asked.",
	bound: "All is there, and the answers are those of that version.",
	run: func(ctx context.Context, l *lab) (string, error) {
		files, err := l.goTest(ctx, "./cmd/ties", "EarlierVersion")
		if err != nil {
			return files.passes(), err
		}
		schemas, err := l.goTest(ctx, "./store/sqlite", "OlderFile|OneSchema|WhenAFileIsOpened|NewerVersion|WhoseMakingWasCutOff")
		files.passed += schemas.passed
		return files.passes(), err
	},
}

var authMatrix = check{
	name: "auth matrix",
	does: "Tests of the repository: each role and each kind of token, valid, expired, revoked, for another audience, unsigned, forged, missing, asks for each " +
		"root field, route and command.",
	bound: "No leak, and no root field, route or command is missing.",
	run: func(ctx context.Context, l *lab) (string, error) {
		requests, err := l.goTest(ctx, "./internal/server", "TestAuthMatrix$|TestTheAuthMatrixIsComplete")
		if err != nil {
			return strings.Join(matrix.FindAllString(requests.text, -1), "; "), err
		}
		commands, err := l.goTest(ctx, "./cmd/ties", "AuthMatrixOfCommands")
		return strings.Join(matrix.FindAllString(requests.text+commands.text, -1), "; "), err
	},
}

var matrix = regexp.MustCompile(`\d+ cases of \d+ callers, \d+ leaks, \d+ wrong refusals`)

// testRun is what came of some tests of the repository.
type testRun struct {
	passed, failed, skipped int
	text                    string
}

func (r testRun) passes() string { return fmt.Sprintf("%d tests passed", r.passed) }

// sum adds up the numbers that tests have logged.
func (r testRun) sum(format *regexp.Regexp, which int) (n int) {
	for _, match := range format.FindAllStringSubmatch(r.text, -1) {
		one, _ := strconv.Atoi(match[which])
		n += one
	}
	return n
}

// goTest runs tests of a package, all of which must pass.
func (l *lab) goTest(ctx context.Context, name, pattern string) (testRun, error) {
	command := exec.CommandContext(ctx, "go", "test", name, "-run", pattern, "-count", "1", "-vet", "off", "-timeout", "20m", "-json")
	command.Dir = l.root
	command.Env = append(l.environment(), "TIES_REQUIRE_ALL=1")
	out, err := output(command)
	run := parseTests([]byte(out))
	switch {
	case run.failed > 0:
		return run, fmt.Errorf("%d tests failed", run.failed)
	case err == nil && (run.passed == 0 || run.skipped > 0):
		return run, fmt.Errorf("%d tests passed, %d were skipped", run.passed, run.skipped)
	case err != nil:
		return run, fmt.Errorf("%w: %s", err, tailOf(run.text))
	default:
		return run, nil
	}
}

// parseTests reads the events of go test -json.
func parseTests(out []byte) (run testRun) {
	var text strings.Builder
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, len(out)+1)
	for lines.Scan() {
		var event struct{ Action, Test, Output string }
		if json.Unmarshal(lines.Bytes(), &event) != nil {
			continue // of the go command
		}
		text.WriteString(event.Output)
		if event.Test == "" {
			continue
		}
		switch event.Action {
		case "pass":
			run.passed++
		case "fail":
			run.failed++
		case "skip":
			run.skipped++
		}
	}
	run.text = text.String()
	return run
}
