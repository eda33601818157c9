package edit

import (
	"slices"
	"strings"

	"ties/kg"
)

// fieldPath returns the path of a field that is spelled as in the native format: "citations[0].quote".
func fieldPath(field string) []string {
	if field == "" {
		return nil
	}
	path := strings.Split(strings.NewReplacer("[", ".", "]", "").Replace(field), ".")
	if path[0] == kindField {
		path[0] = "kind"
	}
	return path
}

// kindField is the native format's name of the kind of a link.
const kindField = "relation"

// addFaults adds the faults that the store has found in the batch. If others have changed records since they were read, and
// nobody said how they should be, that is no problem: another attempt may succeed.
func (a *attempt) addFaults(faults kg.RecordErrors) {
	known := len(a.problems)
	for _, f := range faults {
		r := a.recordOf(f)
		if (f.Code == kg.CodeChangedSince || f.Code == kg.CodeExists) && r.expect == nil {
			a.overtaken = true
		}
		if a.isKnown(r, f.Field, known) {
			continue
		}
		a.problems = append(a.problems, Problem{
			Part: r.part, Code: Code(f.Code.String()), Path: append(slices.Clone(r.path), fieldPath(f.Field)...), ID: r.id, Text: f.Reason,
		})
	}
}

// ClosedProblem returns the problem of a proposal on which nothing can be decided.
func ClosedProblem(err *kg.ProposalError) Problem {
	code := CodeClosed
	if err.State == 0 {
		code = Code(kg.CodeMissing.String())
	}
	return Problem{Code: code, Path: []string{"proposal"}, ID: kg.ProposalID(err.Number), Text: err.Error()}
}

func (a *attempt) recordOf(f *kg.RecordError) *record {
	if f.Deleted {
		return a.deleted[f.Index]
	}
	return a.put[f.Index]
}

// isKnown reports whether one of the first problems is of the same field of a record, or of the same entry of a list.
func (a *attempt) isKnown(r *record, field string, first int) bool {
	const entry = 2 // a list, and an index
	path := fieldPath(field)
	path = append(slices.Clone(r.path), path[:min(entry, len(path))]...)
	return len(path) > len(r.path) && slices.ContainsFunc(a.problems[:first], func(p Problem) bool {
		return p.Part == r.part && len(p.Path) >= len(path) && slices.Equal(p.Path[:len(path)], path)
	})
}
