package webtest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const account = ".account"

// SignInByAddress opens both pages of the server at url, which holds the article, by addresses with a token, as a server on
// loopback prints them; who has the token is shown as some words.
func SignInByAddress(t *testing.T, url, token, who string) {
	browser := newBrowser(t)
	v := newVisitor(t, browser, url)
	askWho(v, token, "EDITOR")
	v.waitForText(account, who)
	hasToken(v, token)

	v.clickButton("Explorer")
	v.waitForText(account, who)
	v.waitForStatus(articleStatus)
	hasToken(v, token)
	v.waitUntilStill()
	do(v, v.page, "load again", chromedp.Reload())
	v.waitForText(account, who)
	v.clickButton("Sign out")
	v.waitFor(`!document.querySelector(".account")`)
	v.waitForStatus(articleStatus)
	hasToken(v, "")

	// The address of a view takes a token, too.
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Keep only this")
	v.waitForStatus("1 entity, 0 links")
	v.waitForAddress()
	evaluate[bool](v, `(location.hash += "&token=`+token+`", true)`)
	v.waitForText(account, who)
	v.waitForStatus("1 entity, 0 links")
	hasToken(v, token)
	evaluate[bool](v, `(location.hash = "token=`+token+`", true)`)
	v.waitForText(account, who)
	v.waitForStatus("1 entity, 0 links")
	hasToken(v, token)
	v.leave()

	other := openExplorer(t, browser, url)
	hasToken(other, "")
	other.leave()
}

// askWho opens the playground by an address from before it had one of its own, with a token, asks it who asks, and waits for the role.
func askWho(v *visitor, token, role string) {
	v.Helper()
	do(v, v.page, "open the playground", chromedp.Navigate(v.url+"#query=%7Bme%7Brole%7D%7D&token="+token))
	do(v, v.page, "wait for the editor", chromedp.WaitEnabled("button.examples-button"))
	v.waitFor(editorContent("operation.graphql") + ` === "{me{role}}"`)
	v.click("button.graphiql-execute-button")
	v.waitFor(editorContent("response.json") + `.includes("` + role + `")`)
}

// hasToken asserts that the page asks with a token, "" for none, and that it stands nowhere but in this tab.
func hasToken(v *visitor, token string) {
	v.Helper()
	if got := evaluate[string](v, `sessionStorage.getItem("ties-token") ?? ""`); got != token {
		v.Errorf("the page keeps the token %q, want %q", got, token)
	}
	elsewhere := evaluate[string](v, `[location.href, JSON.stringify({...localStorage}), document.cookie, document.body.innerText].join(" ")`)
	if token != "" && strings.Contains(elsewhere, token) {
		v.Errorf("the token is in %s", elsewhere)
	}
}

// RefusedSignIn opens both pages by addresses with a token that is not valid: they say so, and go on without it.
func RefusedSignIn(t *testing.T, url string) {
	browser := newBrowser(t)
	const token = "ties_0000000000000000000000000000000000000000000000000"
	v := newVisitor(t, browser, url)
	v.open(url + "explore#token=" + token)
	v.waitForText(account, "no longer valid")
	v.waitForStatus(articleStatus)
	hasToken(v, "")
	askWho(v, token, "ANONYMOUS")
	v.waitForText(account, "no longer valid")
}

// PrivateServer uses the explorer of a server at url that answers only those who have a token.
func PrivateServer(t *testing.T, url, token, who string) {
	browser := newBrowser(t)
	v := newVisitor(t, browser, url)
	do(v, v.page, "open the page", chromedp.Navigate(url+"explore"))
	v.waitForText(".banner.fault", "token")
	evaluate[bool](v, `(location.hash = "token=`+token+`", true)`)
	v.waitForText(account, who)
	v.waitForStatus(articleStatus)
	hasToken(v, token)
	evaluate[bool](v, interceptDownloads)
	v.click(`button[title="Share and take away"]`)
	v.clickButton("Data (CSV, zipped)")
	v.waitFor(`files["ties.zip"]?.startsWith("PK")`)
	v.clickButton("Sign out")
	v.waitForText(".banner.fault", "token")
	hasToken(v, "")
}

// SignInWithProvider signs in at the workbench of a server at url with its OpenID Connect provider, whose page has links to allow and to
// refuse it, and asserts that somebody of a name then may write.
func SignInWithProvider(t *testing.T, url, provider, who string) {
	v := newVisitor(t, newBrowser(t), url)
	goToProvider := func() {
		do(v, v.page, "open the workbench", chromedp.Navigate(url+"work#import"))
		v.waitForText(".sign-in", "Sign in to change something")
		v.clickButton("Sign in with " + provider)
		v.waitFor(`document.title === "Provider"`)
	}
	goToProvider()
	v.click(`//a[text()="Refuse"]`)
	v.waitForText(".sign-in [role=status]", "Nobody is signed in: The user said no")
	hasToken(v, "")
	v.waitFor(`location.href === "` + url + `work#import"`)

	goToProvider()
	v.click(`//a[text()="Allow"]`)
	v.waitForText(account, who)
	v.waitFor(`location.href === "` + url + `work#import"`)
	v.waitForText(".work", "change what is there")
	token := evaluate[string](v, `sessionStorage.getItem("ties-token")`)
	hasToken(v, token)
	v.clickButton("Sign out")
	v.waitForText(".sign-in", "Sign in to change something")
	hasToken(v, "")

	// What this tab has not asked for is not taken.
	do(v, v.page, "come back from nowhere", chromedp.Navigate(url+"work?code=c&state=s"))
	v.waitForText(".sign-in [role=status]", "Nobody is signed in: this tab has not asked the provider for it")
	hasToken(v, "")
}
