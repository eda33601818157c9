// Package history has what the commands do with the log of a store: it writes it as lines and as text, reads it again, and
// checks that the log and the records of a store agree.
package history
