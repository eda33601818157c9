// Package gcpace lets the garbage of a process grow with what it holds, but only so far: a large GOGC saves time while little
// is held, and would take several times the memory of a request that holds much.
package gcpace

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// Start sets the garbage that may be there beside what is held: so many percent of that, and at most so many bytes. It is set
// anew after each collection. stop sets it as it was.
func Start(percent, most int) (stop func()) {
	p := &pacer{percent: percent, most: most}
	before := debug.SetGCPercent(percent)
	p.watch()
	return func() {
		p.stopped.Store(true)
		debug.SetGCPercent(before)
	}
}

type pacer struct {
	percent, most int
	stopped       atomic.Bool
}

// watch sets the pace when something that nothing holds is collected.
func (p *pacer) watch() {
	runtime.SetFinalizer(&struct{ p *pacer }{p}, func(*struct{ p *pacer }) {
		if !p.stopped.Load() {
			debug.SetGCPercent(p.percentOf(held()))
			p.watch()
		}
	})
}

// leastPercent keeps the collector from running all the time.
const leastPercent = 40

// percentOf returns the garbage in percent of what is held.
func (p *pacer) percentOf(bytes int) int {
	return max(leastPercent, min(p.percent, 100*p.most/max(bytes, 1)))
}

// held returns the bytes that the last collection left.
func held() int {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int(sample[0].Value.Uint64())
}
