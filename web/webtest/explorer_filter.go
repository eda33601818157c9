package webtest

import (
	"context"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
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

// withoutMotion zooms for somebody who wants nothing to move: the drawing jumps.
func withoutMotion(v *visitor) {
	v.clicksOn("person:wu-yuxin")
	do(v, v.page, "ask for less motion", chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		_, err := cdp.Call(ctx, page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
		})
		return err
	}))
	if places := v.placesWhileZooming(); places != 2 {
		v.Errorf("the drawing was at %d places, want the one before and the one behind", places)
	}
}

// placesWhileZooming counts at how many places an entity is seen, frame by frame, while the page zooms.
func (v *visitor) placesWhileZooming() int {
	v.Helper()
	v.waits()
	reads[bool](v, `(() => {
		window.places = new Set();
		window.frame = () => {
			places.add(JSON.stringify(ties.whereIs("person:wu-yuxin")));
			if (places.size === 1 || !ties.isStill()) { requestAnimationFrame(frame); } else { places.done = true; }
		};
		frame();
		return true;
	})()`)
	v.clicks(`.zoom button:first-child`)
	v.sees(`places.done`)
	return reads[int](v, `places.size`)
}
