// Package exchange exports what a store holds, and knows the names of all formats. The packages below it are the other
// ways in and out of a store (importer, backup, subset) and one for each format.
package exchange
