// Package quota shares what there is only so much of between clients, so that none takes all of it.
package quota

import "sync"

// Quota lends something that is limited, for all clients together and for each of them.
type Quota struct {
	total, perClient int64

	mu    sync.Mutex // guards what follows
	taken int64
	by    map[string]int64 // client
}

// New returns a quota of which nothing is taken.
func New(total, perClient int64) *Quota {
	return &Quota{total: total, perClient: perClient, by: map[string]int64{}}
}

// Take takes an amount for a client, and reports whether there was as much.
func (q *Quota) Take(client string, amount int64) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.taken+amount > q.total || q.by[client]+amount > q.perClient {
		return false
	}
	q.taken += amount
	q.by[client] += amount
	return true
}

// Give gives back an amount that a client has taken.
func (q *Quota) Give(client string, amount int64) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.taken -= amount
	q.by[client] -= amount
	if q.by[client] == 0 {
		delete(q.by, client)
	}
}
