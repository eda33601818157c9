package graph

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"ties/internal/access"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest"
	"ties/store/storetest/naive"
)

// Random changes are answered alike by a store that is too simple to be wrong and by others, byte for byte, as are histories
// and problems; and what was reverted is as it was before.
func TestRandomChangesAgree(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			other := openTraced(t, nil)
			agreeOnChanges(t, seed, 60, other)
		})
	}
}

func TestRandomChangesAgreeOnNeo4j(t *testing.T) {
	other := inNeo4j(t, neo4jserver.Shared(t), nil)
	agreeOnChanges(t, 104, 60, other)
}

func agreeOnChanges(t *testing.T, seed uint64, steps int, other store.Store) {
	t.Helper()
	c := &changedStores{T: t, Rand: rand.New(rand.NewPCG(seed, 2)), model: naive.New(), clock: recordedAt}
	c.asked = []*executor.Executor{c.executor(c.model), c.executor(withViews(t, other))}
	for _, s := range []Store{c.model, other} {
		if _, err := s.Apply(t.Context(), &kg.Batch{Put: storetest.RandomRecords(seed), Origin: kg.Origin{At: recordedAt}}); err != nil {
			t.Fatal(err)
		}
	}
	for range steps {
		c.clock = c.clock.Add(time.Minute)
		before := c.model.Graph()
		answer := c.ask(c.mutation())
		switch {
		case !bytes.Contains(answer, []byte(`"problems":[{`)):
			c.applied++
		case !sameGraph(before, c.model.Graph()):
			t.Fatalf("seed %d: something was written: %s", seed, answer)
		default:
			c.refused++
		}
	}
	c.revertsLast()
	history := c.ask(randomDocument{query: `{ revisions(first: 100) { totalCount nodes { number at kind reverts reason records actor { kind name }
		changes(first: 100) { nodes { op id fields { name before after } node { id revision } } } } } changes(since: 1, first: 1000) { nodes { id revision { number } } } }`})
	known := 0
	for range 5 {
		known += len(c.ask(randomDocument{query: fmt.Sprintf(everythingKnown, 1+c.Int64N(c.newest()))}))
	}
	t.Logf("%d changes applied, %d refused, %d bytes of history, %d of what was known", c.applied, c.refused, len(history), known)
	if c.applied < steps/10 || c.refused < steps/10 {
		t.Errorf("too little was compared: %d applied, %d refused", c.applied, c.refused)
	}
}

func sameGraph(a, b naive.RecordMap) bool {
	return maps.EqualFunc(a, b, fields.Equal)
}

// changedStores are stores to which the same is done.
type changedStores struct {
	*testing.T
	*rand.Rand
	model            *naive.Store
	clock            time.Time
	asked            []*executor.Executor
	applied, refused int
}

func (c *changedStores) executor(store Store) *executor.Executor {
	schema := newExecutable(store, access.Policy{})
	schema.now = func() time.Time { return c.clock }
	return executor.New(schema)
}

// ask sends the same to all, who must answer alike, and returns the answer.
func (c *changedStores) ask(d randomDocument) []byte {
	c.Helper()
	var answers [][]byte
	for _, exec := range c.asked {
		ctx := graphql.StartOperationTrace(access.NewContext(c.Context(), editor))
		op, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: d.query, Variables: d.variables})
		if errs != nil {
			c.Fatalf("%s\n%v\n%v", d.query, d.variables, errs)
		}
		respond, ctx := exec.DispatchOperation(ctx, op)
		response := respond(ctx)
		if len(response.Errors) > 0 {
			c.Fatalf("%s\n%v\n%v", d.query, d.variables, response.Errors)
		}
		answers = append(answers, response.Data)
	}
	for _, other := range answers[1:] {
		if !bytes.Equal(answers[0], other) {
			text, _ := json.Marshal(d.variables)
			c.Fatalf("%s\n%s\nnaive %s\nother %s", d.query, text, answers[0], other)
		}
	}
	return answers[0]
}

const everythingOfPayload = `{ revision { number at kind reverts reason records } changes { op id fields { name before after }
	node { id revision ... on Entity { name degree citations { quote start } } ... on Relation { source { id } target { id } role period { start end status } standing } } }
	problems { code path id text current { id revision } } replayed }`

const everythingKnown = `{ asKnown(revision: %d) { people { totalCount nodes { id revision name degree employments { nodes { id company { name } standing } }
	colleagues { nodes { person { id } } } } } companies { nodes { id name alumni { nodes { person { id } } } } } talentFlows { nodes { people } }
	revisions { totalCount nodes { number records changes { nodes { id fields { name before after } node { id revision } } } } } } }`

// revertsLast reverts the newest revision, where that can be done, and compares the graph with that before it.
func (c *changedStores) revertsLast() {
	c.Helper()
	before := c.model.Graph()
	for sameGraph(before, c.model.Graph()) {
		before = c.model.Graph()
		c.ask(c.mutation())
	}
	newest := c.newest()
	answer := c.ask(randomDocument{query: fmt.Sprintf(`mutation { revert(revision: %d) %s }`, newest, everythingOfPayload)})
	after := c.model.Graph()
	for id, r := range after {
		if was := before[id]; was == nil && !isDocumentID(id) || was != nil && !fields.Equal(was, r) {
			c.Errorf("%s is not as it was before revision %d: %s", id, newest, answer)
		}
	}
	for id := range before {
		if after[id] == nil {
			c.Errorf("%s is gone after reverting %d: %s", id, newest, answer)
		}
	}
}

func isDocumentID(id string) bool { return strings.HasPrefix(id, "document:") }

func (c *changedStores) newest() int64 {
	page, err := c.model.ReadLog(c.Context(), &query.LogPlan{Start: &query.Revisions{}})
	if err != nil {
		c.Fatal(err)
	}
	return page.Newest
}

// mutation returns a random mutation.
func (c *changedStores) mutation() randomDocument {
	if c.IntN(6) == 0 {
		variables := map[string]any{"revision": c.IntN(int(c.newest()) + 2), "dryRun": c.IntN(8) == 0}
		if c.IntN(2) == 0 {
			variables["only"] = []any{c.anyID(), c.anyID()}[:1+c.IntN(2)]
		}
		return randomDocument{`mutation($revision: Int!, $only: [ID!], $dryRun: Boolean) { revert(revision: $revision, only: $only, dryRun: $dryRun) ` +
			everythingOfPayload + ` }`, variables}
	}
	if c.IntN(6) == 0 {
		return randomDocument{`mutation($a: ApplyInput!, $b: ApplyInput!) { a: apply(input: $a) ` + everythingOfPayload + ` b: apply(input: $b) ` +
			everythingOfPayload + ` }`, map[string]any{"a": c.input(false), "b": c.input(false)}}
	}
	return randomDocument{`mutation($input: ApplyInput!) { apply(input: $input) ` + everythingOfPayload + ` }`, map[string]any{"input": c.input(true)}}
}

func (c *changedStores) input(alone bool) map[string]any {
	input := map[string]any{}
	for range 1 + c.IntN(3) {
		one := changedLists[c.IntN(len(changedLists))]
		list, _ := input[one.name].([]any)
		input[one.name] = append(list, c.record(one.of))
	}
	if c.IntN(4) == 0 {
		input["delete"] = []any{map[string]any{"id": c.anyID()}}
	}
	if alone && c.IntN(10) == 0 {
		input["dryRun"] = true
	}
	if alone && c.IntN(8) == 0 {
		input["key"] = fmt.Sprint("key", c.IntN(3))
	}
	if c.IntN(2) == 0 {
		input["reason"] = "because"
	}
	return input
}

var changedLists = []struct {
	name string
	of   kg.Type
}{
	{"documents", kg.TypeDocument}, {"people", kg.TypePerson}, {"people", kg.TypePerson}, {"companies", kg.TypeCompany}, {"projects", kg.TypeProject},
	{"teams", kg.TypeTeam}, {"places", kg.TypePlace}, {"events", kg.TypeEvent}, {"employments", kg.TypeEmployment}, {"employments", kg.TypeEmployment},
	{"memberships", kg.TypeMembership}, {"links", kg.TypeLink}, {"facts", kg.TypeFact},
}

func (c *changedStores) record(t kg.Type) map[string]any {
	one := map[string]any{}
	existing := c.idOf(kg.Types(t))
	isNew := c.IntN(3) == 0 || existing == ""
	switch {
	case !isNew:
		one["id"] = existing
	case c.IntN(3) == 0:
		one["id"] = fmt.Sprint("new:", c.IntN(2))
	}
	if c.IntN(12) == 0 {
		one["ifRevision"] = c.IntN(int(c.newest()) + 1)
	}
	var given map[string]func() any
	switch {
	case t == kg.TypeDocument:
		given = map[string]func() any{"title": c.name, "text": c.text, "url": c.url, "language": c.text}
	case kg.Entities.Has(t):
		given = map[string]func() any{"name": c.name, "description": c.text, "url": c.url, "citations": c.citations, "aliases": c.aliases, "identifiers": c.identifiers}
	case t == kg.TypeFact:
		given = c.claim(map[string]func() any{"entity": c.reference(kg.Entities), "name": c.name, "value": c.name})
	case t == kg.TypeEmployment:
		given = c.claim(map[string]func() any{"person": c.reference(kg.Types(kg.TypePerson)), "company": c.reference(kg.Types(kg.TypeCompany)), "role": c.text})
	case t == kg.TypeMembership:
		given = c.claim(map[string]func() any{"person": c.reference(kg.Types(kg.TypePerson)), "team": c.reference(kg.Types(kg.TypeTeam)), "role": c.text})
	default:
		given = c.claim(map[string]func() any{"source": c.reference(kg.Types(kg.TypePerson)), "target": c.reference(kg.Types(kg.TypeCompany)), "role": c.text})
		if isNew {
			one["kind"] = "FOUNDED"
		}
	}
	needed := []string{"title", "name", "value", "entity", "person", "company", "team", "source", "target", "citations"}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if isNew && slices.Contains(needed, name) && c.IntN(20) > 0 || c.IntN(4) == 0 {
			one[name] = given[name]()
			if c.IntN(10) == 0 {
				one[name] = nil
			}
		}
	}
	return one
}

func (c *changedStores) claim(given map[string]func() any) map[string]func() any {
	maps.Copy(given, map[string]func() any{
		"start":      func() any { return []string{"2011", "2012-05", "2013-02-03"}[c.IntN(3)] },
		"end":        func() any { return []string{"2014", "2012-06", "2010", "2031"}[c.IntN(4)] },
		"status":     func() any { return []string{"CURRENT", "ENDED", "UNKNOWN"}[c.IntN(3)] },
		"standing":   func() any { return []string{"STATED", "REPORTED", "PLANNED"}[c.IntN(3)] },
		"inferred":   func() any { return c.IntN(2) == 0 },
		"recordedAt": func() any { return []string{"2024-12-01T00:00:00Z", "2020-01-01T00:00:00+01:00"}[c.IntN(2)] },
		"citations":  c.citations,
	})
	return given
}

func (c *changedStores) name() any {
	return []string{"Zhang San", "Wu", "张三", "A", "Acme & Co", "", "b"}[c.IntN(7)]
}

func (c *changedStores) text() any { return []string{"one two one", "it", "ü ü"}[c.IntN(3)] }

func (c *changedStores) url() any {
	return []string{"https://example.org", "www.example.org", "javascript:x"}[c.IntN(3)]
}

func (c *changedStores) aliases() any {
	return []any{map[string]any{"name": c.name(), "language": "en"}}
}

func (c *changedStores) identifiers() any {
	return []any{map[string]any{"value": []string{"wikidata:Q42", "https://www.wikidata.org/wiki/Q1", "x:1", "wikidata:x"}[c.IntN(4)]}}
}

func (c *changedStores) reference(types kg.TypeSet) func() any {
	return func() any {
		switch id := c.idOf(types); {
		case c.IntN(6) == 0:
			return fmt.Sprint("new:", c.IntN(2))
		case id == "" || c.IntN(20) == 0:
			return c.anyID()
		default:
			return id
		}
	}
}

func (c *changedStores) citations() any {
	list := []any{}
	for range 1 + c.IntN(2) {
		one := map[string]any{"document": c.reference(kg.Documents)()}
		if d, ok := c.model.Graph()[one["document"].(string)].(*kg.Document); ok && d.Text != "" && c.IntN(2) == 0 {
			runes := []rune(d.Text)
			from := c.IntN(len(runes))
			to := from + 1 + c.IntN(len(runes)-from)
			one["quote"] = string(runes[from:to])
			if c.IntN(2) == 0 {
				one["prefix"] = string(runes[max(0, from-3):from])
			}
			if c.IntN(3) == 0 {
				one["start"] = from
			}
		}
		list = append(list, one)
	}
	return list
}

// idOf returns the ID of a record of some types; "" if there is none.
func (c *changedStores) idOf(types kg.TypeSet) string {
	list := c.model.Graph().Records(types)
	if len(list) == 0 {
		return ""
	}
	return list[c.IntN(len(list))].RecordID()
}

func (c *changedStores) anyID() string {
	if c.IntN(10) == 0 {
		return []string{"person:nobody", "nonsense", ""}[c.IntN(3)]
	}
	return c.idOf(kg.Nodes)
}
