package storekit

import "ties/kg"

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

// KindName returns the name of a relation kind as in stored lists, and for any other text one that is in no list.
func KindName(name string) string {
	if _, ok := kg.ParseKind(name); !ok {
		return "-"
	}
	return name
}
