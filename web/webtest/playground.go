// Package webtest tests the pages of a running server in a browser, as a user would.
package webtest

import (
	"context"
	"encoding/json"
	"iter"
	"reflect"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"ties/web"
)

// Playground tests the playground at url, which ends in a slash: which browsers see at the GraphQL endpoint: the documentation is open and describes a type, an
// example picked with the keyboard shows the server's answer, no request leaves the machine, and the console shows no
// errors or warnings. The GraphQL endpoint is url + "graphql".
//
// Without Chromium the test is skipped, or fails if TIES_REQUIRE_ALL=1 is set.
func Playground(t testing.TB, url string) {
	t.Helper()
	page := newPage(t)
	console := chromedp.Console(page)
	do(t, page, "open the page", chromedp.Navigate(url+"graphql"))
	readDocumentation(t, page, url)
	askExample(t, page, url, 2)
	checkConsole(t, page, console)
}

// readDocumentation navigates from Query to the type Person.
func readDocumentation(t testing.TB, page context.Context, url string) {
	t.Helper()
	const pane = `//section[@aria-label="Documentation Explorer"]`
	do(t, page, "find Person in the documentation",
		chromedp.Click(pane+`//a[text()="Query"]`),
		chromedp.Click(pane+`//a[text()="Person"]`),
		chromedp.WaitVisible(pane+`//*[@class="graphiql-doc-explorer-title"][text()="Person"]`),
	)
	shown := result(t, page, chromedp.Text(".graphiql-doc-explorer-content .graphiql-markdown-description"))

	answer := ask(t, url, `{ __type(name: "Person") { description } }`)
	want := answer.Data["__type"].(map[string]any)["description"]
	if strings.TrimSpace(shown) != want {
		t.Errorf("the documentation of Person says %q, want %q", shown, want)
	}
}

// askExample picks the example at index (from 0) from the menu and executes it, with the keyboard.
func askExample(t testing.TB, page context.Context, url string, index int) {
	t.Helper()
	do(t, page, "reach the menu of examples",
		chromedp.WaitEnabled("button.examples-button"), // once the editor is there
		chromedp.Focus("button.examples-button"))
	key := kb.Enter
	for _, example := range web.Examples()[:index+1] {
		do(t, page, "go to "+example.Title, chromedp.KeyEvent(key),
			chromedp.WaitVisible(`//*[@role="menuitem"][@data-highlighted][text()="`+example.Title+`"]`))
		key = kb.ArrowDown
	}
	do(t, page, "pick an example", chromedp.KeyEvent(kb.Enter),
		chromedp.WaitVisible("button.graphiql-execute-button:focus"))

	example := web.Examples()[index]
	query := result(t, page, chromedp.Evaluate[string](editorContent("operation.graphql")))
	if query != example.Query {
		t.Errorf("the editor holds %q, want the example %q", query, example.Query)
	}

	do(t, page, "execute", chromedp.KeyEvent(kb.Enter))
	answer := result(t, page, chromedp.Poll[string](editorContent("response.json")))
	var shown response
	if err := json.Unmarshal([]byte(answer), &shown); err != nil {
		t.Fatalf("the answer shown is not JSON: %v: %s", err, answer)
	}
	if want := ask(t, url, example.Query); !reflect.DeepEqual(shown, want) {
		t.Errorf("the playground shows %v, the server answers %v", shown, want)
	}
}

// editorContent returns a JavaScript expression for the content of one of the page's editors.
func editorContent(file string) string {
	return `__MONACO.editor.getModels().find(model => model.uri.path.endsWith("` + file + `")).getValue()`
}

// checkConsole fails the test for every error and warning on the console, violations of the Content-Security-Policy
// included.
func checkConsole(t testing.TB, page context.Context, console iter.Seq2[chromedp.ConsoleMessage, error]) {
	t.Helper()
	const end = "nothing more to do"
	do(t, page, "write to the console", chromedp.Evaluate[chromedp.Void](`console.log("`+end+`")`))
	for message, err := range console {
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(message.Text, "GL Driver Message") {
			continue // about drawing in software
		}
		switch message.Type {
		case chromedp.ConsoleError, chromedp.ConsoleWarning, chromedp.ConsoleException:
			t.Errorf("on the console: %s (%s)", message, message.URL)
		}
		if message.Text == end {
			return
		}
	}
}

func do(t testing.TB, page context.Context, what string, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(page, steps...); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

func result[T any](t testing.TB, page context.Context, look chromedp.Action[T]) T {
	t.Helper()
	seen, err := chromedp.Run(page, look)
	if err != nil {
		t.Fatal(err)
	}
	return seen
}
