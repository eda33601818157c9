package importer

import (
	"strings"

	"ties/kg"
	"ties/kg/fields"
)

// qualify puts prefixes before IDs that are mere numbers, as databases number their rows, where they can mean only one.
func qualify(record kg.Record) {
	switch r := record.(type) {
	case *kg.Document:
		qualifyID(&r.ID, kg.Types(kg.TypeDocument))
	case *kg.Entity:
		qualifyID(&r.ID, kg.Types(r.Type))
	case *kg.Relation:
		if number, ok := wholeNumber(r.ID); ok && r.Kind != 0 {
			r.ID = r.Kind.Prefix() + ":" + number
		}
		qualifyID(&r.Source, r.Kind.Sources())
		qualifyID(&r.Target, r.Kind.Targets())
	case *kg.Fact:
		qualifyID(&r.ID, kg.Types(kg.TypeFact))
	}
	if cited := fields.CitationsOf(record); cited != nil {
		for i := range *cited {
			qualifyID(&(*cited)[i].Document, kg.Documents)
		}
	}
}

// qualifyID puts the prefix before an ID that is a number, unless it may be of several types.
func qualifyID(id *string, of kg.TypeSet) {
	number, ok := wholeNumber(*id)
	if !ok {
		return
	}
	if types := of.List(); len(types) == 1 {
		*id = strings.ToLower(types[0].String()) + ":" + number
	}
}

// wholeNumber returns a number as its digits. "7.0" is one too, as data frames write it.
func wholeNumber(id string) (digits string, ok bool) {
	if id == "" || id[0] < '0' || id[0] > '9' {
		return "", false
	}
	digits = strings.TrimSuffix(strings.TrimSuffix(id, ".0"), ",0")
	return digits, strings.Trim(digits, "0123456789") == ""
}
