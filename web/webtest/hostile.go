package webtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Texts that a page must show as they are.
const (
	element  = `<img src=x onerror="window.harmed = true">`
	script   = `</p></title><script>window.harmed = true</script>`
	backward = "\u202egnp.exe" // sets the direction of writing, and never resets it
)

var (
	longName = strings.Repeat("名", 1_000)
	megabyte = strings.Repeat("<b>much</b> & more of it; ", 40_000) // 1,040,000 bytes
)

// Hostile returns data in the native format whose names, quotes and texts are HTML, scripts, marks for right-to-left
// writing, or a megabyte long: see HostileExplorer.
func Hostile() string {
	quote := script + ` said "` + backward + `"`
	cited := []any{map[string]any{"document": "document:hostile", "quote": quote}}
	var lines strings.Builder
	for _, record := range []map[string]any{
		{"kind": "Document", "id": "document:hostile", "title": script, "url": "javascript:window.harmed=true", "text": megabyte + quote + megabyte},
		{"kind": "Person", "id": "person:image", "name": element, "description": megabyte[:100_000], "url": "javascript:window.harmed=true", "citations": cited},
		{"kind": "Person", "id": "person:backward", "name": "Anna " + backward, "aliases": []any{map[string]any{"name": element}}},
		{"kind": "Company", "id": "company:script", "name": "Script " + script, "category": element, "citations": cited},
		{"kind": "Company", "id": "company:long", "name": longName},
		{"kind": "Employment", "id": "employment:a", "person": "person:image", "company": "company:script", "role": element, "citations": cited},
		{"kind": "Employment", "id": "employment:b", "person": "person:backward", "company": "company:script", "role": backward, "start": "2001", "end": "2009", "citations": cited},
		{"kind": "Employment", "id": "employment:c", "person": "person:backward", "company": "company:long", "start": "2011", "status": "CURRENT", "citations": cited},
		{"kind": "Link", "id": "recruits-from:a", "relation": "RECRUITS_FROM", "source": "company:script", "target": "company:script", "citations": cited},
		{"kind": "Fact", "id": "fact:a", "entity": "person:image", "name": script, "value": megabyte[:100_000], "citations": cited},
	} {
		if _, named := record["name"]; !named || record["kind"] == "Fact" { // entities have no such time
			record["recordedAt"] = "2024-12-01T00:00:00Z"
		}
		line, err := json.Marshal(record)
		if err != nil {
			panic(err) // maps of strings can be encoded
		}
		fmt.Fprintf(&lines, "%s\n", line)
	}
	return lines.String()
}

// HostileExplorer opens Hostile data in every panel of the explorer: all of it is shown as text, and none of it runs,
// becomes an element, or changes the direction of the text around it.
func HostileExplorer(t *testing.T, url string) {
	takeWalks(t, newBrowser(t), url, seeExplorer, []walk{
		{"find and read", unharmed(readHostile)},
		{"in the table", unharmed(listHostile)},
		{"compare dates", unharmed(compareDates)},
		{"a loop", unharmed(walkLoop)},
		{"ask", unharmed(askHostile)},
		{"take away", unharmed(downloadHostile)},
	})
}

// unharmed returns a walk before and after which the page has nothing of the data in it but text.
func unharmed(take func(v *visitor)) func(v *visitor) {
	return func(v *visitor) {
		v.waitForStatus("4 entities, 4 links")
		checkUnharmed(v)
		take(v)
		checkUnharmed(v)
	}
}

func readHostile(v *visitor) {
	v.click(".find input")
	v.typeText("<img")
	v.waitForText(".hits .hit-name", element)
	v.waitForText(".hits mark", "img")
	v.press(kb.Enter)
	v.waitForText("h2.entity-name", element)
	v.waitForText(".claim .role", element)
	v.waitForText(".claim .fact-name", script)
	v.waitForText(".claim", "all 100,000 characters")
	v.click(".claim .more")
	v.waitFor(`[...document.querySelectorAll(".claim bdi")].some(one => one.textContent.length === 100000)`)
	v.waitFor(`!document.querySelector("a[href^=javascript]")`)
	checkUnharmed(v)

	v.click(".claim button.quote")
	v.waitForText("dialog h2", script)
	v.waitForText(".document mark", script+` said "`+backward+`"`)
	v.waitFor(`document.querySelector(".document").textContent.length > 2000000`)
}

func listHostile(v *visitor) {
	v.click("#tab-table")
	for _, name := range []string{element, "Anna " + backward, "Script " + script, longName} {
		v.waitForText("tbody th bdi", name)
	}
	v.click("#tab-details")
	v.clickEntity("person:backward")
	v.clickButton("Hide")
	// The text after a name reads from left to right.
	v.waitForText(".said", "Anna "+backward+" hidden.")
	v.waitFor(`(() => {
		const text = document.querySelector(".said").firstChild;
		const left = (from, to) => { const part = new Range(); part.setStart(text, from); part.setEnd(text, to); return part.getBoundingClientRect().left; };
		const end = text.length;
		return left(end - 7, end - 6) < left(end - 2, end - 1);
	})()`)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus("4 entities, 4 links")
}

func askHostile(v *visitor) {
	v.askQuestion("career", "Anna")
	v.waitForText(".time-line .row-label", "Script </p></title><script>")
	v.askQuestion("flows", "Script")
	v.waitForText(".sankey .outOf", "名")
	v.askQuestion("colleagues", "<img")
	v.waitForText(".meeting summary", "Anna "+backward)
}

func downloadHostile(v *visitor) {
	evaluate[bool](v, interceptDownloads)
	v.click(`button[title="Share and take away"]`)
	v.clickButton("Picture (SVG)")
	v.waitFor(`files["ties.svg"]`)
	if found := evaluate[string](v, `(() => {
		const svg = new DOMParser().parseFromString(files["ties.svg"], "image/svg+xml");
		return svg.querySelector("parsererror, script, img, foreignObject, [onerror]")?.outerHTML ?? "";
	})()`); found != "" {
		v.Errorf("the SVG has %s", found)
	}
}

// checkUnharmed fails the test if data was run or has become an element.
func checkUnharmed(v *visitor) {
	v.Helper()
	if evaluate[bool](v, `Boolean(window.harmed) || document.querySelectorAll(":is(#explorer, #work) :is(img, script, b, iframe)").length > 0`) {
		v.Error("what is only text has become part of the page")
	}
}
