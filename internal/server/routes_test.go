package server

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"ties/internal/access"
	"ties/internal/fairqueue"
	"ties/internal/httpguard"
	"ties/store/storetest/naive"
)

func closeLater(t *testing.T, c io.Closer) {
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
}

// openToAll returns the options of a server that answers to any name, and pages of some origins.
func openToAll(t testing.TB, origins ...string) routeOptions {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	guard, err := Access{Hosts: []string{httpguard.AnyHost}, Trusted: origins}.guard(nil, log)
	if err != nil {
		t.Fatal(err)
	}
	embedGuard, err := Access{Trusted: origins}.embedGuard(guard)
	if err != nil {
		t.Fatal(err)
	}
	all := Offer{Introspection: true, Suggestions: true, Playground: true, Export: true}
	return routeOptions{
		guard: guard, embedGuard: embedGuard, origins: origins, offer: all, shutdown: &shutdown{log: log}, log: log,
		queue: newQueue(SQLite, nil, observation{}), client: clientOf(nil),
	}
}

func TestHealthWhileTheStoreCannotBeReached(t *testing.T) {
	store := naive.New()
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	handler := routes(store, openToAll(t))
	for path, want := range map[string]int{"/healthz": http.StatusOK, "/readyz": http.StatusServiceUnavailable} {
		response := httptest.NewRecorder()
		handler.ServeHTTP(response, httptest.NewRequest(http.MethodGet, path, nil))
		if response.Code != want {
			t.Errorf("%s answered %d, want %d", path, response.Code, want)
		}
	}
}

// Each route needs some right, and the table has no others.
func TestEveryRouteNeedsARight(t *testing.T) {
	var there, listed []string
	options := openToAll(t)
	for _, options.offer.Playground = range []bool{true, false} {
		for pattern := range routeTable(naive.New(), options) {
			there = append(there, pattern)
		}
	}
	for target := range access.DefaultTable() {
		if strings.Contains(target, "/") {
			listed = append(listed, target)
		}
	}
	slices.Sort(there)
	slices.Sort(listed)
	if there = slices.Compact(there); !slices.Equal(there, listed) {
		t.Errorf("there are %q, the table has %q", there, listed)
	}
}

// While memory is short queries are refused; a server that is short of it is still alive and ready.
func TestShortOfMemory(t *testing.T) {
	options := openToAll(t)
	options.queue = newQueue(SQLite, func(fairqueue.Class) bool { return true }, observation{})
	handler := routes(naive.New(), options)
	for target, want := range map[string]int{
		"/graphql?query={people(first:1){totalCount}}": http.StatusServiceUnavailable,
		"/graphql?query={nothing}":                     http.StatusOK, // with errors, which cost nothing
		"/readyz":                                      http.StatusOK,
		"/healthz":                                     http.StatusOK,
		"/":                                            http.StatusOK,
	} {
		response := httptest.NewRecorder()
		handler.ServeHTTP(response, httptest.NewRequest(http.MethodGet, target, nil))
		if response.Code != want || want != http.StatusOK && !strings.Contains(response.Body.String(), "OVERLOADED") {
			t.Errorf("%s answered %d %.300s, want %d", target, response.Code, response.Body, want)
		}
	}
}
