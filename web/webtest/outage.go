package webtest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Outage stops something that the explorer needs, and starts it again at the same address with the same data.
type Outage struct {
	What        string // the page's message
	Begin, End  func()
	AnotherPage bool // whether the page can still be loaded
}

// ExplorerOutage begins an outage during the use of the explorer of the server at url, which holds the article: the page
// says what cannot be reached and what it waits for, and continues by itself when the outage has ended.
func ExplorerOutage(t *testing.T, url string, outage Outage) {
	browser := newBrowser(t)
	v := openExplorer(t, browser, url)
	evaluate[bool](v, `window.sameDocument = true`)

	outage.Begin()
	v.clickEntity("person:wu-yuxin")
	v.waitForText(".banner.away", outage.What)
	v.waitForText(".progress", "Reading the evidence…") // half a second later
	v.waitForText("h2.entity-name", "Wu Yuxin")         // which is cached
	// Commands that need no server work.
	v.clickButton("Hide")
	v.waitForStatus("41 entities, 44 links")
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
	// A slow task can be stopped.
	v.click(".find input")
	v.typeText("Kim")
	v.waitForText(".progress", "Stop")

	var other *visitor
	if outage.AnotherPage {
		other = newVisitor(t, browser, url)
		do(other, other.page, "open the page", chromedp.Navigate(url+"explore"))
		other.waitForText(".banner.away", outage.What)
	}
	outage.End()
	v.waitForText(".hits [role=option]", "Kimi")
	v.press(kb.Enter)
	v.waitForText("h2.entity-name", "Kimi")
	v.waitForText(".claim .quote", "Il prodotto di punta di Moonshot è Kimi")
	v.waitFor(`!document.querySelector(".banner.away") && document.querySelector(".progress").textContent === ""`)
	v.waitFor(`window.sameDocument`)
	if other != nil {
		other.waitForStatus(articleStatus)
		other.waitFor(`!document.querySelector(".banner.away")`)
	}
}
