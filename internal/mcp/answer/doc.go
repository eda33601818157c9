// Package answer writes what a tool has found, twice: as text for a reader, and as data. Both keep within a budget of
// characters. What does not fit is left out in whole items, which are counted; nothing is cut in the middle.
//
//	item.go    the parts of an answer
//	object.go  JSON
//	fit.go     which of them are given
//	write.go   text and JSON of those
//	escape.go  words of others, which must not look like the answer's own
package answer
