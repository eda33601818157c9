package webtest

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// share sends the address of a view to somebody else, who sees the same.
func share(t *testing.T, browser context.Context, url string) {
	v := visit(t, browser, url)
	v.clicksOn("person:wu-yuxin")
	v.clicksButton("Pin")
	v.drags("company:meituan", 30, -20)
	v.clicks(`//*[@class="legend"]//label[contains(., "events")]`)
	v.clicks(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2024"), chromedp.KeyEvent(kb.Enter))
	v.seesText(".legend", "Held in 2024")
	v.clicksOn("company:moonshot-ai")
	v.clicks("#tab-ask")
	v.chooses(".ask select", "flows")
	v.clicks("#tab-details")
	v.waits()
	v.settles()
	address := reads[string](v, `location.href`)

	other := arrive(t, browser, url)
	other.goes(address)
	other.seesDrawn(v.drawn())
	other.seesText(".entity-name", "Moonshot AI")
	other.sees(`document.querySelector(".time .date").value === "2024"`)
	other.sees(`[...document.querySelectorAll(".legend label")].some(one => one.textContent.includes("events") && !one.querySelector("input").checked)`)
	other.settles()
	if got := reads[string](other, `location.href`); got != address {
		t.Errorf("the same view has another address:\n%s\n%s", got, address)
	}
	for _, id := range []string{"company:meituan", "person:wu-yuxin"} {
		if got, want := other.place(id), v.place(id); got != want {
			t.Errorf("%s is at %v, was at %v", id, got, want)
		}
	}
	v.leaves()
	other.leaves()
}

// settles waits until the address has not changed for some frames after all was still.
func (v *visitor) settles() {
	v.Helper()
	reads[bool](v, `(() => { window.addressSeen = [location.href, performance.now()]; return true; })()`)
	v.sees(`(() => {
		if (location.href !== addressSeen[0] || !ties.isStill()) { addressSeen = [location.href, performance.now()]; }
		return performance.now() - addressSeen[1] > 500;
	})()`)
}

// keepFiles has the page keep what it would save, by name.
const keepFiles = `(() => {
	window.files = {};
	HTMLAnchorElement.prototype.click = function () {
		fetchBlob(this.href).then(content => { files[this.download] = content; });
	};
	const blobs = new Map();
	const create = URL.createObjectURL;
	URL.createObjectURL = blob => { const url = create(blob); blobs.set(url, blob); return url; };
	window.fetchBlob = async url => {
		const blob = blobs.get(url);
		return blob.type === "image/png" ? "PNG of " + blob.size : blob.text();
	};
	return true;
})()`

func takeAway(v *visitor) {
	reads[bool](v, keepFiles)
	for _, what := range []string{"Picture (SVG)", "Picture (PNG)", "Data (GraphML)", "Data (CSV, zipped)"} {
		v.clicks(`button[title="Share and take away"]`)
		v.clicksButton(what)
	}
	v.sees(`files["ties.svg"] && files["ties.png"] && files["ties.graphml"] && files["ties.zip"]`)
	svg := reads[string](v, `files["ties.svg"]`)
	for _, want := range []string{"<svg", "Moonshot AI", "company", "stated", "inferred", "</svg>"} {
		if !strings.Contains(svg, want) {
			v.Errorf("the SVG has no %q", want)
		}
	}
	v.sees(`Number(files["ties.png"].split(" ")[2]) > 20000`)
	if nodes := strings.Count(reads[string](v, `files["ties.graphml"]`), "<node "); nodes != 42 {
		v.Errorf("the GraphML has %d nodes, want the 42 that are drawn", nodes)
	}
	v.sees(`files["ties.zip"].startsWith("PK") && files["ties.zip"].includes("employments.csv")`)
}

// copyTheLink looks into the clipboard; where a browser has none, the page says what to do instead.
func copyTheLink(v *visitor) {
	copies := func() {
		v.clicks(`button[title="Share and take away"]`)
		v.clicksButton("Copy the link to this view")
	}
	reads[bool](v, `(() => {
		Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async text => { window.copied = text; } } });
		return true;
	})()`)
	copies()
	v.seesText(".said", "The link is in the clipboard.")
	v.sees(`copied === location.href`)
	reads[bool](v, `(Object.defineProperty(navigator, "clipboard", { value: undefined }), true)`)
	copies()
	v.seesText(".said", "copy the address of the page, which is the link")
	v.sees(`!document.querySelector(".banner.fault")`)
}

func openAsAQuery(v *visitor) {
	v.clicksOn("person:wu-yuxin")
	v.clicksButton("Keep only this")
	v.seesDrawn("1 entity, 0 links")
	v.clicks(`button[title="Share and take away"]`)
	v.clicksButton("Open this view as a query")
	do(v, v.page, "see the playground", chromedp.WaitEnabled("button.graphiql-execute-button"))
	v.sees(`window.__MONACO && ` + contentOf("operation.graphql") + `.includes("person:wu-yuxin")`)
	v.clicks("button.graphiql-execute-button")
	v.sees(`window.__MONACO && ` + contentOf("response.json") + `.includes("Moonshot AI")`)
	v.clicksButton("Explorer")
	v.seesDrawn(wholeArticle)
}
