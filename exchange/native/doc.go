// Package native is the native format: JSON Lines, one record a line.
package native
