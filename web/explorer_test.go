package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ties/kg"
	"ties/web"
)

// explore returns the explorer's response for a path, with header names and values in pairs.
func explore(path string, header ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	web.Explorer(web.Offer{Playground: true}).ServeHTTP(recorder, request)
	return recorder
}

// explorerFiles returns the paths of all files that the page loads, directly and indirectly.
func explorerFiles(t *testing.T) []string {
	t.Helper()
	found := []string{"/explore", "/"}
	for i := 0; i < len(found); i++ {
		for _, match := range regexp.MustCompile(`explore/assets/[\w.-]+\.(?:js|css)|[\w-]+-[\w-]{8}\.js`).FindAllString(read(t, explore(found[i]).Body), -1) {
			path := "/explore/assets/" + match[strings.LastIndex(match, "/")+1:]
			if !slices.Contains(found, path) {
				found = append(found, path)
			}
		}
	}
	return found
}

func TestTheExplorerIsSmall(t *testing.T) {
	const maxSize = 450_000 // bytes, compressed
	files := explorerFiles(t)
	if len(files) < 5 {
		t.Fatalf("the page loads only %v", files)
	}
	size := 0
	for _, path := range files {
		response := explore(path, "Accept-Encoding", "gzip")
		if response.Code != http.StatusOK {
			t.Fatalf("%s: status %d", path, response.Code)
		}
		n, err := io.Copy(io.Discard, response.Body)
		if err != nil {
			t.Fatal(err)
		}
		size += int(n)
	}
	if size > maxSize {
		t.Errorf("the explorer has %d bytes in %v, want at most %d", size, files, maxSize)
	}
}

func TestTheExplorerRunsNothingButItsOwnScripts(t *testing.T) {
	page := read(t, explore("/explore").Body)
	for _, tag := range regexp.MustCompile(`(?s)<(?:script|link)[^>]*>`).FindAllString(page, -1) {
		if !strings.Contains(tag, `="./`) {
			t.Errorf("%s is from elsewhere, or inline", tag)
		}
	}
	if inline := regexp.MustCompile(`(?i)<style|\sstyle=|\son\w+=|javascript:`).FindString(page); inline != "" {
		t.Errorf("the page has %q inline", inline)
	}
	for _, path := range append(explorerFiles(t), "/explore/no-such-file") {
		policy := explore(path).Header().Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';", "base-uri 'none'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: Content-Security-Policy %q, want %s in it", path, policy, want)
			}
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") || strings.Contains(policy, "http") {
			t.Errorf("%s: Content-Security-Policy %q is not strict", path, policy)
		}
	}
}

// TestTheExplorerKnowsTheEndsOfRelations compares the table in ends.ts, by which the workbench offers kinds of relations, with kg's.
func TestTheExplorerKnowsTheEndsOfRelations(t *testing.T) {
	source, err := os.ReadFile("explorer/src/model/ends.ts")
	if err != nil {
		t.Fatal(err)
	}
	listed := func(types kg.TypeSet) string {
		if types == kg.Entities {
			return "anything"
		}
		var names []string
		for _, one := range types.List() {
			names = append(names, "'"+one.String()+"'")
		}
		return "[" + strings.Join(names, ", ") + "]"
	}
	for _, kind := range kg.AllKinds() {
		row := "\n  " + kind.String() + ": { from: " + listed(kind.Sources()) + ", to: " + listed(kind.Targets()) + " },\n"
		if !strings.Contains(string(source), row) {
			t.Errorf("want the row%s", row)
		}
	}
}
