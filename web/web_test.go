package web_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"ties/web"
)

// get returns the playground's response for a path, with header names and values in pairs.
func get(t *testing.T, path string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	web.Playground().ServeHTTP(recorder, request)
	return recorder
}

func read(t *testing.T, body io.Reader) string {
	t.Helper()
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// assetPaths returns the paths of the files that index.html names.
func assetPaths(t *testing.T) []string {
	t.Helper()
	var paths []string
	for _, match := range regexp.MustCompile(`(?:src|href)="\.(/[^"]+)"`).FindAllStringSubmatch(read(t, get(t, "/playground").Body), -1) {
		paths = append(paths, match[1])
	}
	if len(paths) < 3 {
		t.Fatalf("index.html names only %v", paths)
	}
	return paths
}

func TestPlaygroundServesThePageAndWhatItNames(t *testing.T) {
	types := map[string]string{
		"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8", "svg": "image/svg+xml",
	}
	for _, path := range assetPaths(t) {
		response := get(t, path)
		if response.Code != http.StatusOK {
			t.Errorf("%s: status %d", path, response.Code)
		}
		extension := path[strings.LastIndex(path, ".")+1:]
		if got := response.Header().Get("Content-Type"); got != types[extension] {
			t.Errorf("%s: Content-Type %q, want %q", path, got, types[extension])
		}
	}
	if got := get(t, "/playground").Header().Get("Content-Type"); got != "text/html; charset=utf-8" {
		t.Errorf("/playground: Content-Type %q", got)
	}
}

func TestPlaygroundKeepsToItsOwnServer(t *testing.T) {
	for _, path := range append(assetPaths(t), "/playground", "/no-such-file") {
		header := get(t, path).Header()
		policy := header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "script-src 'self';") {
			t.Errorf("%s: Content-Security-Policy %q", path, policy)
		}
		if got := header.Get("X-Content-Type-Options"); got != "nosniff" {
			t.Errorf("%s: X-Content-Type-Options %q", path, got)
		}
	}
}

func TestPlaygroundAnswersNothingElse(t *testing.T) {
	for _, path := range []string{"/", "/index.html", "/assets", "/assets/", "/assets/../web.go", "/graphql", "/favicon.ico"} {
		if got := get(t, path).Code; got != http.StatusNotFound {
			t.Errorf("%s: status %d, want 404", path, got)
		}
	}
	recorder := httptest.NewRecorder()
	web.Playground().ServeHTTP(recorder, httptest.NewRequest(http.MethodPost, "/playground", nil))
	if recorder.Code != http.StatusMethodNotAllowed || recorder.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("POST /playground: status %d, Allow %q", recorder.Code, recorder.Header().Get("Allow"))
	}
}

func TestCachesKeepAssetsForEverAndAskForThePage(t *testing.T) {
	wants := map[string]string{"/playground": "no-cache", "/favicon.svg": "no-cache"}
	for _, path := range assetPaths(t) {
		if strings.HasPrefix(path, "/assets/") {
			wants[path] = "public, max-age=31536000, immutable"
		}
	}
	for path, want := range wants {
		first := get(t, path)
		if got := first.Header().Get("Cache-Control"); got != want {
			t.Errorf("%s: Cache-Control %q, want %q", path, got, want)
		}
		again := get(t, path, "If-None-Match", first.Header().Get("ETag"))
		if again.Code != http.StatusNotModified {
			t.Errorf("%s with its ETag: status %d, want 304", path, again.Code)
		}
	}
}

func TestGzipIsForThoseThatAcceptIt(t *testing.T) {
	plain := get(t, "/playground")
	page := read(t, plain.Body)
	for accepted, want := range map[string]string{
		"": "", "br": "", "gzip;q=0": "", "gzip;q=0.0": "",
		"gzip": "gzip", "br, gzip": "gzip", "deflate,gzip;q=0.5": "gzip", "gzip; q=1.0": "gzip",
	} {
		response := get(t, "/playground", "Accept-Encoding", accepted)
		if got := response.Header().Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q: Content-Encoding %q, want %q", accepted, got, want)
			continue
		}
		if want == "" {
			continue
		}
		body, err := gzip.NewReader(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		if read(t, body) != page {
			t.Errorf("Accept-Encoding %q: another page", accepted)
		}
		if response.Header().Get("ETag") == plain.Header().Get("ETag") {
			t.Errorf("Accept-Encoding %q: both forms have one ETag", accepted)
		}
	}
}
