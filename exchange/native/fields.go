package native

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/temporal"
)

// claimFields are the fields that end every relation and every fact.
var claimFields = []string{"start", "end", "status", "inferred", "standing", "citations", "recordedAt"}

// Fields lists the fields of a record of some type, in the order in which the native format writes them.
func Fields(t kg.Type) []string { return fieldNames[t] }

var fieldNames = func() map[kg.Type][]string {
	all := map[kg.Type][]string{}
	for _, t := range kg.Nodes.List() {
		all[t] = fieldsOf(t)
	}
	return all
}()

func fieldsOf(t kg.Type) []string {
	fields := []string{"kind", "id"}
	switch {
	case t == kg.TypeDocument:
		return append(fields, "title", "language", "text", "url", "recordedAt")
	case t == kg.TypeFact:
		return append(append(fields, "entity", "name", "value"), claimFields...)
	case kg.Relations.Has(t):
		if t == kg.TypeLink {
			fields = append(fields, "relation")
		}
		ends := Ends(t)
		return append(append(fields, ends[0], ends[1], "role"), claimFields...)
	}
	fields = append(fields, "name", "aliases", "description", "url")
	if hasCategory(t) {
		fields = append(fields, "category")
	}
	return append(fields, "openLists", "citations")
}

func hasCategory(t kg.Type) bool { return t == kg.TypeCompany || t == kg.TypeProject }

// Ends returns the fields of the source and the target of a relation of some type.
func Ends(t kg.Type) [2]string { return endNames[t] }

var endNames = map[kg.Type][2]string{
	kg.TypeEmployment: {"person", "company"},
	kg.TypeMembership: {"person", "team"},
	kg.TypeLink:       {"source", "target"},
}

// What the fields of fixed vocabulary may say.
var (
	kindNames     = joinNames(kg.Nodes.List()...)
	statusNames   = joinNames(temporal.Current, temporal.Ended, temporal.StatusUnknown)
	standingNames = joinNames(kg.Stated, kg.Reported, kg.Inferred, kg.Planned, kg.Opinion, kg.Disputed, kg.Retracted)
	relationNames = joinNames(kg.AllKinds()...)
	linkNames     = joinNames(linkKinds()...)
)

func joinNames[T fmt.Stringer](values ...T) string {
	var list []string
	for _, v := range values {
		list = append(list, v.String())
	}
	return strings.Join(list, ", ")
}

func linkKinds() []kg.RelationKind {
	var kinds []kg.RelationKind
	for _, k := range kg.AllKinds() {
		if k.RecordType() == kg.TypeLink {
			kinds = append(kinds, k)
		}
	}
	return kinds
}
