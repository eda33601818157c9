package webtest

import (
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func asOfADate(v *visitor) {
	v.clicks(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2024"), chromedp.KeyEvent(kb.Enter))
	v.seesText(".legend", "Held in 2024")
	v.clicks("#tab-table")
	v.seesText("tbody tr", "certain")
	v.sees(`[...document.querySelectorAll(".tables table:nth-of-type(2) tbody tr")].every(row => /certain|possible|unknown/.test(row.lastChild.textContent))`)
	v.clicks(`.time input[type="range"]`)
	v.presses(kb.Home)
	v.sees(`document.querySelector(".time .date").value === "2014"`)
	v.clicks(".time .any input")
	v.seesDrawn(wholeArticle)
	v.pressesZ(chromedp.ModifierCtrl)
	v.sees(`document.querySelector(".time .date").value === "2014"`)
}

func leaveOutByTheLegend(v *visitor) {
	v.clicks(`//*[@class="legend"]//label[contains(., "places")]`)
	v.seesText(".status", "left out by the legend")
	v.sees(`document.querySelector(".status").textContent.startsWith("33 entities")`)
	v.clicks(`//*[@class="legend"]//label[contains(., "inferred")]`)
	v.sees(`/\d+ links? left out by the legend/.test(document.querySelector(".status").textContent)`)
	v.pressesZ(chromedp.ModifierCtrl)
	v.pressesZ(chromedp.ModifierCtrl)
	v.seesDrawn(wholeArticle)
}

func theTableIsInStep(v *visitor) {
	v.clicksOn("company:meituan")
	v.clicks("#tab-table")
	v.seesText("tr.selected", "Meituan")
	v.clicks(`//tbody//button[contains(., "GN06")][@class="words"]`)
	v.seesText("tr.selected", "GN06")
	v.clicks("#tab-details")
	v.seesText(".entity-name", "GN06")
	v.clicksButton("Hide")
	v.clicks("#tab-table")
	v.seesText("caption", "41 entities drawn")
}

func lightAndDark(v *visitor) {
	ground := `getComputedStyle(document.querySelector(".canvas")).backgroundColor`
	before := reads[string](v, ground)
	v.clicks(`button[title="Dark"]`)
	v.sees(ground + ` !== "` + before + `"`)
	v.clicks(`button[title="Light"]`)
	v.sees(ground + ` === "` + before + `"`)
}

func onAPhone(v *visitor) {
	do(v, v.page, "hold a phone", chromedp.EmulateViewport(390, 800))
	v.sees(`document.documentElement.scrollWidth <= innerWidth`)
	v.clicks("#tab-table")
	v.seesText("caption", "entities drawn")
	v.sees(`document.querySelector(".canvas").clientHeight > 200`)
}
