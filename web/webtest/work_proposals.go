package webtest

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// judge is a visitor of the workbench, who also has the tokens of those who write.
type judge struct {
	*visitor
	Writers

	another func() *visitor // at the same time
}

// judgeWalk is what a judge does.
type judgeWalk struct {
	name string
	take func(j judge)
}

// takeJudgeWalks takes each walk as a subtest, in a profile of its own.
func takeJudgeWalks(t *testing.T, url string, writers Writers, walks []judgeWalk) {
	browser := newBrowser(t)
	for _, one := range walks {
		t.Run(one.name, func(t *testing.T) {
			enter := func() *visitor {
				v := newVisitor(t, browser, url)
				do(v, v.page, "open the page", chromedp.Navigate(url+"work"))
				return v
			}
			v := enter()
			one.take(judge{v, writers, enter})
			v.leave()
		})
	}
}

// request sends a query to the server as somebody with a token, and returns its data.
func (v judge) request(token, query string) map[string]any {
	v.Helper()
	text, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		v.Fatal(err)
	}
	evaluate[bool](v.visitor, fmt.Sprintf(`(window.answer = undefined, fetch(%q, {method: "POST", body: %q, headers: {"Content-Type": "application/json", Authorization: "Bearer %s"}})
		.then((response) => response.json()).then((answer) => { window.answer = answer; }), true)`, v.url+"graphql", text, token))
	v.waitFor(`window.answer`)
	answer := evaluate[struct {
		Data   map[string]any
		Errors []struct{ Message string }
	}](v.visitor, `answer`)
	if len(answer.Errors) > 0 {
		v.Fatalf("%s: %s", query, answer.Errors[0].Message)
	}
	return answer.Data
}

// propose proposes an input as Ann, and returns the proposal's ID.
func (v judge) propose(input string) string {
	v.Helper()
	payload := v.request(v.Ann, `mutation { propose(input: `+input+`) { proposal { id } problems { text } } }`)["propose"].(map[string]any)
	made, ok := payload["proposal"].(map[string]any)
	if !ok {
		v.Fatalf("%s: %v", input, payload["problems"])
	}
	return made["id"].(string)
}

// apply changes the graph as Ed.
func (v judge) apply(input string) {
	v.Helper()
	payload := v.request(v.Ed, `mutation { apply(input: `+input+`) { problems { text } } }`)["apply"].(map[string]any)
	if problems := payload["problems"].([]any); len(problems) > 0 {
		v.Fatalf("%s: %v", input, problems)
	}
}

// openWorkAt opens a place of the workbench, signed in.
func (v judge) openWorkAt(token, place string) {
	v.Helper()
	do(v, v.page, "open the workbench", chromedp.Navigate(v.url+"work#token="+token))
	v.waitFor(`document.querySelector(".work-tabs a[aria-current=page]")`)
	evaluate[bool](v.visitor, fmt.Sprintf(`(location.hash = %q, true)`, place))
}

// sees asserts what a field of the query is, as JSON.
func (v judge) sees(field, want string) {
	v.Helper()
	for _, value := range v.request(v.Ed, "{"+field+"}") {
		if got, err := json.Marshal(value); err != nil || string(got) != want {
			v.Errorf("%s is %s, want %s", field, got, want)
		}
	}
}

func (v judge) state(id, want string) {
	v.Helper()
	v.sees(`proposal(id: "`+id+`") { state }`, `{"state":"`+want+`"}`)
}

// retype replaces what is in a box, as somebody types it.
func (v judge) retype(selector, text string) {
	v.Helper()
	v.click(selector)
	do(v, v.page, "select what is there", chromedp.KeyEvent("a", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	v.typeText(text)
}

// WorkProposals judges proposals in the workbench of the server at url, which holds the article.
func WorkProposals(t *testing.T, url string, writers Writers) {
	takeJudgeWalks(t, url, writers, []judgeWalk{
		{"accept, with what speaks for it and against it", acceptProposal},
		{"what others have changed since", acceptChangedSince},
		{"amend", amendProposal},
		{"accept in part", acceptInPart},
		{"reject, and hostile texts", rejectProposal},
		{"who may only propose", readOwnProposals},
		{"withdraw what is one's own", withdrawProposal},
		{"two people at once", judgeTogether},
		{"a queue that cannot be read", failProposals},
	})
}

const quoteOfWu = `{document: "document:article", quote: "Il co-fondatore Wu Yuxin vive a San Francisco"}`

func acceptProposal(v judge) {
	id := v.propose(`{reason: "one more founder", people: [{id: "new:1", name: "Wu Yuxing", citations: [` + quoteOfWu + `]}],
		employments: [{person: "new:1", company: "company:meta", start: "2017", citations: [` + quoteOfWu + `]},
			{person: "person:wu-yuxin", company: "company:meta", role: "engineer", citations: [` + quoteOfWu + `]}]}`)
	v.openWorkAt(v.Ed, "#proposals")
	v.waitForText(".cards a[aria-current]", "one more founder")
	v.waitForText(".proposal header", "proposed by ann")
	v.waitForText(".context mark", "Il co-fondatore Wu Yuxin vive a San Francisco")
	v.waitForText(".context", "Moonshot AI")
	v.waitForText(".proposed", "Wu Yuxing worked at Meta")
	v.waitForText(".field-table ins", "2017")
	v.waitForText(".proposed .twins", "Wu Yuxin")
	v.waitForText(".same-already", "Wu Yuxin worked at Meta")
	loadAxe(v.visitor)
	checkAxe(v.visitor)
	v.press("a")
	v.waitForText(".done", "Accepted. revision")
	v.waitForText(".queue", "Nothing waits for a decision.")
	v.sees(`person(id: "person:wu-yuxing") { name employments { nodes { company { id } period { start } } } }`,
		`{"employments":{"nodes":[{"company":{"id":"company:meta"},"period":{"start":"2017"}}]},"name":"Wu Yuxing"}`)
	v.selectOption(".queue select", "decided")
	v.waitForText(".cards", "one more founder")
	v.waitForText(".proposal header", "decided by ed")
	v.state(id, "ACCEPTED")
}

// acceptChangedSince judges a proposal whose record somebody changes while it is being read.
func acceptChangedSince(v judge) {
	id := v.propose(`{reason: "a role", employments: [{id: "employment:wu-yuxin-cruise", role: "engineer"}]}`)
	v.openWorkAt(v.Ed, "#proposals/"+id)
	v.waitForText(".field-table ins", "engineer")
	v.apply(`{employments: [{id: "employment:wu-yuxin-cruise", role: "researcher"}]}`)
	v.waitForText(".banner.news", "Wu Yuxin worked at Cruise changed")
	v.press("a")
	v.waitFor(`document.querySelector(".problems:not([hidden]) li")`)
	v.waitForText(".since", "ed")
	v.waitForText(".since ins", "researcher")
	v.state(id, "OPEN")
	v.press("e")
	v.retype(`//label[normalize-space(span)="Role"]/input`, "head of research")
	v.waitForText(".amended", "proposed: engineer")
	v.press("\t", "a")
	v.waitForText(".done", "Amended and accepted. revision")
	v.sees(`node(id: "employment:wu-yuxin-cruise") { ... on Employment { role } }`, `{"role":"head of research"}`)
	v.state(id, "REJECTED")
}

// amendProposal corrects a date and a company of what is proposed.
func amendProposal(v judge) {
	id := v.propose(`{reason: "a job", people: [{id: "new:1", name: "Amy Adams", citations: [` + quoteOfWu + `]}],
		employments: [{person: "new:1", company: "company:meta", start: "2017", citations: [` + quoteOfWu + `]}]}`)
	v.openWorkAt(v.Ed, "#proposals/"+id)
	v.waitForText(".field-table ins", "2017")
	v.press("e")
	v.retype(`.field-table input[inputmode="numeric"]`, "2018-05")
	v.waitForText(".proposed .field", "some day in May 2018")
	v.retype(`.field-table input[aria-label="Company"]`, "cruise")
	v.waitForText(`.field-table [role=option][aria-selected=true]`, "Cruise")
	v.press("\r")
	v.waitForText(".amended", "proposed: Meta")
	v.retype(`.decision input`, "as the text says")
	v.clickButton("Accept as amended a")
	v.waitForText(".done", "Amended and accepted. revision")
	v.sees(`person(id: "person:amy-adams") { employments { nodes { company { id } period { start } citations { quote } } } }`,
		`{"employments":{"nodes":[{"citations":[{"quote":"Il co-fondatore Wu Yuxin vive a San Francisco"}],"company":{"id":"company:cruise"},"period":{"start":"2018-05"}}]}}`)
	v.state(id, "REJECTED")
}

func acceptInPart(v judge) {
	id := v.propose(`{reason: "two facts", facts: [
		{id: "fact:one", entity: "person:wu-yuxin", name: "hobby", value: "chess", citations: [` + quoteOfWu + `]},
		{id: "fact:two", entity: "person:wu-yuxin", name: "hobby", value: "go", citations: [` + quoteOfWu + `]}]}`)
	v.openWorkAt(v.Ed, "#proposals/"+id)
	v.waitForText(".proposed", "Wu Yuxin: hobby")
	v.click(`.proposed:nth-of-type(2) input[type=checkbox]`)
	v.waitForText(".decision", "Accept 1 of 2")
	v.waitForText(".decision", "What is not chosen is rejected with it.")
	v.press("a") // the focus is on the box
	v.waitForText(".done", "Accepted in part. revision")
	v.sees(`nodes(ids: ["fact:one", "fact:two"]) { id }`, `[{"id":"fact:one"},null]`)
	v.state(id, "ACCEPTED")
}

func rejectProposal(v judge) {
	const hostile = `<img src=x onerror=document.title=1>`
	first := v.propose(`{reason: "` + hostile + `", people: [{id: "person:wu-yuxin", description: "` + hostile + `"}]}`)
	second := v.propose(`{reason: "another", people: [{id: "person:wu-yuxin", description: "x"}]}`)
	v.openWorkAt(v.Ed, "#proposals")
	v.waitForText(".cards a[aria-current]", "another")
	v.press("j")
	v.waitForText(".proposal h2", hostile)
	v.waitForText(".field-table ins", hostile)
	v.clickButton("Reject r")
	v.waitForText(".decision .wrong", "Say why it is rejected")
	v.typeText("not in the text")
	v.press("\r")
	v.waitForText(".done", "Rejected.")
	v.waitForText(".proposal h2", "another")
	v.press("k", "r")
	v.waitFor(`document.activeElement.matches(".decision input")`)
	v.retype(".decision input", "neither") // chromedp types the r, too
	v.press("\r")
	v.waitForText(".queue", "Nothing waits for a decision.")
	for _, id := range []string{first, second} {
		v.state(id, "REJECTED")
	}
	if got := evaluate[int](v.visitor, `document.images.length`); got != 0 || evaluate[string](v.visitor, `document.title`) == "1" {
		v.Errorf("a text became %d images", got)
	}
}

// readOwnProposals reads the queue as a contributor, who is offered no decision, and sends none.
func readOwnProposals(v judge) {
	id := v.propose(`{reason: "mine", people: [{id: "person:wu-yuxin", description: "mine"}]}`)
	v.openWorkAt(v.Ann, "#proposals/"+id)
	v.waitForText(".proposal", "Editors decide on it")
	v.press("a", "r", "e")
	v.waitFor(`!document.querySelector(".decision, .field-table input")`)
	v.state(id, "OPEN")
	v.openWorkAt(v.Ed, "#proposals/"+id)
	v.waitForText(".proposal h2", "mine")
	v.waitFor(`![...document.querySelectorAll(".proposal button")].some((button) => button.textContent.includes("Withdraw"))`)
	v.press("a")
	v.waitForText(".done", "Accepted.")
}

// withdrawProposal takes back what its author has proposed.
func withdrawProposal(v judge) {
	id := v.propose(`{reason: "a mistake", people: [{id: "person:wu-yuxin", description: "mistaken"}]}`)
	v.openWorkAt(v.Ann, "#proposals/"+id)
	v.waitForText(".proposal", "Editors decide on it")
	loadAxe(v.visitor)
	checkAxe(v.visitor)
	v.clickButton("Withdraw your proposal")
	v.waitForText(".done", "Withdrawn.")
	v.waitForText(".queue", "Nothing waits for a decision.")
	v.state(id, "WITHDRAWN")
	v.selectOption(".queue select", "decided")
	v.waitForText(".cards", "withdrawn")
}

// judgeTogether decides on a proposal that its author withdraws meanwhile.
func judgeTogether(v judge) {
	id := v.propose(`{reason: "at once", people: [{id: "person:wu-yuxin", description: "both"}]}`)
	v.openWorkAt(v.Ed, "#proposals/"+id)
	v.waitForText(".proposal h2", "at once")
	other := judge{v.another(), v.Writers, v.another}
	other.openWorkAt(v.Ann, "#proposals/"+id)
	other.clickButton("Withdraw your proposal")
	other.waitForText(".done", "Withdrawn.")
	v.press("a")
	v.waitForText(".proposal .problems", "withdrawn")
	v.state(id, "WITHDRAWN")
	other.leave()
}

// failProposals reads the queue while the server refuses it, and again.
func failProposals(v judge) {
	v.openWorkAt(v.Ed, "#changes")
	v.waitForText("h2", "What has been changed")
	evaluate[bool](v.visitor, `(window.fetchOnce = window.fetch, window.fetch = (address, init) => String(init?.body).includes("ProposalList")
		? Promise.resolve(new Response(JSON.stringify({errors: [{message: "it is broken", extensions: {code: "FORBIDDEN"}}]}), {status: 403}))
		: fetchOnce(address, init), true)`)
	v.clickButton("Proposals")
	v.waitForText(".queue [role=alert]", "it is broken")
	evaluate[bool](v.visitor, `(window.fetch = fetchOnce, true)`)
	v.clickButton("Try again")
	v.waitFor(`!document.querySelector(".queue .failed, .queue .loading")`)
}

// JudgeDuringOutage accepts a proposal while the server at url, which holds the article, is away: it is accepted once when the server is
// back, and nothing says so before.
func JudgeDuringOutage(t *testing.T, url string, writers Writers, outage Outage) {
	v := judge{visitor: newVisitor(t, newBrowser(t), url), Writers: writers}
	do(v, v.page, "open the page", chromedp.Navigate(url+"work"))
	id := v.propose(`{reason: "meanwhile", people: [{id: "person:wu-yuxin", description: "meanwhile"}]}`)
	v.openWorkAt(v.Ed, "#proposals/"+id)
	v.waitForText(".proposal h2", "meanwhile")
	outage.Begin()
	v.press("a")
	v.waitForText(".banner.away", outage.What)
	if said := evaluate[string](v.visitor, `document.querySelector(".done")?.textContent ?? ""`); said != "" {
		v.Errorf("a server that is away is said to have done something: %s", said)
	}
	outage.End()
	v.waitForText(".done", "Accepted. revision")
	v.state(id, "ACCEPTED")
	v.sees(`person(id: "person:wu-yuxin") { description revision }`, `{"description":"meanwhile","revision":2}`)
}
