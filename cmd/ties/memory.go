package main

import (
	"math"
	"os"
	"runtime/debug"
)

// collectAt sets how much garbage there may be, as a percentage of what lives, unless the environment does (GOGC). The
// function that it gives takes that back.
func collectAt(percent int) (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(before) }
}

// keepBelow bounds the heap, in bytes, unless the environment does (GOMEMLIMIT). The function that it gives takes that
// back.
func keepBelow(limit int64) (restore func()) {
	before := debug.SetMemoryLimit(-1)
	if before != math.MaxInt64 {
		return func() {}
	}
	debug.SetMemoryLimit(limit)
	return func() { debug.SetMemoryLimit(before) }
}
