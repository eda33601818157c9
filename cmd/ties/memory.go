package main

import (
	"math"
	"os"
	"runtime/debug"
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
