package exchange_test

import (
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/exchangetest"
	"ties/store/storetest/naive"
)

// Each format that has words for who published a document, and when, has them.
func TestPublishersAreExported(t *testing.T) {
	line := `{"kind":"Document","id":"document:d","title":"T","publisher":"The Paper","publishedOn":"2024-11","recordedAt":"2024-12-01T12:00:00Z"}`
	s := naive.New()
	exchangetest.Import(t, s, "a.jsonl", exchangetest.Lines(line))
	for format, want := range map[exchange.Format][]string{
		exchange.JSONLines:      {line},
		exchange.JSONLD:         {`"publisher":{"@type":"Organization","name":"The Paper"}`, `"datePublished":"2024-11"`},
		exchange.FollowTheMoney: {`"publisher":["The Paper"]`, `"publishedAt":["2024-11"]`},
	} {
		got := exportAs(t, s, format)
		for _, words := range want {
			if !strings.Contains(got, words) {
				t.Errorf("%s: %s: want %s", format, got, words)
			}
		}
	}
}
