package storekit

import (
	"maps"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// Props returns the expressions of properties: those that are fields of the records of some types, by the columns that a
// store has for them, and others. "@" stands for the record.
func Props(types kg.TypeSet, column func(*fields.Field) string, others ...map[query.Prop]string) map[query.Prop]string {
	all := map[query.Prop]string{}
	for _, f := range fields.Columns(types) {
		if f.Prop != 0 {
			all[f.Prop] = "@." + column(f)
		}
	}
	for _, more := range others {
		maps.Copy(all, more)
	}
	return all
}
