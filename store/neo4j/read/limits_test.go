package read

import (
	"errors"
	"strings"
	"testing"

	"ties/internal/neo4jserver"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/cypher"
)

// What a statement returns is bounded while it comes: the texts of a plan, and all that an answer holds.
func TestResultsAreBounded(t *testing.T) {
	access := neo4jserver.Shared(t)
	c, err := client.New(access.URL, client.Options{Username: access.Username, Password: access.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	const mega = 1 << 20
	for _, test := range []struct {
		name, text string
		rows       int
		held       int64 // the most that an answer may hold
		want       string
	}{
		{"texts", strings.Repeat("a", mega), 63, 0, ""},
		{"too many texts", strings.Repeat("a", mega), 70, 0, "more than 64 MB of text"},
		{"small rows", "", 10_000, mega, ""},
		{"too many small rows", "", 20_000, mega, "more than 1048576 bytes of memory"},
	} {
		ctx := work.NewContext(t.Context(), work.Limits{Held: test.held})
		read := 0
		statement := &cypher.Compiled{
			Text: "UNWIND range(1, $rows) AS i RETURN $text", Params: map[string]any{"rows": test.rows, "text": test.text},
			Decode: func(rows [][]any) *query.Page { read = len(rows); return &query.Page{} },
		}
		_, err := run(ctx, c, statement, &query.Selection{})
		isRefused := errors.Is(err, kg.ErrTooLarge) && test.want != "" && strings.Contains(err.Error(), test.want)
		if isAnswered := err == nil && test.want == "" && read == test.rows; !isRefused && !isAnswered {
			t.Errorf("%s: %d rows, %v", test.name, read, err)
		}
	}
}
