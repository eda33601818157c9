package webtest

import (
	"math"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// askQuestion picks a kind of question, and the first entity that it is about.
func (v *visitor) askQuestion(kind, name string) {
	v.Helper()
	v.click("#tab-ask")
	v.selectOption(".ask select", kind)
	v.click(".ask .field:nth-of-type(2) input, .ask .picker input")
	do(v, v.page, "type "+name, chromedp.KeyEvent(name))
	v.waitForText(`.ask [role=option][aria-selected=true]`, name)
	v.press(kb.Enter)
}

// selectOption picks an option of a select element.
func (v *visitor) selectOption(selector, value string) {
	v.Helper()
	do(v, v.page, "wait for "+selector, chromedp.WaitVisible(selector))
	evaluate[bool](v, `(() => {
		const list = document.querySelector(`+"`"+selector+"`"+`);
		list.value = `+"`"+value+"`"+`;
		return list.dispatchEvent(new Event("change", { bubbles: true }));
	})()`)
}

// askForPaths asks the first sample question, and reads the claims behind each link.
func askForPaths(v *visitor) {
	v.clickButton("How is Kimi linked to Google Brain?")
	v.waitForText(".headline", "1 path from Kimi to Google Brain.")
	v.waitFor(`document.activeElement.matches(".headline")`)
	v.waitForText(".said", "1 path from Kimi to Google Brain.")
	v.waitForText(".chain", "Kimi → Moonshot AI → Wu Yuxin → Google Brain")
	v.waitForText(".hops .claim", "Kimi product of Moonshot AI")
	v.waitForText(".hops .claim", "ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")
	v.waitFor(`[...document.querySelectorAll(".hops .claim")].every(claim => claim.querySelector("q"))`)
	// It is a row, with a sentence below each link; the rest is set aside.
	v.waitForStatus("4 entities, 4 links")
	v.waitUntilStill()
	v.waitForText(".caption q", "Il prodotto di punta di Moonshot è Kimi")
	v.waitForText(".stage-bar", "38 set aside")
	kimi, brain := v.position("project:kimi"), v.position("company:google-brain")
	if math.Abs(kimi.Y-brain.Y) > 1 || brain.X-kimi.X < 300 {
		v.Errorf("the path leads from %v to %v, want a row from left to right", kimi, brain)
	}
	v.clickButton("← Back to the whole drawing")
	v.waitForStatus(articleStatus)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus("4 entities, 4 links")
	v.click(".hops .claim button.quote")
	v.waitForText(".document mark", "Il prodotto di punta di Moonshot è Kimi")
}

// alternativePaths selects two people, asks how they are linked, and steps through the paths by keyboard: each is
// highlighted in the drawing and in the table.
func alternativePaths(v *visitor) {
	v.clickEntity("person:wang-xing")
	v.clickEntity("person:wang-huiwen", chromedp.ButtonModifiers(chromedp.ModifierShift))
	evaluate[bool](v, holdFirstLinks)
	v.clickButton("How are they linked?")
	v.waitForText(".headline", "4 paths from Wang Xing to Wang Huiwen.")
	v.waitForText(".chain", "Wang Xing → Meituan → Wang Huiwen")
	v.waitFor("window.release")
	do(v, v.page, "focus the stepper", chromedp.Focus(`button[aria-label="Next path"]`))
	v.press(kb.Enter)
	v.waitForText(".stepper", "2 of 4")
	v.waitForText(".chain", "Wang Xing → Meituan → GN06 → Wang Huiwen")
	v.click("#tab-table")
	v.waitFor(`[...document.querySelectorAll("tr.lit th bdi:first-child")].map(one => one.textContent).sort().join().includes("GN06")`)
	// The first path comes after the second one, too late to be shown.
	evaluate[bool](v, `release()`)
	v.waitFor("window.released")
	v.waitUntilStill()
	v.click(`button[title^="Undo"]`)
	v.waitFor(`![...document.querySelectorAll("tr.lit th")].some(one => one.textContent.includes("GN06"))`)
	v.click("#tab-ask")
	v.waitForText(".stepper", "1 of 4")
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2024"), chromedp.KeyEvent(kb.Enter))
	v.waitForText(".headline", "from Wang Xing to Wang Huiwen that may have held in 2024.")
}

// holdFirstLinks makes the page wait for the links that it asks for first until release is called.
const holdFirstLinks = `(() => {
	const send = window.fetch;
	window.fetch = (...request) => {
		if (window.release || !JSON.stringify(request).includes("LinksFrom")) {
			return send(...request);
		}
		return new Promise(answer => {
			window.release = () => {
				answer(send(...request).then(response => { window.released = true; return response; }));
				return true;
			};
		});
	};
	return true;
})()`

func askForOverlap(v *visitor) {
	v.clickButton("Were Wang Xing and Wang Huiwen together?")
	v.waitForText(".headline .verdict", "certain")
	v.waitForText(".meeting summary", "Meituan")
	v.click(".meeting summary")
	v.waitForText(".meeting .claim", "CEO")
	v.waitForStatus("3 entities, 3 links")
	v.waitForText(".caption", "works at")
	// The rest of the drawing is grey: by a button, or by Escape wherever the focus is, it has its colours again.
	again := "All in colour again"
	v.clickButton("Show in the whole drawing")
	v.waitUntilStill()
	v.waitForStatus(articleStatus)
	v.waitForText(".stage-bar", "3 entities stand out")
	v.clickButton(again)
	v.waitForText(".said", "All is in colour again.")
	v.waitFor(`!document.querySelector(".stage-bar")`)
	v.clickButton("Show in the whole drawing")
	v.waitForText(".stage-bar", again)
	v.press(kb.Escape)
	v.waitFor(`!document.querySelector(".stage-bar")`)
}

func askForColleagues(v *visitor) {
	v.askQuestion("colleagues", "Wang Xing")
	v.waitForText(".headline", "1 person at the same companies or teams as Wang Xing")
	v.waitForText(".meeting summary", "Wang Huiwen")
}

func askForFlows(v *visitor) {
	v.askQuestion("flows", "Moonshot AI")
	v.waitForText(".headline", "1 person moved to Moonshot AI")
	v.waitForStatus("4 entities, 3 flows, 0 links")
	v.click(`.sankey [role=button]`)
	v.waitForText(".meeting summary", "Wu Yuxin")
}

// askAboutCompanies asks what there is to ask about companies: who was there, who left, who was at two, how many.
func askAboutCompanies(v *visitor) {
	v.askQuestion("company", "Meituan")
	v.waitForText(".headline", "2 people at Meituan, at some time.")
	v.waitForText(".meeting summary", "Wang Huiwen")
	v.click(`//summary[normalize-space()="Teams and units"]`)
	v.waitForText(".claim", "GN06")
	v.askQuestion("people", "GN06")
	v.waitForText(".headline", "at GN06")
	v.askQuestion("alumni", "Meta")
	v.waitForText(".headline", "1 person left Meta.")
	v.waitForText(".meeting summary", "now at Moonshot AI (co-founder)")
	v.askQuestion("both", "Meta")
	v.nameSecond("Cruise")
	v.waitForText(".headline", "At both Meta and Cruise: 1 person")
	v.waitForText(".meeting summary", "Wu Yuxin")
	v.selectOption(".ask select", "moved")
	v.waitForText(".answer", "they were at both, and nothing says in which order")
	v.askQuestion("back", "Meituan")
	v.waitForText(".headline", "as far as is known: 0 people.")
	v.askQuestion("headcount", "Meituan")
	v.waitFor(`document.querySelector(".bars [role=button]")`)
	v.askQuestion("similar", "Wang Xing")
	v.waitForText(".headline", "Nothing else has a name like that of Wang Xing.")
	v.askQuestion("gaps", "Wu Yuxin")
	v.waitForText(".claim", "no start is given")
	v.selectOption("select.language", "it")
	v.waitForText(".claim", "un inizio")
}

// nameSecond names the second entity that a question is about.
func (v *visitor) nameSecond(name string) {
	v.Helper()
	v.click(".ask div.field:nth-of-type(2) input")
	do(v, v.page, "type "+name, chromedp.KeyEvent(name))
	v.waitForText(`.ask div.field:nth-of-type(2) [role=option][aria-selected=true]`, name)
	v.press(kb.Enter)
}

func askForCareer(v *visitor) {
	v.clickButton("What happened when in the career of Wu Yuxin?")
	v.waitForText(".headline", "6 stints of Wu Yuxin")
	// It has no known dates, and none are drawn.
	v.waitFor(`document.querySelector("[aria-label*='Cruise'][aria-label$=': ended; no dates known (inferred)'] .hatched")`)
	v.click(`.time-line [aria-label*="Cruise"]`)
	v.waitFor(`!document.querySelector(".welcome")`)
}
