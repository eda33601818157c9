package webtest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Front tests the front page of the server at url, which ends in a slash and holds the article, and what it leads to.
func Front(t *testing.T, url string) {
	takeWalks(t, newBrowser(t), url, seeFront, []walk{
		{"from two names to a path", askFromFront},
		{"find somebody", findFromFront},
		{"what is there", readFront},
		{"old links", followOldLinks},
		{"on a phone", holdFront},
		{"accessibility", frontAccessibility},
	})
}

// seeFront opens the front page, and waits for its questions.
func seeFront(v *visitor) {
	do(v, v.page, "open the page", chromedp.Navigate(v.url))
	v.waitFor(`document.querySelector(".questions a")`)
}

// askFromFront takes four actions from the front page to a readable path: two names, each typed and picked.
func askFromFront(v *visitor) {
	v.click(`input[aria-label="From"]`)
	v.typeText("kimi")
	v.waitForText(`[role=option][aria-selected=true]`, "Kimi")
	v.press(kb.Enter)
	v.typeText("google br")
	v.waitForText(`[role=option][aria-selected=true]`, "Google Brain")
	v.press(kb.Enter)
	v.waitForText(".chain", "Google Brain")
	v.waitForText(".hops", "Il prodotto di punta di Moonshot è Kimi")
	v.waitFor(`document.title === "How is Kimi linked to Google Brain? · ties"`)
	v.waitUntilStill()
	if got, want := evaluate[string](v, `location.href`), v.url+"explore?path=project:kimi,company:google-brain"; got != want {
		v.Errorf("the address is %s, want %s", got, want)
	}
}

func findFromFront(v *visitor) {
	v.click(`.find input`)
	v.typeText("wu yux")
	v.waitForText(`[role=option][aria-selected=true]`, "Wu Yuxin")
	v.press(kb.Enter)
	v.waitForText(".entity-name", "Wu Yuxin")
	v.waitForStatus("7 entities, 7 links")
	v.waitFor(`document.title === "Wu Yuxin · ties"`)
	v.waitUntilStill()
	if got, want := evaluate[string](v, `location.href`), v.url+"explore/person:wu-yuxin"; got != want {
		v.Errorf("the address is %s, want %s", got, want)
	}
	do(v, v.page, "load again", chromedp.Reload())
	v.waitForStatus("7 entities, 7 links")
	v.click(`.brand a`)
	v.waitFor(`document.querySelector(".front")`)
}

func readFront(v *visitor) {
	v.waitFor(`document.querySelectorAll(".questions a").length === 3`)
	v.waitForText(".changes", "the article, into a new store")
	v.waitForText("code", v.url+"graphql")
	v.clickButton("Were Wang Xing and Wang Huiwen together?")
	v.waitForText(".headline", "Wang")
	v.waitUntilStill()
	do(v, v.page, "go back", chromedp.NavigateBack())
	v.waitFor(`document.querySelector(".front")`)
	v.clickButton("Playground: queries, with the documentation of the schema")
	do(v, v.page, "see the playground", chromedp.WaitEnabled("button.graphiql-execute-button"))
}

// followOldLinks opens a link from when the playground was at /.
func followOldLinks(v *visitor) {
	do(v, v.page, "open an old link", chromedp.Navigate(v.url+"#query=%7Bme%7Brole%7D%7D"))
	do(v, v.page, "see the playground", chromedp.WaitEnabled("button.graphiql-execute-button"))
	v.waitFor(`window.__MONACO && ` + editorContent("operation.graphql") + ` === "{me{role}}"`)
	v.waitFor(`location.pathname.endsWith("/playground")`)
}

func holdFront(v *visitor) {
	for _, width := range []int64{320, 390, 768, 1920} {
		do(v, v.page, "set the width", chromedp.EmulateViewport(width, 800))
		v.waitFor(`document.documentElement.scrollWidth <= innerWidth`)
		v.waitFor(coveredNothing)
	}
}

func frontAccessibility(v *visitor) {
	loadAxe(v)
	checkAxe(v)
	v.click(`.find input`)
	v.typeText("w")
	v.waitFor(`document.querySelector(".hits li")`)
	checkAxe(v)
	evaluate[bool](v, `(document.documentElement.dataset.theme = "dark", true)`)
	checkAxe(v)
}

// EmptyFront tests the front page of the server at url, of a store that holds nothing, for who has a token to edit: it takes the
// article if withArticle is set, and else files.
func EmptyFront(t *testing.T, url, store, token string, withArticle bool) {
	browser := newBrowser(t)
	v := newVisitor(t, browser, url)
	do(v, v.page, "open the page", chromedp.Navigate(url))
	v.waitForText(".empty code", "ties import --store STORE")
	v.waitForText(".empty .note", "To write from here")
	evaluate[bool](v, `(location.hash = "token=`+token+`", true)`)
	v.waitForText(".empty code", "ties import --store "+store)
	loadAxe(v)
	checkAxe(v)
	if withArticle {
		v.clickButton("Load the article")
		v.waitForText(".changes", "the article, into an empty store")
	} else {
		drop(v, "people.csv", "id,nam\nperson:ann,Ann\n")
		v.waitForText(".empty [role=status]", "people.csv:1")
		drop(v, "people.csv", "id,name\nperson:ann,Ann\nperson:bob,Bob\n")
		v.waitForText(".changes", "An import")
		v.click(`.find input`)
		v.typeText("ann")
		v.waitForText(`[role=option]`, "Ann")
	}
	if withArticle { // a refused file is an error on the console, too
		v.leave()
	}
}

// drop drops a file where the front page takes some.
func drop(v *visitor, name, content string) {
	v.Helper()
	v.waitFor(`document.querySelector(".drop")`)
	dropFile(v, ".drop", name, []byte(content))
}
