package webtest

import (
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
	v.waitForText(".chain", "Kimi → Moonshot AI → Wu Yuxin → Google Brain")
	v.waitForText(".hops .claim", "Kimi product of Moonshot AI")
	v.waitForText(".hops .claim", "ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")
	v.waitFor(`[...document.querySelectorAll(".hops .claim")].every(claim => claim.querySelector("q"))`)
	v.waitForStatus(articleStatus)
	v.click(".hops .claim button.quote")
	v.waitForText(".document mark", "Il prodotto di punta di Moonshot è Kimi")
}

// alternativePaths selects two people, asks how they are linked, and steps through the paths by keyboard: each is
// highlighted in the drawing and in the table.
func alternativePaths(v *visitor) {
	v.clickEntity("person:wang-xing")
	v.clickEntity("person:wang-huiwen", chromedp.ButtonModifiers(chromedp.ModifierShift))
	v.clickButton("How are they linked?")
	v.waitForText(".headline", "4 paths from Wang Xing to Wang Huiwen.")
	v.waitForText(".chain", "Wang Xing → Meituan → Wang Huiwen")
	do(v, v.page, "focus the stepper", chromedp.Focus(`button[aria-label="Next path"]`))
	v.press(kb.Enter)
	v.waitForText(".stepper", "2 of 4")
	v.waitForText(".chain", "Wang Xing → Meituan → GN06 → Wang Huiwen")
	v.click("#tab-table")
	v.waitFor(`[...document.querySelectorAll("tr.lit th bdi:first-child")].map(one => one.textContent).sort().join().includes("GN06")`)
	v.click(`button[title^="Undo"]`)
	v.waitFor(`![...document.querySelectorAll("tr.lit th")].some(one => one.textContent.includes("GN06"))`)
	v.click("#tab-ask")
	v.waitForText(".stepper", "1 of 4")
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2024"), chromedp.KeyEvent(kb.Enter))
	v.waitForText(".headline", "from Wang Xing to Wang Huiwen that may have held in 2024.")
}

func askForOverlap(v *visitor) {
	v.clickButton("Were Wang Xing and Wang Huiwen together?")
	v.waitForText(".headline .verdict", "certain")
	v.waitForText(".meeting summary", "Meituan")
	v.click(".meeting summary")
	v.waitForText(".meeting .claim", "CEO")
	v.clickButton("Show in the drawing")
	v.waitUntilStill()
	v.waitForStatus(articleStatus)
}

func askForColleagues(v *visitor) {
	v.askQuestion("colleagues", "Wang Xing")
	v.waitForText(".headline", "1 person at the same companies or teams as Wang Xing")
	v.waitForText(".meeting summary", "Wang Huiwen")
}

func askForFlows(v *visitor) {
	v.askQuestion("flows", "Moonshot AI")
	v.waitForText(".headline", "1 person moved to Moonshot AI")
	v.click(`.sankey [role=button]`)
	v.waitForText(".meeting summary", "Wu Yuxin")
}

func askForCareer(v *visitor) {
	v.clickButton("What happened when in the career of Wu Yuxin?")
	v.waitForText(".headline", "6 stints of Wu Yuxin")
	// It has no known dates, and none are drawn.
	v.waitFor(`document.querySelector("[aria-label*='Cruise'][aria-label$=': ended; no dates known (inferred)'] .hatched")`)
	v.click(`.time-line [aria-label*="Cruise"]`)
	v.waitFor(`!document.querySelector(".welcome")`)
}
