package webtest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Work tests the workbench of the server at url, which ends in a slash and holds the article, for who has a token to edit.
func Work(t *testing.T, url, token string) {
	takeWalks(t, newBrowser(t), url, func(v *visitor) { openWork(v, token) }, []walk{
		{"what has been changed", readChanges},
		{"on every screen", workOnEveryScreen},
		{"accessibility", workAccessibility},
	})
}

// openWork opens the workbench, signed in.
func openWork(v *visitor, token string) {
	v.Helper()
	do(v, v.page, "open the workbench", chromedp.Navigate(v.url+"work#token="+token))
	v.waitFor(`document.querySelector(".work-tabs a[aria-current=page]")`)
}

func readChanges(v *visitor) {
	v.clickButton("Changes")
	v.waitForText(".changes", "the article, into a new store")
	v.waitFor(`location.hash === "#changes"`)
}

func workOnEveryScreen(v *visitor) {
	for _, width := range []int64{320, 390, 768, 1920} {
		do(v, v.page, "set the width", chromedp.EmulateViewport(width, 800))
		inEachTab(v, func() {
			v.waitFor(`!document.querySelector(".loading") && document.documentElement.scrollWidth <= innerWidth`)
			v.waitFor(coveredNothing)
		})
	}
}

func workAccessibility(v *visitor) {
	loadAxe(v)
	inEachTab(v, func() { checkAxe(v) })
	evaluate[bool](v, `(document.documentElement.dataset.theme = "dark", true)`)
	checkAxe(v)
}

// inEachTab does something in each tab, once what is asked for it has been answered.
func inEachTab(v *visitor, take func()) {
	v.Helper()
	for i := range evaluate[int](v, `document.querySelectorAll(".work-tabs a").length`) {
		evaluate[bool](v, fmt.Sprintf(`(document.querySelectorAll(".work-tabs a")[%d].click(), true)`, i))
		v.waitFor(fmt.Sprintf(`document.querySelectorAll(".work-tabs a")[%d].matches("[aria-current]") && document.querySelectorAll(".work > *").length > 1`, i))
		waitUntilIdle(v)
		take()
	}
}

// SignInToWork signs in to the workbench of the server at url by pasting tokens; who has the token is shown as some words. The
// anonymous are asked to sign in, and may read what has been changed unless the server is private.
func SignInToWork(t *testing.T, url, token, who string, isPrivate bool) {
	v := newVisitor(t, newBrowser(t), url)
	do(v, v.page, "open the workbench", chromedp.Navigate(url+"work"))
	v.waitForText(".sign-in", "Sign in to change something")
	if tabs := evaluate[int](v, `document.querySelectorAll(".work-tabs a").length`); tabs > 0 == isPrivate {
		v.Errorf("the anonymous see %d tabs", tabs)
	}
	waitUntilIdle(v)
	checkRefused(v)
	loadAxe(v)
	checkAxe(v)
	v.click(`.sign-in input`)
	v.typeText("not a token")
	v.clickButton("Sign in")
	v.waitForText(".sign-in .wrong", "That is no token")
	evaluate[bool](v, `(document.querySelector(".sign-in input").select(), true)`)
	v.typeText(token)
	v.clickButton("Sign in")
	v.waitForText(account, who)
	v.waitFor(`document.querySelector(".work-tabs a")`)
	hasToken(v, token)
	waitUntilIdle(v)
	checkRefused(v)
	v.clickButton("Sign out")
	v.waitForText(".sign-in", "Sign in to change something")
	hasToken(v, "")
	v.leave()
}

// HostileWork corrects Hostile data in the explorer of the server at url, for who has a token to edit, and reads what has been changed:
// see HostileExplorer.
func HostileWork(t *testing.T, url, token string) {
	takeWalks(t, newBrowser(t), url+"explore#token="+token, func(v *visitor) { v.open(v.url) }, []walk{
		{"correct", unharmed(correctHostile)},
	})
}

func correctHostile(v *visitor) {
	v.click(".find input")
	v.typeText("<img")
	v.waitForText(".hits .hit-name", element)
	v.press(kb.Enter)
	v.waitForText(".claim .role", element)
	v.click(inClaim("Script", "Correct"))
	v.waitFor(`document.querySelector(".correction textarea")?.value.includes("<script>")`)
	v.typeInto(".correction", "Role", script+backward)
	v.typeInto(".correction", "Reason, for the log", element)
	v.clickButton("Save")
	v.waitForText(".written", "Saved as revision")
	v.waitForText(".claim .role", script)
	v.click(inClaim("Script", "History"))
	v.waitForText(".history ins", script)
	v.waitForText(".history", element)
	checkUnharmed(v)
	v.click(`//section[contains(@class, "history")]//a`)
	v.waitForText(".revision ins", script)
	v.waitForText(".revision", element)
}
