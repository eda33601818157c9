package storekit

import "ties/kg/query"

// RootCompany returns what a company counts as where units count as what they are part of: the last company to which the first
// PART_OF relation of each leads, in relation order, of those that count; at most UnitDepth relations on, and before one is
// met again. Whole gives where that relation of a company leads; ok is false where it has none.
func RootCompany[K comparable](company K, whole func(company K) (next K, ok bool)) K {
	met := map[K]bool{company: true}
	for range query.UnitDepth {
		next, ok := whole(company)
		if !ok || met[next] {
			break
		}
		company = next
		met[company] = true
	}
	return company
}
