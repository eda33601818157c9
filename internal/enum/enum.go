// Package enum parses the names of constants that are numbered from 0.
package enum

import "slices"

// Parse returns the constant of a name: its index among the names. ok is false if there is none.
func Parse[T ~uint8](names []string, name string) (constant T, ok bool) {
	i := slices.Index(names, name)
	if i < 0 {
		return 0, false
	}
	return T(i), true
}
