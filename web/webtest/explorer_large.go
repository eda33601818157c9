package webtest

import (
	"bytes"
	"image/png"
	"math"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// LargeExplorer tries out the explorer of the server at url, which holds Biggish: with so many links it leaves
// out the lines during a move, and has them, and finds what is under the pointer, as soon as it is over.
func LargeExplorer(t *testing.T, url string) {
	v := arrive(t, newBrowser(t), url)
	do(v, v.page, "open the large view", chromedp.Navigate(url+Biggish.address(t)))
	v.seesDrawn(Biggish.drawn())
	v.waits()
	v.presses(".") // a key that does nothing: the page has the focus
	still := v.inkOfLines()
	if still < 0.02 {
		t.Errorf("%.1f%% of the drawing are lines, while it is still", 100*still)
	}

	const node = "company:390" // with few links, at the rim
	at := v.place(node)
	v.movesTo(at)
	v.mouse(input.DispatchMouseEventTypeMousePressed, at)
	for range 3 {
		at.X, at.Y = at.X+10, at.Y-5
		v.mouse(input.DispatchMouseEventTypeMouseMoved, at)
	}
	if during := v.inkOfLines(); during > 0 {
		t.Errorf("%.1f%% of the drawing are lines, during a move", 100*during)
	}
	v.mouse(input.DispatchMouseEventTypeMouseReleased, at)
	v.waits()
	if now := v.place(node); math.Hypot(now.X-at.X, now.Y-at.Y) > 2 {
		t.Errorf("a node that was dropped at %v is at %v", at, now)
	}
	if after := v.inkOfLines(); math.Abs(after-still) > 0.01 {
		t.Errorf("%.1f%% of the drawing are lines, after a move, %.1f%% were before", 100*after, 100*still)
	}
	v.clicksOn(node)
	v.seesText(".entity-name", "Company 390")

	// Whoever clicks while the drawing still moves finds what is there.
	reads[bool](v, `(() => {
		const ground = document.querySelector(".sigma-mouse");
		const does = (kind, type, more) => {
			const { x, y } = ties.whereIs("company:391");
			ground.dispatchEvent(new kind(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, ...more }));
		};
		does(WheelEvent, "wheel", { deltaY: 40 });
		requestAnimationFrame(() => requestAnimationFrame(() => {
			["mousedown", "mouseup", "click"].forEach((type) => does(MouseEvent, type));
		}));
		return true;
	})()`)
	v.seesText(".entity-name", "Company 391")
	v.expandsAHub()
	v.leaves()
}

// expandsAHub brings in the neighbours of a company with hundreds: so many at once, told how many there are.
func (v *visitor) expandsAHub() {
	v.Helper()
	v.clicks(`button[title="Arrange anew"]`)
	v.waits() // it ends by itself
	v.clicks(".find input")
	v.types("Company 0")
	v.seesText(".hits [role=option][aria-selected=true]", "Company 0")
	v.presses(kb.Enter)
	v.seesText(".entity-name", "Company 0")
	v.clicksButton("Keep only this")
	v.seesDrawn("1 entity, 0 links")
	v.sees(`/show 30 of \d+ more/.test(document.querySelector(".kinds").textContent)`)
	v.sees(`/\d+ links to what is not drawn/.test(document.querySelector(".status").textContent)`)
	v.doubleClicksOn("company:0")
	v.seesText(".said", "30 neighbours of Company 0 added.")
	v.sees(`document.querySelector(".status").textContent.startsWith("31 entities")`)
	v.clicks(".kinds button")
	v.sees(`document.querySelector(".status").textContent.startsWith("61 entities")`)
}

// mouse does something with the left button.
func (v *visitor) mouse(what input.DispatchMouseEventType, at point) {
	v.Helper()
	do(v, v.page, string(what), chromedp.MouseEvent(what, at.X, at.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)))
}

// inkOfLines is the part of the drawing's pixels that show lines.
func (v *visitor) inkOfLines() float64 {
	v.Helper()
	reads[bool](v, `(() => {
		const css = new CSSStyleSheet();
		css.replaceSync(".canvas > :not(.sigma-edges), .stage > :not(.canvas) { visibility: hidden }");
		document.adoptedStyleSheets = [css];
		return true;
	})()`)
	picture, err := png.Decode(bytes.NewReader(see(v, v.page, chromedp.Screenshot(".canvas"))))
	if err != nil {
		v.Fatal(err)
	}
	reads[bool](v, `(document.adoptedStyleSheets = [], true)`)
	bounds := picture.Bounds()
	paper := picture.At(bounds.Min.X+4, bounds.Min.Y+4)
	inked := 0
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if picture.At(x, y) != paper {
				inked++
			}
		}
	}
	return float64(inked) / float64(bounds.Dx()*bounds.Dy())
}
