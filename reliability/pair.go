package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
)

// storePair is a SQLite and a Neo4j store, which must do the same.
type storePair struct {
	*lab
	urls    [2]string
	servers [2]*server
	before  string // what both hold
}

// load imports texts into both stores, without those that are refused, and returns which were taken.
func (p *storePair) load(ctx context.Context, input string, texts int, f *faults) (kept []bool, err error) {
	var dumps, reports [2]string
	for i, url := range p.urls {
		var stderr bytes.Buffer
		command := p.command(ctx, "import", "--skip-invalid", "--store", url, "--recorded-at", recordedAt, input)
		command.Stderr = &stderr
		if err := command.Run(); err != nil {
			return nil, fmt.Errorf("%w: %s", err, lastLine(stderr.String()))
		}
		reports[i] = strings.ReplaceAll(stderr.String(), url, "")
		if dumps[i], err = p.ties(ctx, "export", "--store", url); err != nil {
			return nil, err
		}
	}
	if dumps[0] != dumps[1] {
		f.addf("the stores hold different things after the same import")
	}
	if bad(reports[0]) != bad(reports[1]) {
		f.addf("the stores refuse different texts: %s; %s", bad(reports[0]), bad(reports[1]))
	}
	p.before = dumps[0]
	for i := range texts {
		kept = append(kept, strings.Contains(dumps[0], fmt.Sprintf(`"id":"person:t%d"`, i)))
	}
	return kept, nil
}

// bad returns the lines of a report that say what is wrong in a file.
func bad(said string) string {
	var lines []string
	for line := range strings.Lines(said) {
		if strings.HasPrefix(line, "texts.jsonl:") || strings.Contains(line, "/texts.jsonl:") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "")
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
