// Package jsonline encodes a record as one line of JSON, and decodes it: the lines of the native format, of backups, and of
// the history that stores keep.
//
// Such lines are kept for as long as a store is: every later version must decode what Append has ever written to the same
// record. A field can be added, if a line without it keeps its meaning. A new layout must not begin with "{".
package jsonline
