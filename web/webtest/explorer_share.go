package webtest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// shareView opens the address of a view in another profile, which shows the same.
func shareView(t *testing.T, browser context.Context, url string) {
	v := openExplorer(t, browser, url)
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Pin")
	v.dragEntity("company:meituan", 30, -20)
	v.click(`//*[@class="legend"]//label[contains(., "events")]`)
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2024"), chromedp.KeyEvent(kb.Enter))
	v.waitForText(".legend", "Held in 2024")
	v.clickEntity("company:moonshot-ai")
	v.click("#tab-ask")
	v.selectOption(".ask select", "flows")
	v.waitForText(".headline", "moved to Moonshot AI")
	v.clickButton("← Back to the whole drawing")
	v.waitUntilStill()
	v.clickEntity("company:moonshot-ai")
	v.click("#tab-details")
	v.waitUntilStill()
	v.waitForAddress()
	address := evaluate[string](v, `location.href`)

	other := newVisitor(t, browser, url)
	other.open(address)
	other.waitForStatus(v.status())
	other.waitForText(".entity-name", "Moonshot AI")
	other.waitFor(`document.querySelector(".time .date").value === "2024"`)
	other.waitFor(`[...document.querySelectorAll(".legend label")].some(one => one.textContent.includes("events") && !one.querySelector("input").checked)`)
	other.waitForAddress()
	if got := evaluate[string](other, `location.href`); got != address {
		t.Errorf("the same view has another address:\n%s\n%s", got, address)
	}
	for _, id := range []string{"company:meituan", "person:wu-yuxin"} {
		if got, want := other.position(id), v.position(id); got != want {
			t.Errorf("%s is at %v, was at %v", id, got, want)
		}
	}
	v.leave()
	other.leave()
}

// waitForAddress waits until nothing has moved and the address has not changed for half a second.
func (v *visitor) waitForAddress() {
	v.Helper()
	evaluate[bool](v, `(() => { window.addressSeen = [location.href, performance.now()]; return true; })()`)
	v.waitFor(`(() => {
		if (location.href !== addressSeen[0] || !ties.isStill()) { addressSeen = [location.href, performance.now()]; }
		return performance.now() - addressSeen[1] > 500;
	})()`)
}

// interceptDownloads makes the page store downloads in window.files, by name.
const interceptDownloads = `(() => {
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

func downloadFiles(v *visitor) {
	evaluate[bool](v, interceptDownloads)
	for _, one := range []struct{ what, file string }{
		{"Picture (SVG)", "ties.svg"}, {"Picture (PNG)", "ties.png"}, {"Data (GraphML)", "ties.graphml"}, {"Data (GEXF)", "ties.gexf"},
		{"Data (JSON, for Cytoscape)", "ties.json"}, {"Data (CSV, zipped)", "ties.zip"},
	} {
		v.click(`button[title="Share and take away"]`)
		v.clickButton(one.what)
		v.waitFor(fmt.Sprintf(`files[%q]`, one.file))
	}
	svg := evaluate[string](v, `files["ties.svg"]`)
	for _, want := range []string{"<svg", "Moonshot AI", "the explorer · ties", "recorded by 2024", "Source: Le aziende tecnologiche cinesi", "company", "stated", "inferred", "</svg>"} {
		if !strings.Contains(svg, want) {
			v.Errorf("the SVG has no %q", want)
		}
	}
	v.waitFor(`Number(files["ties.png"].split(" ")[2]) > 20000`)
	if nodes := strings.Count(evaluate[string](v, `files["ties.graphml"]`), "<node "); nodes != 42 {
		v.Errorf("the GraphML has %d nodes, want the 42 that are drawn", nodes)
	}
	v.waitFor(`files["ties.zip"].startsWith("PK") && files["ties.zip"].includes("employments.csv")`)
}

// copyLink copies the link with a clipboard and without one, where the page says what to do instead.
func copyLink(v *visitor) {
	clickCopy := func() {
		v.click(`button[title="Share and take away"]`)
		v.clickButton("Copy the link to this view")
	}
	evaluate[bool](v, `(() => {
		Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async text => { window.copied = text; } } });
		return true;
	})()`)
	clickCopy()
	v.waitForText(".said", "The link is in the clipboard.")
	v.waitFor(`copied === location.href`)
	evaluate[bool](v, `(Object.defineProperty(navigator, "clipboard", { value: undefined }), true)`)
	clickCopy()
	v.waitForText(".said", "copy the address of the page, which is the link")
	v.waitFor(`!document.querySelector(".banner.fault")`)
}

func openAsQuery(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Keep only this")
	v.waitForStatus("1 entity, 0 links")
	v.click(`button[title="Share and take away"]`)
	v.clickButton("Open this view as a query")
	do(v, v.page, "see the playground", chromedp.WaitEnabled("button.graphiql-execute-button"))
	v.waitFor(`window.__MONACO && ` + editorContent("operation.graphql") + `.includes("person:wu-yuxin")`)
	v.click("button.graphiql-execute-button")
	v.waitFor(`window.__MONACO && ` + editorContent("response.json") + `.includes("Moonshot AI")`)
	v.clickButton("Explorer")
	v.waitForStatus(articleStatus)
}

// MergedLinks opens links to an entity after it has been merged into Wu Yuxin: that of a view, and that by its ID. Before, the server at
// url, which holds the article, has the entity by itself.
func MergedLinks(t *testing.T, url, id, name string, merge func()) {
	browser := newBrowser(t)
	v := newVisitor(t, browser, url)
	v.open(url + "explore/" + id)
	v.waitForText(".entity-name", name)
	v.click("#tab-ask")
	v.click("#tab-details") // a step, so that the address is that of the view
	v.waitFor(`location.hash.startsWith("#view=")`)
	v.waitForAddress()
	view := evaluate[string](v, `location.href`)
	merge()
	for _, link := range []string{view, url + "explore/" + id} {
		other := newVisitor(t, browser, url)
		other.open(link)
		other.waitForText(".entity-name", "Wu Yuxin")
		other.waitFor(`!document.querySelector(".notice")`)
		other.leave()
	}
	v.leave()
}
