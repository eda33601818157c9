package storetest

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"ties/kg"
	"ties/store"
)

// tokenTests are of the tokens of a store, which are no records.
var tokenTests = []test{
	{"a token is found by its hash", testFindToken},
	{"names and hashes are unique, also of revoked tokens", testUniqueTokens},
	{"a revocation stays", testRevokeToken},
	{"uses are stored now and then", testTouchToken},
	{"tokens are no records", testTokensAreNoRecords},
	{"one of many who add a token succeeds", testAddTokenTogether},
	{"calls for tokens end with their context", testTokensContext},
}

var tokenMade = instant("2026-01-02T03:04:05Z")

// tokenOf returns a token whose hash is of a character.
func tokenOf(name, hash string) *store.Token {
	return &store.Token{Name: name, Role: "editor", Hash: strings.Repeat(hash, 64), Created: tokenMade}
}

func addTokens(w *world, list ...*store.Token) {
	w.Helper()
	for _, t := range list {
		if err := w.store.AddToken(w.Context(), t); err != nil {
			w.Fatalf("AddToken: %v", err)
		}
	}
}

func (w *world) findToken(hash string) *store.Token {
	w.Helper()
	t, err := w.store.FindToken(w.Context(), strings.Repeat(hash, 64))
	if err != nil {
		w.Fatalf("FindToken: %v", err)
	}
	return t
}

// hasTokens asserts which tokens there are.
func (w *world) hasTokens(want ...*store.Token) {
	w.Helper()
	list, err := w.store.Tokens(w.Context())
	if err != nil {
		w.Fatalf("Tokens: %v", err)
	}
	w.same(list, want)
}

func testFindToken(w *world) {
	w.hasTokens()
	plain, full := tokenOf("a", "1"), tokenOf("B, ü '\"`\\", "2")
	full.Role, full.Expires, full.LastUsed, full.Revoked = "admin", tokenMade.Add(time.Hour), tokenMade.Add(time.Minute), tokenMade.Add(time.Second)
	addTokens(w, plain, full)
	w.same(w.findToken("1"), plain)
	w.same(w.findToken("2"), full)
	w.hasTokens(full, plain) // "B" is before "a"
	for _, hash := range []string{"", "1", "x", strings.Repeat("3", 64), strings.Repeat("1", 63), "' OR 1=1 --"} {
		_, err := w.store.FindToken(w.Context(), hash)
		w.wraps("FindToken", err, store.ErrNoToken)
		w.wraps("FindToken", err, kg.ErrNotFound)
	}
}

func testUniqueTokens(w *world) {
	addTokens(w, tokenOf("a", "1"), tokenOf("b", "2"), tokenOf("A", "3"))
	if err := w.store.RevokeToken(w.Context(), "b", tokenMade); err != nil {
		w.Fatal(err)
	}
	for _, again := range []*store.Token{tokenOf("a", "4"), tokenOf("b", "4"), tokenOf("c", "1"), tokenOf("a", "2")} {
		err := w.store.AddToken(w.Context(), again)
		w.wraps("AddToken", err, store.ErrTokenExists)
		w.wraps("AddToken", err, kg.ErrConflict)
	}
	revoked := tokenOf("b", "2")
	revoked.Revoked = tokenMade
	w.hasTokens(tokenOf("A", "3"), tokenOf("a", "1"), revoked)
}

func testRevokeToken(w *world) {
	addTokens(w, tokenOf("a", "1"), tokenOf("b", "2"))
	for range 2 {
		if err := w.store.RevokeToken(w.Context(), "a", tokenMade.Add(time.Hour)); err != nil {
			w.Fatal(err)
		}
		if err := w.store.RevokeToken(w.Context(), "a", tokenMade.Add(2*time.Hour)); err != nil {
			w.Fatal(err)
		}
		w.same(w.findToken("1").Revoked, tokenMade.Add(time.Hour))
	}
	w.same(w.findToken("2"), tokenOf("b", "2"))
	w.wraps("RevokeToken", w.store.RevokeToken(w.Context(), "c", tokenMade), store.ErrNoToken)
}

func testTouchToken(w *world) {
	addTokens(w, tokenOf("a", "1"), tokenOf("b", "2"))
	began := tokenMade.Add(time.Hour)
	for _, step := range []struct{ at, want time.Time }{
		{began, began},
		{began.Add(time.Second), began},
		{began.Add(store.TokenUseInterval - time.Second), began},
		{began.Add(store.TokenUseInterval), began.Add(store.TokenUseInterval)},
		{began, began.Add(store.TokenUseInterval)}, // late
	} {
		if err := w.store.TouchToken(w.Context(), strings.Repeat("1", 64), step.at); err != nil {
			w.Fatal(err)
		}
		w.same(w.findToken("1").LastUsed, step.want)
	}
	if err := w.store.TouchToken(w.Context(), strings.Repeat("9", 64), began); err != nil {
		w.Errorf("TouchToken of none: %v", err)
	}
	w.same(w.findToken("2"), tokenOf("b", "2"))
}

func testTokensAreNoRecords(w *world) {
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatalf("Clear: %v", err)
	}
	addTokens(w, tokenOf("person:t", "1"))
	if empty, err := store.IsEmpty(w.Context(), w.store); err != nil || !empty {
		w.Errorf("a store that holds only a token is empty: %v, %v", empty, err)
	}
	if loader, ok := w.store.(store.EmptyLoader); ok {
		put := func(to store.Writer) error {
			return store.Write(w.Context(), to, &kg.Batch{Put: []kg.Record{sourceDocument(), entity("person:p", "P")}})
		}
		if err := loader.LoadEmpty(w.Context(), put); err != nil {
			w.Fatalf("LoadEmpty: %v", err)
		}
	} else {
		w.load([]kg.Record{sourceDocument(), entity("person:p", "P")})
	}
	w.holds(entity("person:p", "P"))
	w.shows(find("person:t"), take(kg.Nodes, idProps), "null")
	w.shows(listOf(kg.TypePerson, nil), take(kg.Entities, idProps), "person:p")
	w.finds("person:t", "")
	w.leadsTo(calledSo("person:t"), "")
	w.remove("person:p")
	if err := w.store.Clear(w.Context()); err != nil {
		w.Errorf("Clear: %v", err)
	}
	w.hasTokens(tokenOf("person:t", "1"))
}

func testAddTokenTogether(w *world) {
	const many = 8
	var added atomic.Int64
	w.together(many, func(ctx context.Context, number int) error {
		err := w.store.AddToken(ctx, tokenOf("a", fmt.Sprint(number)))
		if err == nil {
			added.Add(1)
			return nil
		}
		w.wraps("AddToken", err, store.ErrTokenExists)
		return nil
	})
	w.same(added.Load(), int64(1))
}

func testTokensContext(w *world) {
	ctx, cancel := context.WithCancel(w.Context())
	cancel()
	w.wraps("AddToken", w.store.AddToken(ctx, tokenOf("a", "1")), context.Canceled)
	_, err := w.store.FindToken(ctx, "")
	w.wraps("FindToken", err, context.Canceled)
	_, err = w.store.Tokens(ctx)
	w.wraps("Tokens", err, context.Canceled)
	w.wraps("RevokeToken", w.store.RevokeToken(ctx, "a", tokenMade), context.Canceled)
	w.wraps("TouchToken", w.store.TouchToken(ctx, "", tokenMade), context.Canceled)
	w.hasTokens()
}
