package mcp_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// given is a claim as an answer has it.
type given struct {
	ID, Kind, Role, Name, Value, Standing string
	Source, Target                        named
	Period                                period
	Citations                             []citation
	CitationsLeftOut                      int
}

type named struct{ ID, Name string }

type period struct {
	Start, End, Status, CurrentAsOf string
	Inferred                        bool
}

type citation struct {
	Quote      *string
	Document   string
	Start, End int
}

// claimsIn returns all claims of an answer, wherever they are in it.
func claimsIn(t *testing.T, data json.RawMessage) (all []given) {
	t.Helper()
	if data == nil {
		return nil // an error
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	var walk func(value any)
	walk = func(value any) {
		switch value := value.(type) {
		case []any:
			for _, one := range value {
				walk(one)
			}
		case map[string]any:
			if value["standing"] != nil {
				text, err := json.Marshal(value)
				if err != nil {
					t.Fatal(err)
				}
				var claim given
				if err := json.Unmarshal(text, &claim); err != nil {
					t.Fatal(err)
				}
				all = append(all, claim)
			}
			for _, one := range value {
				walk(one)
			}
		}
	}
	walk(value)
	return all
}

// claimOfTheAPI asks the API for a claim.
func (a agent) claimOfTheAPI(id string) (claim given, texts map[string]string) {
	a.Helper()
	ctx, cancel := a.graph.Limit(a.Context())
	defer cancel()
	data, faults := a.graph.Execute(ctx, `query($id: ID!) { node(id: $id) {
		id ... on Claim { standing period { start end status currentAsOf inferred } citations { quote start end document { id text } } }
		... on Relation { kind role source { id name } target { id name } } ... on Fact { name value } } }`, map[string]any{"id": id})
	if len(faults) > 0 {
		a.Fatal(faults)
	}
	var found struct {
		Node struct {
			given
			Citations []struct {
				Quote      *string
				Document   struct{ ID, Text string }
				Start, End int
			}
		}
	}
	if err := json.Unmarshal(data, &found); err != nil {
		a.Fatal(err)
	}
	claim, texts = found.Node.given, map[string]string{}
	for _, c := range found.Node.Citations {
		claim.Citations = append(claim.Citations, citation{c.Quote, c.Document.ID, c.Start, c.End})
		texts[c.Document.ID] = c.Document.Text
	}
	return claim, texts
}

// Whatever tool gives a claim, it is the one of the API, with each quote where it stands in its document.
func TestClaimsAreThoseOfTheAPI(t *testing.T) {
	a := newAgent(t, articleStore(t))
	seen := 0
	for _, q := range asked {
		for _, claim := range claimsIn(t, a.ask(q.tool, q.arguments).data) {
			seen++
			want, texts := a.claimOfTheAPI(claim.ID)
			shown := len(claim.Citations)
			if shown == 0 || shown+claim.CitationsLeftOut != len(want.Citations) {
				t.Errorf("%s %s: of %d quotes of %s there are %d, and %d are left out", q.tool, q.arguments, len(want.Citations), claim.ID, shown, claim.CitationsLeftOut)
			}
			want.Citations, claim.CitationsLeftOut = want.Citations[:shown], 0
			if diff := cmp.Diff(want, claim); diff != "" {
				t.Errorf("%s %s: (-the API's +the tool's)\n%s", q.tool, q.arguments, diff)
			}
			for _, c := range claim.Citations {
				if text := []rune(texts[c.Document]); c.Quote == nil || string(text[c.Start:c.End]) != *c.Quote {
					t.Errorf("%s is not at %d-%d of %s", *c.Quote, c.Start, c.End, c.Document)
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d claims", seen)
	}
}

// Lists have the entries of the API in its order.
func TestListsAreThoseOfTheAPI(t *testing.T) {
	a := newAgent(t, articleStore(t))
	for _, c := range []struct {
		tool, arguments, key string // of the tool, and of the list
		query                string
		of                   func(data json.RawMessage) []string
	}{
		{"colleagues", `{"person": "person:wang-xing"}`, "colleagues",
			`{ person(id: "person:wang-xing") { colleagues { nodes { person { id } verdict } } } }`, idsUnder("person")},
		{"alumni", `{"company": "company:meta"}`, "alumni",
			`{ company(id: "company:meta") { alumni { nodes { person { id } verdict } } } }`, idsUnder("person")},
		{"flows", `{"to": ["company:moonshot-ai"]}`, "flows",
			`{ talentFlows(to: ["company:moonshot-ai"]) { nodes { from { id } people } } }`, idsUnder("from")},
		{"neighbourhood", `{"of": ["company:moonshot-ai"], "limit": 100, "budget": 50000}`, "nodes",
			`{ neighbourhood(of: ["company:moonshot-ai"]) { nodes { id } } }`, idsUnder("")},
	} {
		var answer map[string]json.RawMessage
		if err := json.Unmarshal(a.ask(c.tool, c.arguments).data, &answer); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := a.graph.Limit(t.Context())
		data, faults := a.graph.Execute(ctx, c.query, nil)
		cancel()
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		want, got := c.of(data), c.of(answer[c.key])
		if !slices.Equal(got, want) || len(want) == 0 {
			t.Errorf("%s: got %q, want %q", c.tool, got, want)
		}
	}
}

// idsUnder returns a function that finds the IDs of entities in a list of nodes, under a key of each.
func idsUnder(key string) func(data json.RawMessage) []string {
	return func(data json.RawMessage) (ids []string) {
		var value any
		_ = json.Unmarshal(data, &value) // nothing is found otherwise
		if nodes := nodesIn(value); nodes != nil {
			value = nodes
		}
		list, _ := value.([]any)
		for _, one := range list {
			object, _ := one.(map[string]any)
			if key != "" {
				object, _ = object[key].(map[string]any)
			}
			id, _ := object["id"].(string)
			ids = append(ids, id)
		}
		return ids
	}
}

// nodesIn returns the list of nodes in an answer of the API.
func nodesIn(value any) any {
	object, _ := value.(map[string]any)
	if nodes := object["nodes"]; nodes != nil {
		return nodes
	}
	for _, below := range object {
		if nodes := nodesIn(below); nodes != nil {
			return nodes
		}
	}
	return nil
}
