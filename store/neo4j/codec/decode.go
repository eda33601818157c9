package codec

import (
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/fields"
)

// Columns are the columns of a statement that returns the records of some types.
type Columns struct {
	List   string // to follow RETURN, for the variable x
	fields []*fields.Field
	at     []int // the first column of each field
}

// ColumnsOf returns the columns of the records of some types; the first is the ID.
func ColumnsOf(types kg.TypeSet) *Columns {
	c := &Columns{fields: fields.Columns(types)}
	var names []string
	for _, f := range c.fields {
		c.at = append(c.at, len(names))
		switch f.Kind {
		case fields.Aliases:
			names = append(names, "x.aliases", "x.aliasLanguages")
		case fields.Citations:
			names = append(names, "x.citations", "x.quotes")
		default:
			names = append(names, "x."+f.Column)
		}
	}
	c.List = strings.Join(names, ", ")
	return c
}

// Decode returns the record that a row holds.
func (c *Columns) Decode(row []any) (kg.Record, error) {
	return fields.Read(c.fields, recordRow{c, row})
}

// recordRow is a row of such columns.
type recordRow struct {
	*Columns
	values []any
}

// AsText implements fields.Row.
func (r recordRow) Text(column int) string {
	if r.fields[column].Kind == fields.Flag {
		return strconv.FormatBool(AsInt(r.values[r.at[column]]) != 0)
	}
	return AsText(r.values[r.at[column]])
}

// Aliases implements fields.Row.
func (r recordRow) Aliases(column int) ([]kg.Alias, error) {
	at := r.at[column]
	return DecodeAliases(r.values[at], r.values[at+1]), nil
}

// Citations implements fields.Row.
func (r recordRow) Citations(column int) ([]kg.Citation, error) {
	at := r.at[column]
	return DecodeCitations(r.values[at], r.values[at+1]), nil
}
