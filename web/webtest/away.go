package webtest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Outage takes away what the explorer needs, and brings it back, at the same address and with the same data.
type Outage struct {
	What        string // the words by which the page tells what is missing
	Begin, End  func()
	AnotherPage bool // whether the page itself can still be loaded
}

// ExplorerAway has something go away while somebody uses the explorer of the server at url, which holds the article:
// the page says what is missing and what it waits for, and goes on by itself once it is back.
func ExplorerAway(t *testing.T, url string, outage Outage) {
	browser := newBrowser(t)
	v := visit(t, browser, url)
	reads[bool](v, `window.sameDocument = true`)

	outage.Begin()
	v.clicksOn("person:wu-yuxin")
	v.seesText(".banner.away", outage.What)
	v.seesText(".progress", "Reading the evidence…") // half a second later
	v.seesText("h2.entity-name", "Wu Yuxin")         // which is known
	// What needs nobody else goes on.
	v.clicksButton("Hide")
	v.seesDrawn("41 entities, 44 links")
	v.pressesZ(chromedp.ModifierCtrl)
	v.seesDrawn(wholeArticle)
	// What takes too long can be stopped.
	v.clicks(".find input")
	v.types("Kim")
	v.seesText(".progress", "Stop")

	var other *visitor
	if outage.AnotherPage {
		other = arrive(t, browser, url)
		do(other, other.page, "open the page", chromedp.Navigate(url+"explore"))
		other.seesText(".banner.away", outage.What)
	}
	outage.End()
	v.seesText(".hits [role=option]", "Kimi")
	v.presses(kb.Enter)
	v.seesText("h2.entity-name", "Kimi")
	v.seesText(".claim .quote", "Il prodotto di punta di Moonshot è Kimi")
	v.sees(`!document.querySelector(".banner.away") && document.querySelector(".progress").textContent === ""`)
	v.sees(`window.sameDocument`)
	if other != nil {
		other.seesDrawn(wholeArticle)
		other.sees(`!document.querySelector(".banner.away")`)
	}
}
