package webtest

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// visitor is a user of the explorer, with a page and a profile of their own.
type visitor struct {
	testing.TB
	page    context.Context
	console iter.Seq2[chromedp.ConsoleMessage, error]
	url     string // of the server; ends in a slash
}

// openExplorer returns a visitor of the explorer, see seeExplorer.
func openExplorer(t testing.TB, browser context.Context, url string) *visitor {
	t.Helper()
	v := newVisitor(t, browser, url)
	seeExplorer(v)
	return v
}

// seeExplorer opens the explorer, and waits for the initial view.
func seeExplorer(v *visitor) {
	v.Helper()
	v.open(v.url + "explore")
	v.waitFor(`document.querySelectorAll(".questions button").length === 3`)
}

// newVisitor returns a visitor of an empty page.
func newVisitor(t testing.TB, browser context.Context, url string) *visitor {
	t.Helper()
	page := openPage(t, browser)
	return &visitor{TB: t, page: page, console: chromedp.Console(page), url: url}
}

// open opens an address, and waits until the drawing is still.
func (v *visitor) open(address string) {
	v.Helper()
	do(v, v.page, "open "+address, chromedp.Navigate(address))
	v.waitUntilStill()
}

// waitUntilStill waits until nothing moves any more, and the address stands for the view.
func (v *visitor) waitUntilStill() {
	v.Helper()
	v.waitFor(`window.ties?.isStill() && ties.isCurrent()`)
}

// waitFor waits until a JavaScript expression is true.
func (v *visitor) waitFor(condition string) {
	v.Helper()
	_, err := chromedp.Run(v.page, chromedp.Poll[bool](`Boolean(`+condition+`)`, chromedp.WithPollingTimeout(0)))
	for err != nil && isNavigationError(err) {
		_, err = chromedp.Run(v.page, chromedp.Poll[bool](`Boolean(`+condition+`)`, chromedp.WithPollingTimeout(0)))
	}
	if err != nil {
		v.Fatalf("never saw %s: %v; the page says %q", condition, err, bodyText(v))
	}
}

// isNavigationError reports whether an error is that the page has navigated to another one in the meantime.
func isNavigationError(err error) bool {
	return strings.Contains(err.Error(), "Cannot find context") || strings.Contains(err.Error(), "target navigated")
}

func bodyText(v *visitor) string {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(v.page), 10*time.Second)
	defer cancel()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string](`document.body.innerText.slice(0, 2000)`))
	if err != nil {
		return err.Error()
	}
	return text
}

// evaluate returns the value of a JavaScript expression.
func evaluate[T any](v *visitor, expression string) T {
	v.Helper()
	return result(v, v.page, chromedp.Evaluate[T](expression))
}

// press presses keys, one after the other.
func (v *visitor) press(keys ...string) {
	v.Helper()
	for _, key := range keys {
		do(v, v.page, "press "+key, chromedp.KeyEvent(key))
	}
}

// typeText types into the focused element.
func (v *visitor) typeText(text string) {
	v.Helper()
	do(v, v.page, "type "+text, chromedp.KeyEvent(text))
}

// pressZ presses the key Z with modifiers, as for undo and redo.
func (v *visitor) pressZ(modifiers ...chromedp.Modifier) {
	v.Helper()
	do(v, v.page, "press Z", chromedp.KeyEvent("z", chromedp.KeyModifiers(modifiers...)))
}

// click clicks on the element of a selector, CSS or XPath.
func (v *visitor) click(selector string) {
	v.Helper()
	do(v, v.page, "click on "+selector, chromedp.WaitVisible(selector), chromedp.Click(selector))
}

// clickButton clicks on the button, link or tab with this text.
func (v *visitor) clickButton(text string) {
	v.Helper()
	v.click(`//*[self::button or self::a or self::summary][normalize-space()="` + text + `"]`)
}

type point struct{ X, Y float64 }

// position returns an entity's position on the page.
func (v *visitor) position(id string) point {
	v.Helper()
	v.waitFor(fmt.Sprintf(`ties.whereIs(%q)`, id))
	return evaluate[point](v, fmt.Sprintf(`ties.whereIs(%q)`, id))
}

// clickEntity clicks on an entity in the drawing.
func (v *visitor) clickEntity(id string, options ...chromedp.MouseOption) {
	v.Helper()
	v.waitUntilStill()
	at := v.position(id)
	v.moveMouse(at)
	do(v, v.page, "click on "+id, chromedp.MouseClickXY(at.X, at.Y, options...))
}

// moveMouse moves the mouse, as a user does before a click.
func (v *visitor) moveMouse(at point) {
	v.Helper()
	do(v, v.page, "move the mouse", chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at.X, at.Y))
}

// doubleClickEntity double clicks on an entity in the drawing.
func (v *visitor) doubleClickEntity(id string) {
	v.Helper()
	v.waitUntilStill()
	at := v.position(id)
	v.moveMouse(at)
	do(v, v.page, "double click on "+id,
		chromedp.MouseClickXY(at.X, at.Y, chromedp.ClickCount(1)),
		chromedp.MouseClickXY(at.X, at.Y, chromedp.ClickCount(2)))
}

// dragEntity drags an entity in the drawing, by pixels.
func (v *visitor) dragEntity(id string, dx, dy float64) {
	v.Helper()
	v.waitUntilStill()
	at := v.position(id)
	v.moveMouse(at)
	do(v, v.page, "drag "+id, chromedp.DragAndDropXY(at.X, at.Y, at.X+dx, at.Y+dy, 5))
}

// status returns the number of entities and links, as in the line below the drawing.
func (v *visitor) status() string {
	v.Helper()
	status, _, _ := strings.Cut(evaluate[string](v, `document.querySelector(".status").textContent`), " · ")
	return status
}

// waitForStatus waits until this number of entities and links is drawn.
func (v *visitor) waitForStatus(status string) {
	v.Helper()
	v.waitFor(fmt.Sprintf(`document.querySelector(".status")?.textContent.split(" · ")[0] === %q`, status))
}

// waitForText waits until an element of a CSS selector contains a text.
func (v *visitor) waitForText(selector, text string) {
	v.Helper()
	v.waitFor(fmt.Sprintf(`[...document.querySelectorAll(%q)].some(one => one.textContent.replace(/[\u2068\u2069]/g, "").replace(/\s+/g, " ").includes(%q))`, selector, text))
}

// leave checks the console at the end of a walk.
func (v *visitor) leave() {
	v.Helper()
	checkConsole(v, v.page, v.console)
}

// inClaim returns the XPath of a button in the card of the claim that contains a text.
func inClaim(text, button string) string {
	return `//article[contains(@class, "claim")][contains(., "` + text + `")]//button[normalize-space()="` + button + `"]`
}

// typeInto replaces the text of the box with a label, inside the element of a CSS selector.
func (v *visitor) typeInto(selector, label, text string) {
	v.Helper()
	found := fmt.Sprintf(`[...document.querySelectorAll(%q)].flatMap(one => [...one.querySelectorAll(":is(input, textarea)")]).find(box => (box.ariaLabel ?? box.closest("label")?.querySelector(".field-name")?.textContent) === %q)`, selector, label)
	v.waitFor(found)
	evaluate[bool](v, `(box => { box.focus(); box.select(); return document.activeElement === box; })(`+found+`)`)
	v.typeText(text)
}

// waitUntilIdle waits until the page waits for no answer.
func waitUntilIdle(v *visitor) {
	v.Helper()
	v.waitFor(`document.querySelector(".progress")?.dataset.running === "0"`)
}

// checkRefused fails the test if the server has refused a request of the page.
func checkRefused(v *visitor) {
	v.Helper()
	if refused := evaluate[[]string](v, `performance.getEntriesByType("resource").filter(one => [401, 403].includes(one.responseStatus)).map(one => one.name)`); len(refused) > 0 {
		v.Errorf("the page has sent what its reader may not do: %q", refused)
	}
}
