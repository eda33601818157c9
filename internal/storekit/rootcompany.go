package storekit

import "ties/kg/query"

// RootCompany returns the company as which another counts where units count as what they are part of: the one to which
// the first PART_OF relation of each leads, in relation order, of those that count; at most query.UnitDepth relations
// on, and before a company repeats. Parent returns where that relation of a company leads; ok is false where it has
// none.
func RootCompany[K comparable](company K, parent func(company K) (next K, ok bool)) K {
	seen := map[K]bool{company: true}
	for range query.UnitDepth {
		next, ok := parent(company)
		if !ok || seen[next] {
			break
		}
		company = next
		seen[company] = true
	}
	return company
}
