package tables

import (
	"slices"
	"strings"

	"ties/exchange/form"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Words of programs for a missing value. Of a text that a record may be without, both lists are taken for that; of one that
// it must have, such as a name, those alone that nobody is called.
var (
	nullMarks = []string{"NULL", "null", `\N`, "(null)", "<null>", "[NULL]", "NaN", "nan", "NaT", "<NA>", "#N/A", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#DIV/0!", "#NULL!"}
	nullTexts = []string{"NA", "N/A", "n/a", "None", "nil", "undefined"}
)

// meansNull reports whether a text has to be guarded so that it is not taken for a missing value.
func meansNull(text string) bool {
	text = trim(text)
	return slices.Contains(nullMarks, text) || slices.Contains(nullTexts, text)
}

// isNull reports whether a cell stands for a missing value of a field.
func isNull(f *fields.Field, cell string) bool {
	switch {
	case f.Prop == query.PropStatus && strings.EqualFold(trim(cell), temporal.StatusUnknown.String()):
		return false
	case !isFreeText(f):
		return form.IsNull(cell)
	case f.Prop == query.PropText:
		return false
	case f.Optional:
		return meansNull(cell)
	default:
		return slices.Contains(nullMarks, trim(cell))
	}
}

// nullReason says what is wrong with a cell that stands for a missing value.
func nullReason(f *fields.Field, cell string) string {
	reason := form.NullReason(cell)
	if isFreeText(f) {
		reason += "; for the word itself, write '" + cell
	}
	return reason
}

// isFreeText reports whether a field may say anything, rather than a date, a word of a vocabulary or an ID.
func isFreeText(f *fields.Field) bool { return f.Kind == fields.Text || f.Kind == fields.Aliases }

// isVerbatim reports whether the space around a field's cells belongs to it, as that of long texts does.
func isVerbatim(f *fields.Field) bool {
	return f.Prop == query.PropText || f.Prop == query.PropDescription
}
