package importer

import (
	"fmt"

	"ties/internal/printable"
	"ties/kg"
)

// Problem is one thing that is wrong with one record.
type Problem struct {
	File   string // input.File.Name
	Line   int    // from 1
	Field  string // such as "citations[0].quote"; empty where the whole line is meant
	Reason string // what is wrong, and what would be right
}

// String returns "file:line: field: reason", on one line.
func (p Problem) String() string {
	if p.Field == "" {
		return printable.Line(fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Reason))
	}
	return printable.Line(fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Field, p.Reason))
}

// InvalidInputError is the error of an import that found bad records and wrote nothing. It is a kg.ErrInvalid.
type InvalidInputError struct{ Bad int }

func (e *InvalidInputError) Error() string {
	if e.Bad == 1 {
		return "one record is bad: nothing was written"
	}
	return fmt.Sprintf("%d records are bad: nothing was written", e.Bad)
}

// Is makes it a kg.ErrInvalid.
func (e *InvalidInputError) Is(target error) bool { return target == kg.ErrInvalid }

// reject leaves a record out, and reports why. Its ID may be missing.
func (im *importer) reject(at linePosition, id string, faults kg.RecordErrors) {
	im.index.drop(at, id)
	im.report.Bad++
	if im.options.Problem == nil {
		return
	}
	source := im.index.sources[at.source]
	for _, f := range faults {
		im.options.Problem(Problem{File: source.Name, Line: source.LineOf(at.line), Field: f.Field, Reason: f.Reason})
	}
}
