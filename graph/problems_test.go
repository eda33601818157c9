package graph

import (
	"errors"
	"strings"
	"testing"

	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/kg"
	"ties/store"
)

// Each code of problems that the schema has can come up.
func TestProblemCodes(t *testing.T) {
	apply := func(input string) func(c *curated) changePayload {
		return func(c *curated) changePayload { return c.apply(input) }
	}
	ways := map[string]func(c *curated) changePayload{
		"INVALID":         apply(`{people: [{name: ""}]}`),
		"MISSING":         apply(`{delete: [{id: "person:x"}]}`),
		"QUOTE_NOT_FOUND": apply(`{people: [{name: "A", citations: [{document: "document:d", quote: "Google"}]}]}`),
		"QUOTE_AMBIGUOUS": apply(`{people: [{name: "A", citations: [{document: "document:d", quote: "Acme"}]}]}`),
		"CHANGED_SINCE":   apply(`{people: [{id: "person:wu", ifRevision: 7, name: "W"}]}`),
		"EXISTS":          apply(`{people: [{id: "person:wu", ifRevision: 0, name: "W"}]}`),
		"TEXT_CHANGED":    apply(`{documents: [{id: "document:d", text: "Other"}]}`),
		"STILL_TOUCHED": func(c *curated) changePayload {
			c.applies(wuAtAcme)
			return c.apply(`{delete: [{id: "person:wu"}]}`)
		},
		"KEY_REUSED": func(c *curated) changePayload {
			c.applies(`{people: [{name: "A"}], key: "k"}`)
			return c.apply(`{people: [{name: "B"}], key: "k"}`)
		},
		"NOT_WRITTEN": func(c *curated) changePayload {
			return c.mutate(`mutation { apply(input: {people: [{name: "A"}]}) ` + payloadFields + ` b: apply(input: {people: [{name: ""}]}) ` + payloadFields + ` }`)["apply"]
		},
		"MERGED": func(c *curated) changePayload {
			return c.mutate(`mutation { unmerge(id: "person:wu") { problems { code path } } }`)["unmerge"]
		},
		"KEPT_APART": func(c *curated) changePayload {
			c.applies(`{people: [{id: "person:x", name: "X"}]}`)
			c.done(c.mutate(`mutation { keepApart(ids: ["person:wu", "person:x"]) ` + payloadFields + ` }`)["keepApart"])
			return c.mutate(`mutation { merge(from: ["person:x"], into: "person:wu") { problems { code path } } }`)["merge"]
		},
		"CLOSED": func(c *curated) changePayload {
			c.propose(newEngineer)
			c.done(c.accept(`proposal: "proposal:1"`))
			return c.accept(`proposal: "proposal:1"`)
		},
		"OWN": func(c *curated) changePayload {
			c.handler = NewHandler(c.store, httpapi.Options{Access: access.Policy{FourEyes: true}})
			var own proposalPayload
			c.ask(editor, `mutation { propose(input: {people: [{name: "Own"}]}) { problems { code } } }`, "propose", &own)
			return c.accept(`proposal: "proposal:1"`)
		},
		"NOT_OWN": func(c *curated) changePayload {
			c.propose(newEngineer)
			return c.mutate(`mutation { withdraw(proposal: "proposal:1") { problems { code path } } }`)["withdraw"]
		},
		"UNLISTED": func(c *curated) changePayload {
			c.restoreUnlisted()
			return c.revert(`revision: 1`)
		},
	}
	for _, code := range schemaForTest().Types["ProblemCode"].EnumValues {
		way := ways[code.Name]
		if way == nil {
			t.Errorf("%s has no test", code.Name)
			continue
		}
		if got := problemTexts(way(curate(t))); len(got) != 1 || !strings.HasPrefix(got[0], code.Name+" ") {
			t.Errorf("%q, want %s", got, code.Name)
		}
	}
}

// restoreUnlisted replaces everything by a log whose only revision does not list what it changed.
func (c *curated) restoreUnlisted() {
	c.Helper()
	unlisted := store.LoggedRevision{Revision: kg.Revision{Number: 1, Unlisted: true, Records: 1, Origin: kg.Origin{Kind: kg.RevisionBaseline}}}
	err := errors.Join(c.store.Clear(c.Context()), c.store.RestoreLog(c.Context(), func(appendRevision func(store.LoggedRevision) error) error {
		return appendRevision(unlisted)
	}))
	if err != nil {
		c.Fatal(err)
	}
}
