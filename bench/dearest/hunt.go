// Package dearest looks for the dearest queries that a server accepts: it makes random ones with extreme arguments, and
// changes those that cost most.
package dearest

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/bench/fairness"
	"ties/reliability/queries"
)

// Result is what a query cost.
type Result struct {
	Query  Query
	Sent   Query // the same, as it was sent
	Took   time.Duration
	CPU    time.Duration
	Memory int // in MB, over what the server has at rest, garbage of queries before it included
	Growth int // in MB, over what the server had before
	Code   string
	Bytes  int // of the answer
}

// The bounds of an accepted query.
const (
	MaxCPU    = 5 * time.Second
	MaxMemory = 256
)

func (r *Result) dearness() float64 {
	return max(r.CPU.Seconds()/MaxCPU.Seconds(), float64(r.Growth)/MaxMemory)
}

// Hunt looks for the dearest queries, and has the worst so far.
type Hunt struct {
	*rand.Rand
	schema *ast.Schema
	random *queries.Generator
	server *Server
	Worst  []*Result      // those that cost most first
	Most   Result         // the one of the most memory over rest
	Asked  int            // random queries, each until it was small enough to be accepted
	Codes  fairness.Tally // what became of them
}

// NewHunt returns a hunt on a server.
func NewHunt(schema *ast.Schema, server *Server, ids IDs, seed uint64) *Hunt {
	return &Hunt{
		Rand: rand.New(rand.NewPCG(seed, 1)), schema: schema, server: server, Codes: fairness.Tally{},
		random: queries.NewGenerator(schema, extremes(ids), queries.Extreme, seed),
	}
}

// extremes returns values that find much, and take long to find it.
func extremes(ids IDs) queries.Values {
	const each = 200
	v := queries.Values{
		Texts: []string{"a", "e", "an", "li", "wang", "wang li", "王", "engineer", "j s", "an li wang chen jo ma ro si ti va"},
		Dates: []string{"1990", "2005", "2015-06", "2020", "2024"},
	}
	for _, kind := range kinds {
		v.IDs = append(v.IDs, ids[kind.name][:min(each, len(ids[kind.name]))]...)
	}
	return v
}

const (
	kept     = 40 // queries that are changed
	attempts = 14 // to make a refused query small enough
)

// Run asks random queries, so many of them or until the context is done.
func (h *Hunt) Run(ctx context.Context, queries int) error {
	for ctx.Err() == nil && h.Asked < queries {
		q, err := h.next()
		if err != nil {
			return err
		}
		if err := h.ask(ctx, q); err != nil {
			return err
		}
	}
	return nil
}

// next returns a random query, or one like those that cost most.
func (h *Hunt) next() (query, error) {
	q, err := parse(h.schema, h.random.Query())
	if err != nil || len(h.Worst) == 0 || h.IntN(2) == 0 {
		return q, err
	}
	like, err := h.worst()
	if err != nil {
		return query{}, err
	}
	other := q
	if h.IntN(2) == 0 {
		if other, err = h.worst(); err != nil {
			return query{}, err
		}
	}
	like.change(h.Rand, other)
	return like, nil
}

// worst returns one of the queries that cost most: another random one if it has variables of its own.
func (h *Hunt) worst() (query, error) {
	q := h.Worst[h.IntN(len(h.Worst))].Query
	if q.Variables != nil {
		q.Text = h.random.Query()
	}
	return parse(h.schema, q.Text)
}

// Seed asks a query that is known to be dear.
func (h *Hunt) Seed(ctx context.Context, q Query) (*Result, error) {
	r, err := h.server.Ask(ctx, q)
	if err == nil {
		h.add(r)
	}
	return r, err
}

// ask asks a query, and makes it smaller as long as it is refused before it runs.
func (h *Hunt) ask(ctx context.Context, q query) error {
	h.Asked++
	for attempt := 1; ; attempt++ {
		r, err := h.server.Ask(ctx, q.hoisted())
		if err != nil {
			return err
		}
		r.Query = Query{Text: q.String()}
		h.add(r)
		isRefused := r.Code == "PAYLOAD_TOO_LARGE" || r.Code == "LIMIT_EXCEEDED" && r.CPU < 100*time.Millisecond
		if !isRefused || attempt == attempts || !q.smaller() {
			h.Codes[r.Code]++
			return nil
		}
	}
}

// add keeps a result if it is among the worst.
func (h *Hunt) add(r *Result) {
	if r.Memory > h.Most.Memory {
		h.Most = *r
	}
	isCheap := r.CPU < 50*time.Millisecond && r.Growth < 16
	if isCheap || slices.ContainsFunc(h.Worst, func(o *Result) bool { return o.Query.Text == r.Query.Text }) {
		return
	}
	h.Worst = append(h.Worst, r)
	slices.SortFunc(h.Worst, func(a, b *Result) int { return cmp.Compare(b.dearness(), a.dearness()) })
	h.Worst = h.Worst[:min(len(h.Worst), kept)]
}
