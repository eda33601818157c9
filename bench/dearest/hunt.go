package dearest

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// Result is what a query cost.
type Result struct {
	Query  string
	Took   time.Duration
	CPU    time.Duration
	Memory int // in MB, over what the server has at rest
	Code   string
	Bytes  int // of the answer

	query query
}

func (r *Result) dearness() float64 { return r.CPU.Seconds()/5 + float64(r.Memory)/256 }

// Hunt looks for the dearest queries until a deadline, and returns the worst so far whenever it asks another.
type Hunt struct {
	generator
	server *Server
	Worst  []*Result
	Asked  int
	Codes  map[string]int
}

// NewHunt returns a hunt on a server.
func NewHunt(schema *ast.Schema, server *Server, ids IDs, seed uint64) *Hunt {
	return &Hunt{generator: generator{rand.New(rand.NewPCG(seed, 1)), schema, ids}, server: server, Codes: map[string]int{}}
}

const (
	kept     = 40 // queries that are changed
	attempts = 24 // to make a refused query small enough
)

// Run asks queries until the context is done.
func (h *Hunt) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		q := h.random()
		if len(h.Worst) > 0 && h.IntN(3) > 0 {
			q = h.changed(h.Worst[h.IntN(len(h.Worst))].query)
		}
		if err := h.ask(ctx, q); err != nil {
			return err
		}
	}
	return nil
}

// Seed asks a query that is known to be dear.
func (h *Hunt) Seed(ctx context.Context, text string) (*Result, error) {
	r, err := h.server.Ask(ctx, text)
	if err == nil {
		h.add(r)
	}
	return r, err
}

func (h *Hunt) ask(ctx context.Context, q query) error {
	for range attempts {
		text := q.String()
		r, err := h.server.Ask(ctx, text)
		if err != nil {
			return err
		}
		h.Asked++
		h.Codes[r.Code]++
		r.query = q.clone()
		h.add(r)
		if r.Code != "LIMIT_EXCEEDED" || r.CPU > 100*time.Millisecond || !h.smaller(q) {
			return nil
		}
	}
	return nil
}

func (h *Hunt) add(r *Result) {
	if r.CPU < 50*time.Millisecond && r.Memory < 16 || slices.ContainsFunc(h.Worst, func(o *Result) bool { return o.Query == r.Query }) {
		return
	}
	if r.query == nil {
		r.query = query{{name: strings.Trim(r.Query, "{} ")}}
	}
	h.Worst = append(h.Worst, r)
	slices.SortFunc(h.Worst, func(a, b *Result) int { return cmp.Compare(b.dearness(), a.dearness()) })
	h.Worst = h.Worst[:min(len(h.Worst), kept)]
}
