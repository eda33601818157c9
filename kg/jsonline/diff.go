package jsonline

import (
	"ties/kg"
	"ties/kg/fields"
)

// FieldChange is a field in which two states of a record differ.
type FieldChange struct {
	Field         string
	Before, After string // JSON, as in a line; "" if there is no value
}

// Diff returns the fields in which two states of a record differ, in the order in which Append writes them. Either state
// may be nil: then it returns all fields of the other.
func Diff(before, after kg.Record) (changes []FieldChange) {
	either := after
	if either == nil {
		either = before
	}
	for _, f := range fields.Of(either.RecordType()) {
		if was, is := fieldValue(f, before), fieldValue(f, after); was != is {
			changes = append(changes, FieldChange{f.Name, was, is})
		}
	}
	return changes
}

// fieldValue returns the value of a field as JSON, also where Append would leave it out because it is implied.
func fieldValue(f *fields.Field, record kg.Record) string {
	if record == nil {
		return ""
	}
	w := writer("{")
	w.field(f, record)
	if len(w) == 1 {
		return ""
	}
	return string(w[len(`{"":`)+len(f.Name):])
}
