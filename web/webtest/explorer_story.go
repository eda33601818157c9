package webtest

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// tellStory makes a story of two views, tells it, and opens its link in another profile.
func tellStory(t *testing.T, browser context.Context, url string) {
	v := openExplorer(t, browser, url)
	edit := func() {
		v.click(`button[title="Share and take away"]`)
		v.clickButton("A story of views…")
	}
	edit()
	v.clickButton("Add what is shown")
	v.waitFor(`document.querySelector(".story-steps input").value === "the explorer"`)
	v.fill(".story-steps input", "Everybody")
	v.fill(".story-steps textarea", "Where it begins.\n"+element)
	v.press(kb.Escape)
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Keep only this")
	v.waitForStatus("1 entity, 0 links")
	edit()
	v.clickButton("Add what is shown")
	v.waitFor(`document.querySelectorAll(".story-steps input")[1].value === "Wu Yuxin"`)
	loadAxe(v)
	checkAxe(v)

	v.clickButton("Tell it from the beginning")
	v.waitForText(".story h2", "Everybody")
	v.waitForText(".story", element)
	v.waitForText(".story .quiet", "1 of 2")
	v.waitForStatus(articleStatus)
	v.waitFor(`document.title === "Everybody · ties"`)
	checkAxe(v)
	for _, size := range [][2]int64{{320, 640}, {844, 390}, {1366, 768}} {
		do(v, v.page, "set the size", chromedp.EmulateViewport(size[0], size[1]))
		v.waitUntilStill()
		nothingCovers(v, fmt.Sprintf("a story at %d × %d", size[0], size[1]))
	}
	do(v, v.page, "set the size", chromedp.EmulateViewport(pageWidth, pageHeight))
	v.clickButton("Next")
	v.waitForText(".story h2", "Wu Yuxin")
	v.waitForStatus("1 entity, 0 links")
	v.waitForText(".said", "2 of 2: Wu Yuxin")
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
	v.pressZ(chromedp.ModifierCtrl, chromedp.ModifierShift)
	v.waitForStatus("1 entity, 0 links")
	v.waitForAddress()
	do(v, v.page, "load the page again", chromedp.Reload())
	v.waitForText(".story h2", "Wu Yuxin")
	v.waitForStatus("1 entity, 0 links")
	checkUnharmed(v)

	v.clickButton("Edit")
	evaluate[bool](v, `(Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async text => { window.copied = text; } } }), true)`)
	v.clickButton("Copy the link to the story")
	v.waitFor(`window.copied`)
	other := newVisitor(t, browser, url)
	other.open(evaluate[string](v, `copied`))
	other.waitForText(".story h2", "Everybody")
	other.waitForStatus(articleStatus)
	other.click(`button[title="Leave the story"]`)
	other.waitFor(`!document.querySelector(".story")`)
	other.leave()
	v.leave()
}

// fill puts a text into a box in place of what is there.
func (v *visitor) fill(selector, text string) {
	v.Helper()
	do(v, v.page, "see "+selector, chromedp.WaitVisible(selector))
	evaluate[bool](v, fmt.Sprintf(`(() => {
		const box = document.querySelector(%q);
		box.value = %q;
		return box.dispatchEvent(new Event("input", { bubbles: true }));
	})()`, selector, text))
}
