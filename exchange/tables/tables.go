// Package tables is the CSV form of the graph: one file a kind, whose columns are the fields of the native
// format. Lists are JSON in their cell, as the native format writes them.
package tables

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/jsonline"
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

// fileName is how a file is called: spreadsheets put the name of the book before that of the sheet, and browsers a number
// behind it.
var fileName = regexp.MustCompile(`^(?:.*[^a-z])?([a-z]+)(?: ?\(\d+\))?\.(?:csv|tsv|tab|txt)$`)

// typeOf returns the type of the records in a file of some name.
func typeOf(file string) (kg.Type, bool) {
	if parts := fileName.FindStringSubmatch(strings.ToLower(filepath.Base(file))); parts != nil {
		for t, name := range names {
			if parts[1] == name {
				return t, true
			}
		}
	}
	return 0, false
}

// Is reports whether a file is a table by its name: CSV of any kind, or the text of a spreadsheet that is called like one.
func Is(file string) bool {
	_, ok := typeOf(file)
	return ok || slices.Contains([]string{".csv", ".tsv"}, strings.ToLower(filepath.Ext(file)))
}

// columns lists the columns of a kind's file.
func columns(t kg.Type) []string { return jsonline.Fields(t)[1:] } // the file says the kind
