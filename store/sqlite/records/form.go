// Package records reads whole records.
package records

import (
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/fields"
	"ties/store/sqlite/schema"
)

// form is the columns of a table by which its records are read: their fields, then their key and their revision, and then the
// keys of the records that they refer to.
type form struct {
	of         *schema.Table
	fields     []*fields.Field
	references []*fields.Field
}

func formOf(t *schema.Table) *form {
	f := &form{of: t, fields: fields.Columns(t.Types)}
	for _, field := range f.fields {
		if field.Kind == fields.Reference {
			f.references = append(f.references, field)
		}
	}
	return f
}

// selectFrom returns a statement that reads records x. A record that they refer to is joined under the name of the column.
func (f *form) selectFrom(from, rest string) string {
	var list []string
	for _, field := range f.fields {
		if field.Kind == fields.Reference {
			list = append(list, schema.Column(field)+".id")
		} else {
			list = append(list, "x."+schema.Column(field))
		}
	}
	list = append(list, "x.pk", "x.revision")
	for _, field := range f.references {
		name := schema.Column(field)
		list = append(list, "x."+name)
		from += " CROSS JOIN entities " + name + " ON " + name + ".pk = x." + name
	}
	return "SELECT " + strings.Join(list, ", ") + " FROM " + from + rest
}

// key returns the key of a record.
func (f *form) key(row *sqlite3.Stmt) int64 { return row.ColumnInt64(len(f.fields)) }

// revision returns the number of the revision that last wrote a record.
func (f *form) revision(row *sqlite3.Stmt) int64 { return row.ColumnInt64(len(f.fields) + 1) }

// addKeys adds the keys of a record, and of those that it refers to, by ID.
func (f *form) addKeys(row *sqlite3.Stmt, r kg.Record, to map[string]int64) {
	to[r.RecordID()] = f.key(row)
	for i, field := range f.references {
		to[field.Get(r)] = row.ColumnInt64(len(f.fields) + 2 + i)
	}
}

// record returns the record of a row, given the IDs of the documents that it cites, by key.
func (f *form) record(row *sqlite3.Stmt, documents map[int64]string) (kg.Record, error) {
	return fields.Read(f.fields, recordRow{row, documents, f.fields})
}

// recordRow is a row of selectFrom.
type recordRow struct {
	*sqlite3.Stmt
	documents map[int64]string // IDs by key
	fields    []*fields.Field
}

// Text implements fields.Row.
func (r recordRow) Text(column int) string {
	f := r.fields[column]
	if f.Kind == fields.Flag {
		return strconv.FormatBool(r.ColumnBool(column))
	}
	return schema.PropValue(r.Stmt, column, f.Prop).Text
}

// Aliases implements fields.Row.
func (r recordRow) Aliases(column int) ([]kg.Alias, error) {
	return schema.AliasesOf(r.ColumnText(column))
}

// Citations implements fields.Row.
func (r recordRow) Citations(column int) (list []kg.Citation, err error) {
	stored, err := schema.ReadCitations(r.ColumnText(column))
	for _, c := range stored {
		list = append(list, kg.Citation{Document: r.documents[c.Document], Quote: c.Quote, Start: c.Start, End: c.End})
	}
	return list, err
}
