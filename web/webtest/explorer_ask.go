package webtest

import (
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// ask picks a question, and names the first of whom it asks.
func (v *visitor) asks(kind, name string) {
	v.Helper()
	v.clicks("#tab-ask")
	v.chooses(".ask select", kind)
	v.clicks(".ask .field:nth-of-type(2) input, .ask .picker input")
	do(v, v.page, "type "+name, chromedp.KeyEvent(name))
	v.seesText(`.ask [role=option][aria-selected=true]`, name)
	v.presses(kb.Enter)
}

// chooses picks an option of a list, as the arrow keys would.
func (v *visitor) chooses(selector, value string) {
	v.Helper()
	do(v, v.page, "wait for "+selector, chromedp.WaitVisible(selector))
	reads[bool](v, `(() => {
		const list = document.querySelector(`+"`"+selector+"`"+`);
		list.value = `+"`"+value+"`"+`;
		return list.dispatchEvent(new Event("change", { bubbles: true }));
	})()`)
}

// howTwoAreLinked takes the first question of the page, and reads the words behind each link.
func howTwoAreLinked(v *visitor) {
	v.clicksButton("How is Kimi linked to Google Brain?")
	v.seesText(".headline", "1 path from Kimi to Google Brain.")
	v.seesText(".chain", "Kimi → Moonshot AI → Wu Yuxin → Google Brain")
	v.seesText(".hops .claim", "Kimi product of Moonshot AI")
	v.seesText(".hops .claim", "ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")
	v.sees(`[...document.querySelectorAll(".hops .claim")].every(claim => claim.querySelector("q"))`)
	v.seesDrawn(wholeArticle)
	v.clicks(".hops .claim button.quote")
	v.seesText(".document mark", "Il prodotto di punta di Moonshot è Kimi")
}

// otherWays selects two, asks how they are linked, and steps through the paths by keyboard: each is lit in the drawing
// and in the table.
func otherWays(v *visitor) {
	v.clicksOn("person:wang-xing")
	v.clicksOn("person:wang-huiwen", chromedp.ButtonModifiers(chromedp.ModifierShift))
	v.clicksButton("How are they linked?")
	v.seesText(".headline", "4 paths from Wang Xing to Wang Huiwen.")
	v.seesText(".chain", "Wang Xing → Meituan → Wang Huiwen")
	do(v, v.page, "focus the stepper", chromedp.Focus(`button[aria-label="Next path"]`))
	v.presses(kb.Enter)
	v.seesText(".stepper", "2 of 4")
	v.seesText(".chain", "Wang Xing → Meituan → GN06 → Wang Huiwen")
	v.clicks("#tab-table")
	v.sees(`[...document.querySelectorAll("tr.lit th bdi:first-child")].map(one => one.textContent).sort().join().includes("GN06")`)
	v.clicks(`button[title^="Undo"]`)
	v.sees(`![...document.querySelectorAll("tr.lit th")].some(one => one.textContent.includes("GN06"))`)
	v.clicks("#tab-ask")
	v.seesText(".stepper", "1 of 4")
	v.clicks(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2024"), chromedp.KeyEvent(kb.Enter))
	v.seesText(".headline", "from Wang Xing to Wang Huiwen that may have held in 2024.")
}

func wereTwoTogether(v *visitor) {
	v.clicksButton("Were Wang Xing and Wang Huiwen together?")
	v.seesText(".headline .verdict", "certain")
	v.seesText(".meeting summary", "Meituan")
	v.clicks(".meeting summary")
	v.seesText(".meeting .claim", "CEO")
	v.clicksButton("Show in the drawing")
	v.waits()
	v.seesDrawn(wholeArticle)
}

func whoWereTheColleagues(v *visitor) {
	v.asks("colleagues", "Wang Xing")
	v.seesText(".headline", "1 person at the same companies or teams as Wang Xing")
	v.seesText(".meeting summary", "Wang Huiwen")
}

func flowsOfACompany(v *visitor) {
	v.asks("flows", "Moonshot AI")
	v.seesText(".headline", "1 person moved to Moonshot AI")
	v.clicks(`.sankey [role=button]`)
	v.seesText(".meeting summary", "Wu Yuxin")
}

func whatHappenedWhen(v *visitor) {
	v.clicksButton("What happened when in the career of Wu Yuxin?")
	v.seesText(".headline", "6 stints of Wu Yuxin")
	// No date is known of this one, and none is drawn.
	v.sees(`document.querySelector("[aria-label*='Cruise'][aria-label$=': ended; no dates known (inferred)'] .hatched")`)
	v.clicks(`.time-line [aria-label*="Cruise"]`)
	v.sees(`!document.querySelector(".welcome")`)
}
