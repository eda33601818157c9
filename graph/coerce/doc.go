// Package coerce coerces the arguments of GraphQL fields to values, by the specification's rules of input
// coercion.
//
//	coerce.go  arguments, lists and input objects, literal or from variables
//	leaf.go    scalars and enum values
package coerce
