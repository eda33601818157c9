// Package plantext formats plans and pages as text, and checks the form of pages.
package plantext

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg/query"
	"ties/kg/temporal"
)

// Page formats a page as text: rows are separated by commas, the values of a row by bars, "-" is a missing text, "null" a
// missing row; the pages of a row follow it in braces. A plus sign after the rows says that there are more, and a number in
// brackets how many there are in all. For flows, the number of people may follow; for people of whom some are not certain, how
// many there are of each verdict.
func Page(want *query.Selection, page query.Page) string {
	var rows []string
	for _, row := range page.Rows {
		rows = append(rows, Row(want, row))
	}
	text := strings.Join(rows, ", ")
	if page.More {
		text += " +"
	}
	if page.Total != 0 {
		text += fmt.Sprintf(" (%d)", page.Total)
	}
	if certain := page.Verdicts[temporal.Certain]; certain != page.Total && page.Verdicts != (query.VerdictCounts{}) {
		text += fmt.Sprintf(" by verdict %d", page.Verdicts)
	}
	if page.LeftOut != 0 {
		text += fmt.Sprintf(" without %d", page.LeftOut)
	}
	if page.People != 0 {
		text += fmt.Sprintf(" of %d people", page.People)
	}
	return text
}

// Row returns a row as text.
func Row(want *query.Selection, row query.Row) string {
	if row.Type == 0 && row.Values == nil && row.Pages == nil {
		return "null"
	}
	var values []string
	for i, v := range row.Values {
		values = append(values, Value(want.Props[i], v))
	}
	text := strings.Join(values, "|")
	for i, page := range row.Pages {
		text += "{" + Page(want.Branches[i].Selection, page) + "}"
	}
	return text
}

// Value returns the value of a property as text.
func Value(prop query.Prop, v query.Value) string {
	switch {
	case prop.IsInt():
		return strconv.FormatInt(v.Int, 10)
	case v.Text == "":
		return "-"
	default:
		return v.Text
	}
}

// CheckPage returns what is wrong with the form of a page, regardless of its content; "" if nothing is.
func CheckPage(plan *query.Plan, page query.Page) string {
	_, lookup := plan.Start.(*query.Lookup)
	for _, row := range page.Rows {
		if lookup && row.Type == 0 {
			if row.Values != nil || row.Pages != nil {
				return "a row of a lookup has no type, but is not empty"
			}
			continue
		}
		if problem := checkRow(plan.Selection, row); problem != "" {
			return problem
		}
	}
	return ""
}

func checkRow(want *query.Selection, row query.Row) string {
	switch {
	case row.Type != 0 && !want.Types.Has(row.Type), row.Type == 0 && want.Types != 0:
		return fmt.Sprintf("a row has the type %q, want one of %s", row.Type, want.Types)
	case len(row.Values) != len(want.Props):
		return fmt.Sprintf("a row has %d values, want %d", len(row.Values), len(want.Props))
	case len(row.Pages) != len(want.Branches):
		return fmt.Sprintf("a row has %d pages, want %d", len(row.Pages), len(want.Branches))
	}
	for i, v := range row.Values {
		if want.Props[i].IsInt() && v.Text != "" || !want.Props[i].IsInt() && v.Int != 0 {
			return fmt.Sprintf("property %d has its value in the wrong half: %+v", want.Props[i], v)
		}
	}
	for i, page := range row.Pages {
		for _, below := range page.Rows {
			if problem := checkRow(want.Branches[i].Selection, below); problem != "" {
				return problem
			}
		}
	}
	return ""
}
