package webtest

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// visitor is somebody who uses the explorer, in a page of their own.
type visitor struct {
	testing.TB
	page    context.Context
	console iter.Seq2[chromedp.ConsoleMessage, error]
	url     string // of the server; ends in a slash
}

// visit opens the explorer, and waits until its first drawing is there.
func visit(t testing.TB, browser context.Context, url string) *visitor {
	t.Helper()
	v := arrive(t, browser, url)
	v.goes(url + "explore")
	v.sees(`document.querySelectorAll(".questions button").length === 3`)
	return v
}

// arrive opens an empty page.
func arrive(t testing.TB, browser context.Context, url string) *visitor {
	t.Helper()
	page := openPage(t, browser)
	return &visitor{TB: t, page: page, console: chromedp.Console(page), url: url}
}

// goes opens an address, and waits until the drawing is still.
func (v *visitor) goes(address string) {
	v.Helper()
	do(v, v.page, "open "+address, chromedp.Navigate(address))
	v.waits()
}

// waits until nothing moves any more, and the address is that of the view.
func (v *visitor) waits() {
	v.Helper()
	v.sees(`window.ties?.isStill() && location.hash.startsWith("#view=")`)
}

// sees waits for a condition in JavaScript.
func (v *visitor) sees(condition string) {
	v.Helper()
	_, err := chromedp.Run(v.page, chromedp.Poll[bool](`Boolean(`+condition+`)`, chromedp.WithPollingTimeout(0)))
	for err != nil && leftForTheNext(err) {
		_, err = chromedp.Run(v.page, chromedp.Poll[bool](`Boolean(`+condition+`)`, chromedp.WithPollingTimeout(0)))
	}
	if err != nil {
		v.Fatalf("never saw %s: %v; the page says %q", condition, err, v.body())
	}
}

// leftForTheNext tells whether the page that was looked at has been left for another one in the meantime.
func leftForTheNext(err error) bool {
	return strings.Contains(err.Error(), "Cannot find context") || strings.Contains(err.Error(), "target navigated")
}

func (v *visitor) body() string {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(v.page), patience)
	defer cancel()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string](`document.body.innerText.slice(0, 2000)`))
	if err != nil {
		return err.Error()
	}
	return text
}

// reads gives the value of an expression in JavaScript.
func reads[T any](v *visitor, expression string) T {
	v.Helper()
	return see(v, v.page, chromedp.Evaluate[T](expression))
}

// presses types keys, one after the other.
func (v *visitor) presses(keys ...string) {
	v.Helper()
	for _, key := range keys {
		do(v, v.page, "press "+key, chromedp.KeyEvent(key))
	}
}

// types writes into what has the focus.
func (v *visitor) types(text string) {
	v.Helper()
	do(v, v.page, "type "+text, chromedp.KeyEvent(text))
}

// pressesZ presses the key Z with others held down, as for undo and redo.
func (v *visitor) pressesZ(others ...chromedp.Modifier) {
	v.Helper()
	do(v, v.page, "press Z", chromedp.KeyEvent("z", chromedp.KeyModifiers(others...)))
}

// clicks on what a selector finds: CSS or XPath.
func (v *visitor) clicks(selector string) {
	v.Helper()
	do(v, v.page, "click on "+selector, chromedp.WaitVisible(selector), chromedp.Click(selector))
}

// clicksButton clicks on the button, link or tab with this text.
func (v *visitor) clicksButton(text string) {
	v.Helper()
	v.clicks(`//*[self::button or self::a or self::summary][normalize-space()="` + text + `"]`)
}

type point struct{ X, Y float64 }

// place is where an entity is drawn.
func (v *visitor) place(id string) point {
	v.Helper()
	v.sees(fmt.Sprintf(`ties.whereIs(%q)`, id))
	return reads[point](v, fmt.Sprintf(`ties.whereIs(%q)`, id))
}

// clicksOn clicks on an entity in the drawing.
func (v *visitor) clicksOn(id string, options ...chromedp.MouseOption) {
	v.Helper()
	v.waits()
	at := v.place(id)
	v.movesTo(at)
	do(v, v.page, "click on "+id, chromedp.MouseClickXY(at.X, at.Y, options...))
}

// movesTo moves the mouse, as a hand would before it clicks.
func (v *visitor) movesTo(at point) {
	v.Helper()
	do(v, v.page, "move the mouse", chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at.X, at.Y))
}

// doubleClicksOn double clicks on an entity in the drawing.
func (v *visitor) doubleClicksOn(id string) {
	v.Helper()
	v.waits()
	at := v.place(id)
	v.movesTo(at)
	do(v, v.page, "double click on "+id,
		chromedp.MouseClickXY(at.X, at.Y, chromedp.ClickCount(1)),
		chromedp.MouseClickXY(at.X, at.Y, chromedp.ClickCount(2)))
}

// drags moves an entity in the drawing, by pixels.
func (v *visitor) drags(id string, dx, dy float64) {
	v.Helper()
	v.waits()
	at := v.place(id)
	v.movesTo(at)
	do(v, v.page, "drag "+id, chromedp.DragAndDropXY(at.X, at.Y, at.X+dx, at.Y+dy, 5))
}

// drawn is how many entities and links the line below the drawing speaks of.
func (v *visitor) drawn() string {
	v.Helper()
	status, _, _ := strings.Cut(reads[string](v, `document.querySelector(".status").textContent`), " · ")
	return status
}

// seesDrawn waits until so much is drawn.
func (v *visitor) seesDrawn(status string) {
	v.Helper()
	v.sees(fmt.Sprintf(`document.querySelector(".status")?.textContent.split(" · ")[0] === %q`, status))
}

// seesText waits until an element shows some text.
func (v *visitor) seesText(selector, text string) {
	v.Helper()
	v.sees(fmt.Sprintf(`[...document.querySelectorAll(%q)].some(one => one.textContent.replace(/[\u2068\u2069]/g, "").replace(/\s+/g, " ").includes(%q))`, selector, text))
}

// leaves fails the test for what the console complains of; violations of the Content-Security-Policy are some.
func (v *visitor) leaves() {
	v.Helper()
	readConsole(v, v.page, v.console)
}
