package main

import (
	"log/slog"
	"math"
	"os"
	"runtime/debug"

	"github.com/docker/go-units"
	"github.com/urfave/cli/v3"

	"ties/internal/fairqueue"
	"ties/internal/memlimit"
)

// setGCPercent sets the garbage collector's target, unless the environment does (GOGC). restore undoes it.
func setGCPercent(percent int) (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(before) }
}

// setMemoryLimit sets the soft memory limit in bytes, unless the environment does (GOMEMLIMIT). restore undoes it.
func setMemoryLimit(limit int64) (restore func()) {
	before := debug.SetMemoryLimit(-1)
	if before != math.MaxInt64 {
		return func() {}
	}
	debug.SetMemoryLimit(limit)
	return func() { debug.SetMemoryLimit(before) }
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

// serverMemory returns the memory in bytes that a server may use: what is asked for, or else what its container allows; 0 if
// nothing limits it.
func serverMemory(command *cli.Command, log *slog.Logger) (int64, error) {
	text := command.String("memory-limit")
	if text == "" {
		return memlimit.OfContainer(log), nil
	}
	const least = 64 << 20
	limit, err := units.RAMInBytes(text)
	if err != nil || limit < least {
		return 0, usageErrorf("--memory-limit %q is no size that a server can work with: want one such as 512MiB or 2GiB", text)
	}
	return limit, nil
}

// limitMemory keeps the heap within what a server may use. short reports whether too little is left for another query.
func limitMemory(limit int64, log *slog.Logger) (short func(fairqueue.Class) bool, restore func()) {
	restore = func() {}
	if limit > 0 {
		restore = setMemoryLimit(heapShare(limit))
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
