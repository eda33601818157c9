package webtest

import (
	"fmt"

	"github.com/chromedp/chromedp"
)

// readBesideTheDrawing reads the article with its graph: what is selected is lit in the text, and what is clicked on in
// the text is selected.
func readBesideTheDrawing(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.click(`.claim button.quote`)
	v.clickButton("Read it beside the drawing")
	// What claims cite in part is in several marks.
	v.waitFor(`[...document.querySelectorAll(".reader mark.lit")].map(one => one.textContent).join("").includes("ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")`)
	v.waitForText(".reader .pale", "Blitz dell'intelligenza artificiale di Alibaba a Sunnyvale")
	v.waitFor(`[...document.querySelectorAll(".reader mark")].some(one => one.title.replace(/[\u2068\u2069]/g, "").includes("Wu Yuxin, curriculum: reads like a who's who of technology"))`)
	v.waitUntilStill()
	v.click(`//mark[contains(., "Il prodotto di punta di Moonshot")]`)
	v.waitForText(".relation-name", "Kimi product of Moonshot AI")
	v.waitForText(".reader mark.lit", "Il prodotto di punta di Moonshot")
	v.click(`.reader header button`)
	v.waitFor(`!document.querySelector(".reader")`)
}

// speakLanguages switches to Italian and Chinese, and back; the choice is remembered.
func speakLanguages(v *visitor) {
	for _, language := range []struct{ name, legend, certain string }{
		{"it", "Legenda", "certo"},
		{"zh", "图例", "确定"},
		{"en", "Legend", "certain"},
	} {
		v.selectOption("select.language", language.name)
		v.waitForText(".legend summary", language.legend)
		v.waitFor(fmt.Sprintf(`document.documentElement.lang === %q`, language.name))
	}
	v.click("#tab-table")
	v.waitForText("tbody th", "Beijing")
	v.selectOption("select.language", "it")
	v.waitForText("tbody th", "Pechino")
	v.click("#tab-details")
	v.clickButton("Come è legato Kimi a Google Brain?")
	v.waitForText(".headline", "1 percorso da Kimi a Google Brain.")
	v.waitForText(".caption", "prodotto di")
	v.waitUntilStill()
	v.waitForAddress()
	do(v, v.page, "load the page again", chromedp.Reload())
	v.waitUntilStill()
	v.waitForText(".legend summary", "Legenda")
	v.selectOption("select.language", "en")
	v.waitForText(".headline", "1 path from Kimi to Google Brain.")
}

// playYears plays the years, and stops: the drawing is of the year that is shown.
func playYears(v *visitor) {
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2015"), chromedp.KeyEvent("\r"))
	v.waitForText(".legend", "Held in 2015")
	v.click(`button[title="Play"]`)
	v.waitFor(`Number(document.querySelector(".time .date").value) > 2015`)
	v.click(`button[title="Pause"]`)
	v.waitFor(`document.querySelector("button[title=Play]")`)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitFor(`document.querySelector(".time .date").value === "2015"`)
	v.askQuestion("people", "Meituan")
	v.waitForText(".headline", "at Meituan, as of 2015.")
}
