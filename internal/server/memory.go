package server

import (
	"log/slog"
	"os"

	"ties/internal/fairqueue"
	"ties/internal/gcpace"
	"ties/internal/memlimit"
)

// gcPace is that of the garbage collector in a server. The garbage of requests is short-lived, and with the default of 100 % the
// collector takes a fifth of the time of a profile.
var gcPace = gcpace.Pace{Percent: 300, Usual: 96 << 20, Least: 40 << 20, Much: 64 << 20}

// paceGC sets the garbage collector's target of a server, unless the environment does (GOGC). restore undoes it.
func paceGC() (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	return gcPace.Start()
}

// How much of the memory that a server may use is in use, in percent, when queries are refused.
const (
	heavyRefused = 75
	lightRefused = 90
)

// heapShare returns how much of the memory that a server may use is for Go's heap: SQLite's connections and the system's
// buffers are outside of it.
func heapShare(limit int64) int64 {
	const others = 128 << 20
	return max(limit/3, min(limit/5*4, limit-others))
}

// limitMemory keeps the heap within what a server may use. short reports whether too little is left for another query.
func limitMemory(limit int64, log *slog.Logger) (short func(fairqueue.Class) bool, restore func()) {
	restore = func() {}
	if limit > 0 {
		restore = memlimit.Set(heapShare(limit))
		log.Info("memory is limited", "bytes", limit)
	}
	watch := memlimit.NewWatch(limit)
	return func(class fairqueue.Class) bool {
		if class == fairqueue.Heavy {
			return watch.Above(heavyRefused)
		}
		return watch.Above(lightRefused)
	}, restore
}
