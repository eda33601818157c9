// Package graph answers GraphQL from a store, without resolvers. The selection below a root field becomes
// one plan (kg.Plan), which the store answers at once, and one shape, which writes the JSON straight from
// the rows. gqlgen is the server around it: parsing, validation, transports, introspection.
//
//	exec.go      an operation: its root fields planned, read side by side, written
//	collect.go   the fields of a selection, for a concrete type
//	planner.go   from selections to plans and shapes; fields_*.go, what each field of the schema becomes
//	shape.go     how a value of the answer is written from a row; page.go, from a page
//	coerce.go    arguments; cursor.go, positions in lists; filter.go, conditions
//	server.go    HTTP; limits.go and errors.go, what is refused and how that is said
package graph
