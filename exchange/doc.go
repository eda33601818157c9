// Package exchange is the way in and out of a store: import and export, copy, backup and restore. Each format
// has a package of its own below it; what comes in another one than the native format is turned into that first.
// SQL, Cypher and GraphQL are no business of its.
package exchange
