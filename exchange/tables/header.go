package tables

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/fields"
)

// tableHeader is what the first row of a file says.
type tableHeader struct {
	fields []*fields.Field // that the cells hold; nil where they hold none
	kind   int             // the cell that says the kind, -1 where there is none
	blank  []bool          // whether the column has no name
}

// columnOf returns the field that a column of some name holds.
func columnOf(t kg.Type, name string) *fields.Field {
	for _, f := range fields.Of(t) {
		if foldColumn(f.Name) == foldColumn(name) {
			return f
		}
	}
	return nil
}

// foldColumn returns what the ways to write the name of a column have in common: recordedAt, RecordedAt, recorded_at.
func foldColumn(name string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r == ' ' || r == '_' || r == '-' {
			return -1
		}
		return r
	}, trim(unmark(name))))
}

const kindColumn = "kind"

// isColumn returns a function that reports whether a file of some type has a column of a name.
func isColumn(t kg.Type) func(string) bool {
	return func(name string) bool { return foldColumn(name) == kindColumn || columnOf(t, name) != nil }
}

// unnamedColumn is how data frames call a column that had no name.
var unnamedColumn = regexp.MustCompile(`^(?i:unnamed: \d+)?$`)

// readHeader finds out which cell holds which field; what is wrong has the names of columns as fields.
func readHeader(t kg.Type, cells []string, ignoreUnknown bool) (tableHeader, kg.RecordErrors) {
	h := tableHeader{make([]*fields.Field, len(cells)), -1, make([]bool, len(cells))}
	var faults kg.RecordErrors
	var unknown []string
	for i, cell := range cells {
		name := trim(unmark(cell))
		f := columnOf(t, name)
		switch {
		case unnamedColumn.MatchString(name):
			h.blank[i] = !ignoreUnknown
		case f != nil && slices.Contains(h.fields, f):
			faults = append(faults, &kg.RecordError{Field: f.Name, Reason: "the column is there twice"})
		case f != nil:
			h.fields[i] = f
		case foldColumn(name) == kindColumn:
			h.kind = i
		default:
			unknown = append(unknown, fmt.Sprintf("%.60q", name))
		}
	}
	switch hasID := slices.Contains(h.fields, columnOf(t, "id")); {
	case !slices.ContainsFunc(h.fields, func(f *fields.Field) bool { return f != nil }):
		faults = kg.RecordErrors{{Reason: fmt.Sprintf("is no header: want a first row with the names of the columns, which are %s", columnNames(t))}}
		return h, faults
	case !hasID:
		faults = append(faults, &kg.RecordError{Field: "id", Reason: "the column is missing"})
	}
	if len(unknown) > 0 && !ignoreUnknown {
		faults = append(faults, &kg.RecordError{Field: someOf(unknown), Reason: fmt.Sprintf(
			"no such column here: want one of %s, or --ignore-unknown to pass over what is none", columnNames(t))})
	}
	return h, faults
}

// someOf lists names, but for those beyond the first.
func someOf(labels []string) string {
	const most = 10
	if len(labels) <= most {
		return strings.Join(labels, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(labels[:most], ", "), len(labels)-most)
}

func columnNames(t kg.Type) string { return strings.Join(columns(t), ", ") }
