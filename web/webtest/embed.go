package webtest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"github.com/chromedp/chromedp"
)

// HostPage serves a page of another site: the HTML that body returns for the page's own origin. The test closes it.
func HostPage(t *testing.T, body func() string) (origin string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte("<!doctype html><link rel=icon href=data:,><title>host</title>" + body()))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// Embed holds views of the server at url, which holds the article, in a page at origin, which the server allows.
func Embed(t *testing.T, url, origin string) {
	browser := newBrowser(t)
	v := newVisitor(t, browser, url)
	do(v, v.page, "open the embedded page by itself", chromedp.Navigate(url+"embed?path=project:kimi,company:google-brain"))
	drawn := `document.querySelector("ties-graph").shadowRoot.querySelector("svg")`
	v.waitFor(drawn)
	v.waitFor(`document.title === "How is Kimi linked to Google Brain? · ties"`)
	v.waitFor(drawn + `.textContent.includes("Il prodotto di punta di")`)
	loadAxe(v)
	checkAxe(v)
	do(v, v.page, "open the page of another site", chromedp.Navigate(origin))
	v.waitFor(drawn)
	v.waitFor(drawn + `.querySelector('a[href="` + url + `explore/person:wu-yuxin"]')`)
	v.waitFor(`picked === undefined`)
	evaluate[bool](v, `(`+drawn+`.querySelector('[data-id="person:wu-yuxin"] path').dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true })), true)`)
	v.waitFor(`picked === "person:wu-yuxin"`)
	v.waitFor(`document.querySelector("iframe").dataset.loaded && frames.length === 1`)
	v.leave()
}

// EmbeddingPage returns the HTML of a page that embeds views of the server at url: the web component, and a frame.
func EmbeddingPage(url string) string {
	return fmt.Sprintf(`<script type="module" src="%[1]sties-graph.js"></script>
<script>
	let picked;
	addEventListener("ties-select", event => { event.preventDefault(); picked = event.detail.id; });
</script>
<ties-graph src="%[1]s" of="person:wu-yuxin" hops="1"></ties-graph>
<iframe src="%[1]sembed?of=person:wu-yuxin" title="a view" onload="this.dataset.loaded = 1"></iframe>`, url)
}

// HostFolder serves the files of a folder as pages of another site. The test closes it.
func HostFolder(t *testing.T, folder string) (origin string) {
	t.Helper()
	server := httptest.NewServer(http.FileServer(http.Dir(folder)))
	t.Cleanup(server.Close)
	return server.URL
}

// FrontEnds holds the pages of docs/front-ends at origin, which draw what the server at address, which holds the article, knows.
func FrontEnds(t *testing.T, origin, address string) {
	browser := newBrowser(t)
	for _, page := range []struct {
		name string
		walk func(v *visitor)
	}{
		{"d3", walkD3},
		{"cytoscape", walkCytoscape},
		{"react-flow", walkReactFlow},
	} {
		t.Run(page.name, func(t *testing.T) {
			v := newVisitor(t, browser, address)
			open := origin + "/" + page.name + ".html?server=" + url.QueryEscape(address)
			do(v, v.page, "open "+open, chromedp.Navigate(open))
			page.walk(v)
			loadAxe(v)
			checkAxe(v)
			v.leave()
			other := newVisitor(t, browser, address)
			do(other, other.page, "ask for what is not there", chromedp.Navigate(open+"&of=person:nobody&path=person:nobody,person:wu-yuxin"))
			other.waitForText("#claims", `nothing has the ID "person:nobody"`)
		})
	}
}

const brainQuote = "è Meta, Cruise, Google Brain e altri"

// walkD3 clicks on a line, on which there are all claims between its ends.
func walkD3(v *visitor) {
	v.waitForText("#drawing text", "Moonshot AI")
	v.waitForText("#claims article", brainQuote)
	evaluate[bool](v, `([...document.querySelectorAll("#drawing line")]
		.find(({ __data__: { source, target } }) => [source.id, target.id].sort().join() === "company:moonshot-ai,person:wu-yuxin")
		.dispatchEvent(new MouseEvent("click", { bubbles: true })), true)`)
	v.waitForText("#claims article", "Wu Yuxin – founded as co-founder – Moonshot AI")
	v.waitFor(`document.querySelectorAll("#claims article").length === 2`)
}

// walkCytoscape brings in what is around a company, and reads an edge.
func walkCytoscape(v *visitor) {
	v.waitFor(`window.graph?.getElementById("company:moonshot-ai").nonempty()`)
	v.waitFor(`graph.getElementById("project:kimi").empty()`)
	evaluate[bool](v, `(graph.getElementById("company:moonshot-ai").emit("tap"), true)`)
	v.waitFor(`graph.getElementById("project:kimi").nonempty()`)
	evaluate[bool](v, `(graph.edges().filter(edge => edge.target().id() === "company:google-brain").emit("tap"), true)`)
	v.waitForText("#claims blockquote", brainQuote)
	v.waitForText("#claims p", "start not known; end not known; ended; inferred; stated")
}

// walkReactFlow reads a path from left to right.
func walkReactFlow(v *visitor) {
	v.waitFor(`document.querySelectorAll(".react-flow__node").length === 4`)
	x := func(name string) float64 {
		return evaluate[float64](v, fmt.Sprintf(`[...document.querySelectorAll(".react-flow__node")].find(({ textContent }) => textContent === %q).getBoundingClientRect().x`, name))
	}
	if x("Kimi") >= x("Moonshot AI") || x("Wu Yuxin") >= x("Google Brain") {
		v.Error("the path does not go from left to right")
	}
	v.waitForText(".react-flow__edgelabel-renderer q", "Il prodotto di punta di Moonshot è Kimi")
	v.click(`//button[contains(., "Google Brain")]`)
	v.waitFor(`document.querySelectorAll("#claims article").length === 1`)
	v.waitForText("#claims", "Wu Yuxin – employed by – Google Brain")
}
