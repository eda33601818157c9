package webtest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// WorkTwins judges pairs that are likely one in the workbench of the server at url, which holds the article.
func WorkTwins(t *testing.T, url string, writers Writers) {
	takeJudgeWalks(t, url, writers, []judgeWalk{
		{"merge, and take apart", mergeTwins},
		{"later, and keep apart", keepTwinsApart},
		{"pairs that are still being compared", waitForTwins},
	})
}

// makeTwin makes a person who is likely the same as Wu Yuxin.
func (v judge) makeTwin(id, name string) {
	v.Helper()
	v.apply(`{people: [{id: "` + id + `", name: "` + name + `", description: "an engineer", citations: [` + quoteOfWu + `]}],
		employments: [{person: "` + id + `", company: "company:meta", start: "2014", citations: [` + quoteOfWu + `]},
			{person: "` + id + `", company: "company:cruise", citations: [` + quoteOfWu + `]},
			{person: "` + id + `", company: "company:moonshot-ai", role: "co-founder", citations: [` + quoteOfWu + `]}],
		facts: [{entity: "` + id + `", name: "curriculum", value: "short", citations: [` + quoteOfWu + `]}]}`)
}

func mergeTwins(v judge) {
	v.makeTwin("person:twin", "Wu Yuxin")
	v.openWorkAt(v.Ed, "#twins")
	v.waitForText(".cards a[aria-current]", "Wu Yuxin · Wu Yuxin")
	v.waitForText(".points", "a name in common")
	v.waitForText(".points", "an employer in common")
	v.waitForText(".side-by-side", "an engineer")
	v.waitForText(".side-by-side .differs", "curriculum differs")
	v.waitForText(".time-line .row-label", "A: works or worked at Cruise")
	v.waitForText(".time-line .row-label", "B: ")
	loadAxe(v.visitor)
	checkAxe(v.visitor)
	v.waitForText(".decision", "person:wu-yuxin becomes person:twin.")
	v.press("s")
	v.waitForText(".decision", "person:twin becomes person:wu-yuxin.")
	v.press("m")
	v.waitForText(".merge-result", "It moves 4 claims.")
	v.waitForText(".merge-result", "Said twice then:")
	v.sees(`person(id: "person:twin") { id }`, `{"id":"person:twin"}`)
	v.press("m")
	v.waitForText(".done", "Merged. revision")
	v.sees(`person(id: "person:twin") { id formerIds }`, `{"formerIds":["person:twin"],"id":"person:wu-yuxin"}`)

	// It is taken apart where it is seen.
	do(v, v.page, "open the entity", chromedp.Navigate(v.url+"explore/person:wu-yuxin"))
	v.waitForText(".former-ids", "person:twin is merged into this one.")
	v.clickButton("Take apart…")
	v.waitForText(".former-ids", "It moves 4 claims.")
	v.clickButton("Take them apart now")
	v.waitFor(`!document.querySelector(".former-ids")`)
	v.sees(`person(id: "person:twin") { id }`, `{"id":"person:twin"}`)
	v.request(v.Ed, `mutation { merge(from: ["person:twin"], into: "person:wu-yuxin") { moved } }`) // the other walk has another pair
}

// keepTwinsApart sets a pair aside, and says that it is two.
func keepTwinsApart(v judge) {
	v.makeTwin("person:other", "Yuxin Wu")
	v.openWorkAt(v.Ed, "#twins")
	v.waitForText(".proposal h2", "Yuxin Wu")
	v.waitForText(".side-by-side", "an engineer")
	v.press("l")
	v.waitForText(".cards", "set aside")
	do(v, v.page, "load again", chromedp.Reload())
	v.waitForText(".cards", "set aside")
	evaluate[bool](v.visitor, `(location.hash = "#twins/person:other,person:wu-yuxin", true)`)
	v.waitForText(".proposal h2", "Yuxin Wu")
	v.retype(".decision input", "born in other years")
	v.clickButton("They are two d")
	v.waitForText(".done", "Kept apart. revision")
	v.waitFor(`![...document.querySelectorAll(".cards a")].some(one => one.textContent.includes("Yuxin Wu"))`)
	v.sees(`revisions(first: 1) { nodes { reason } }`, `{"nodes":[{"reason":"born in other years"}]}`)
}

// waitForTwins looks for pairs while the server says that they are being compared.
func waitForTwins(v judge) {
	v.openWorkAt(v.Ed, "#changes")
	v.waitForText("h2", "What has been changed")
	evaluate[bool](v.visitor, `(window.asked = 0, window.fetchNow = window.fetch, window.fetch = (address, init) =>
		String(init?.body).includes("DuplicateList") && window.asked++ < 2
			? Promise.resolve(new Response(JSON.stringify({errors: [{message: "not yet", extensions: {code: "PREPARING", retryAfter: 1}}]})))
			: fetchNow(address, init), true)`)
	v.clickButton("Twins")
	v.waitForText(".queue [role=status]", "All pairs are being compared.")
	v.waitFor(`window.asked >= 2 && document.querySelector(".cards, .queue p.quiet:not(.loading)")`)
	v.waitFor(`!document.querySelector(".queue [role=status], .failed")`)
}

// WorkLists sees what there is to do in the workbench of the server at url, which holds the article.
func WorkLists(t *testing.T, url string, writers Writers) {
	takeJudgeWalks(t, url, writers, []judgeWalk{
		{"what there is to do", seeLists},
		{"for who may only propose", seeListsOfContributor},
		{"at every width", workAtEveryWidth},
		{"all texts, page by page", readAllTexts},
		{"undo all but what has been changed since", undoAllButOne},
	})
}

func seeLists(v judge) {
	v.openWorkAt(v.Ed, "#todo")
	v.waitForText(".since-last", "for the first time")
	v.propose(`{reason: "a change", people: [{id: "person:wu-yuxin", description: "an engineer"}]}`)
	v.apply(`{people: [{id: "person:andrew-ng", description: "a founder"}]}`)
	do(v, v.page, "load again", chromedp.Reload())
	v.waitForText(".since-last", "Andrew Ng changed")
	v.waitForText(".lists", "a change ann")
	v.waitForText(".uncited", "sentences")
	v.waitForText(".gaps", "Wu Yuxin worked at")
	v.selectOption(".lists .choice select", "ONLY_REPORTED")
	v.waitFor(`document.querySelector(".lists .gaps") && !document.querySelector(".lists .loading")`)
	v.selectOption(".lists .choice select", "START_UNKNOWN")
	v.waitForText(".gaps", "Wu Yuxin worked at")
	loadAxe(v.visitor)
	checkAxe(v.visitor)
	if link := evaluate[string](v.visitor, `document.querySelector(".gaps a").href`); link == "" || link[:len(v.url)] != v.url {
		v.Errorf("a gap leads to %q", link)
	}
	if link := evaluate[string](v.visitor, `document.querySelector(".uncited a").getAttribute("href")`); link != "#texts/document:article" {
		v.Errorf("sentences lead to %q", link)
	}
	v.clickButton("I have seen them")
	v.waitForText(".since-last", "Nothing has changed since.")
	do(v, v.page, "load again", chromedp.Reload())
	v.waitForText(".since-last", "Nothing has changed since.")
	v.clickButton("a change")
	v.waitForText(".proposal h2", "a change")
}

func seeListsOfContributor(v judge) {
	v.openWorkAt(v.Ann, "#todo")
	v.waitForText(".lists", "Proposals to decide on")
	v.waitForText(".uncited", "sentences")
}

// readAllTexts lists more texts than a page has, finds some by their titles, and looks for sentences in all of them.
func readAllTexts(v judge) {
	const more = 30
	var documents strings.Builder
	for n := range more {
		fmt.Fprintf(&documents, `{title: "Story %d", text: "It says something."}`, n)
	}
	v.apply(`{documents: [` + documents.String() + `]}`)
	v.openWorkAt(v.Ed, "#texts")
	v.waitFor(`document.querySelectorAll(".texts li").length === 20`)
	v.clickButton("11 more…")
	v.waitFor(`document.querySelectorAll(".texts li").length === 31`)
	v.waitForText(".texts li:last-child", "Recorded 2024-12-01.")
	loadAxe(v.visitor)
	checkAxe(v.visitor)
	fillIn(v.visitor, `input[name=words]`, "story 2")
	v.press(kb.Enter)
	v.waitFor(`document.querySelectorAll(".texts li").length === 11`)
	fillIn(v.visitor, `input[name=words]`, "2")
	v.press(kb.Enter)
	v.waitFor(`document.querySelectorAll(".texts li").length === 1`)
	v.click(".texts a")
	v.waitForText("#text-title", "Story 22")

	evaluate[bool](v.visitor, `(location.hash = "#todo", true)`)
	const next = "section[aria-labelledby=todo-uncited] .more"
	for _, read := range []string{"10 of 31 texts", "20 of 31 texts", "30 of 31 texts"} {
		v.waitForText(".lists", read+" were looked through, the latest first.")
		v.click(next)
	}
	v.waitForText(".uncited > li:last-child", "sentences")
	v.waitFor(`document.querySelectorAll(".uncited > li").length === 31 && !document.querySelector("` + next + `")`)
}

// WorkImport brings files into the server at url, which holds the article.
func WorkImport(t *testing.T, url string, writers Writers) {
	takeJudgeWalks(t, url, writers, []judgeWalk{
		{"a dry run, and writing", importFiles},
		{"proposing", proposeFiles},
		{"cancelling", cancelImport},
	})
}

func importFiles(v judge) {
	v.openWorkAt(v.Ed, "#import")
	drop(v.visitor, "people.csv", "id,name\nperson:ann,Ann\nperson:bob,\n")
	v.waitForText(".import-rows .row-bad", "name: missing")
	v.waitFor(`document.querySelector(".import-rows .row-bad .number").textContent === "3"`)
	v.waitForText(".import-rows .row-new", "person:ann")
	v.waitForText(".import .note", "Nothing can be written before what is bad is put right")
	drop(v.visitor, "people.csv", "id,name,description\nperson:ann,Ann,\nperson:wu-yuxin,Wu Yuxin,an engineer\nperson:kai-fu-lee,Kai-Fu Lee,\n")
	v.waitForText(".import-rows .row-changed", "person:wu-yuxin")
	v.waitForText(".import-rows .row-changed ins", "an engineer")
	loadAxe(v.visitor)
	checkAxe(v.visitor)
	v.clickXPath("1 changed")
	v.waitFor(`document.querySelectorAll(".import-rows tbody tr").length === 1`)
	v.sees(`person(id: "person:ann") { name }`, `null`)
	v.retype(".decision input", "a list of people")
	v.press("\r")
	v.waitForText(".done", "records written. revision")
	v.sees(`person(id: "person:ann") { name }`, `{"name":"Ann"}`)
	v.sees(`revisions(first: 1) { nodes { reason kind } }`, `{"nodes":[{"kind":"IMPORT","reason":"a list of people"}]}`)
	drop(v.visitor, "people.csv", "id,name\nperson:ann,Ann\n")
	v.waitForText(".import .note", "All of this is here already.")
}

// clickXPath clicks on the button whose text contains a text.
func (v judge) clickXPath(text string) {
	v.Helper()
	v.click(`//button[contains(normalize-space(), "` + text + `")]`)
}

// proposeFiles proposes a file as a contributor, who may not import it.
func proposeFiles(v judge) {
	v.openWorkAt(v.Ann, "#import")
	drop(v.visitor, "companies.jsonl", `{"kind":"Company","id":"company:acme","name":"Acme"}`)
	v.waitForText(".import-rows .row-new", "company:acme")
	v.clickButton("Propose 1 record")
	v.waitForText(".import .done", "Proposed: the proposal.")
	v.sees(`node(id: "company:acme") { id }`, `null`)
	v.clickButton("the proposal")
	v.waitForText(".proposed", "Acme")
	evaluate[bool](v.visitor, `performance.getEntriesByType("resource").every(({ name }) => !/\/import(\?|$)/.test(name)) || (() => { throw new Error("it imports") })()`)
}

// cancelImport cancels a dry run that does not come to its end.
func cancelImport(v judge) {
	v.openWorkAt(v.Ed, "#import")
	v.waitFor(`document.querySelector(".drop")`)
	evaluate[bool](v.visitor, `(window.fetchNow = window.fetch, window.fetch = (address, init) => String(address).includes("import?")
		? new Promise((resolve, reject) => {
			const lines = new ReadableStream({ start(to) {
				to.enqueue(new TextEncoder().encode('{"stage":"CHECKING","done":1,"total":4}\n'));
				init.signal.addEventListener("abort", () => to.error(init.signal.reason));
			} });
			resolve(new Response(lines, { headers: { "Content-Type": "application/x-ndjson" } }));
		})
		: fetchNow(address, init), true)`)
	drop(v.visitor, "people.csv", "id,name\nperson:cy,Cy\n")
	v.waitFor(`document.querySelector(".running progress")?.value === 1`)
	v.clickButton("Cancel")
	v.waitForText(".failed", "Cancelled. Nothing was written.")
	evaluate[bool](v.visitor, `(window.fetch = fetchNow, true)`)
	v.clickButton("Try again")
	v.waitForText(".import-rows .row-new", "person:cy")
}

// undoAllButOne undoes a change of two facts, of which somebody has changed one since: that one is left out.
func undoAllButOne(v judge) {
	fact := func(id, value string) string {
		return `{id: "` + id + `", entity: "person:wu-yuxin", name: "hobby", value: "` + value + `", citations: [` + quoteOfWu + `]}`
	}
	v.apply(`{reason: "two hobbies", facts: [` + fact("fact:undone", "chess") + `, ` + fact("fact:kept", "go") + `]}`)
	v.apply(`{reason: "another one", facts: [` + fact("fact:kept", "draughts") + `]}`)
	v.openWorkAt(v.Ed, "#changes")
	v.click(`//li[contains(., "two hobbies")]//a[starts-with(normalize-space(), "revision")]`)
	v.waitForText(".revision", "two hobbies")
	v.clickButton("Undo this…")
	v.waitForText(".revert .problems", "has been changed since")
	v.clickButton("Leave it out, and undo the rest")
	v.waitForText(".revert", "This would change 1 record:")
	v.waitForText(".revert li", "fact:undone")
	v.typeInto(".revert", "Reason, for the log", "only one")
	v.clickButton("Undo")
	v.waitForText(".written", "Undone by revision")
	v.sees(`nodes(ids: ["fact:undone", "fact:kept"]) { ... on Fact { value } }`, `[null,{"value":"draughts"}]`)
}
