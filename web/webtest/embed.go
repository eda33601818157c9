package webtest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
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
