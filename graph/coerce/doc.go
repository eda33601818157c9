// Package coerce turns the arguments of GraphQL fields into values, by the specification's rules of input
// coercion.
//
//	coerce.go  arguments, lists and input objects, literal or from variables
//	leaf.go    scalars and enum values
package coerce
