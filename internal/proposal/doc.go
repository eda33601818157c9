// Package proposal makes proposals of edits, and decides on them. A proposal is checked as the edit would be, when it is made and
// again when it is accepted; then what others have changed since is in the way of what it changes.
//
//	propose.go  an edit becomes a proposal
//	accept.go   a proposal, or a part of it, becomes an edit
//	close.go    a proposal of which nothing is applied
//	names.go    names for the records of a proposal that have no ID yet
//	input.go    the stored form of what was proposed
//	records.go  records as what is proposed of them
package proposal
