package webtest

import "testing"

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
