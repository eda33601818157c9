package main

import (
	"context"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"ties/store"
)

// readiness answers whether the store can be used. Why it cannot is only in the log, once for each reason.
type readiness struct {
	store    store.Store
	shutdown *shutdown
	log      *slog.Logger

	mu     sync.Mutex // guards reason
	reason string     // why the store could not be used, "" if it could
}

func (h *readiness) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h.shutdown.begun.Load() {
		writeText(w, http.StatusServiceUnavailable, "the server is stopping")
		return
	}
	const timeout = 2 * time.Second
	ctx, cancel := context.WithTimeout(r.Context(), timeout)
	defer cancel()
	err := h.store.Ready(ctx)
	if r.Context().Err() == nil {
		h.note(err)
	}
	if err != nil {
		writeText(w, http.StatusServiceUnavailable, "the store cannot be used")
		return
	}
	writeText(w, http.StatusOK, "ok")
}

// note logs that the store can be used no longer, or again.
func (h *readiness) note(err error) {
	text := ""
	if err != nil {
		text = err.Error()
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	switch {
	case text == h.reason:
		return
	case err != nil:
		h.log.Error("the store cannot be used", "error", err)
	default:
		h.log.Info("the store can be used again")
	}
	h.reason = text
}
