package webtest

import (
	"fmt"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

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
