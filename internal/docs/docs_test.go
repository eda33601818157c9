package docs_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ties/internal/docs"
)

func get(address string) *httptest.ResponseRecorder {
	recorder := httptest.NewRecorder()
	docs.Handler().ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, address, nil))
	return recorder
}

var (
	reference = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)
	element   = regexp.MustCompile(`id="([^"]*)"`)
)

// Every link from the first page on leads somewhere, and nothing comes from elsewhere.
func TestAllPagesAreLinked(t *testing.T) {
	handler := docs.Handler()
	bodies := map[string]string{}
	var anchors []string
	waiting := []string{docs.Home}
	for len(waiting) > 0 {
		at := waiting[0]
		waiting = waiting[1:]
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, at, nil))
		if recorder.Code != http.StatusOK {
			t.Errorf("%s: %d", at, recorder.Code)
			continue
		}
		bodies[at] = recorder.Body.String()
		if !strings.HasPrefix(recorder.Header().Get("Content-Type"), "text/html") {
			continue
		}
		if strings.Contains(bodies[at], "<script") || strings.Contains(bodies[at], "style=") {
			t.Errorf("%s has scripts or styles of its own", at)
		}
		for _, match := range reference.FindAllStringSubmatch(bodies[at], -1) {
			if strings.HasPrefix(match[0], "href") && strings.HasPrefix(match[1], "https://") {
				continue // is only opened when somebody follows it
			}
			to, err := url.Parse(match[1])
			if err != nil || to.IsAbs() {
				t.Errorf("%s: %s", at, match[0])
				continue
			}
			target := (&url.URL{Path: at}).ResolveReference(to)
			if anchors = append(anchors, target.Path+"#"+target.Fragment); !slices.Contains(waiting, target.Path) && bodies[target.Path] == "" {
				waiting = append(waiting, target.Path)
			}
		}
	}
	for _, anchor := range anchors {
		at, id, _ := strings.Cut(anchor, "#")
		if id != "" && !slices.ContainsFunc(element.FindAllStringSubmatch(bodies[at], -1), func(m []string) bool { return m[1] == id }) {
			t.Errorf("nothing is at %s", anchor)
		}
	}
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(bodies) < len(files) {
		t.Errorf("%d pages of %d files: %v", len(bodies), len(files), err)
	}
}

func TestSearch(t *testing.T) {
	for words, want := range map[string]string{
		"open lists":             `<a href="model#open-lists">`,
		"RESTORE backup":         `<a href="data#export-and-back-up">`,
		`<script>alert(1)`:       "No page has all of these words.",
		"trusted-proxy":          `<a href="configuration#configuration">`,
		"peanut butter":          "No page has all of these words.",
		strings.Repeat("x", 1e4): "No page has all of these words.",
	} {
		got := get(docs.Home + "?q=" + url.QueryEscape(words)).Body.String()
		if !strings.Contains(got, want) || strings.Contains(got, "<script>") {
			t.Errorf("%.50s: %s is not in\n%s", words, want, got)
		}
	}
}

func TestHeaders(t *testing.T) {
	first := get(docs.Home)
	if policy := first.Header().Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") {
		t.Errorf("the policy is %s", policy)
	}
	again := httptest.NewRequest(http.MethodGet, docs.Home, nil)
	again.Header.Set("If-None-Match", first.Header().Get("ETag"))
	recorder := httptest.NewRecorder()
	docs.Handler().ServeHTTP(recorder, again)
	if recorder.Code != http.StatusNotModified {
		t.Errorf("the same page again: %d", recorder.Code)
	}
	if got := get("/docs"); got.Code != http.StatusFound || got.Header().Get("Location") != "docs/" {
		t.Errorf("without the slash: %d, to %s", got.Code, got.Header().Get("Location"))
	}
	for _, none := range []string{"none", "cookbook.md", "../docs.go", "page.html", "README"} {
		if got := get(docs.Home + none); got.Code != http.StatusNotFound {
			t.Errorf("%s: %d", none, got.Code)
		}
	}
	posted := httptest.NewRecorder()
	docs.Handler().ServeHTTP(posted, httptest.NewRequest(http.MethodPost, docs.Home, nil))
	if posted.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", posted.Code)
	}
}

var markdownLink = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// In the repository, too, links between files lead to files, and to headings that these have.
func TestLinksBetweenFiles(t *testing.T) {
	files, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, "../../README.md", "../../CONTRIBUTING.md", "../../exchange/FORMATS.md") {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range markdownLink.FindAllStringSubmatch(string(text), -1) {
			name, anchor, _ := strings.Cut(match[1], "#")
			if strings.Contains(name, "://") {
				continue
			}
			target := file
			if name != "" {
				target = path.Join(path.Dir(file), name)
			}
			content, err := os.ReadFile(target)
			if info, statErr := os.Stat(target); statErr != nil || err != nil && !info.IsDir() {
				t.Errorf("%s: %s is not there", file, match[1])
			} else if anchor != "" && !slices.Contains(headingsOf(string(content)), anchor) {
				t.Errorf("%s: %s has no heading %s", file, target, anchor)
			}
		}
	}
}

var notInAnchors = regexp.MustCompile(`[^\p{L}\p{N} _-]`)

// headingsOf returns the anchors of the headings of a file.
func headingsOf(text string) (anchors []string) {
	for line := range strings.Lines(text) {
		if heading, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && strings.HasPrefix(line, "#") {
			heading = notInAnchors.ReplaceAllString(strings.ToLower(strings.TrimSpace(heading)), "")
			anchors = append(anchors, strings.ReplaceAll(heading, " ", "-"))
		}
	}
	return anchors
}

// The page about the API names every code of an error.
func TestCodesOfErrors(t *testing.T) {
	source, err := os.ReadFile("../../graph/apierror/apierror.go")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`= "([A-Z_]{5,})"`).FindAllStringSubmatch(string(source), -1)
	for _, code := range codes {
		if !strings.Contains(string(page), "`"+code[1]+"`") {
			t.Errorf("the page does not say what %s is", code[1])
		}
	}
	if len(codes) < 5 {
		t.Errorf("only %d codes", len(codes))
	}
}
