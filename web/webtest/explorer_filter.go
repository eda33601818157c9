package webtest

import (
	"context"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func setDate(v *visitor) {
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2024"), chromedp.KeyEvent(kb.Enter))
	v.waitForText(".legend", "Held in 2024")
	v.click("#tab-table")
	v.waitForText("tbody tr", "certain")
	v.waitFor(`[...document.querySelectorAll(".tables table:nth-of-type(2) tbody tr")].every(row => /certain|possible|unknown/.test(row.lastChild.textContent))`)
	v.click(`.time input[type="range"]`)
	v.press(kb.Home)
	v.waitFor(`document.querySelector(".time .date").value === "2014"`)
	v.click(".time .any input")
	v.waitForStatus(articleStatus)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitFor(`document.querySelector(".time .date").value === "2014"`)
}

func filterByLegend(v *visitor) {
	v.click(`//*[@class="legend"]//label[contains(., "places")]`)
	v.waitForText(".status", "left out by the legend")
	v.waitFor(`document.querySelector(".status").textContent.startsWith("33 entities")`)
	v.click(`//*[@class="legend"]//label[contains(., "inferred")]`)
	v.waitFor(`/\d+ links? left out by the legend/.test(document.querySelector(".status").textContent)`)
	v.pressZ(chromedp.ModifierCtrl)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
}

func followInTable(v *visitor) {
	v.clickEntity("company:meituan")
	v.click("#tab-table")
	v.waitForText("tr.selected", "Meituan")
	v.click(`//tbody//button[contains(., "GN06")][@class="words"]`)
	v.waitForText("tr.selected", "GN06")
	v.click("#tab-details")
	v.waitForText(".entity-name", "GN06")
	v.clickButton("Hide")
	v.click("#tab-table")
	v.waitForText("caption", "41 entities drawn")
}

func switchTheme(v *visitor) {
	ground := `getComputedStyle(document.querySelector(".canvas")).backgroundColor`
	before := evaluate[string](v, ground)
	v.click(`button[title="Dark"]`)
	v.waitFor(ground + ` !== "` + before + `"`)
	v.click(`button[title="Light"]`)
	v.waitFor(ground + ` === "` + before + `"`)
}

func usePhone(v *visitor) {
	do(v, v.page, "hold a phone", chromedp.EmulateViewport(390, 800))
	v.waitFor(`document.documentElement.scrollWidth <= innerWidth`)
	v.click("#tab-table")
	v.waitForText("caption", "entities drawn")
	v.waitFor(`document.querySelector(".canvas").clientHeight > 200`)
}

// reduceMotion zooms under prefers-reduced-motion: the drawing does not animate.
func reduceMotion(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	do(v, v.page, "ask for less motion", chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		_, err := cdp.Call(ctx, page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		return err
	}))
	if positions := positionsWhileZooming(v); positions != 2 {
		v.Errorf("the drawing was at %d places, want the one before and the one behind", positions)
	}
}

// positionsWhileZooming returns the number of positions of an entity, frame by frame, while the page zooms.
func positionsWhileZooming(v *visitor) int {
	v.Helper()
	v.waitUntilStill()
	evaluate[bool](v, `(() => {
		window.positions = new Set();
		window.frame = () => {
			positions.add(JSON.stringify(ties.whereIs("person:wu-yuxin")));
			if (positions.size === 1 || !ties.isStill()) { requestAnimationFrame(frame); } else { positions.done = true; }
		};
		frame();
		return true;
	})()`)
	v.click(`.zoom button:first-child`)
	v.waitFor(`positions.done`)
	return evaluate[int](v, `positions.size`)
}

// compareDates compares 2005 with 2015 in Hostile data: one came, one left, and of two nothing says; the table says which, and
// sorts and filters. The address holds both dates.
func compareDates(v *visitor) {
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2015"), chromedp.KeyEvent(kb.Enter))
	v.click(`input[placeholder="compare with"]`)
	do(v, v.page, "type another year", chromedp.KeyEvent("2005"), chromedp.KeyEvent(kb.Enter))
	const counts = "2005 → 2015: 1 came, 1 left, 0 stayed, 2 nothing says"
	v.waitForText(".status", counts)
	v.waitForText(".legend", "From 2005 to 2015")
	v.waitForStatus("4 entities, 4 links")

	v.click("#tab-table")
	v.waitForText("tbody tr", "came, certain")
	v.clickButton("2005 → 2015")
	last := `[...document.querySelectorAll(".tables table:last-of-type tbody tr")].map(row => row.lastChild.textContent.split(",")[0]).join()`
	v.waitFor(last + ` === "came,left,nothing says,nothing says"`)
	v.clickButton("2005 → 2015 ▲")
	v.waitFor(last + ` === "nothing says,nothing says,left,came"`)
	v.fill(`.tables input[type=search]`, "anna")
	v.waitFor(`document.querySelectorAll(".tables table:last-of-type tbody tr").length === 2`)
	v.fill(`.tables input[type=search]`, "")

	v.waitForAddress()
	do(v, v.page, "load the page again", chromedp.Reload())
	v.waitForText(".status", counts)
	v.askQuestion("people", "Script")
	v.waitForText(".headline", "between 2005 and 2015: 0 came, 1 left, 0 stayed, 1 nothing says.")
	v.waitForText(".meeting summary", "left")
	v.clickButton("← Back to the whole drawing")
	v.click(".time .any input")
	v.waitFor(`!document.querySelector('input[placeholder="compare with"]')`)
	v.waitForStatus("4 entities, 4 links")
}

// walkLoop reads a relation of an entity to itself: it is drawn, listed once, and reached by keyboard.
func walkLoop(v *visitor) {
	v.click("#tab-details")
	v.clickEntity("company:script")
	v.waitFor(`[...document.querySelectorAll(".claim .words")].filter(one => one.textContent.startsWith("tries to hire from")).length === 1`)
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	const name = `(document.querySelector(".relation-name")?.textContent ?? "")`
	loops, before := 0, ""
	for range 3 { // jobs of two, and the loop
		v.press(" ")
		v.waitFor(fmt.Sprintf(`%[1]s && %[1]s !== %[2]q`, name, before))
		before = evaluate[string](v, name)
		if strings.Contains(before, "tries to hire from") {
			loops++
		}
	}
	if loops != 1 {
		v.Errorf("the loop was reached %d times among three lines", loops)
	}
	v.press(" ")
	v.waitForText(".entity-name", "Script "+script)
}
