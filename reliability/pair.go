package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// storePair is a SQLite and a Neo4j store, which must do the same.
type storePair struct {
	*lab
	urls    [2]string
	servers [2]*server
	before  string // what both hold
}

// errorLine is where an import says which line is wrong.
var errorLine = regexp.MustCompile(`texts[^:\s]*\.jsonl:(\d+):`)

// load imports texts into both stores, without those that are refused, and returns which were taken.
func (p *storePair) load(ctx context.Context, input string, f *faults) (kept []bool, err error) {
	var dumps [2]string
	var taken [2][]bool
	for i, url := range p.urls {
		if taken[i], err = p.loadOne(ctx, url, input); err != nil {
			return nil, err
		}
		if dumps[i], err = p.ties(ctx, "export", "--store", url); err != nil {
			return nil, err
		}
	}
	if dumps[0] != dumps[1] || !slices.Equal(taken[0], taken[1]) {
		f.addf("the stores hold different things after the same import")
	}
	p.before = dumps[0]
	return taken[0], nil
}

// loadOne imports what is taken of an input, in which there is a person every second line from the third.
func (p *storePair) loadOne(ctx context.Context, url, input string) ([]bool, error) {
	content, err := os.ReadFile(input)
	if err != nil {
		return nil, err
	}
	lines := bytes.SplitAfter(content, []byte("\n"))
	const heads, tries = 2, 5
	kept := slices.Repeat([]bool{true}, (len(lines)-1-heads)/2)
	for range tries {
		refused, err := p.importLines(ctx, url, lines)
		if err != nil || len(refused) == 0 {
			return kept, err
		}
		for _, n := range refused {
			i := (n - 1 - heads) / 2
			kept[i], lines[heads+2*i], lines[heads+2*i+1] = false, []byte("\n"), []byte("\n")
		}
	}
	return nil, fmt.Errorf("%s: after %d imports some texts are still refused", url, tries)
}

// importLines imports lines, and returns the numbers of those that were refused.
func (p *storePair) importLines(ctx context.Context, url string, lines [][]byte) (refused []int, err error) {
	path := p.path("texts-taken.jsonl")
	if err := os.WriteFile(path, bytes.Join(lines, nil), 0o600); err != nil {
		return nil, err
	}
	var stderr bytes.Buffer
	command := p.command(ctx, "import", "--store", url, "--recorded-at", "2026-01-01T00:00:00Z", path)
	command.Stderr = &stderr
	if err = command.Run(); err == nil {
		return nil, nil
	}
	for _, match := range errorLine.FindAllStringSubmatch(stderr.String(), -1) {
		n, _ := strconv.Atoi(match[1])
		if n > 2 && !slices.Contains(refused, n) {
			refused = append(refused, n)
		}
	}
	if len(refused) == 0 {
		return nil, fmt.Errorf("importing into %s: %w: %s", url, err, lastLine(stderr.String()))
	}
	return refused, nil
}

func (p *storePair) serve(ctx context.Context) (err error) {
	for i, url := range p.urls {
		if p.servers[i], err = p.lab.serve(ctx, url); err != nil {
			p.stop()
			return err
		}
	}
	return nil
}

func (p *storePair) stop() {
	for _, s := range p.servers {
		if s != nil {
			s.Stop()
		}
	}
}

// ask asks both stores, which must answer alike, and returns the answer.
func (p *storePair) ask(ctx context.Context, body []byte, all *tally, f *faults) answer {
	var answers [2]answer
	for i, s := range p.servers {
		answers[i] = s.ask(ctx, body)
		all.addAnswer(answers[i])
	}
	switch a, b := answers[0], answers[1]; {
	case a.isFault() || b.isFault():
		f.addf("%.100s: SQLite %s, Neo4j %s", body, a, b)
	case slices.Contains(a.codes(), "GRAPHQL_VALIDATION_FAILED"):
		f.addf("%.100s: it is not valid: %s", body, a)
	case a.status != b.status || !bytes.Equal(a.body, b.body):
		f.addf("%.100s: the answers differ: SQLite %s, Neo4j %s", body, a, b)
	}
	return answers[0]
}

// askText asks with a text, which must find the person of that name if there is one.
func (p *storePair) askText(ctx context.Context, id, text string, kept bool, all *tally, f *faults) {
	a := p.ask(ctx, variable(text), all, f)
	if kept && a.status == 200 && strings.TrimSpace(text) != "" && !bytes.Contains(a.body, fmt.Appendf(nil, `{"id":%q,`, id)) && !bytes.Contains(a.body, []byte(`"errors"`)) {
		f.addf("the name %.40q does not find %s: %s", text, id, a)
	}
	_ = p.ask(ctx, literal(text), all, f)
	_ = p.ask(ctx, cursor(text), all, f)
}

// unchanged adds a fault if a store holds something else than before, or a server is not well.
func (p *storePair) unchanged(ctx context.Context, f *faults) {
	for i, url := range p.urls {
		after, err := p.ties(ctx, "export", "--store", url)
		if err != nil || after != p.before {
			f.addf("%s holds something else afterwards: %v", url, err)
		}
		p.servers[i].isAlive(ctx, f)
	}
}
