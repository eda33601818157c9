//go:build unix

// Package openfiles has the limit of files that a process may have open.
package openfiles

import (
	"math"

	"golang.org/x/sys/unix"
)

// Limit returns how many files this process may have open, math.MaxInt32 if that is not limited.
func Limit() int {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil || limit.Cur > math.MaxInt32 {
		return math.MaxInt32
	}
	return int(limit.Cur)
}
