// Package codec is how records lie in the database: the properties that they are written as, and the columns that they are
// read from.
package codec

import (
	"ties/kg"
)

// FlowKind is the relationship that holds how many people moved from one company to another (storekit.FlowCounts): counted as
// employments are written, and taken out where nobody did. It is no relation of the graph. How many came to a company from
// any other, and left one for any other, are properties of the company, and how many moved at all, of TiesMeta.
const FlowKind = "TALENT_FLOW"

// NamesIndex is the full-text index of the keys of names.
const NamesIndex = "ties_names"

// AsText returns a value that is a text, or missing.
func AsText(value any) string {
	s, _ := value.(string)
	return s
}

// AsInt returns a value that is an integer.
func AsInt(value any) int64 {
	n, _ := value.(int64)
	return n
}

// AsList returns a value that is a list, or missing.
func AsList(v any) []any {
	list, _ := v.([]any)
	return list
}

// StandingNames returns standings as they are stored.
func StandingNames(standings []kg.Standing) []string {
	names := make([]string, len(standings))
	for i, s := range standings {
		names[i] = s.String()
	}
	return names
}
