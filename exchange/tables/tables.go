// Package tables is the CSV form of the graph: one file a kind, whose columns are the fields of the native
// format. Lists are JSON in their cell, as the native format writes them.
package tables

import (
	"path/filepath"
	"strings"

	"ties/exchange/native"
	"ties/kg"
)

// names are those of the files, without their ending.
var names = map[kg.Type]string{
	kg.TypeDocument:   "documents",
	kg.TypePerson:     "people",
	kg.TypeCompany:    "companies",
	kg.TypeProject:    "projects",
	kg.TypeTeam:       "teams",
	kg.TypePlace:      "places",
	kg.TypeEvent:      "events",
	kg.TypeEmployment: "employments",
	kg.TypeMembership: "memberships",
	kg.TypeLink:       "links",
	kg.TypeFact:       "facts",
}

// FileNames lists the names that files can have, in the order of the types.
func FileNames() []string {
	var list []string
	for _, t := range kg.Nodes.List() {
		list = append(list, names[t]+".csv")
	}
	return list
}

// typeOf tells the kind of what a file holds by its name.
func typeOf(file string) (kg.Type, bool) {
	stem, ending, _ := strings.Cut(strings.ToLower(filepath.Base(file)), ".")
	for t, name := range names {
		if stem == name && ending == "csv" {
			return t, true
		}
	}
	return 0, false
}

// columns lists the columns of a kind's file.
func columns(t kg.Type) []string { return native.Fields(t)[1:] } // the file says the kind
