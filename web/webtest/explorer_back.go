package webtest

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	pagedomain "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// goBack goes back through selections, an expansion and a question, and forward again; the title says what is shown.
func goBack(v *visitor) {
	title := func(want string) {
		v.Helper()
		v.waitFor(`document.title === "` + want + ` · ties"`)
	}
	back := func() {
		v.Helper()
		v.waitUntilStill()
		evaluate[bool](v, `(history.back(), true)`)
	}
	title("the explorer")
	v.clickEntity("person:wu-yuxin")
	title("Wu Yuxin")
	v.waitUntilStill()
	v.clickButton("Keep only this")
	v.waitForStatus("1 entity, 0 links")
	v.waitUntilStill()
	v.clickButton("Expand")
	v.waitForStatus("7 entities, 7 links")
	v.waitUntilStill()
	v.click("#tab-ask")
	v.waitUntilStill()
	v.selectOption(".ask select", "career")
	title("What happened when in the career of Wu Yuxin?")
	v.waitUntilStill()

	back()
	v.waitFor(`document.querySelector(".ask select").value === "path"`)
	back()
	title("Wu Yuxin")
	v.waitForStatus("7 entities, 7 links")
	back()
	v.waitForStatus("1 entity, 0 links")
	back()
	v.waitForStatus(articleStatus)
	v.waitForText(".entity-name", "Wu Yuxin")
	back()
	title("the explorer")
	v.waitFor(`document.querySelector(".welcome")`)
	v.waitUntilStill()
	evaluate[bool](v, `(history.forward(), true)`)
	title("Wu Yuxin")
	// The steps of undo are still those of what is shown.
	v.waitUntilStill()
	v.clickButton("Hide")
	v.waitForStatus("41 entities, 44 links")
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
}

// listHidden hides entities, lists them and brings one back.
func listHidden(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Hide")
	v.waitForText(".status", "1 entity hidden")
	v.clickEntity("company:meituan")
	v.clickButton("Hide")
	v.clickButton("2 entities hidden")
	v.waitForText(".hidden-list", "Wu Yuxin")
	v.click(`//*[contains(@class, "hidden-list")]//li[contains(., "Meituan")]//button`)
	v.waitForText(".status", "1 entity hidden")
	v.waitForStatus("41 entities, 44 links")
	v.clickButton("Show all of them")
	v.waitForStatus(articleStatus)
	v.waitFor(`!document.querySelector(".hidden-list, .hidden-count")`)
}

// openBadLinks opens links that hold nothing that is here: the page says so, and goes on saying it.
func openBadLinks(v *visitor) {
	for address, want := range map[string]string{
		"explore#view=damaged":                      "This link is damaged",
		"explore#story=damaged":                     "The story of this link is damaged",
		"explore/person:nobody":                     "There is no person:nobody in this database",
		"explore?path=person:wu-yuxin,person:other": "There is no person:other in this database",
		"explore?career=person:a%22%3Cb%3E":         `There is no person:a"<b> in this database`,
	} {
		do(v, v.page, "leave", chromedp.Navigate("about:blank"))
		v.open(v.url + address)
		v.waitForText(".notice", want)
		v.waitForStatus(articleStatus)
		v.clickEntity("person:wu-yuxin")
		v.waitForText(".entity-name", "Wu Yuxin")
		v.waitForText(".notice", want)
		v.click(".notice button")
		v.waitFor(`!document.querySelector(".notice")`)
	}
}

// stopLoading stops the loading of a link: its address still holds what it held.
func stopLoading(t *testing.T, browser context.Context, url string) {
	v := openExplorer(t, browser, url)
	v.clickEntity("person:wu-yuxin")
	v.waitForAddress()
	address := evaluate[string](v, `location.href`)
	v.leave()

	other := newVisitor(t, browser, url)
	do(other, other.page, "have nothing answered", chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		_, err := cdp.Call(ctx, page, pagedomain.AddScriptToEvaluateOnNewDocument, pagedomain.AddScriptToEvaluateOnNewDocumentParams{
			Source: `window.fetch = (_, { signal } = {}) => new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));`,
		})
		return err
	}))
	do(other, other.page, "open the link", chromedp.Navigate(address))
	other.clickButton("Stop")
	other.waitForText(".notice", "Stopped")
	other.waitFor(`ties.isCurrent()`)
	if got := evaluate[string](other, `location.href`); got != address {
		t.Errorf("after a stop the address is %s, was %s", got, address)
	}
	other.leave()
}
