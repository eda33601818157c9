// Package codec encodes records as properties in the database, and decodes them from columns.
package codec

import (
	"ties/kg"
)

// FlowKind is the relationship that holds how many people moved from one company to another (storekit.FlowCounts). It is
// updated with employments, deleted when it counts nobody, and no relation of the graph. The numbers of people who came to a
// company from any others, or left it for any, are properties of the company, and that of all movers one of TiesMeta.
const FlowKind = "TALENT_FLOW"

// NamesIndex is the full-text index of the keys of names.
const NamesIndex = "ties_names"

// CitationsIndex and FactCitationsIndex are the full-text indexes of the citations of relations and of facts, each as one word.
const (
	CitationsIndex     = "ties_citations"
	FactCitationsIndex = "ties_citations_of_facts"
)

// AsText returns a text; "" for null.
func AsText(value any) string {
	s, _ := value.(string)
	return s
}

// AsInt returns a value that is an integer.
func AsInt(value any) int64 {
	n, _ := value.(int64)
	return n
}

// AsList returns a list; nil for null.
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

// RevisionOf returns the number of the revision that last wrote the record of a variable. Records of a database that did not
// keep a log yet are of its first revision.
func RevisionOf(variable string) string { return "coalesce(" + variable + ".rev, 1)" }
