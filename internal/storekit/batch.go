package storekit

import (
	"strings"
	"unicode"

	"ties/kg"
	"ties/kg/query"
)

// Employments returns the people whose employments a batch puts, with duplicates, and the IDs of all employments that it puts
// or deletes.
func Employments(batch *kg.Batch) (people, ids []string) {
	for _, record := range batch.Put {
		if r, ok := record.(*kg.Relation); ok && r.Kind == kg.EmployedBy {
			people, ids = append(people, r.Source), append(ids, r.ID)
		}
	}
	for _, id := range batch.Delete {
		if k, ok := kg.KindOfID(id); ok && k == kg.EmployedBy {
			ids = append(ids, id)
		}
	}
	return people, ids
}

// HasPattern returns the text that a list has in it if it has an item (query.OpHas), and the separator that is to be added in
// front of the list and behind it.
func HasPattern(p query.Prop, item string) (pattern, separator string) {
	if p != query.PropIdentifiers {
		return " " + kindName(item) + " ", " "
	}
	if strings.ContainsFunc(item, unicode.IsControl) {
		return "\t\t", "\n" // in no list
	}
	return "\n" + item + "\t", "\n"
}

// kindName returns the name of a relation kind as in stored lists, and for any other text one that is in no list.
func kindName(name string) string {
	if _, ok := kg.ParseKind(name); !ok {
		return "-"
	}
	return name
}
