package graph

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/kg"
	"ties/store/storetest/naive"
)

var editor = access.Identity{Name: "ann", Role: access.Editor, Known: kg.ActorToken}

// curated is a graph that somebody edits.
type curated struct {
	*testing.T
	store   *naive.Store
	handler http.Handler
	clock   time.Time
}

// curate returns the graph of a document of two sentences, at the time of its first revision.
func curate(t *testing.T) *curated {
	t.Helper()
	c := &curated{T: t, store: naive.New(), clock: time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)}
	c.handler = NewHandler(c.store, httpapi.Options{Now: func() time.Time { return c.clock }})
	c.applies(`{documents: [{id: "document:d", title: "D", text: "Wu joined Acme. Wu left Acme. Zhang founded Acme."}],
		people: [{id: "person:wu", name: "Wu"}], companies: [{id: "company:acme", name: "Acme"}]}`)
	return c
}

// changePayload is the answer to a mutation.
type changePayload struct {
	Revision *struct {
		Number int
	}
	Changes []struct {
		Op     string
		ID     string
		Fields []struct {
			Name          string
			Before, After []string
		}
	}
	Problems []struct {
		Code, ID, Text string
		Path           []string
		Current        *struct {
			ID       string
			Revision int
		}
	}
	Replayed bool
}

const payloadFields = `{ revision { number } changes { op id fields { name before after } } problems { code path id text current { id revision } } replayed }`

// mutate sends a mutation, and returns the answer of each of its root fields.
func (c *curated) mutate(query string) map[string]changePayload {
	c.Helper()
	return c.mutateAs(editor, query)
}

func (c *curated) mutateAs(who access.Identity, query string) map[string]changePayload {
	c.Helper()
	got := sendAs(c.T, c.handler, who, posted(map[string]any{"query": query}))
	if len(got.Errors) > 0 {
		c.Fatalf("%s: %s", query, got.body)
	}
	var data map[string]changePayload
	if err := json.Unmarshal(got.Data, &data); err != nil {
		c.Fatal(err)
	}
	return data
}

// apply sends an input, and returns the answer.
func (c *curated) apply(input string) changePayload {
	c.Helper()
	return c.mutate("mutation { apply(input: " + input + ") " + payloadFields + " }")["apply"]
}

// applies sends an input that must be applied, and returns the changed fields as texts.
func (c *curated) applies(input string) []string {
	c.Helper()
	return c.done(c.apply(input))
}

func (c *curated) revert(arguments string) changePayload {
	c.Helper()
	return c.mutate("mutation { revert(" + arguments + ") " + payloadFields + " }")["revert"]
}

// done returns what a change did, which must have been done.
func (c *curated) done(p changePayload) (changes []string) {
	c.Helper()
	if len(p.Problems) > 0 {
		c.Fatalf("%+v", p.Problems)
	}
	for _, change := range p.Changes {
		text := change.Op + " " + change.ID
		for _, f := range change.Fields {
			if change.Op == "UPDATED" {
				text += fmt.Sprintf(" %s: %s → %s", f.Name, f.Before, f.After)
			}
		}
		changes = append(changes, text)
	}
	return changes
}

func (c *curated) same(got, want any) {
	c.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		c.Errorf("got  %v\nwant %v", got, want)
	}
}

// field returns a field of a record as JSON.
func (c *curated) field(id, field string) string {
	c.Helper()
	got := sendAs(c.T, c.handler, access.Identity{}, posted(map[string]any{"query": `{ node(id: "` + id + `") { ` + field + ` } }`}))
	return string(got.Data)
}

const wuAtAcme = `{employments: [{id: "employment:wu-acme", person: "person:wu", company: "company:acme", role: "engineer", start: "2011", end: "2014-05",
	citations: [{document: "document:d", quote: "Wu joined Acme"}]}]}`

func TestPatches(t *testing.T) {
	c := curate(t)
	c.same(c.applies(wuAtAcme), []string{"CREATED employment:wu-acme"})
	c.same(c.field("employment:wu-acme", `revision ... on Employment { role standing recordedAt period { start end status inferred } citations { start end } }`),
		`{"node":{"revision":2,"role":"engineer","standing":"STATED","recordedAt":"2026-11-29T12:00:00Z",`+
			`"period":{"start":"2011","end":"2014-05","status":"ENDED","inferred":false},"citations":[{"start":0,"end":14}]}}`)
	c.clock = c.clock.Add(time.Hour)
	c.same(c.applies(`{employments: [{id: "employment:wu-acme", role: null, start: "2012-03", standing: REPORTED}]}`),
		[]string{"UPDATED employment:wu-acme role: [engineer] → [] start: [2011] → [2012-03] standing: [STATED] → [REPORTED]"})
	c.same(c.applies(`{people: [{id: "person:wu", aliases: [{name: "W", language: "en"}], url: "https://example.org",
		identifiers: [{value: "wikidata:q42"}], openLists: [EMPLOYED_BY]}]}`),
		[]string{"UPDATED person:wu aliases: [] → [W @en] url: [] → [https://example.org] identifiers: [] → [wikidata:Q42] openLists: [] → [EMPLOYED_BY]"})
	c.same(c.applies(`{people: [{id: "person:wu", aliases: [], url: null, identifiers: null, openLists: null}]}`),
		[]string{"UPDATED person:wu aliases: [W @en] → [] url: [https://example.org] → [] identifiers: [wikidata:Q42] → [] openLists: [EMPLOYED_BY] → []"})
	c.same(c.applies(`{employments: [{id: "employment:wu-acme", end: null, status: null, standing: null}]}`),
		[]string{"UPDATED employment:wu-acme end: [2014-05] → [] status: [ENDED] → [UNKNOWN] standing: [REPORTED] → [STATED]"})
	unchanged := c.apply(`{employments: [{id: "employment:wu-acme", standing: STATED}]}`)
	if c.done(unchanged); unchanged.Revision != nil || len(unchanged.Changes) > 0 {
		t.Errorf("what changes nothing is %+v", unchanged)
	}
}

func TestTheDayOfPublication(t *testing.T) {
	c := curate(t)
	c.applies(`{documents: [{id: "document:d", publisher: "The Paper", publishedOn: "2024-12"}]}`)
	c.same(c.applies(`{documents: [{id: "document:d", title: "E", publishedOn: "2024-12-01"}]}`), "[UPDATED document:d title: [D] → [E] publishedOn: [2024-12] → [2024-12-01]]")
	c.same(c.applies(`{documents: [{id: "document:d", publishedOn: null}]}`), "[UPDATED document:d publishedOn: [2024-12-01] → []]")
	c.same(c.field("document:d", "... on Document { publisher publishedOn }"), `{"node":{"publisher":"The Paper","publishedOn":null}}`)
	const known = `asKnown(revision: 2) { document(id: "document:d") { title publisher publishedOn } }`
	got := sendAs(t, c.handler, access.Identity{}, posted(map[string]any{"query": `{ ` + known + ` }`}))
	c.same(string(got.Data), `{"asKnown":{"document":{"title":"D","publisher":"The Paper","publishedOn":"2024-12"}}}`)
}

func TestIDsAreMadeFromNames(t *testing.T) {
	c := curate(t)
	c.same(c.applies(`{people: [{name: "Zhang San"}, {id: "new:2", name: "张三"}, {id: "new:3", name: "Zhang  San"}, {name: "???"}],
		documents: [{id: "new:d", title: "A Report", text: "Zhang San led Acme."}],
		employments: [{person: "new:2", company: "company:acme", citations: [{document: "new:d", quote: "Zhang San led Acme"}]},
			{person: "new:2", company: "company:acme", citations: [{document: "new:d"}]}],
		links: [{kind: FOUNDED, source: "new:3", target: "company:acme", citations: [{document: "document:d", quote: "founded"}]}],
		facts: [{entity: "new:3", name: "Year of birth", value: "1980", citations: [{document: "new:d"}]}]}`), []string{
		"CREATED document:a-report", "CREATED person:zhang-san", "CREATED person:zhang-san-2", "CREATED person:zhang-san-3", "CREATED person:a03b221c6c6e",
		"CREATED employment:zhang-san-2-acme", "CREATED employment:zhang-san-2-acme-2", "CREATED founded:zhang-san-3-acme", "CREATED fact:zhang-san-3-year-of-birth",
	})
	for range 3 {
		c.applies(`{people: [{name: "Zhang San"}]}`)
	}
	c.same(c.field("person:zhang-san-6", "id"), `{"node":{"id":"person:zhang-san-6"}}`)
}

func TestQuotesAreFoundByWhatStandsBeside(t *testing.T) {
	c := curate(t)
	cite := func(citation string) changePayload {
		return c.apply(`{people: [{id: "person:wu", citations: [{document: "document:d", ` + citation + `}]}]}`)
	}
	for citation, start := range map[string]string{
		`quote: "Acme", prefix: "left "`: "24", `quote: "Acme", suffix: ". Wu"`: "10", `quote: "Acme", prefix: "founded ", suffix: "."`: "44",
		`quote: "Acme", start: 24`: "24", `quote: "Zhang"`: "30", `quote: "Acme", prefix: "d ", start: 10`: "10",
	} {
		c.done(cite(citation))
		c.same(c.field("person:wu", `... on Person { citations { start } }`), `{"node":{"citations":[{"start":`+start+`}]}}`)
	}
	for citation, want := range map[string]string{
		`quote: "Acme"`:                    "QUOTE_AMBIGUOUS input.people.0.citations.0.start",
		`quote: "Acme", suffix: "."`:       "QUOTE_AMBIGUOUS input.people.0.citations.0.start",
		`quote: "Acme", prefix: "bought "`: "QUOTE_NOT_FOUND input.people.0.citations.0.quote",
		`quote: "Google"`:                  "QUOTE_NOT_FOUND input.people.0.citations.0.quote",
		`quote: "Acme", start: 11`:         "QUOTE_NOT_FOUND input.people.0.citations.0.start",
		`prefix: "Acme"`:                   "INVALID input.people.0.citations.0.quote",
		`start: 3`:                         "INVALID input.people.0.citations.0.start",
	} {
		c.same(problemTexts(cite(citation)), []string{want})
	}
}

// problemTexts returns codes and paths.
func problemTexts(p changePayload) (texts []string) {
	for _, one := range p.Problems {
		texts = append(texts, one.Code+" "+strings.Join(one.Path, "."))
	}
	return texts
}

// All that is wrong is told at once, where it is, and nothing is written.
func TestProblems(t *testing.T) {
	long := strings.Repeat("x", 1_001)
	for name, test := range map[string]struct {
		input string
		want  []string
	}{
		"many": {`{people: [{name: "Ok"}, {}, {id: "person:wu", name: null}, {id: "company:acme", name: "X"}, {name: "` + long + `"}],
			employments: [{person: "person:nobody", company: "person:wu", citations: []}]}`, []string{
			"INVALID input.people.3.id", "INVALID input.people.1.name", "INVALID input.people.2.name", "INVALID input.people.4.name",
			"INVALID input.employments.0.citations",
		}},
		"references": {`{employments: [{person: "person:nobody", company: "person:wu", citations: [{document: "document:e", quote: "x"}]}]}`, []string{
			"MISSING input.employments.0.person", "INVALID input.employments.0.company", "MISSING input.employments.0.citations.0.document",
		}},
		"names of the client": {`{people: [{id: "new:1", name: "A"}, {id: "new:1", name: "B"}], employments: [{id: "new:2", person: "new:2", company: "new:1",
			citations: [{document: "new:3"}]}]}`, []string{
			"INVALID input.people.1.id", "INVALID input.employments.0.person", "INVALID input.employments.0.company",
			"MISSING input.employments.0.citations.0.document",
		}},
		"a name that nothing has": {`{memberships: [{person: "new:9", team: "new:8", citations: [{document: "document:d"}]}], delete: [{id: "new:7"}]}`, []string{
			"MISSING input.memberships.0.person", "MISSING input.memberships.0.team", "INVALID input.delete.0.id",
		}},
		"twice":             {`{people: [{id: "person:x", name: "A"}, {id: "person:x", name: "B"}]}`, []string{"INVALID input.people.1.id"}},
		"dates":             {`{facts: [{entity: "person:wu", name: "n", value: "v", start: "2012", end: "2011", citations: [{document: "document:d"}]}]}`, []string{"INVALID input.facts.0.end"}},
		"no kind":           {`{links: [{source: "person:wu", target: "company:acme", citations: [{document: "document:d"}]}]}`, []string{"INVALID input.links.0.kind"}},
		"another kind":      {`{links: [{kind: EMPLOYED_BY, source: "person:wu", target: "company:acme", citations: [{document: "document:d"}]}]}`, []string{"INVALID input.links.0.kind"}},
		"no ends":           {`{links: [{kind: FOUNDED, citations: [{document: "document:d"}]}]}`, []string{"INVALID input.links.0.source", "INVALID input.links.0.target"}},
		"stale":             {`{people: [{id: "person:wu", ifRevision: 7, name: "W"}], delete: [{id: "company:acme", ifRevision: 3}]}`, []string{"CHANGED_SINCE input.people.0.ifRevision", "CHANGED_SINCE input.delete.0.ifRevision"}},
		"not new":           {`{people: [{id: "person:wu", ifRevision: 0, name: "W"}]}`, []string{"EXISTS input.people.0.ifRevision"}},
		"not there":         {`{people: [{id: "person:x", ifRevision: 1, name: "W"}]}`, []string{"CHANGED_SINCE input.people.0.ifRevision"}},
		"nothing to delete": {`{delete: [{id: "person:x"}, {id: "document:d"}]}`, []string{"MISSING input.delete.0.id", "INVALID input.delete.1.id"}},
		"another text":      {`{documents: [{id: "document:d", text: "Other"}]}`, []string{"TEXT_CHANGED input.documents.0.text"}},
		"commands":          {`{people: [{name: "A\u001b[0m"}, {name: "B", url: "javascript:x"}]}`, []string{"INVALID input.people.0.name", "INVALID input.people.1.url"}},
		"identifiers":       {`{people: [{name: "A", identifiers: [{value: "wikidata:x"}, {value: "9"}]}]}`, []string{"INVALID input.people.0.identifiers.0.value", "INVALID input.people.0.identifiers.1.scheme"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := curate(t)
			before := c.field("person:wu", "revision")
			got := c.apply(test.input)
			c.same(strings.Join(problemTexts(got), "\n"), strings.Join(test.want, "\n"))
			for _, p := range got.Problems {
				conflict := slices.Contains([]string{"CHANGED_SINCE", "EXISTS", "TEXT_CHANGED"}, p.Code) && p.ID != "person:x"
				if p.Text == "" || (p.Current != nil) != conflict || conflict && (p.Current.ID != p.ID || p.Current.Revision != 1) {
					t.Errorf("%+v %+v", p, p.Current)
				}
			}
			if got.Revision != nil || len(got.Changes) > 0 || c.field("person:wu", "revision") != before || len(c.store.Graph()) != 3 {
				t.Errorf("something was written: %+v", got)
			}
		})
	}
}

func TestDeleting(t *testing.T) {
	c := curate(t)
	c.applies(wuAtAcme)
	got := c.apply(`{delete: [{id: "person:wu"}]}`)
	c.same(problemTexts(got), []string{"STILL_TOUCHED input.delete.0.id"})
	if got.Problems[0].Current == nil {
		t.Error("it does not show what is stored")
	}
	c.same(c.applies(`{delete: [{id: "person:wu"}, {id: "employment:wu-acme", ifRevision: 2}]}`),
		[]string{"DELETED person:wu", "DELETED employment:wu-acme"})
	c.same(c.field("person:wu", "id"), `{"node":null}`)
}

func TestKeysAndDryRuns(t *testing.T) {
	c := curate(t)
	dry := c.apply(`{people: [{name: "Li"}], dryRun: true}`)
	c.same(c.done(dry), []string{"CREATED person:li"})
	c.same(c.field("person:li", "id"), `{"node":null}`)
	input := `{people: [{name: "Li"}], delete: [{id: "person:wu"}], key: "k"}`
	first := c.apply(input)
	c.same(c.done(first), []string{"DELETED person:wu", "CREATED person:li"})
	c.applies(`{people: [{name: "Li"}]}`)
	again := c.apply(input)
	if !again.Replayed || again.Revision.Number != first.Revision.Number || fmt.Sprint(c.done(again)) != fmt.Sprint(c.done(first)) {
		t.Errorf("the same again: %+v", again)
	}
	c.same(problemTexts(c.apply(`{people: [{name: "Wang"}], key: "k"}`)), []string{"KEY_REUSED input.key"})
}

// A revert that is sent again tells what it did, although by then what it reverted has been changed since.
func TestARevertHasAKey(t *testing.T) {
	c := curate(t)
	made := c.apply(`{people: [{name: "Li"}]}`).Revision.Number
	arguments := fmt.Sprintf(`revision: %d, key: "k"`, made)
	first := c.revert(arguments)
	c.same(c.done(first), []string{"DELETED person:li"})
	c.applies(`{people: [{name: "Li"}]}`)
	again := c.revert(arguments)
	if !again.Replayed || again.Revision.Number != first.Revision.Number || fmt.Sprint(c.done(again)) != fmt.Sprint(c.done(first)) {
		t.Errorf("the same again: %+v", again)
	}
	c.same(problemTexts(c.revert(arguments+`, reason: "another"`)), []string{"KEY_REUSED key"})
	c.same(problemTexts(c.revert(fmt.Sprintf(`revision: %d`, made))), []string{"CHANGED_SINCE revision"})
}

func TestOneOperationIsOneRevision(t *testing.T) {
	c := curate(t)
	got := c.mutate(`mutation {
		a: apply(input: {people: [{id: "new:1", name: "Li"}, {id: "person:wu", url: "https://a.example"}], reason: "first"}) ` + payloadFields + `
		b: apply(input: {people: [{id: "person:wu", description: "W"}], employments: [{person: "new:1", company: "company:acme", citations: [{document: "document:d"}]}],
			reason: "second"}) ` + payloadFields + ` }`)
	c.same(c.done(got["a"]), []string{"CREATED person:li", "UPDATED person:wu description: [] → [W] url: [] → [https://a.example]"})
	c.same(c.done(got["b"]), []string{"UPDATED person:wu description: [] → [W] url: [] → [https://a.example]", "CREATED employment:li-acme"})
	answer := sendAs(t, c.handler, access.Identity{}, posted(map[string]any{"query": `{ revision(number: 2) { reason at kind actor { kind name } records changes { nodes { id } } } }`}))
	c.same(string(answer.Data), `{"revision":{"reason":"first; second","at":"2026-11-29T12:00:00Z","kind":"EDIT","actor":{"kind":"TOKEN","name":"ann"},"records":3,`+
		`"changes":{"nodes":[{"id":"person:li"},{"id":"person:wu"},{"id":"employment:li-acme"}]}}}`)
	got = c.mutate(`mutation { a: apply(input: {people: [{name: "Ok"}]}) ` + payloadFields + ` b: apply(input: {people: [{name: ""}]}) ` + payloadFields + ` }`)
	c.same(problemTexts(got["a"]), []string{"NOT_WRITTEN "})
	c.same(problemTexts(got["b"]), []string{"INVALID input.people.0.name"})
}

func TestReverting(t *testing.T) {
	c := curate(t)
	c.applies(wuAtAcme)                                                                                                                                                // 2
	c.applies(`{people: [{id: "person:wu", name: "Wu Yuxin"}], companies: [{id: "company:acme", url: "https://acme.example"}], delete: [{id: "employment:wu-acme"}]}`) // 3
	c.same(problemTexts(c.revert(`revision: 2`)), []string{"CHANGED_SINCE revision"})
	c.same(c.done(c.revert(`revision: 3, dryRun: true`)), []string{
		"CREATED employment:wu-acme", "UPDATED person:wu name: [Wu Yuxin] → [Wu]", "UPDATED company:acme url: [https://acme.example] → []",
	})
	c.applies(`{people: [{id: "person:wu", description: "W"}]}`) // 4
	got := c.revert(`revision: 3, reason: "wrong"`)
	c.same(problemTexts(got), []string{"CHANGED_SINCE revision"})
	if got.Problems[0].ID != "person:wu" || got.Problems[0].Current == nil || got.Problems[0].Current.Revision != 4 {
		t.Errorf("%+v", got.Problems)
	}
	c.same(c.done(c.revert(`revision: 3, only: ["employment:wu-acme", "company:acme"], reason: "wrong"`)), []string{ // 5
		"CREATED employment:wu-acme", "UPDATED company:acme url: [https://acme.example] → []",
	})
	answer := sendAs(t, c.handler, access.Identity{}, posted(map[string]any{"query": `{ revision(number: 5) { kind reverts reason } }`}))
	c.same(string(answer.Data), `{"revision":{"kind":"REVERT","reverts":3,"reason":"wrong"}}`)
	c.same(c.done(c.revert(`revision: 5`)), []string{"DELETED employment:wu-acme", "UPDATED company:acme url: [] → [https://acme.example]"})
	c.same(problemTexts(c.revert(`revision: 3, only: ["person:x", "document:d", "company:acme", "company:acme"]`)), []string{
		"MISSING only.0", "MISSING only.1", "CHANGED_SINCE only.2", "INVALID only.3",
	})
	for _, number := range []string{"99", "0", "-1"} {
		c.same(problemTexts(c.revert(`revision: `+number)), []string{"MISSING revision"})
	}
	c.same(problemTexts(c.revert(`revision: 1, only: ["document:d"]`)), []string{"INVALID only.0"})
}

func (c *curated) erase(arguments string) changePayload {
	c.Helper()
	who := editor
	who.Role = access.Admin
	return c.mutateAs(who, "mutation { erase("+arguments+") "+payloadFields+" }")["erase"]
}

func TestErasing(t *testing.T) {
	c := curate(t)
	c.applies(wuAtAcme)                                          // 2
	c.applies(`{people: [{id: "person:wu", name: "Wu Yuxin"}]}`) // 3
	all := []string{"ERASED person:wu", "ERASED employment:wu-acme"}
	dry := c.erase(`ids: ["person:wu"], dryRun: true`)
	c.same(c.done(dry), all)
	c.same(dry.Changes[0].Fields, "[{name [Wu Yuxin] []}]")
	c.same(problemTexts(c.erase(`ids: ["person:wu", "x", "person:no"]`)), []string{"INVALID ids.1"})
	c.same(problemTexts(c.erase(`ids: ["person:wu", "person:no"]`)), []string{"MISSING ids.1"})
	got := c.erase(`ids: ["document:d"]`)
	c.same(problemTexts(got), []string{"STILL_TOUCHED ids.0"})
	c.same(c.done(c.erase(`ids: ["person:wu"], reason: "asked"`)), all) // 4
	answer := sendAs(t, c.handler, access.Identity{}, posted(map[string]any{"query": `{ person(id: "person:wu") { name }
		history(of: "person:wu", withClaims: true) { nodes { id } }
		revision(number: 4) { kind reason records actor { name } changes { nodes { op id node { id } fields { name } } } }
		revisions { totalCount } changes(since: 2) { nodes { op id fields { name } } } }`}))
	c.same(string(answer.Data), `{"person":null,"history":{"nodes":[]},"revision":{"kind":"ERASE","reason":"asked","records":2,"actor":{"name":"ann"},`+
		`"changes":{"nodes":[{"op":"ERASED","id":null,"node":null,"fields":[]},{"op":"ERASED","id":null,"node":null,"fields":[]}]}},`+
		`"revisions":{"totalCount":4},"changes":{"nodes":[{"op":"ERASED","id":null,"fields":[]},{"op":"ERASED","id":null,"fields":[]},{"op":"ERASED","id":null,"fields":[]}]}}`)
	c.same(problemTexts(c.revert(`revision: 3`)), []string{"INVALID revision"})
	c.same(problemTexts(c.revert(`revision: 4`)), []string{"INVALID revision"})
}

func TestRevertingAnImport(t *testing.T) {
	c := curate(t)
	apply := func(part int64, records ...kg.Record) {
		if _, err := c.store.Apply(t.Context(), &kg.Batch{Put: records, Origin: kg.Origin{At: c.clock, Kind: kg.RevisionImport, PartOf: part}}); err != nil {
			t.Fatal(err)
		}
	}
	person := func(id, name string) *kg.Entity { return &kg.Entity{Type: kg.TypePerson, ID: id, Name: name} }
	apply(0, person("person:a", "A"), person("person:wu", "W"))
	c.applies(`{people: [{id: "person:z", name: "Z"}]}`)
	apply(2, person("person:b", "B"), person("person:a", "A2"), &kg.Document{ID: "document:i", Title: "I", RecordedAt: c.clock})
	for _, number := range []int{2, 4} {
		c.same(c.done(c.revert(fmt.Sprintf("revision: %d, dryRun: true", number))), []string{
			"DELETED person:a", "DELETED person:b", "UPDATED person:wu name: [W] → [Wu]",
		})
	}
	c.done(c.revert("revision: 4"))
	c.same(c.field("document:i", "id"), `{"node":{"id":"document:i"}}`)
}

// What cannot be asked for is an error, and nothing is done.
func TestMutationsThatAreRefused(t *testing.T) {
	for name, test := range map[string]struct {
		query string
		code  string
	}{
		"no field":       {`mutation { apply(input: {persons: []}) { replayed } }`, "GRAPHQL_VALIDATION_FAILED"},
		"wrong type":     {`mutation { apply(input: {people: [{name: 1}]}) { replayed } }`, "GRAPHQL_VALIDATION_FAILED"},
		"NUL":            {`mutation { apply(input: {people: [{name: "a\u0000"}]}) { replayed } }`, apierror.CodeBadUserInput},
		"a date":         {`mutation { apply(input: {employments: [{start: "2017-13"}]}) { replayed } }`, apierror.CodeBadUserInput},
		"long reason":    {`mutation { apply(input: {reason: "` + strings.Repeat("x", 1001) + `"}) { replayed } }`, apierror.CodeBadUserInput},
		"long key":       {`mutation { apply(input: {key: "` + strings.Repeat("x", 201) + `"}) { replayed } }`, apierror.CodeBadUserInput},
		"two keys":       {`mutation { a: apply(input: {key: "a"}) { replayed } b: apply(input: {key: "b"}) { replayed } }`, apierror.CodeBadUserInput},
		"half a dry run": {`mutation { a: apply(input: {}) { replayed } b: apply(input: {dryRun: true}) { replayed } }`, apierror.CodeBadUserInput},
		"two reverts":    {`mutation { a: revert(revision: 1) { replayed } b: revert(revision: 2) { replayed } }`, apierror.CodeBadUserInput},
		"changes":        {`mutation { apply(input: {}) { revision { changes { nodes { id } } } } }`, apierror.CodeBadUserInput},
		"first":          {`mutation { apply(input: {}) { changes(first: 1001) { id } } }`, apierror.CodeBadUserInput},
		"dear": {`mutation { revert(revision: 1) { changes { node { ... on Person { employments(first: 1000) { nodes { id } } } } } } }`,
			apierror.CodeLimitExceeded},
	} {
		c := curate(t)
		got := sendAs(t, c.handler, editor, posted(map[string]any{"query": test.query}))
		if len(got.Errors) == 0 || got.Errors[0].Extensions.Code != test.code || len(got.Data) > 0 && string(got.Data) != "null" {
			t.Errorf("%s: %s", name, got.body)
		}
	}
	c := curate(t)
	var people []map[string]any
	for range 1_001 {
		people = append(people, map[string]any{"name": "x"})
	}
	for size, want := range map[int]string{1_001: apierror.CodeLimitExceeded, 501: apierror.CodeLimitExceeded} {
		got := sendAs(t, c.handler, editor, posted(map[string]any{
			"query":     `mutation($p: [PersonInput!], $t: [TeamInput!]) { apply(input: {people: $p, teams: $t}) { replayed } }`,
			"variables": map[string]any{"p": people[:size], "t": people[:min(size, 500)]},
		}))
		if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != want || !strings.Contains(got.Errors[0].Message, "1000") {
			t.Errorf("%d records: %.300s", size, got.body)
		}
	}
}

func TestRightsOfMutations(t *testing.T) {
	const query = `mutation { apply(input: {people: [{name: "x"}]}) { replayed } }`
	for _, c := range []struct {
		policy access.Policy
		id     access.Identity
		code   string
		status int
	}{
		{access.Policy{}, nobody, apierror.CodeUnauthenticated, http.StatusUnauthorized},
		{access.Policy{}, agent, apierror.CodeForbidden, http.StatusForbidden},
		{access.Policy{}, editor, "", http.StatusOK},
		{access.Policy{}, admin, "", http.StatusOK},
		{access.Policy{ReadOnly: true}, admin, apierror.CodeForbidden, http.StatusForbidden},
	} {
		store := naive.New()
		handler := NewHandler(store, httpapi.Options{Access: c.policy})
		got := sendAs(t, handler, c.id, posted(map[string]any{"query": query}))
		code := ""
		if len(got.Errors) > 0 {
			code = got.Errors[0].Extensions.Code
		}
		if code != c.code || got.status != c.status || len(store.Graph()) > 0 != (c.code == "") {
			t.Errorf("%+v of %s: %d %s", c.policy, c.id.Role, got.status, got.body)
		}
	}
	handler := NewHandler(naive.New(), httpapi.Options{})
	if got := sendAs(t, handler, editor, transports["GET"](query)); got.status != http.StatusMethodNotAllowed {
		t.Errorf("by GET: %d %s", got.status, got.body)
	}
}
