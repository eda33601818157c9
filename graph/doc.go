// Package graph answers GraphQL from a store, without resolvers. The selection below a root field becomes
// one plan (query.Plan), which the store answers at once, and one encoder, which writes the JSON straight
// from the rows. gqlgen is the server around it: parsing, validation, introspection.
//
//	exec.go        an operation: its root fields planned, read side by side, written
//	access.go      who may ask for which root fields, and who asks
//	root.go        the root fields; plan_cache.go, the cache of their plans
//	planner.go     from selections to plans and encoders
//	catalogue.go   the fields of each record type; fields.go and lists.go, the plans of most of them
//	connection.go  connections and their paging arguments
//	arguments.go   arguments that several fields have
//	history.go     the log; subscription.go, who follows it
//	known.go       everything, as of an earlier time
//	overlap*.go, paths*.go, gaps*.go, people.go, … one feature of the schema each
//
// Package collect collects the fields of selections, coerce reads arguments, condition has the filters, cost bounds what an
// operation can ask for, cursor has the cursors, encode writes JSON, follow has what its followers are told, history says what changes did, known
// finds earlier states of the store, httpapi serves the schema, apierror has the errors.
package graph
