package webtest

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// The size of a page, without the browser's frame.
const (
	pageWidth  = 1400
	pageHeight = 757
)

// walkTimeout bounds one walk through a page on a busy machine.
const walkTimeout = 2 * time.Minute

// newPage opens an empty page in a headless Chromium of its own: see newBrowser and openPage.
func newPage(t testing.TB) context.Context {
	t.Helper()
	return openPage(t, newBrowser(t))
}

// newBrowser starts a headless Chromium that lives as long as the test. Where there is no Chromium the test
// is skipped, or fails if TIES_REQUIRE_ALL=1 is set.
func newBrowser(t testing.TB) context.Context {
	t.Helper()
	path := findChromium(t)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.ProxyServer("http://127.0.0.1:1"), // where nothing listens
		chromedp.WindowSize(pageWidth, pageHeight),
		chromedp.Flag("no-sandbox", os.Geteuid() == 0),
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("enable-unsafe-swiftshader", true), // WebGL, in software
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-features", "AutofillServerCommunication,Translate"),
	)...)
	t.Cleanup(cancel)
	browser, cancel := chromedp.NewContext(ctx, chromedp.WithErrorf(t.Logf))
	t.Cleanup(cancel)
	do(t, browser, "start Chromium")
	return browser
}

// openPage opens an empty page with a profile of its own, for one walk.
//
// Any request of the page or its workers to another machine fails the test. The browser's own requests are blocked,
// and do not count.
func openPage(t testing.TB, browser context.Context) context.Context {
	t.Helper()
	wayOut := newBlockingProxy(t)
	page, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext(
		func(own *target.CreateBrowserContextParams) { own.ProxyServer = wayOut },
	))
	t.Cleanup(cancel)
	do(t, page, "set the size", chromedp.EmulateViewport(pageWidth, pageHeight)) // without the bound: the page answers as long as this context
	page, cancel = context.WithTimeout(page, walkTimeout)
	t.Cleanup(cancel)
	return page
}

// findChromium returns the path of Chromium. It prefers the headless shell, which takes half the processor time.
func findChromium(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	const reason = "needs Chromium (Debian: apt-get install chromium-headless-shell)"
	if os.Getenv("TIES_REQUIRE_ALL") == "1" {
		t.Fatal(reason)
	}
	t.Skip(reason)
	return ""
}

// newBlockingProxy starts a proxy that blocks all requests, and returns its URL. Requests that it got fail the test when
// the page is closed.
func newBlockingProxy(t testing.TB) (url string) {
	var mu sync.Mutex
	var asked []string
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		asked = append(asked, r.Method+" "+r.RequestURI)
		http.Error(w, "no way out", http.StatusBadGateway)
	}))
	t.Cleanup(func() {
		proxy.Close() // waits for open requests
		for _, request := range asked {
			t.Errorf("a request left the machine: %s", request)
		}
	})
	return proxy.URL
}
