package graph

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"ties/internal/access"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/fields"
	"ties/store"
	"ties/store/storetest"
	"ties/store/storetest/naive"
)

// Random changes are answered alike by a store that is too simple to be wrong and by others, byte for byte, as are histories
// and problems; and what was reverted is as it was before.
func TestRandomChangesAgree(t *testing.T) {
	codes := map[string]int{}
	missing := func() (list []string) {
		for _, code := range []string{"INVALID", "MISSING", "QUOTE_NOT_FOUND", "QUOTE_AMBIGUOUS", "CHANGED_SINCE", "EXISTS", "STILL_TOUCHED",
			"TEXT_CHANGED", "KEY_REUSED", "NOT_WRITTEN", "MERGED", "KEPT_APART", "CLOSED"} {
			if codes[code] == 0 {
				list = append(list, code)
			}
		}
		return list
	}
	const least, most = 8, 24
	for seed := range most {
		if seed >= least && len(missing()) == 0 {
			break
		}
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			steps := 60
			if seed == least-1 {
				steps = 240
			}
			agreeOnChanges(t, uint64(seed), steps, openTraced(t, nil), codes)
		})
	}
	for _, code := range missing() {
		t.Errorf("no change had a problem %s: %v", code, codes)
	}
}

func TestRandomChangesAgreeOnNeo4j(t *testing.T) {
	other := inNeo4j(t, neo4jserver.Shared(t), nil)
	agreeOnChanges(t, 104, 40, other, map[string]int{})
}

// codesOf finds the codes of the problems of an answer.
var codesOf = regexp.MustCompile(`"code":"([A-Z_]+)"`)

// agreeOnChanges makes some random changes, and counts the codes of their problems.
func agreeOnChanges(t *testing.T, seed uint64, steps int, other store.Store, codes map[string]int) {
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
		before := c.model.Stated()
		answer := c.ask(c.mutation())
		for _, found := range codesOf.FindAllSubmatch(answer, -1) {
			codes[string(found[1])]++
		}
		switch {
		case !bytes.Contains(answer, []byte(`"problems":[{`)):
			c.applied++
		case !sameGraph(before, c.model.Stated()):
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
	if c.applied < steps*2/3 || c.refused < steps/20 {
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
	step             int
	keyed            []randomDocument
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
	before := c.model.Stated()
	for sameGraph(before, c.model.Stated()) {
		before = c.model.Stated()
		c.ask(c.mutation())
	}
	newest := c.newest()
	answer := c.ask(randomDocument{query: fmt.Sprintf(`mutation { revert(revision: %d) %s }`, newest, everythingOfPayload)})
	after := c.model.Stated()
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

func (c *changedStores) newest() int64 { return newestOf(c.model) }

// mutation returns a random mutation; now and then one with a key that was sent before, or with another input.
func (c *changedStores) mutation() randomDocument {
	if len(c.keyed) > 0 && c.IntN(12) == 0 {
		again := c.keyed[c.IntN(len(c.keyed))]
		if c.IntN(3) > 0 {
			return again
		}
		if input, ok := again.variables["input"].(map[string]any); ok {
			return randomDocument{again.query, map[string]any{"input": withReason(input)}}
		}
		return randomDocument{again.query, withReason(again.variables)}
	}
	c.step++
	d := newChanges(c.Rand, c.model, c.clock, c.step).mutation()
	if input, ok := d.variables["input"].(map[string]any); ok && input["key"] != nil || d.variables["key"] != nil {
		c.keyed = append(c.keyed, d)
	}
	return d
}

// withReason returns an input with another reason.
func withReason(input map[string]any) map[string]any {
	input = maps.Clone(input)
	input["reason"] = "another"
	return input
}
