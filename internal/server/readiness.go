package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"ties/kg"
	"ties/store"
)

// readiness answers whether the store can be used, and why it cannot, in words for anybody. Paths and addresses are only in the
// log, once for each reason.
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
		writeText(w, http.StatusServiceUnavailable, whyNotReady(err))
		return
	}
	writeText(w, http.StatusOK, "ok")
}

// whyNotReady returns an error of a store in words that say nothing of where it is.
func whyNotReady(err error) string {
	var known *store.NotReadyError
	switch {
	case errors.As(err, &known):
		return known.Reason
	case errors.Is(err, context.DeadlineExceeded):
		return "the database does not answer in time"
	case errors.Is(err, kg.ErrUnavailable):
		return "the database cannot be reached"
	default:
		return "the database answers with an error"
	}
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
