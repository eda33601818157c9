package webtest

import (
	"context"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// coveredNothing is a JavaScript expression that is true if no control and no text on the screen is covered by something
// else, and the parts of the page do not overlap. covers lists what is wrong.
const coveredNothing = `(window.covers = (() => {
	const wrong = [];
	const box = element => element.getBoundingClientRect();
	const seen = element => element.checkVisibility({ visibilityProperty: true }) && box(element).width > 1 && box(element).height > 1;
	const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
	const all = selector => [...document.querySelectorAll(selector)].filter(seen);
	for (const group of [".bar, .banners, .canvas, .stage footer, .side", ".bar, .legend, .zoom, .banners, .stage footer, .side"]) {
		const parts = all(group);
		parts.forEach((a, i) => parts.slice(i + 1).forEach(b => overlap(box(a), box(b)) && wrong.push(a.className + " meets " + b.className)));
	}
	for (const element of all("button, a, input, select, summary, h1, h2, h3, p, td, th, .verdict, svg text")) {
		if (element.closest(".unseen, .canvas") || element.matches("input[type=file]")) { continue; }
		const { left, top, width, height } = box(element);
		const x = Math.floor(left + Math.min(width / 2, 20)), y = Math.floor(top + Math.min(height / 2, 20)); // elementFromPoint rounds
		if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) {
			if (!element.closest(".panel, .front, .hits, .legend, dialog") && document.documentElement.scrollHeight <= innerHeight) { wrong.push("outside: " + element.outerHTML.slice(0, 120)); }
			continue;
		}
		const scroller = element.closest(".panel, .legend, .hits, .sheet-body, .story-words");
		if (scroller && scroller !== element && (y <= box(scroller).top || y >= box(scroller).bottom || x >= box(scroller).right)) { continue; }
		const top_ = document.elementFromPoint(x, y);
		if (!top_ || !(element.contains(top_) || top_.contains(element) || top_.closest("label, button, a") === element.closest("label, button, a"))) {
			wrong.push((top_ ? top_.outerHTML.slice(0, 80) : "nothing") + " covers " + element.outerHTML.slice(0, 120));
		}
	}
	if (document.documentElement.scrollWidth > innerWidth) { wrong.push("it scrolls sideways"); }
	return wrong;
})()).length === 0`

// sizes are the screens that the pages are for; the last one is that of 1366 × 768 enlarged to 200 %.
var sizes = [][2]int64{{320, 640}, {390, 844}, {768, 1024}, {844, 390}, {1024, 768}, {1366, 768}, {1920, 1080}, {683, 384}}

// useEveryWidth reads the evidence and an answer at each size: nothing covers anything, and fingers find what they look for.
func useEveryWidth(v *visitor) {
	v.clickButton("How is Kimi linked to Google Brain?")
	v.waitForText(".hops", "Il prodotto di punta di Moonshot è Kimi")
	for _, size := range sizes {
		do(v, v.page, "set the size", chromedp.EmulateViewport(size[0], size[1]))
		for _, tab := range []string{"ask", "details", "table"} {
			evaluate[bool](v, `(document.getElementById("tab-`+tab+`").click(), true)`)
			v.waitUntilStill()
			nothingCovers(v, fmt.Sprintf("%d × %d, %s", size[0], size[1], tab))
		}
		if size[0] < 760 {
			fingersFindEverything(v, size)
		}
	}
	do(v, v.page, "hold a phone", chromedp.EmulateViewport(390, 844))
	useSheet(v)
}

// nothingCovers asserts that nothing covers anything.
func nothingCovers(v *visitor, where string) {
	v.Helper()
	if !evaluate[bool](v, coveredNothing) {
		v.Errorf("%s:\n%s", where, strings.Join(evaluate[[]string](v, `covers`), "\n"))
	}
}

// fingersFindEverything asserts that what can be tapped is 44 pixels high, as far as it stands on a line of its own.
func fingersFindEverything(v *visitor, size [2]int64) {
	v.Helper()
	small := evaluate[[]string](v, `[...document.querySelectorAll("button, select, summary, input:not([type=checkbox])")]
		.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
		.map(one => one.outerHTML.slice(0, 120))`)
	if len(small) > 0 {
		v.Errorf("%d × %d: too small to tap:\n%s", size[0], size[1], strings.Join(small, "\n"))
	}
}

// useSheet raises and lowers the panel of a phone: it shows the answer first.
func useSheet(v *visitor) {
	v.Helper()
	v.click("#tab-ask")
	v.waitFor(`document.querySelector(".answer")?.getBoundingClientRect().top < document.querySelector(".ask select").getBoundingClientRect().top`)
	height := `document.querySelector(".side").clientHeight`
	half := evaluate[int](v, height)
	v.click(".sheet-handle")
	v.waitFor(fmt.Sprintf(`%s > %d`, height, half))
	v.click(".sheet-handle")
	v.waitFor(fmt.Sprintf(`%s < %d && !document.querySelector(".panel").checkVisibility()`, height, half))
	nothingCovers(v, "with a low sheet")
	v.click("#tab-details")
	v.waitFor(fmt.Sprintf(`%s === %d`, height, half))
	if text := evaluate[string](v, `document.querySelector(".panel").textContent`); strings.Contains(text, "Click on a node") {
		v.Error("texts say click on a phone")
	}
}

// printView prints an answer: the drawing as a picture, and all of the panel.
func printView(v *visitor) {
	v.clickButton("How is Kimi linked to Google Brain?")
	v.waitForText(".hops", "Il prodotto di punta di Moonshot è Kimi")
	v.waitUntilStill()
	evaluate[bool](v, `dispatchEvent(new Event("beforeprint"))`) // browsers say so before they lay the page out for paper
	do(v, v.page, "print", chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		_, err := cdp.Call(ctx, page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		return err
	}))
	v.waitFor(`document.querySelector(".print-picture svg")?.getBoundingClientRect().height > 100`)
	v.waitFor(`(() => { const panel = document.querySelector(".panel"); return panel.scrollHeight <= panel.clientHeight + 1; })()`)
	v.waitFor(`![...document.querySelectorAll(".tabs, .zoom, .legend, .tools, .field")].some(one => one.checkVisibility())`)
	v.waitFor(`document.documentElement.scrollWidth <= innerWidth`)
	evaluate[bool](v, `dispatchEvent(new Event("afterprint"))`)
	v.waitFor(`!document.querySelector(".print-picture svg")`)
}
