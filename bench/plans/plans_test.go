package plans_test

import (
	"errors"
	"testing"

	"ties/bench/ask"
	"ties/bench/plans"
	"ties/kg/query"
)

func TestPlansOfRequests(t *testing.T) {
	all, err := plans.For(ask.Body(ask.Profile, "person:a"), ask.Body(ask.Nested, "person:b"))
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range []string{"person:a", "person:b"} {
		if start, ok := all[i].Start.(*query.Lookup); !ok || len(start.IDs) != 1 || start.IDs[0] != id {
			t.Errorf("request %d starts at %+v, want %s", i, all[i].Start, id)
		}
	}
	for _, body := range [][]byte{ask.Body(ask.Typename, ""), []byte(`{"query":"{"}`)} {
		if _, err := plans.For(body); !errors.Is(err, plans.ErrNotOne) {
			t.Errorf("%s: got %v", body, err)
		}
	}
}
