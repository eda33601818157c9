package graph

import (
	"encoding/json"
	"fmt"
	"testing"
)

// mergePayload is the answer to merge and unmerge.
type mergePayload struct {
	Revision *struct{ Number int }
	Entity   *struct {
		ID        string
		FormerIDs []string
		Aliases   []struct{ Name string }
		Degree    int
	}
	Moved                  int
	Doubled, Contradictory [][]struct{ ID string }
	SelfRelated, Undecided []struct{ ID string }
	Problems               []struct {
		Code, ID, Text string
		Path           []string
	}
}

const mergeSelection = `{ revision { number } entity { id formerIds aliases { name } degree } moved doubled { id } contradictory { id value } selfRelated { id } undecided { id }
	problems { code path id text } }`

// merge sends merge or unmerge.
func (c *curated) merge(call string) mergePayload {
	c.Helper()
	got := sendAs(c.T, c.handler, editor, posted(map[string]any{"query": "mutation { answer: " + call + " " + mergeSelection + " }"}))
	if len(got.Errors) > 0 {
		c.Fatalf("%s: %s", call, got.body)
	}
	var data struct{ Answer mergePayload }
	if err := json.Unmarshal(got.Data, &data); err != nil {
		c.Fatal(err)
	}
	return data.Answer
}

// twins returns a graph in which Wu and W, who is Wu, were at Acme, and Wu's company is a part of W's.
func twins(t *testing.T) *curated {
	c := curate(t)
	c.applies(`{people: [{id: "person:w", name: "W"}], companies: [{id: "company:acme-inc", name: "Acme Inc."}],
		employments: [
			{id: "employment:wu", person: "person:wu", company: "company:acme", start: "2011", end: "2013", citations: [{document: "document:d"}]},
			{id: "employment:w", person: "person:w", company: "company:acme", start: "2012", end: "2014", citations: [{document: "document:d"}]},
			{id: "employment:late", person: "person:w", company: "company:acme", start: "2020", citations: [{document: "document:d"}]}],
		links: [{id: "part-of:a", kind: PART_OF, source: "company:acme", target: "company:acme-inc", citations: [{document: "document:d"}]}]}`)
	return c
}

func TestMerge(t *testing.T) {
	c := twins(t)
	const call = `merge(from: ["person:w"], into: "person:wu", reason: "one and the same"`
	tried := c.merge(call + `, dryRun: true)`)
	if tried.Revision != nil || tried.Moved != 2 || len(tried.Entity.FormerIDs) > 0 {
		t.Errorf("a dry run answers %+v", tried)
	}
	c.same(tried.Doubled, "[[{employment:w} {employment:wu}]]")
	done := c.merge(call + `)`)
	if done.Revision == nil || done.Moved != 2 || done.Entity == nil {
		t.Fatalf("got %+v", done)
	}
	c.same(*done.Entity, "{person:wu [person:w] [{W}] 3}")
	c.same(done.Doubled, tried.Doubled)
	c.same(c.field("person:w", "id ... on Person { formerIds employments { totalCount } }"),
		`{"node":{"id":"person:wu","formerIds":["person:w"],"employments":{"totalCount":3}}}`)
	c.same(c.field("employment:w", "... on Employment { person { id } }"), `{"node":{"person":{"id":"person:wu"}}}`)

	near := sendAs(c.T, c.handler, editor, posted(map[string]any{"query": `{ neighbourhood(of: ["person:w"], hops: 1, limit: 1) { nodes { id } }
		subgraph(ids: ["company:acme", "person:w", "person:wu"]) { nodes { id } } paths(from: "person:w", to: "company:acme") { length } }`}))
	c.same(near.body, `{"data":{"neighbourhood":{"nodes":[{"id":"person:wu"}]},"subgraph":{"nodes":[{"id":"company:acme"},{"id":"person:wu"}]},"paths":[{"length":1}]}}`)

	again := c.merge(call + `)`)
	if again.Revision != nil || len(again.Problems) > 0 {
		t.Errorf("what is merged already is %+v", again)
	}
}

func TestUnmerge(t *testing.T) {
	c := twins(t)
	c.merge(`merge(from: ["person:w"], into: "person:wu")`)
	c.applies(`{employments: [{id: "employment:w", role: "cook"}, {id: "employment:new", person: "person:wu", company: "company:acme", start: "2022", citations: [{document: "document:d"}]},
		{id: "employment:of-w", person: "person:w", company: "company:acme", start: "2023", citations: [{document: "document:d"}]}],
		people: [{id: "person:w", url: "https://w.example"}]}`)
	c.same(c.field("person:wu", "... on Person { url }"), `{"node":{"url":"https://w.example"}}`)
	got := c.merge(`unmerge(id: "person:w")`)
	if got.Moved != 3 || got.Entity == nil || got.Entity.ID != "person:w" || got.Entity.Degree != 3 {
		t.Errorf("got %+v", got)
	}
	c.same(got.Undecided, "[{employment:new}]")
	c.same(c.field("person:wu", "... on Person { url aliases { name } formerIds }"), `{"node":{"url":null,"aliases":[],"formerIds":[]}}`)
	c.same(c.field("employment:w", "... on Employment { role person { id url } }"), `{"node":{"role":"cook","person":{"id":"person:w","url":"https://w.example"}}}`)
	c.same(c.field("employment:of-w", "... on Employment { person { id } }"), `{"node":{"person":{"id":"person:w"}}}`)
}

func TestFactsOfMerged(t *testing.T) {
	c := twins(t)
	c.applies(`{facts: [
		{id: "fact:a", entity: "person:w", name: "born", value: "1980", citations: [{document: "document:d"}]},
		{id: "fact:b", entity: "person:w", name: "motto", value: "On", start: "2010", end: "2012", citations: [{document: "document:d"}]},
		{id: "fact:c", entity: "person:wu", name: "born", value: "1982", citations: [{document: "document:d"}]},
		{id: "fact:d", entity: "person:wu", name: "motto", value: "off", start: "2013", citations: [{document: "document:d"}]},
		{id: "fact:e", entity: "person:wu", name: "motto", value: "on", start: "2011", end: "2012", citations: [{document: "document:d"}]}]}`)
	got := c.merge(`merge(from: ["person:w"], into: "person:wu", dryRun: true)`)
	c.same(got.Contradictory, "[[{fact:a} {fact:c}]]")
	c.same(got.Doubled, "[[{employment:w} {employment:wu}] [{fact:b} {fact:e}]]")
	if got.Moved != 4 {
		t.Errorf("%d claims move, want 4", got.Moved)
	}
}

func TestRelationsToItself(t *testing.T) {
	c := twins(t)
	got := c.merge(`merge(from: ["company:acme"], into: "company:acme-inc")`)
	c.same(got.SelfRelated, "[{part-of:a}]")
	c.same(c.merge(`unmerge(id: "company:acme")`).Problems, "[]")
}

func TestProblemsOfMerges(t *testing.T) {
	c := twins(t)
	c.applies(`{people: [{id: "person:x", name: "X"}, {id: "person:y", name: "Y"}]}`)
	c.same(c.done(c.mutate(`mutation { keepApart(ids: ["person:x", "person:y"]) ` + payloadFields + ` }`)["keepApart"])[0][:20], "CREATED distinction:")
	c.merge(`merge(from: ["person:w"], into: "person:wu")`)
	for call, want := range map[string]string{
		`merge(from: ["person:none"], into: "person:wu")`:          "MISSING [from 0] ",
		`merge(from: ["person:x"], into: "person:none")`:           "MISSING [into] ",
		`merge(from: ["company:acme"], into: "person:wu")`:         "INVALID [from 0] ",
		`merge(from: ["person:x", "nothing"], into: "person:wu")`:  "INVALID [from 1] ",
		`merge(from: ["person:wu"], into: "person:wu")`:            "INVALID [from 0] ",
		`merge(from: ["person:wu"], into: "person:w")`:             "INVALID [from 0] ",
		`merge(from: ["person:x", "person:x"], into: "person:wu")`: "INVALID [from 1] ",
		`merge(from: ["person:w"], into: "person:x")`:              "MERGED [from 0] ",
		`merge(from: ["person:y"], into: "person:x")`:              "KEPT_APART [from 0] ",
		`unmerge(id: "person:x")`:                                  "MERGED [id] ",
		`unmerge(id: "employment:w")`:                              "MERGED [id] ",
		`unmerge(id: "person:none")`:                               "MERGED [id] ",
	} {
		got := c.merge(call)
		text := ""
		for _, p := range got.Problems {
			text += fmt.Sprintf("%s %s ", p.Code, p.Path)
		}
		if text != want || got.Revision != nil || got.Entity != nil {
			t.Errorf("%s: got %+v, want %s", call, got, want)
		}
	}
	got := c.apply(`{delete: [{id: "person:wu"}]}`)
	c.same(problemTexts(got), []string{"STILL_TOUCHED input.delete.0.id"})
}
