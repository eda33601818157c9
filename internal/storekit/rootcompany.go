package storekit

import "ties/kg/query"

// RootCompany returns the company at which jobs at another one count, if units count as part of others: it follows the first
// PART_OF relation that counts of each company, in relation order, for at most query.UnitDepth relations, and until a company
// repeats. Parent returns the target of that relation of a company; ok is false if it has none.
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
