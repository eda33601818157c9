package picture_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"
	"testing"
	"time"

	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/picture"

	"ties/seeds"
	"ties/store/storetest/naive"
)

// draw draws the article, and checks that the picture is XML that asks for nothing.
func draw(t *testing.T, text string) (string, error) {
	t.Helper()
	values, err := url.ParseQuery(text)
	if err != nil {
		t.Fatal(err)
	}
	query, err := picture.Parse(values)
	if err != nil {
		return "", err
	}
	query.Address = "ties.example.org/explore?" + text
	store := naive.New()
	if _, err := importer.Import(t.Context(), store, []input.File{{Name: "article.jsonl", Content: seeds.Article()}}, importer.Options{RecordedAt: time.Now()}); err != nil {
		t.Fatal(err)
	}
	svg, err := picture.Draw(t.Context(), graph.NewExecutor(store, httpapi.Options{}), query)
	if err != nil {
		return "", err
	}
	for decoder := xml.NewDecoder(bytes.NewReader(svg)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
	for _, bad := range []string{"<script", " style=", "<style", "<image", "url("} {
		if strings.Contains(string(svg), bad) {
			t.Errorf("%s has %s", text, bad)
		}
	}
	return string(svg), nil
}

func TestAPathIsARowWithItsSentences(t *testing.T) {
	svg, err := draw(t, "path=project:kimi,company:google-brain")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"How is Kimi linked to Google Brain?", "Moonshot AI", "Wu Yuxin", "“Il prodotto di punta di", "founded +1", "worked at", "Source: ",
		"recorded by 2024", `href="explore/person:wu-yuxin"`, "ties.example.org/explore?path=project:kimi,company:google-brain",
	} {
		if !strings.Contains(svg, want) {
			t.Errorf("it has no %q", want)
		}
	}
}

func TestWhatSurroundsAnEntity(t *testing.T) {
	for text, want := range map[string]int{
		"of=person:wu-yuxin": 7, "of=person:wu-yuxin&hops=0": 1, "of=person:wu-yuxin,company:meta&hops=0&theme=dark": 2,
	} {
		svg, err := draw(t, text)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(svg, "data-id="); n != want {
			t.Errorf("%s draws %d entities, want %d", text, n, want)
		}
		if again, _ := draw(t, text); again != svg {
			t.Errorf("%s is another picture the second time", text)
		}
	}
}

func TestWhatIsNoPicture(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "of: missing",
		"path=person:wu-yuxin":       "two different IDs",
		"path=a,a":                   "two different IDs",
		"path=a,b&of=c":              "goes alone",
		"of=person:wu-yuxin&hops=4":  "0 to 3",
		"of=person:wu-yuxin&hops=x":  "0 to 3",
		"of=x&theme=pink":            "light or dark",
		"of=x&size=3":                "no such parameter",
		"of=person:nobody":           "person:nobody",
		"path=person:nobody,x:y":     "x:y",
		"of=person:wu-yuxin&asOf=no": "date",
	} {
		if _, err := draw(t, text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
