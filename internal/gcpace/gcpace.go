// Package gcpace lets the garbage of a process grow with what it holds, but only so far: a large GOGC saves time while little
// is held, and would take several times the memory of a request that holds much.
package gcpace

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// Pace is how much garbage there may be beside what is held.
type Pace struct {
	Percent int // of what is held, while that is little
	Usual   int // bytes at most, while requests hold little
	Least   int // bytes, while requests hold Much
	Much    int // bytes
}

// Start sets the pace of the garbage collector, anew after each collection. stop sets it as it was.
func (p Pace) Start() (stop func()) {
	w := &watch{pace: p}
	before := debug.SetGCPercent(p.Percent)
	w.next()
	return func() {
		w.stopped.Store(true)
		debug.SetGCPercent(before)
	}
}

type watch struct {
	pace    Pace
	base    int // bytes that are held when there are no requests, about
	stopped atomic.Bool
}

// next sets the pace when something that nothing holds is collected.
func (w *watch) next() {
	runtime.SetFinalizer(&struct{ w *watch }{w}, func(*struct{ w *watch }) {
		if !w.stopped.Load() {
			debug.SetGCPercent(w.percentOf(held()))
			w.next()
		}
	})
}

const (
	basePercent  = 40 // of what is always held may be garbage, however much that is
	leastPercent = 10 // keeps the collector from running all the time
	slowness     = 64 // collections, about, until what is held counts as what is always held
)

// percentOf returns the garbage in percent of what is held now. The more of that is held by requests the less it is: all of what is
// there by the next collection may be held, too.
func (w *watch) percentOf(now int) int {
	if w.base == 0 {
		w.base = now
	}
	w.base = min(now, w.base+(now-w.base)/slowness)
	p := w.pace
	usual := max(p.Usual, w.base/100*basePercent)
	garbage := max(p.Least, usual-(usual-p.Least)*(now-w.base)/p.Much)
	return max(leastPercent, min(p.Percent, 100*garbage/max(now, 1)))
}

// held returns the bytes that the last collection left.
func held() int {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int(sample[0].Value.Uint64())
}
