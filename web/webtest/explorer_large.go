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

// LargeExplorer tests the explorer of the server at url, which holds Medium: with so many links the lines are hidden
// during a move. When it has ended they are drawn, and what is under the pointer can be picked.
func LargeExplorer(t *testing.T, url string) {
	v := newVisitor(t, newBrowser(t), url)
	seeFlowsFirst(v)
	do(v, v.page, "open the large view", chromedp.Navigate(url+Medium.address(t)))
	v.waitForStatus(Medium.status())
	v.waitUntilStill()
	v.press(".") // a key without a function, so that the page has the focus
	still := lineCoverage(v)
	if still < 0.02 {
		t.Errorf("%.1f%% of the drawing are lines, while it is still", 100*still)
	}

	const node = "company:390" // with few links, at the edge of the drawing
	at := v.position(node)
	v.moveMouse(at)
	v.dispatchMouse(input.DispatchMouseEventTypeMousePressed, at)
	for range 3 {
		at.X, at.Y = at.X+10, at.Y-5
		v.dispatchMouse(input.DispatchMouseEventTypeMouseMoved, at)
	}
	if during := lineCoverage(v); during > 0 {
		t.Errorf("%.1f%% of the drawing are lines, during a move", 100*during)
	}
	v.dispatchMouse(input.DispatchMouseEventTypeMouseReleased, at)
	v.waitUntilStill()
	if now := v.position(node); math.Hypot(now.X-at.X, now.Y-at.Y) > 2 {
		t.Errorf("a node that was dropped at %v is at %v", at, now)
	}
	if after := lineCoverage(v); math.Abs(after-still) > 0.01 {
		t.Errorf("%.1f%% of the drawing are lines, after a move, %.1f%% were before", 100*after, 100*still)
	}
	v.clickEntity(node)
	v.waitForText(".entity-name", "Company 390")

	// A click during a move picks what is under the pointer.
	evaluate[bool](v, `(() => {
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
	v.waitForText(".entity-name", "Company 391")
	expandHub(v)
	v.leave()
}

// seeFlowsFirst opens the explorer without a view: it shows companies with the flows between them, and reads a flow.
func seeFlowsFirst(v *visitor) {
	v.Helper()
	v.open(v.url + "explore")
	v.waitForText(".said", "Where people went: 20 companies of 1,000 entities.")
	v.waitFor(`/^20 entities, \d+ flows, 0 links/.test(document.querySelector(".status").textContent)`)
	v.click("#tab-table")
	v.waitForText("caption", "flows drawn")
	v.click(`//table[contains(caption, "flows drawn")]//tbody/tr[1]//button`)
	v.click("#tab-details")
	v.waitForText(".relation-name", "→")
	v.waitFor(`document.querySelectorAll(".details .meeting").length > 0`)
	v.click(".details .meeting summary")
	v.waitForText(".details .claim", "left Company")
}

// expandHub expands a company with hundreds of neighbours: a page at a time, with the number of the others.
func expandHub(v *visitor) {
	v.Helper()
	v.click(`button[title="Arrange anew"]`)
	v.waitUntilStill() // the layout ends by itself
	v.click(".find input")
	v.typeText("Company 0")
	v.waitForText(".hits [role=option][aria-selected=true]", "Company 0")
	v.press(kb.Enter)
	v.waitForText(".entity-name", "Company 0")
	v.clickButton("Keep only this")
	v.waitForStatus("1 entity, 0 links")
	v.waitFor(`/show 30 of \d+ more/.test(document.querySelector(".kinds").textContent)`)
	v.waitFor(`/\d+ links to what is not drawn/.test(document.querySelector(".status").textContent)`)
	v.doubleClickEntity("company:0")
	// So many are not brought in at once: the page asks which.
	v.waitForText("dialog h2", "Company 0: which neighbours?")
	v.clickButton("Show up to 30")
	v.waitForText(".said", "30 neighbours of Company 0 added.")
	v.waitFor(`document.querySelector(".status").textContent.startsWith("31 entities")`)
	v.click(".kinds button")
	v.waitFor(`document.querySelector(".status").textContent.startsWith("61 entities")`)
	v.waitUntilStill()
	openGroup(v)
}

// openGroup brings in the other neighbours of a company as one node, and opens it.
func openGroup(v *visitor) {
	v.Helper()
	v.clickButton("Collapse")
	v.clickButton("Keep only this")
	v.waitForStatus("1 entity, 0 links")
	v.clickButton("Expand")
	v.clickButton("Show all as one group")
	v.waitForText(".said", "added as a group.")
	v.waitForStatus("1 entity, 0 links")
	v.clickEntity("group:company:0:Person")
	v.waitForText(".details h2", "people")
	v.clickButton("Open the group")
	v.waitForText(".said", "The group is open")
	v.waitFor(`!document.querySelector(".status").textContent.startsWith("1 entity")`)
	v.waitUntilStill()
}

// dispatchMouse dispatches an event of the left mouse button.
func (v *visitor) dispatchMouse(event input.DispatchMouseEventType, at point) {
	v.Helper()
	do(v, v.page, string(event), chromedp.MouseEvent(event, at.X, at.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)))
}

// lineCoverage returns the part of the drawing's pixels that show lines.
func lineCoverage(v *visitor) float64 {
	v.Helper()
	evaluate[bool](v, `(() => {
		const css = new CSSStyleSheet();
		css.replaceSync(".canvas > :not(.sigma-edges), .stage > :not(.canvas) { visibility: hidden }");
		document.adoptedStyleSheets = [css];
		return true;
	})()`)
	picture, err := png.Decode(bytes.NewReader(result(v, v.page, chromedp.Screenshot(".canvas"))))
	if err != nil {
		v.Fatal(err)
	}
	evaluate[bool](v, `(document.adoptedStyleSheets = [], true)`)
	bounds := picture.Bounds()
	background := picture.At(bounds.Min.X+4, bounds.Min.Y+4)
	covered := 0
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if picture.At(x, y) != background {
				covered++
			}
		}
	}
	return float64(covered) / float64(bounds.Dx()*bounds.Dy())
}
