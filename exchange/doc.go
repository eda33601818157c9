// Package exchange is the way in and out of a store: the native format, which is JSON Lines with one record a
// line, and import and export in it. SQL, Cypher and GraphQL are no business of its.
package exchange
