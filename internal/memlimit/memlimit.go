// Package memlimit finds how much memory a process may use, and notices when it is short of it.
package memlimit

import (
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"time"

	"github.com/KimMachineGun/automemlimit/memlimit"
)

// OfContainer returns the memory limit in bytes of the process's cgroup (version 1 or 2), or of one above it; 0 if there is
// none.
func OfContainer(log *slog.Logger) int64 {
	limit, err := memlimit.FromCgroup()
	unlimited := errors.Is(err, memlimit.ErrNoLimit) || errors.Is(err, memlimit.ErrNoCgroup) || errors.Is(err, memlimit.ErrCgroupsNotSupported)
	if err != nil && !unlimited {
		log.Warn("the memory limit of the container cannot be read", "error", err, "instead", "--memory-limit")
	}
	if err != nil {
		return 0
	}
	return int64(min(limit, 1<<62))
}

const (
	refresh  = 20 * time.Millisecond // how long a sample of the memory in use is good for
	interval = time.Second           // between collections for want of memory
)

// Set sets the soft memory limit of this process in bytes, unless the environment does (GOMEMLIMIT). restore undoes it.
func Set(limit int64) (restore func()) {
	before := debug.SetMemoryLimit(-1)
	if before != math.MaxInt64 {
		return func() {}
	}
	debug.SetMemoryLimit(limit)
	return func() { debug.SetMemoryLimit(before) }
}

// Watch compares the memory in use with a limit.
type Watch struct {
	limit int64

	sample  func() int64
	collect func()

	mu        sync.Mutex // guards what follows
	used      int64
	sampled   time.Time
	collected time.Time
}

// NewWatch returns a watch over a limit in bytes; over none if it is 0.
func NewWatch(limit int64) *Watch { return &Watch{limit: limit, sample: Used, collect: runtime.GC} }

// Above reports whether more than some percent of the memory are in use. If so it has the garbage collected: what is in use is
// known as of the last collection, and where everything is refused there may not be another one soon.
func (w *Watch) Above(percent int64) bool {
	if w.limit == 0 || w.current() <= w.limit/100*percent {
		return false
	}
	w.collectGarbage()
	return true
}

// collectGarbage collects garbage in the background, now and then.
func (w *Watch) collectGarbage() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if now := time.Now(); now.Sub(w.collected) > interval {
		w.collected = now
		go w.collect()
	}
}

func (w *Watch) current() int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	if now := time.Now(); now.Sub(w.sampled) > refresh {
		w.used, w.sampled = w.sample(), now
	}
	return w.used
}

// Used returns how many bytes of memory are in use, apart from garbage and from what the system can take back.
func Used() int64 {
	samples := []metrics.Sample{
		{Name: "/gc/heap/live:bytes"}, {Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"},
	}
	metrics.Read(samples)
	live, mapped, released := int64(samples[0].Value.Uint64()), int64(samples[1].Value.Uint64()), int64(samples[2].Value.Uint64())
	return live + max(0, anonymous()-(mapped-released)) // SQLite's memory is not Go's
}

// anonymous returns how many bytes of the process are in memory, apart from those of files; 0 if the system does not say.
func anonymous() int64 {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	var size, resident, shared int64
	if _, err := fmt.Sscan(string(text), &size, &resident, &shared); err != nil {
		return 0
	}
	return (resident - shared) * int64(os.Getpagesize())
}
