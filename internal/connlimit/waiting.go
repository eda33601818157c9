package connlimit

import (
	"container/heap"
	"time"
)

// clientConns is the connections of one client.
type clientConns struct {
	open    int
	waiting waitingConns
}

// waitingConns are the connections on which the server waits: a heap, with that on which it has waited longest first.
type waitingConns []*countedConn

// Len implements heap.Interface.
func (w waitingConns) Len() int { return len(w) }

// Less implements heap.Interface.
func (w waitingConns) Less(i, j int) bool { return w[i].since.Before(w[j].since) }

// Swap implements heap.Interface.
func (w waitingConns) Swap(i, j int) {
	w[i], w[j] = w[j], w[i]
	w[i].index, w[j].index = i, j
}

// Push implements heap.Interface.
func (w *waitingConns) Push(x any) {
	c := x.(*countedConn)
	c.index = len(*w)
	*w = append(*w, c)
}

// Pop implements heap.Interface.
func (w *waitingConns) Pop() any {
	last := len(*w) - 1
	c := (*w)[last]
	(*w)[last], *w = nil, (*w)[:last]
	c.index = notWaiting
	return c
}

// notWaiting is the index of a connection on which the server does not wait.
const notWaiting = -1

// wait sets whether the server waits on a connection, and since when.
func (c *countedConn) wait(waiting bool, since time.Time) {
	if c.client == nil {
		return
	}
	if c.index != notWaiting {
		heap.Remove(&c.client.waiting, c.index)
	}
	if c.since = since; waiting {
		heap.Push(&c.client.waiting, c)
	}
}
