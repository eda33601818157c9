// Package graph answers GraphQL from a store, without resolvers. The selection below a root field becomes
// one plan (query.Plan), which the store answers at once, and one encoder, which writes the JSON straight
// from the rows. gqlgen is the server around it: parsing, validation, introspection.
//
//	exec.go        an operation: its root fields planned, read side by side, written
//	access.go      who may ask for which root fields, and who asks
//	root.go        the root fields; plan_cache.go, the cache of their plans
//	collect.go     the fields of a selection, for a concrete type
//	planner.go     from selections to plans and encoders
//	encoder.go     how values are written as JSON; row_encoders.go, from rows and pages
//	catalogue.go   the fields of each record type; fields.go and lists.go, the plans of most of them
//	connection.go  connections; window.go and cursor.go, their paging arguments and cursors
//	arguments.go   arguments that several fields have
//	filter.go      the filter inputs; conditions.go, their conditions
//	overlap*.go, paths*.go, gaps*.go, people.go, … one feature of the schema each
//
// Package cost bounds what an operation can ask for, package coerce reads arguments, package httpapi serves the schema, package apierror has the errors.
package graph
