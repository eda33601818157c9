// Package twins finds entities that are there twice: pairs that are likely one and the same, the likest first, and why.
//
//	collect.go  the entities, with what is known of them
//	resolve.go  merged ones, which are one
//	blocks.go   which ones are compared: those that have a key in common
//	names.go    how alike their names are
//	compare.go  what else speaks for a pair, or against it
//	weigh.go    how much
//	find.go     the pairs
//
// Everything that speaks for a pair, or against it, is a reason, and has points: 10 for what makes it twice as likely that the two
// are one, by the rule of Bayes, as far as reasons are independent of each other. What few entities share has many. The score of a
// pair is the sum of the points of its reasons. It is listed if that is enough to outweigh that two entities of its type, taken
// at random, are hardly ever one: the more entities there are, the more it takes.
//
// Points are whole numbers, and nothing depends on an order: whoever collects the same records finds the same pairs.
package twins
