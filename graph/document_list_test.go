package graph

import (
	"strings"
	"testing"
	"time"

	"ties/graph/apierror"
	"ties/kg"
)

// someDocuments are texts and mere mentions of texts, with and without dates.
func someDocuments() []kg.Record {
	recorded := time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)
	return []kg.Record{
		&kg.Document{ID: "document:a", Title: "Moonshot raises more", Text: "A text.", URL: "https://example.org/a", Publisher: "Il Corriere", PublishedOn: "2024", RecordedAt: recorded},
		&kg.Document{ID: "document:b", Title: "Kimi", Language: "zh", Publisher: "Caixin", PublishedOn: "2024-01-01", RecordedAt: recorded.Add(time.Hour)},
		&kg.Document{ID: "document:c", Title: "Moonshot AI", Text: "Un testo.", PublishedOn: "2023-12", RecordedAt: recorded.Add(2 * time.Hour)},
		&kg.Document{ID: "document:d", Title: "kimi", Text: "Another text.", RecordedAt: recorded.Add(2 * time.Hour)},
	}
}

func TestDocumentsAreListed(t *testing.T) {
	store := openTraced(t, someDocuments())
	for arguments, want := range map[string]string{
		``:                                    "b c a d",
		`(where: {hasText: {eq: true}})`:      "c a d",
		`(where: {hasText: {eq: false}})`:     "b",
		`(where: {title: {contains: "oon"}})`: "c a",
		`(where: {NOT: {publisher: {contains: "orr"}}})`:                                           "b c d",
		`(where: {publisher: {eq: null}})`:                                                         "c d",
		`(where: {url: {startsWith: "https://example.org/"}})`:                                     "a",
		`(where: {language: {in: ["it", "zh"]}})`:                                                  "b",
		`(where: {publishedOn: {gte: "2024"}})`:                                                    "b a",
		`(where: {publishedOn: {eq: "2024"}})`:                                                     "a",
		`(where: {recordedAt: {gt: "2024-12-01T00:00:00Z", lte: "2024-12-01T02:00:00Z"}})`:         "b c d",
		`(where: {OR: [{id: {eq: "document:d"}}, {title: {eq: "Kimi"}}]})`:                         "b d",
		`(orderBy: {field: RECORDED_AT, direction: DESC})`:                                         "d c b a",
		`(orderBy: [{field: RECORDED_AT, direction: DESC}, {field: TITLE}])`:                       "c d b a",
		`(orderBy: {field: PUBLISHED_ON})`:                                                         "d c a b",
		`(orderBy: {field: PUBLISHED_ON, direction: DESC}, first: 2)`:                              "b a",
		`(orderBy: {field: PUBLISHED_ON, direction: DESC}, last: 1)`:                               "d",
		`(orderBy: [{field: TITLE, direction: DESC}, {field: TITLE}], first: 1)`:                   "d",
		`(where: {hasText: {eq: true}}, orderBy: {field: RECORDED_AT, direction: DESC}, first: 0)`: "",
	} {
		got := overHTTP(t, store, `{ documents`+arguments+` { nodes { id } } }`, nil)
		var ids []string
		for _, id := range strings.Fields(want) {
			ids = append(ids, `{"id":"document:`+id+`"}`)
		}
		if want := `{"documents":{"nodes":[` + strings.Join(ids, ",") + `]}}`; len(got.Errors) > 0 || string(got.Data) != want {
			t.Errorf("%s\ngot  %s %v\nwant %s", arguments, got.Data, got.Errors, want)
		}
	}
	got := overHTTP(t, store, `{ documents(first: 2) { totalCount nodes { title text publishedOn recordedAt } } }`, nil)
	const want = `{"documents":{"totalCount":4,"nodes":[{"title":"Kimi","text":null,"publishedOn":"2024-01-01","recordedAt":"2024-12-01T01:00:00Z"},` +
		`{"title":"Moonshot AI","text":"Un testo.","publishedOn":"2023-12","recordedAt":"2024-12-01T02:00:00Z"}]}}`
	if string(got.Data) != want {
		t.Errorf("got  %s %v\nwant %s", got.Data, got.Errors, want)
	}
}

// A list of documents sorts all of them, so that only so many may be asked for at once.
func TestListsOfDocumentsCountAsScans(t *testing.T) {
	for selection, refused := range map[string]bool{"documents(first: 1) { nodes { id } }": true, "documents(first: 0) { totalCount }": false, "people(first: 1) { nodes { id } }": false} {
		got := askArticle(t, "{ "+repeat(101, "a%d: "+selection+" ")+"}", nil)
		if (got.code() == apierror.CodeLimitExceeded) != refused {
			t.Errorf("101 of %s: %.300s", selection, got.body)
		}
	}
}
