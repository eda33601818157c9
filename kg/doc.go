// Package kg is the domain of ties: entities, dated claims and their evidence, the rules of time, the
// plan that a question becomes, and the contract that every store keeps. It imports the standard library
// and golang.org/x/text only; everything else in the project imports it.
package kg
