package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

var injections = check{
	name: "injections",
	does: "Texts with the syntax of SQL, Cypher, GraphQL, JSON, shells, formats and pages as names and roles of an import, then as arguments, " +
		"in the query and as variables: names, IDs, searches, filters, cursors; on SQLite and Neo4j.",
	bound: "Each finds its own record or nothing, nothing is a fault, both stores answer alike, and hold the same afterwards as before.",
	run:   func(ctx context.Context, l *lab) (string, error) { return l.askTexts(ctx, hostileTexts()) },
}

var edges = check{
	name: "strings at the edges",
	does: "Likewise: empty, spaces, NUL and other control characters, lone surrogates, not UTF-8, very long, hundreds of combining marks, written " +
		"from right to left, emoji of several characters, the last code points.",
	bound: "As above; what an import refuses is refused by name, and the same by both stores.",
	run:   func(ctx context.Context, l *lab) (string, error) { return l.askTexts(ctx, edgeTexts()) },
}

// askTexts imports texts as names, and asks with each, on both stores.
func (l *lab) askTexts(ctx context.Context, texts []string) (string, error) {
	if l.isTrial() {
		texts = texts[:12]
	}
	input := l.path("texts.jsonl")
	if err := os.WriteFile(input, textRecords(texts), 0o600); err != nil {
		return "", err
	}
	if err := l.withNeo4j(ctx); err != nil {
		return "", err
	}
	var f faults
	pair := &storePair{lab: l, urls: [2]string{"sqlite:" + l.path("texts.db"), l.neo4j.URL}}
	defer os.Remove(l.path("texts.db"))
	kept, err := pair.load(ctx, input, len(texts), &f)
	if err != nil {
		return "", err
	}
	if err := pair.serve(ctx); err != nil {
		return "", err
	}
	defer pair.stop()
	var all tally
	for i, text := range texts {
		pair.askText(ctx, fmt.Sprintf("person:t%d", i), text, kept[i], &all, &f)
	}
	pair.unchanged(ctx, &f)
	return fmt.Sprintf("%d texts, %d of them refused as names; %d questions to each store: %s", len(texts), len(texts)-count(kept), all.len()/2, &all), f.err()
}

func count(list []bool) (n int) {
	for _, yes := range list {
		if yes {
			n++
		}
	}
	return n
}

// textRecords writes a person for each text, whose name it is, as it is, with an employment.
func textRecords(texts []string) []byte {
	var b bytes.Buffer
	const claim = `"recordedAt":"2024-12-01T00:00:00Z","citations":[{"document":"document:d"}]`
	b.WriteString(`{"kind":"Document","id":"document:d","title":"D","recordedAt":"2024-12-01T00:00:00Z"}` + "\n" + `{"kind":"Company","id":"company:c","name":"C"}` + "\n")
	for i, text := range texts {
		fmt.Fprintf(&b, `{"kind":"Person","id":"person:t%d","name":%s}`+"\n", i, quoted(text))
		fmt.Fprintf(&b, `{"kind":"Employment","id":"employment:t%d","person":"person:t%[1]d","company":"company:c","role":"of %[1]d",%s}`+"\n", i, claim)
	}
	return b.Bytes()
}

// quoted writes a JSON string that has the bytes of a text, also where these are no UTF-8; surrogates are escaped.
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ':
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return strings.ReplaceAll(b.String(), "\xed\xa0\x80", `\ud800`)
}

// variable writes the body of a request whose variables all hold a text.
func variable(text string) []byte {
	const asked = `query ($t: String!, $i: ID!, $l: [ID!]!) { a: people(where: {name: {eq: $t}}) { nodes { id name } } b: people(where: {OR: [{name: {contains: $t}}, {id: {in: $l}}], ` +
		`employments: {some: {role: {contains: $t}}}}) { totalCount } c: node(id: $i) { id } d: nodes(ids: $l) { id } e: search(text: $t) { nodes { entity { id name } reason } } f: byName(name: $t) { nodes { id name } } }`
	q, _ := json.Marshal(asked)
	v := quoted(text)
	return fmt.Appendf(nil, `{"query":%s,"variables":{"t":%s,"i":%s,"l":[%s,"person:t1"]}}`, q, v, v, v)
}

// literal writes the body of a request with a text in its query.
func literal(text string) []byte {
	v := quoted(text)
	return query(`{ a: people(where: {name: {eq: ` + v + `}}) { nodes { id name } } c: node(id: ` + v + `) { id } e: search(text: ` + v + `) { nodes { reason } } }`)
}

// cursor writes the body of a request with a text as a cursor.
func cursor(text string) []byte {
	return []byte(`{"query":"query ($t: String) { people(first: 1, after: $t) { nodes { id } } }","variables":{"t":` + quoted(text) + `}}`)
}
