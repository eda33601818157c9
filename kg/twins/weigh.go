package twins

import "math/bits"

// Points of reasons, beside those that follow from how many share something.
const (
	margin     = 14  // that a pair needs beyond what outweighs chance
	unnamed    = 500 // entities that are there in thought: names come from a larger world than a small graph
	unrelated  = 20  // the same, for what entities have in common, which a small graph is often about
	rareName   = 35  // beyond what outweighs chance, that no name exceeds,
	namesake   = 10  // nor that of a person: many people have the name of another one
	maxInitial = 25

	otherWord   = -45  // of names of people that differ in a word: a name may change
	otherName   = -120 // of names of anything else
	missingWord = -10  // of names of which one has a word more

	samePoints      = 250 // of an identifier, or an address
	otherIdentifier = -160

	maxShared       = 80 // of one thing that is shared
	minShared       = 10
	sameRole        = 10
	otherTime       = -60 // of what is shared, if it did not begin at the same time
	noSharedCompany = -30
	otherCompany    = -20

	otherBirth = -80
	otherValue = -40
)

// Points of a date that two have in common, by how exact the less exact one of the two is written: about that many days, months and
// years are equally likely.
const (
	sameDay   = 110
	sameMonth = 75
	sameYear  = 40
)

// tenths returns ten times the binary logarithm of a number, rounded down; 0 of numbers below 1.
func tenths(n int) int {
	if n < 1 {
		return 0
	}
	whole := bits.Len(uint(n)) - 1
	const precision = 15
	x := uint64(n) << precision >> whole // in [1, 2)
	sum := 0
	for sum+1 < len(powers) && x >= powers[sum+1] {
		sum++
	}
	return 10*whole + sum
}

// powers are the powers of the tenth root of two, in units of 2^-15.
var powers = [10]uint64{32768, 35120, 37641, 40342, 43238, 46341, 49667, 53232, 57053, 61147}

// rarity returns the points of what some of all entities have: 10 for each halving.
func rarity(all, some int) int { return tenths(all) - tenths(max(some, 1)) }

// sharedPoints returns the points of something other than a name that some of all entities have, of which two are compared.
func sharedPoints(all, some int) int {
	return min(max(rarity(all+unrelated, some-1), minShared), maxShared)
}
