package webtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What a page must show as it is, and do nothing with.
const (
	element  = `<img src=x onerror="window.harmed = true">`
	script   = `</p></title><script>window.harmed = true</script>`
	backward = "\u202egnp.exe" // turns the direction of writing, and never turns it back
)

var (
	longName = strings.Repeat("名", 1_000)
	megabyte = strings.Repeat("<b>much</b> & more of it; ", 40_000) // 1,040,000 bytes
)

// Hostile is data in the native format whose names, quotes and texts are HTML, scripts, marks for right-to-left
// writing, and a megabyte long: see HostileExplorer.
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
		{"kind": "Employment", "id": "employment:b", "person": "person:backward", "company": "company:script", "role": backward, "start": "2001"},
		{"kind": "Employment", "id": "employment:c", "person": "person:backward", "company": "company:long", "start": "2011"},
		{"kind": "Fact", "id": "fact:a", "entity": "person:image", "name": script, "value": megabyte[:100_000], "citations": cited},
	} {
		line, err := json.Marshal(record)
		if err != nil {
			panic(err) // maps of strings can be written
		}
		fmt.Fprintf(&lines, "%s\n", line)
	}
	return lines.String()
}

// HostileExplorer looks at Hostile data in every panel of the explorer: everything is there as text, nothing of it is
// run, becomes an element, or turns the words around it.
func HostileExplorer(t *testing.T, url string) {
	v := visit(t, newBrowser(t), url)
	v.seesDrawn("4 entities, 3 links")
	v.isUnharmed()

	v.clicks(".find input")
	v.types("<img")
	v.seesText(".hits .hit-name", element)
	v.seesText(".hits mark", "img")
	v.presses(kb.Enter)
	v.seesText("h2.entity-name", element)
	v.seesText(".claim .role", element)
	v.seesText(".claim .fact-name", script)
	v.seesText(".claim", "all 100,000 characters")
	v.clicks(".claim .more")
	v.sees(`[...document.querySelectorAll(".claim bdi")].some(one => one.textContent.length === 100000)`)
	v.sees(`!document.querySelector("a[href^=javascript]")`)
	v.isUnharmed()

	v.clicks(".claim button.quote")
	v.seesText("dialog h2", script)
	v.seesText(".document mark", script+` said "`+backward+`"`)
	v.sees(`document.querySelector(".document").textContent.length > 2000000`)
	v.isUnharmed()
	v.presses(kb.Escape)

	v.clicks("#tab-table")
	for _, name := range []string{element, "Anna " + backward, "Script " + script, longName} {
		v.seesText("tbody th bdi", name)
	}
	v.clicks("#tab-details")
	v.clicksOn("person:backward")
	v.clicksButton("Hide")
	// What was said after a name reads forwards: its end lies right of its beginning.
	v.seesText(".said", "Anna "+backward+" hidden.")
	v.sees(`(() => {
		const text = document.querySelector(".said").firstChild;
		const left = (from, to) => { const part = new Range(); part.setStart(text, from); part.setEnd(text, to); return part.getBoundingClientRect().left; };
		const end = text.length;
		return left(end - 7, end - 6) < left(end - 2, end - 1);
	})()`)
	v.pressesZ(chromedp.ModifierCtrl)
	v.isUnharmed()

	v.asks("career", "Anna")
	v.seesText(".time-line .row-label", "Script </p></title><script>")
	v.asks("flows", "Script")
	v.seesText(".sankey .outOf", "名")
	v.asks("colleagues", "<img")
	v.seesText(".meeting summary", "Anna "+backward)
	v.isUnharmed()

	reads[bool](v, keepFiles)
	v.clicks(`button[title="Share and take away"]`)
	v.clicksButton("Picture (SVG)")
	v.sees(`files["ties.svg"]`)
	if fault := reads[string](v, `(() => {
		const svg = new DOMParser().parseFromString(files["ties.svg"], "image/svg+xml");
		return svg.querySelector("parsererror, script, img, foreignObject, [onerror]")?.outerHTML ?? "";
	})()`); fault != "" {
		v.Errorf("the SVG has %s", fault)
	}
	v.isUnharmed()
	v.leaves()
}

// isUnharmed asserts that nothing was run, and that no data became an element.
func (v *visitor) isUnharmed() {
	v.Helper()
	if reads[bool](v, `Boolean(window.harmed) || document.querySelectorAll("#explorer :is(img, script, b, iframe)").length > 0`) {
		v.Error("what is only text has become part of the page")
	}
}
