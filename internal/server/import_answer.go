package server

import (
	"cmp"
	"fmt"
	"slices"

	"ties/exchange/importer"
	"ties/kg"
)

// maxImportRows bounds the rows of each outcome that are told, and maxShownValue the characters of a value.
const (
	maxImportRows = 200
	maxShownValue = 200
)

// importAnswer is what an import did, as JSON.
type importAnswer struct {
	Written   int      `json:"written"` // or proposed
	Unchanged int      `json:"unchanged"`
	LeftOut   []string `json:"leftOut"`
	Problems  []string `json:"problems"` // then nothing was written

	Counts    map[importOutcome]int `json:"counts"`
	Rows      []importRow           `json:"rows"` // of a dry run all outcomes, otherwise what was wrong or left out; in the order of the files
	Revisions []int64               `json:"revisions"`
	Proposal  string                `json:"proposal,omitempty"` // its ID
	Replayed  bool                  `json:"replayed"`           // whether it was proposed before, with the same key
	Document  string                `json:"document,omitempty"` // which claims without citations cite
}

// importOutcome is what becomes of a record.
type importOutcome string

const (
	outcomeNew      importOutcome = "NEW"
	outcomeChanged  importOutcome = "CHANGED"
	outcomeSame     importOutcome = "SAME"
	outcomeRepeated importOutcome = "REPEATED" // it is in the files twice, word for word: it has no row
	outcomeBad      importOutcome = "BAD"
	outcomeLeftOut  importOutcome = "LEFT_OUT"
)

// importRow is what becomes of a record, or what is wrong with it.
type importRow struct {
	File    string        `json:"file"`
	Line    int           `json:"line"` // from 1
	Outcome importOutcome `json:"outcome"`
	Kind    string        `json:"kind,omitempty"`
	ID      string        `json:"id,omitempty"`
	Fields  []importField `json:"fields,omitempty"` // of what is changed
	Field   string        `json:"field,omitempty"`  // that is wrong
	Text    string        `json:"text,omitempty"`   // what is wrong, or why it is left out
	Times   int           `json:"times,omitempty"`  // how often the same is left out
}

// importField is the change of a field: values as JSON, "" for none.
type importField struct {
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// importRows collects rows, of each outcome the first.
type importRows struct {
	problems importer.Problems
	rows     []importRow
	kept     map[importOutcome]int
}

func (r *importRows) keeps(outcome importOutcome) bool {
	if r.kept == nil {
		r.kept = map[importOutcome]int{}
	}
	r.kept[outcome]++
	return r.kept[outcome] <= maxImportRows
}

func (r *importRows) addProblem(p importer.Problem) {
	r.problems.Add(p)
	if r.keeps(outcomeBad) {
		r.rows = append(r.rows, importRow{File: p.File, Line: p.Line, Outcome: outcomeBad, Field: p.Field, Text: p.Reason})
	}
}

func (r *importRows) addOutcome(o importer.Outcome) {
	outcome := outcomeNew
	changed := o.Fields()
	switch {
	case o.Before != nil && len(changed) > 0:
		outcome = outcomeChanged
	case o.Before != nil:
		outcome = outcomeSame
	}
	if !r.keeps(outcome) {
		return
	}
	row := importRow{File: o.File, Line: o.Line, Outcome: outcome, Kind: o.After.RecordType().String(), ID: o.After.RecordID()}
	if outcome == outcomeChanged {
		for _, c := range changed {
			row.Fields = append(row.Fields, importField{c.Field, kg.Shorten(c.Before, maxShownValue), kg.Shorten(c.After, maxShownValue)})
		}
	}
	r.rows = append(r.rows, row)
}

// newImportAnswer returns the answer of an import that went well.
func newImportAnswer(r importer.Report) *importAnswer {
	answer := &importAnswer{
		Written: r.Written, Unchanged: r.Unchanged, LeftOut: []string{}, Problems: []string{}, Rows: []importRow{}, Revisions: []int64{},
		Replayed: r.Replayed, Document: r.Document,
		Counts: map[importOutcome]int{
			outcomeNew: r.Changes.New.Total(), outcomeChanged: r.Changes.Changed.Total(), outcomeSame: r.Unchanged,
			outcomeRepeated: r.Repeated, outcomeBad: r.Bad, outcomeLeftOut: r.LeftOutTimes(),
		},
	}
	answer.Revisions = append(answer.Revisions, r.Revisions...)
	if r.Proposal > 0 {
		answer.Proposal = kg.ProposalID(r.Proposal)
	}
	for _, l := range r.LeftOut {
		answer.LeftOut = append(answer.LeftOut, l.String())
	}
	return answer
}

// add adds the rows that were collected, and what is left out.
func (a *importAnswer) add(rows *importRows, r importer.Report) {
	a.Problems = append(a.Problems, firstLines(rows.problems.Lines(), maxImportFaults)...)
	a.Rows = append(a.Rows, rows.rows...)
	for _, outcome := range []importOutcome{outcomeNew, outcomeChanged, outcomeSame} {
		a.Counts[outcome] = max(a.Counts[outcome], rows.kept[outcome]) // a report of bad files counts none
	}
	for _, l := range r.LeftOut {
		a.Rows = append(a.Rows, importRow{File: l.File, Line: l.Line, Outcome: outcomeLeftOut, Kind: l.What, Text: l.Reason, Times: l.Times})
	}
	slices.SortStableFunc(a.Rows, func(x, y importRow) int { return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Line, y.Line)) })
}

// firstLines returns the first lines, and how many more there are.
func firstLines(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	return append(lines[:most:most], fmt.Sprintf("and %d more", len(lines)-most))
}
