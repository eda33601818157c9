package graph

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/graph/apierror"
	"ties/kg"
	"ties/store"
)

// hostileTexts texts mean something to a database, where they get into a statement.
var hostileTexts = []string{
	`'`, `"`, "`", `\`, `'; DROP TABLE entities; --`, `' OR '1'='1`, `') DETACH DELETE (n) //`, `x'}) MATCH (n) DETACH DELETE n //`,
	"a` SET n.name = 'x' //", `\u0027 OR 1=1 //`, `\u0060`, `$p0`, `?1`, `{x: 1}`, `%`, `_`, `*/ RETURN 1`, "line\nbreak", "\u2028", `👩‍🚀'`,
}

// Whatever stands in names, IDs, filters and cursors finds its own row or nothing, with both stores alike, and
// changes nothing.
func TestHostileTexts(t *testing.T) {
	source := kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}}
	records := []kg.Record{&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt}}
	for i, text := range hostileTexts {
		person, company := fmt.Sprintf("person:%d", i), fmt.Sprintf("company:%d", i)
		records = append(records,
			&kg.Entity{Type: kg.TypePerson, ID: person, Name: text, Description: text},
			&kg.Entity{Type: kg.TypeCompany, ID: company, Name: text, Category: text},
			&kg.Relation{Claim: source, ID: fmt.Sprintf("employment:%d", i), Kind: kg.EmployedBy, Source: person, Target: company, Role: text})
	}
	p := newPair(t, records)
	before := exportOf(t, p.sqlite)
	for i, text := range hostileTexts {
		id := fmt.Sprintf("person:%d", i)
		query := `query ($text: String!, $id: ID!, $list: [ID!]!) {
			people(where: {name: {eq: $text}, employments: {some: {role: {contains: $text}, company: {name: {in: [$text]}}}}}) { nodes { id name } }
			one: person(id: $id) { id }
			some: nodes(ids: $list) { id }
			named: people(where: {id: {eq: $id}}) { totalCount }
			colleagues: person(id: "` + id + `") { description employments { nodes { role company { name category } } } }
		}`
		d := randomDocument{query, map[string]any{"text": text, "id": text, "list": []any{text, "person:" + text, id}}}
		want := fmt.Sprintf(`{"people":{"nodes":[{"id":%q,"name":`, id)
		if got := answeredBoth(p, text, d); !strings.HasPrefix(string(got.data), want) {
			t.Errorf("%q finds %s", text, got.data)
		}
		if got := answeredBoth(p, text, forged(t, p, text)); len(got.faults) != 1 || got.faults[0] != "people: "+apierror.CodeBadUserInput {
			t.Errorf("a cursor that holds %q: %s %v", text, got.data, got.faults)
		}
	}
	for name, store := range map[string]store.Store{"SQLite": p.sqlite, "Neo4j": p.neo4j} {
		if diff := cmp.Diff(before, exportOf(t, store)); diff != "" {
			t.Errorf("%s holds something else now:\n%s", name, diff)
		}
	}
}

// forged asks for what comes behind a cursor that holds a text in place of an ID.
func forged(t *testing.T, p *storePair, text string) randomDocument {
	t.Helper()
	first, _ := answerOf(t, p.sqlite, randomDocument{query: `{ people(first: 1) { pageInfo { endCursor } } }`})
	cursor := strings.Split(string(first.data), `"`)[7]
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		t.Fatal(err)
	}
	raw = append(raw[:bytes.LastIndexByte(raw, ' ')+1], text...)
	return randomDocument{`query ($c: String!) { people(first: 1, after: $c) { nodes { id } } }`,
		map[string]any{"c": base64.RawURLEncoding.EncodeToString(raw)}}
}

func answeredBoth(p *storePair, what string, d randomDocument) outcome {
	p.Helper()
	p.agree(what, d)
	got, _ := answerOf(p.T, p.neo4j, d)
	return got
}
