package tables

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
)

// tableHeader is what the first row of a file says.
type tableHeader struct {
	fields []string // for each cell, the field that it holds; "" where it is passed over
}

// readHeader finds out which cell holds which field; what is wrong has the names of columns as fields.
func readHeader(t kg.Type, cells []string, ignoreUnknown bool) (tableHeader, kg.RecordErrors) {
	h := tableHeader{make([]string, len(cells))}
	var faults kg.RecordErrors
	known := append([]string{"kind"}, columns(t)...)
	for i, cell := range cells {
		name := strings.TrimSpace(unmark(cell))
		switch {
		case slices.Contains(known, name) && slices.Contains(h.fields, name):
			faults = append(faults, &kg.RecordError{Field: name, Reason: "the column is there twice"})
		case slices.Contains(known, name):
			h.fields[i] = name
		case !ignoreUnknown:
			faults = append(faults, &kg.RecordError{Field: fmt.Sprintf("%.60q", name), Reason: fmt.Sprintf(
				"no such column here: want one of %s", strings.Join(columns(t), ", "))})
		}
	}
	if !slices.Contains(h.fields, "id") {
		faults = append(faults, &kg.RecordError{Field: "id", Reason: "the column is missing"})
	}
	return h, faults
}
