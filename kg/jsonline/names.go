package jsonline

import (
	"strings"

	"ties/kg"
	"ties/kg/fields"
)

// The fields of what stands inside of records.
var (
	aliasFields      = []string{"name", "language"}
	identifierFields = []string{"scheme", "value"}
	citationFields   = []string{"document", "quote", "start"}
)

// Fields lists the names of the fields of a record of some type, in the order in which Append writes them.
func Fields(t kg.Type) []string { return fieldNames[t] }

var fieldNames = func() map[kg.Type][]string {
	all := map[kg.Type][]string{}
	for _, t := range kg.Records.List() {
		all[t] = []string{"kind"}
		for _, f := range fields.Of(t) {
			all[t] = append(all[t], f.Name)
		}
	}
	return all
}()

// kindNames lists what the field "kind" may say.
var kindNames = func() string {
	var names []string
	for _, t := range kg.Records.List() {
		names = append(names, t.String())
	}
	return strings.Join(names, ", ")
}()
