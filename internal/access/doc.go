// Package access decides who may what: a role has rights, and a table says which right each root field, route and command
// needs. What the table does not have is refused.
//
//	role.go      roles and rights
//	table.go     the table
//	policy.go    what a deployment allows; refusals
//	identity.go  who sends a request, and the context of that
//	bearer.go    tokens in requests, and the guard of routes
package access
