// Package httpapi serves a GraphQL schema over HTTP: the transports, the limits on requests and on queries
// before they are validated, and the errors that clients see.
//
//	server.go         the handler: caches, limits, deadlines
//	executor.go       operations executed in process
//	body.go           bodies and answers that are bounded together
//	escapes.go        escapes of what is no character
//	transport.go      requests read and responses written
//	websocket.go      websockets; socket.go, the protocol that is spoken over one
//	events.go         server-sent events
//	streams.go        how many of both there are, and how they end
//	limits.go         queries refused before validation
//	rules.go          the rules of validation
//	caches.go         queries that are kept
//	present_error.go  errors as clients see them
//	refusal.go        requests that are refused for who sends them
package httpapi
