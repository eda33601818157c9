package graph

import "testing"

// Clients learn from the schema how dates are written.
func TestScalarsAreSpecified(t *testing.T) {
	got := askArticle(t, `{ date: __type(name: "Date") { specifiedByURL } time: __type(name: "DateTime") { specifiedByURL } name: __type(name: "String") { specifiedByURL } }`, nil)
	const want = `{"date":{"specifiedByURL":"https://www.w3.org/TR/NOTE-datetime"},` +
		`"time":{"specifiedByURL":"https://www.rfc-editor.org/rfc/rfc3339"},"name":{"specifiedByURL":null}}`
	if string(got.Data) != want {
		t.Errorf("got %s, want %s", got.body, want)
	}
}
