package graph

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/kg"
)

var contributor = access.Identity{Name: "bot", Role: access.Contributor, Known: kg.ActorToken}

// proposed is a proposal as it is answered.
type proposed struct {
	ID, State, Reason string
	Author            struct{ Kind, Name string }
	Base, Records     int
	Changes           []struct {
		Op, ID       string
		Prior        *int
		ChangedSince *bool
		Accepted     *bool
		Fields       []struct {
			Name          string
			Before, After []string
		}
		Node *struct{ ID string }
	}
	Decision *struct {
		Actor    struct{ Name string }
		Reason   string
		Revision *int
	}
}

const proposalFields = `{ id state reason author { kind name } base records decision { actor { name } reason revision }
	changes { op id prior changedSince accepted fields { name before after } node { id } } }`

type proposalPayload struct {
	Proposal *proposed
	Problems []struct {
		Code, ID, Text string
		Path           []string
	}
}

// ask answers a field to somebody.
func (c *curated) ask(who access.Identity, query, field string, answer any) {
	c.Helper()
	got := sendAs(c.T, c.handler, who, posted(map[string]any{"query": query}))
	if len(got.Errors) > 0 {
		c.Fatalf("%s: %s", query, got.body)
	}
	var data map[string]json.RawMessage
	if err := json.Unmarshal(got.Data, &data); err != nil {
		c.Fatal(err)
	}
	if err := json.Unmarshal(data[field], answer); err != nil {
		c.Fatal(err)
	}
}

func (c *curated) propose(input string) (p proposalPayload) {
	c.Helper()
	c.ask(contributor, "mutation { propose(input: "+input+") { proposal "+proposalFields+" problems { code path id text } } }", "propose", &p)
	return p
}

func (c *curated) proposal(id string) (p *proposed) {
	c.Helper()
	c.ask(contributor, `{ proposal(id: "`+id+`") `+proposalFields+` }`, "proposal", &p)
	return p
}

// A query that comes again for another proposal is answered for that.
func TestAskingForAnotherProposal(t *testing.T) {
	c := curate(t)
	for _, name := range []string{"A", "B"} {
		c.propose(`{companies: [{name: "` + name + `"}]}`)
	}
	for _, id := range []string{"proposal:1", "proposal:2", "proposal:1", "proposal:3"} {
		got := sendAs(t, c.handler, contributor, posted(map[string]any{
			"query": "query ($id: ID!) { proposal(id: $id) { id } }", "variables": map[string]any{"id": id},
		}))
		want := `{"proposal":{"id":"` + id + `"}}`
		if id == "proposal:3" {
			want = `{"proposal":null}`
		}
		if string(got.Data) != want {
			t.Errorf("%s: answered %s", id, got.body)
		}
	}
}

func (c *curated) accept(arguments string) changePayload {
	c.Helper()
	return c.mutate("mutation { accept(" + arguments + ") " + payloadFields + " }")["accept"]
}

func (c *curated) reject(arguments string) (p proposalPayload) {
	c.Helper()
	c.ask(editor, "mutation { reject("+arguments+") { proposal "+proposalFields+" problems { code path id text } } }", "reject", &p)
	return p
}

// problemsOf returns the codes and paths of problems.
func problemsOf(p changePayload) (list []string) {
	for _, one := range p.Problems {
		list = append(list, one.Code+" "+strings.Join(one.Path, "."))
	}
	return list
}

func (p proposalPayload) problems() (list []string) {
	for _, one := range p.Problems {
		list = append(list, one.Code+" "+strings.Join(one.Path, "."))
	}
	return list
}

const newEngineer = `{reason: "read it", people: [{id: "new:z", name: "Zhang"}], employments: [{person: "new:z", company: "company:acme", role: "engineer",
	citations: [{document: "document:d", quote: "Zhang founded Acme"}]}]}`

func TestAProposalIsAccepted(t *testing.T) {
	c := curate(t)
	made := c.propose(newEngineer)
	c.same(made.problems(), []string{})
	p := made.Proposal
	c.same([]any{p.ID, p.State, p.Reason, p.Author.Name, p.Base, p.Records, p.Decision == nil}, []any{"proposal:1", "OPEN", "read it", "bot", 1, 2, true})
	c.same([]any{p.Changes[0].Op, p.Changes[0].ID, p.Changes[1].ID, *p.Changes[0].ChangedSince, p.Changes[0].Accepted == nil},
		[]any{"CREATED", "person:zhang", "employment:zhang-acme", false, true})
	c.same(c.field("person:zhang", "id"), `{"node":null}`)

	c.clock = c.clock.Add(time.Hour)
	c.same(c.done(c.accept(`proposal: "proposal:1", dryRun: true`)), []string{"CREATED person:zhang", "CREATED employment:zhang-acme"})
	c.same(c.proposal("proposal:1").State, "OPEN")
	accepted := c.accept(`proposal: "proposal:1", reason: "it is so"`)
	c.same(c.done(accepted), []string{"CREATED person:zhang", "CREATED employment:zhang-acme"})
	p = c.proposal("proposal:1")
	c.same([]any{p.State, p.Decision.Actor.Name, p.Decision.Reason, *p.Decision.Revision, *p.Changes[1].Accepted, p.Changes[1].ChangedSince == nil, p.Changes[1].Node.ID},
		[]any{"ACCEPTED", "ann", "it is so", 2, true, true, "employment:zhang-acme"})
	var revision struct {
		Proposal, Reason string
		Actor, Proposer  struct{ Name string }
	}
	c.ask(access.Identity{}, `{ revision(number: 2) { proposal reason actor { name } proposer { name } } }`, "revision", &revision)
	c.same(fmt.Sprint(revision), `{proposal:1 it is so {ann} {bot}}`)

	c.same(problemsOf(c.accept(`proposal: "proposal:1"`)), []string{"CLOSED proposal"})
	c.same(c.reject(`proposal: "proposal:1", reason: "late"`).problems(), []string{"CLOSED proposal"})
}

func TestAProposalIsRejected(t *testing.T) {
	c := curate(t)
	c.propose(newEngineer)
	p := c.reject(`proposal: "proposal:1", reason: "another Zhang"`)
	c.same([]any{p.Proposal.State, p.Proposal.Decision.Reason, p.Proposal.Decision.Revision == nil, *p.Proposal.Changes[0].Accepted},
		[]any{"REJECTED", "another Zhang", true, false})
	c.same(problemsOf(c.accept(`proposal: "proposal:1"`)), []string{"CLOSED proposal"})
	c.same(problemsOf(c.accept(`proposal: "proposal:1", only: ["person:zhang"], dryRun: true`)), []string{"CLOSED proposal"})
	c.same(c.reject(`proposal: "proposal:1", reason: "again"`).problems(), []string{"CLOSED proposal"})
	c.same(c.field("person:zhang", "id"), `{"node":null}`)
}

func (c *curated) withdraw(who access.Identity, arguments string) (p proposalPayload) {
	c.Helper()
	c.ask(who, "mutation { withdraw("+arguments+") { proposal "+proposalFields+" problems { code path id text } } }", "withdraw", &p)
	return p
}

// Whoever made a proposal may withdraw it, also where nobody may accept their own; nobody else may.
func TestAProposalIsWithdrawn(t *testing.T) {
	c := curate(t)
	c.handler = NewHandler(c.store, httpapi.Options{Access: access.Policy{FourEyes: true}})
	c.propose(newEngineer)
	namesake := contributor
	namesake.Known = kg.ActorAccount
	for _, other := range []access.Identity{editor, namesake} {
		c.same(c.withdraw(other, `proposal: "proposal:1"`).problems(), []string{"NOT_OWN proposal"})
	}
	c.same(c.proposal("proposal:1").State, "OPEN")
	p := c.withdraw(contributor, `proposal: "proposal:1", reason: "I misread it"`).Proposal
	c.same([]any{p.State, p.Decision.Actor.Name, p.Decision.Reason, p.Decision.Revision == nil, *p.Changes[0].Accepted},
		[]any{"WITHDRAWN", "bot", "I misread it", true, false})
	c.same(problemsOf(c.accept(`proposal: "proposal:1"`)), []string{"CLOSED proposal"})
	c.same(c.reject(`proposal: "proposal:1", reason: "late"`).problems(), []string{"CLOSED proposal"})
	c.same(c.withdraw(contributor, `proposal: "proposal:1"`).Problems[0].Text, "proposal:1 is not open any more: it is withdrawn")
	c.same(c.withdraw(editor, `proposal: "proposal:1"`).problems(), []string{"CLOSED proposal"})
	c.same(c.withdraw(contributor, `proposal: "proposal:7"`).problems(), []string{"MISSING proposal"})
	c.same(c.field("person:zhang", "id"), `{"node":null}`)
}

func TestAPartIsAccepted(t *testing.T) {
	c := curate(t)
	c.propose(newEngineer)
	c.same(problemsOf(c.accept(`proposal: "proposal:1", only: ["employment:zhang-acme"]`)), []string{"MISSING input.employments.0.person"})
	c.same(problemsOf(c.accept(`proposal: "proposal:1", only: ["person:zhang", "person:wu", "person:zhang"]`)), []string{"MISSING only.1", "INVALID only.2"})
	c.same(problemsOf(c.accept(`proposal: "proposal:1", only: []`)), []string{"INVALID only"})
	c.same(c.done(c.accept(`proposal: "proposal:1", only: ["person:zhang"]`)), []string{"CREATED person:zhang"})
	p := c.proposal("proposal:1")
	c.same([]any{p.State, *p.Changes[0].Accepted, *p.Changes[1].Accepted}, []any{"ACCEPTED", true, false})
}

// What others have changed since is shown, stays where the proposal does not touch it, and is in its way where it does.
func TestWhatHasChangedSinceAProposal(t *testing.T) {
	c := curate(t)
	c.applies(wuAtAcme)
	c.propose(`{employments: [{id: "employment:wu-acme", role: "chief"}]}`)
	c.propose(`{employments: [{id: "employment:wu-acme", end: "2015"}]}`)
	c.propose(`{delete: [{id: "employment:wu-acme"}]}`)
	c.propose(`{people: [{id: "person:new", name: "New"}]}`)
	c.propose(`{employments: [{id: "employment:wu-acme", ifRevision: 2, start: "2010"}]}`)
	c.applies(`{employments: [{id: "employment:wu-acme", role: "boss"}], people: [{id: "person:new", name: "Newer"}]}`)
	for i := range 5 {
		c.same(*c.proposal(fmt.Sprint("proposal:", i+1)).Changes[0].ChangedSince, true)
	}
	conflict := c.accept(`proposal: "proposal:1"`)
	c.same(problemsOf(conflict), []string{"CHANGED_SINCE input.employments.0.role"})
	c.same(conflict.Problems[0].Current.Revision, 3)
	c.same(c.done(c.accept(`proposal: "proposal:2"`)), []string{"UPDATED employment:wu-acme end: [2014-05] → [2015]"})
	c.same(problemsOf(c.accept(`proposal: "proposal:3"`)), []string{"CHANGED_SINCE input.delete.0.ifRevision"})
	c.same(problemsOf(c.accept(`proposal: "proposal:4"`)), []string{"EXISTS input.people.0.id"})
	c.same(problemsOf(c.accept(`proposal: "proposal:5"`)), []string{"CHANGED_SINCE input.employments.0.ifRevision"})
	c.applies(`{delete: [{id: "employment:wu-acme"}]}`)
	c.same(problemsOf(c.accept(`proposal: "proposal:1"`)), []string{"CHANGED_SINCE input.employments.0.id"})
	c.same(c.proposal("proposal:1").State, "OPEN")
}

// An ID that was made is made again: another record may have it by then.
func TestMadeIDsOfProposals(t *testing.T) {
	c := curate(t)
	c.propose(newEngineer)
	c.propose(newEngineer)
	c.same(c.done(c.accept(`proposal: "proposal:1"`)), []string{"CREATED person:zhang", "CREATED employment:zhang-acme"})
	c.same(*c.proposal("proposal:2").Changes[0].ChangedSince, true)
	c.same(c.done(c.accept(`proposal: "proposal:2"`)), []string{"CREATED person:zhang-2", "CREATED employment:zhang-2-acme"})
}

// What is proposed of an entity that is merged then is stated of it, as an edit would state it.
func TestProposalsOfMergedEntities(t *testing.T) {
	c := curate(t)
	c.applies(`{people: [{id: "person:twin", name: "Wu Twin"}]}`)
	c.propose(`{employments: [{person: "person:twin", company: "company:acme", role: "engineer", citations: [{document: "document:d"}]}]}`)
	c.propose(`{people: [{id: "person:twin", description: "d"}]}`)
	c.propose(`{delete: [{id: "person:twin"}]}`)
	c.mutate(`mutation { merge(from: ["person:twin"], into: "person:wu") { problems { code } } }`)
	c.same(c.proposal("proposal:1").State, "OPEN")
	c.same(c.done(c.accept(`proposal: "proposal:1"`)), []string{"CREATED employment:twin-acme"})
	var far struct{ Person struct{ ID string } }
	c.ask(access.Identity{}, `{ node(id: "employment:twin-acme") { ... on Employment { person { id } } } }`, "node", &far)
	c.same(far.Person.ID, "person:wu")
	c.same(c.done(c.accept(`proposal: "proposal:2"`)), []string{"UPDATED person:twin description: [] → [d]"})
	c.same(problemsOf(c.accept(`proposal: "proposal:3"`)), []string{"CHANGED_SINCE input.delete.0.ifRevision"})
	c.same(c.proposal("proposal:3").State, "OPEN")
	c.propose(`{employments: [{person: "person:twin", company: "company:acme", role: "head", citations: [{document: "document:d"}]}]}`)
	c.same(len(c.done(c.accept(`proposal: "proposal:4"`))), 1)

	c.propose(`{people: [{id: "person:twin", description: "e"}]}`)
	c.applies(`{people: [{id: "person:wu", description: "of another"}]}`)
	change := c.proposal("proposal:5").Changes[0]
	c.same(*change.ChangedSince, false)
	c.same(change.Node.ID, "person:wu")
	c.applies(`{people: [{id: "person:twin", description: "f"}]}`)
	c.same(*c.proposal("proposal:5").Changes[0].ChangedSince, true)
}

func TestFourEyes(t *testing.T) {
	c := curate(t)
	c.handler = NewHandler(c.store, httpapi.Options{Access: access.Policy{FourEyes: true}})
	c.propose(newEngineer)
	var own proposalPayload
	c.ask(editor, `mutation { propose(input: {people: [{name: "Own"}]}) { problems { code } } }`, "propose", &own)
	c.same(problemsOf(c.accept(`proposal: "proposal:2"`)), []string{"OWN proposal"})
	c.same(c.proposal("proposal:2").State, "OPEN")
	c.same(len(c.done(c.accept(`proposal: "proposal:1"`))), 2)
	another := editor
	another.Known = kg.ActorAccount // whose name is the same
	c.same(c.done(c.mutateAs(another, `mutation { accept(proposal: "proposal:2") `+payloadFields+` }`)["accept"]), []string{"CREATED person:own"})
}

func TestBadProposals(t *testing.T) {
	c := curate(t)
	for input, want := range map[string]string{
		`{people: [{name: ""}]}`: "[INVALID input.people.0.name]",
		`{employments: [{person: "person:nobody", company: "company:acme", citations: [{document: "document:d", quote: "Wu joined Acme"}]}]}`: "[MISSING input.employments.0.person]",
		`{people: [{id: "person:wu", name: "Wu"}]}`:                                                "[]", // nothing new
		`{people: [{name: "X"}], dryRun: true}`:                                                    "[]",
		`{people: [{id: "person:wu", ifRevision: 7, name: "W"}]}`:                                  "[CHANGED_SINCE input.people.0.ifRevision]",
		`{delete: [{id: "person:nobody"}]}`:                                                        "[MISSING input.delete.0.id]",
		`{people: [{id: "person:wu", name: "W"}], documents: [{id: "document:d", text: "other"}]}`: "[TEXT_CHANGED input.documents.0.text]",
	} {
		p := c.propose(input)
		c.same(p.problems(), want)
		c.same(p.Proposal == nil, true)
	}
	c.same(len(c.proposals("")), 0)
	for _, id := range []string{"proposal:1", "proposal:0", "proposal:01", "17", "person:wu", ""} {
		c.same(problemsOf(c.accept(`proposal: "`+id+`"`)), []string{"MISSING proposal"})
		c.same(c.reject(`proposal: "`+id+`", reason: "r"`).problems(), []string{"MISSING proposal"})
		c.same(c.proposal(id) == nil, true)
	}
	many := strings.Repeat(`{name: "P"}, `, 1_001)
	for query, code := range map[string]string{
		`mutation { propose(input: {people: [` + many + `]}) { problems { code } } }`:                                     apierror.CodeLimitExceeded,
		`mutation { reject(proposal: "proposal:1", reason: " ") { problems { code } } }`:                                  apierror.CodeBadUserInput,
		`mutation { reject(proposal: "proposal:1", reason: "` + strings.Repeat("x", 1_001) + `") { problems { code } } }`: apierror.CodeBadUserInput,
		`mutation { accept(proposal: "proposal:1") { replayed } apply(input: {people: [{name: "P"}]}) { replayed } }`:     apierror.CodeBadUserInput,
		`mutation { a: propose(input: {}) { problems { code } } b: propose(input: {}) { problems { code } } }`:            apierror.CodeBadUserInput,
		`{ proposals(first: 1001) { nodes { id } } }`:                                                                     apierror.CodeBadUserInput,
		`{ proposals(first: 1000) { nodes { changes(first: 1000) { id } } } }`:                                            apierror.CodeLimitExceeded,
		`{ asKnown(revision: 1) { proposals { nodes { id } } } }`:                                                         apierror.CodeBadUserInput,
	} {
		if got := sendAs(t, c.handler, editor, posted(map[string]any{"query": query})); got.code() != code {
			t.Errorf("%.80s: %s, want %s", query, got.body, code)
		}
	}
}

// proposals returns the IDs of a list of proposals.
func (c *curated) proposals(arguments string) (ids []string) {
	c.Helper()
	var page struct{ Nodes []struct{ ID string } }
	c.ask(contributor, "{ proposals"+arguments+" { nodes { id } } }", "proposals", &page)
	for _, n := range page.Nodes {
		ids = append(ids, n.ID)
	}
	return ids
}

func TestListsOfProposals(t *testing.T) {
	c := curate(t)
	c.propose(newEngineer)
	c.propose(`{people: [{id: "person:wu", name: "Wu Yi"}]}`)
	c.reject(`proposal: "proposal:1", reason: "no"`)
	for arguments, want := range map[string]string{
		"":                          "[proposal:2 proposal:1]",
		`(first: 1)`:                "[proposal:2]",
		`(where: {states: [OPEN]})`: "[proposal:2]",
		`(where: {states: [REJECTED, ACCEPTED]})`:        "[proposal:1]",
		`(where: {touches: "company:acme"})`:             "[proposal:1]",
		`(where: {touches: "document:d"})`:               "[proposal:1]",
		`(where: {touches: "person:wu", author: "bot"})`: "[proposal:2]",
		`(where: {touches: ""})`:                         "[]",
		`(where: {author: "ann"})`:                       "[]",
	} {
		c.same(c.proposals(arguments), want)
	}
}

func TestProposingAgainWithAKey(t *testing.T) {
	c := curate(t)
	input := `{key: "k", people: [{name: "Zhang"}]}`
	c.same(c.propose(input).Proposal.ID, "proposal:1")
	c.same(c.done(c.accept(`proposal: "proposal:1"`)), []string{"CREATED person:zhang"})
	again := c.propose(input)
	c.same([]any{again.Proposal.ID, again.Proposal.State}, []any{"proposal:1", "ACCEPTED"})
	c.same(c.propose(`{key: "k", people: [{name: "Li"}]}`).problems(), []string{"KEY_REUSED input.key"})
	c.same(len(c.proposals("")), 1)
}

// All that an input can say is proposed, and applied in the end as apply would have applied it.
func TestProposalsAreAppliedAsInputs(t *testing.T) {
	input := `{documents: [{id: "new:doc", title: "T", text: "Li joined Acme. Li joined Acme.", language: "en", url: "https://example.org/"}],
		people: [{id: "new:li", name: "Li", aliases: [{name: "李", language: "zh"}], identifiers: [{scheme: "wikidata", value: "Q42"}], description: "d",
			openLists: [EMPLOYED_BY], citations: [{document: "document:d"}]}, {id: "person:wu", name: "Wu Yi"}],
		employments: [{person: "new:li", company: "company:acme", start: "2011", end: "2012-03", inferred: true, standing: REPORTED,
			citations: [{document: "new:doc", quote: "Li joined Acme", prefix: ". "}]}],
		links: [{kind: FOUNDED, source: "new:li", target: "company:acme", citations: [{document: "document:d", quote: "Zhang founded Acme", start: 30}]}],
		facts: [{entity: "company:acme", name: "staff", value: "7", start: "2020", citations: [{document: "document:d", quote: "Wu left Acme"}]}]}`
	one, other := curate(t), curate(t)
	want := one.done(one.apply(input))
	proposal := other.propose(input)
	other.same(proposal.problems(), []string{})
	other.same(other.done(other.accept(`proposal: "proposal:1"`)), want)
	for _, id := range []string{"document:t", "person:li", "person:wu", "employment:li-acme", "founded:li-acme", "fact:acme-staff"} {
		a, b := one.store.Graph()[id], other.store.Graph()[id]
		if a == nil || fmt.Sprintf("%+v", a) != fmt.Sprintf("%+v", b) {
			t.Errorf("%s is %+v, want %+v", id, b, a)
		}
	}
}
