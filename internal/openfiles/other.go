//go:build !unix

// Package openfiles has the limit of files that a process may have open.
package openfiles

import "math"

// Limit returns how many files this process may have open: here that is not limited.
func Limit() int { return math.MaxInt32 }
