package webtest

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Writers are the tokens of two editors, called ed and li, and of a contributor called ann.
type Writers struct{ Ed, Li, Ann string }

const (
	cruise    = "Cruise"
	cruiseJob = "employment:wu-yuxin-cruise"
)

// Correct has people correct the same job at the same time, in the explorer of the server at url, which ends in a slash and holds the
// article and nothing else.
func Correct(t *testing.T, url string, who Writers) {
	browser := newBrowser(t)
	ed, li := openPerson(t, browser, url, who.Ed), openPerson(t, browser, url, who.Li)

	openByKeyboard(ed)
	// Ed is faster. Li sees both changes side by side while typing, takes one of them, and Ed sees it at once.
	correctStart(li, "2016-5")
	li.waitForText(".correction", "some day in May 2016")
	correctStart(ed, "2017")
	ed.waitForText(".correction", "some day in 2017")
	ed.typeInto(".correction", "Reason, for the log", "his own page")
	ed.press(kb.Enter)
	ed.waitForText(".written", "Saved as revision 2.")
	ed.waitForText(".claim-facts", "from 2017; end not known")
	li.waitForText(".clash", "Choose what holds")
	li.waitForText(".clash", "ed: his own page")
	li.waitForText(".clash .theirs", "2017 (some day in 2017)")
	li.waitForText(".clash .mine", "2016-05 (some day in May 2016)")
	li.waitForText(".banner.news", "ed: Wu Yuxin worked at Cruise changed")
	li.waitFor(`document.querySelector(".correction [type=submit]").disabled`)
	loadAxe(li)
	checkAxe(li)
	where := ed.position("person:wu-yuxin")
	li.click(`.clash .mine button`)
	li.clickButton("Save")
	li.waitForText(".written", "Saved as revision 3.")
	ed.waitForText(".banner.news", "li: Wu Yuxin worked at Cruise changed")
	ed.waitForText(".claim-facts", "from 2016-05; end not known")
	if now := ed.position("person:wu-yuxin"); now != where {
		ed.Errorf("what is looked at has moved from %v to %v", where, now)
	}

	// Li takes the last change back.
	li.clickButton("Undo")
	li.waitForText(".written", "Undone by revision 4.")
	ed.waitForText(".claim-facts", "from 2017; end not known")

	correctUnaware(ed, li)
	readHistory(ed)
	proposeRetraction(t, browser, url, who.Ann)
	anonymous := openPerson(t, browser, url, "")
	exploreThen(anonymous)
	anonymous.waitFor(inPage(cruise, "History"))
	if evaluate[bool](anonymous, inPage(cruise, "Correct")) {
		t.Error("the anonymous are offered to correct something")
	}
	undoFromList(ed, li)
	for _, v := range []*visitor{ed, li, anonymous} {
		checkRefused(v)
		v.leave()
	}
}

// openPerson opens the explorer at a person, for who has a token.
func openPerson(t *testing.T, browser context.Context, url, token string) *visitor {
	t.Helper()
	v := newVisitor(t, browser, url)
	v.open(url + "explore/person:wu-yuxin#token=" + token)
	v.waitForText(".claim", cruise)
	return v
}

// openByKeyboard opens the form of a claim and closes it, by keys alone; the focus goes into the form and comes back.
func openByKeyboard(v *visitor) {
	const focused = `document.activeElement.closest(".claim")?.textContent.includes("Cruise") && document.activeElement.textContent === "Correct"`
	evaluate[bool](v, `(document.querySelector("#panel").focus(), true)`)
	for range 100 {
		if evaluate[bool](v, `Boolean(`+focused+`)`) {
			break
		}
		v.press(kb.Tab)
	}
	v.press(kb.Enter)
	v.waitFor(`document.activeElement.closest(".correction")`)
	v.press(kb.Escape)
	v.waitFor(`!document.querySelector(".correction") && ` + focused)
}

// inPage returns a JavaScript expression of whether there is a button in the card of the claim that contains a text.
func inPage(text, button string) string {
	return fmt.Sprintf(`document.evaluate(%q, document, null, XPathResult.BOOLEAN_TYPE).booleanValue`, inClaim(text, button))
}

// correctStart enters another start of the job at Cruise.
func correctStart(v *visitor, start string) {
	v.Helper()
	v.click(inClaim(cruise, "Correct"))
	v.typeInto(".correction", "Start", start)
}

// correctUnaware has one of two correct what the other has changed, without having heard of it.
func correctUnaware(ed, li *visitor) {
	hide := func(hidden bool) {
		evaluate[bool](li, fmt.Sprintf(`(Object.defineProperty(document, "hidden", { value: %v, configurable: true }), document.dispatchEvent(new Event("visibilitychange")))`, hidden))
	}
	correctStart(li, "2015")
	hide(true)
	ed.clickButton("Dismiss")
	correctStart(ed, "2018")
	ed.clickButton("Save")
	ed.waitForText(".written", "Saved as revision 5.")
	li.clickButton("Save")
	li.waitForText(".clash .theirs", "2018")
	li.click(`.clash .theirs button`)
	li.waitFor(`document.querySelector(".correction [type=submit]").disabled`) // nothing is left to be saved
	li.clickButton("Cancel")
	hide(false)
	li.waitForText(".claim-facts", "from 2018; end not known")
}

// readHistory reads who has changed the job, follows a revision, and sees what was known earlier.
func readHistory(v *visitor) {
	v.click(inClaim(cruise, "History"))
	v.waitForText(".history", "ed: his own page")
	v.waitForText(".history dd", "2017 2018")
	v.click(`//section[contains(@class, "history")]//li[contains(., "his own page")]//button[normalize-space()="As known then"]`)
	v.waitForText(".known-then", "As known right after revision 2")
	v.waitForText(".known-then dd", "2017 (some day in 2017)")
	v.typeInto(".history", "As it was known here at the end of", "1999")
	v.clickButton("Show")
	v.waitForText(".banner.fault", "begins")
	checkAxeIn(v)
	v.click(`//section[contains(@class, "history")]//li[contains(., "his own page")]//a[normalize-space()="revision 2"]`)
	v.waitForText(".revision", "Revision 2")
	v.waitForText(".revision dd", "2017")
	v.clickButton("Undo this…")
	v.waitForText(".revert .problems", "has been changed since")
}

func checkAxeIn(v *visitor) {
	v.Helper()
	loadAxe(v)
	checkAxe(v)
}

// undoFromList has Ed undo a revision of the list of changes, after he has seen what that does; Li sees it at once.
func undoFromList(ed, li *visitor) {
	ed.clickButton("← All changes")
	ed.click(`//label[contains(., "only by me")]`)
	ed.waitFor(`document.querySelectorAll(".changes > li").length === 2`) // not those of li, and not the article
	ed.clickButton("revision 5")
	ed.waitForText(".revision dd", "2017 2018")
	ed.clickButton("Undo this…")
	ed.waitForText(".revert", "This would change 1 record:")
	ed.waitForText(".revert li", cruiseJob)
	ed.typeInto(".revert", "Reason, for the log", "a mistake")
	ed.clickButton("Undo")
	ed.waitForText(".written", "Undone by revision 6.")
	li.waitForText(".banner.news", "a mistake")
	li.waitForText(".claim-facts", "from 2017; end not known")
}

// exploreThen explores what was known after Ed's first change, and comes back to what is known now.
func exploreThen(v *visitor) {
	v.open(v.url + "explore/person:wu-yuxin?revision=2")
	v.waitForText(".banner.known", "As known right after revision 2")
	v.waitForText(".claim-facts", "from 2017; end not known")
	v.clickEntity("company:cruise")
	v.waitForText("h2.entity-name", "Cruise")
	v.waitUntilStill()
	v.waitFor(`location.search === "?revision=2" && location.hash.startsWith("#view=")`)
	v.clickButton("What is known now")
	v.waitForText(".claim-facts", "from 2018; end not known")
	v.waitUntilStill()
	v.waitFor(`location.search === "" && !document.querySelector(".banner.known")`)
	v.clickEntity("person:wu-yuxin")
	v.waitForText(".claim", cruise)
}

// proposeRetraction has a contributor retract the job, which changes nothing before somebody accepts it.
func proposeRetraction(t *testing.T, browser context.Context, url, token string) {
	t.Helper()
	v := openPerson(t, browser, url, token)
	v.click(inClaim(cruise, "Retract"))
	v.waitForText(".correction option:checked", "retracted: the source took it back")
	v.clickButton("Propose")
	v.waitForText(".written", "Proposed: the proposal.")
	v.waitForText(".claim-facts", "from 2018; end not known")
	if evaluate[bool](v, `Boolean(document.querySelector(".claim .standing-retracted"))`) {
		v.Error("a proposal has changed the graph")
	}
	checkRefused(v)
	v.leave()
}

// CorrectDuringOutage saves a correction while the server at url, which holds the article, is away: it is saved once when the server
// is back.
func CorrectDuringOutage(t *testing.T, url string, who Writers, outage Outage) {
	v := openPerson(t, newBrowser(t), url, who.Ed)
	correctStart(v, "2017")
	outage.Begin()
	v.clickButton("Save")
	v.waitForText(".banner.away", outage.What)
	outage.End()
	v.waitForText(".written", "Saved as revision 2.")
	v.waitForText(".claim-facts", "from 2017; end not known")
	v.click(inClaim(cruise, "History"))
	v.waitForText(".history ins", "2017")
}
