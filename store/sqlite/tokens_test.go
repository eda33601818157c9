package sqlite

import (
	"strings"
	"testing"
	"time"

	"ties/store"
)

// Files of an earlier version get room for tokens when they are opened.
func TestTokensInAFileOfAnEarlierVersion(t *testing.T) {
	for _, name := range []string{"applied.db.gz", "loaded.db.gz"} {
		s := openEarlier(t, name)
		token := &store.Token{Name: "ci", Role: "editor", Hash: strings.Repeat("1", 64), Created: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
		if err := s.AddToken(t.Context(), token); err != nil {
			t.Fatal(err)
		}
		if got, err := s.FindToken(t.Context(), token.Hash); err != nil || *got != *token {
			t.Errorf("%s: found %+v, %v", name, got, err)
		}
	}
}
