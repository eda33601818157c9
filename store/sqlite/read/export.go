package read

import (
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/fields"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// Export yields all records in the order of the contract.
func Export(c *db.Conn, yield func(kg.Record) error) error {
	x := &export{c, yield, map[int64]string{}}
	if err := x.documents(); err != nil {
		return err
	}
	for _, t := range kg.Entities.List() {
		if err := x.entities(t); err != nil {
			return err
		}
	}
	for _, t := range kg.Relations.List() {
		if err := x.relations(t); err != nil {
			return err
		}
	}
	return x.facts()
}

// export is the state of one Export.
type export struct {
	*db.Conn
	yield func(kg.Record) error
	ids   map[int64]string // of documents, by key: there are few
}

func (x *export) documents() error {
	columns := fields.Columns(kg.Documents)
	return x.Run("SELECT "+columnList(columns)+", x.pk FROM documents x ORDER BY x.id", nil, func(row *sqlite3.Stmt) error {
		x.ids[row.ColumnInt64(len(columns))] = row.ColumnText(0)
		return x.yieldRow(columns, row)
	})
}

// entities yields the entities of a type, which are adjacent in the index of IDs, after their prefix.
func (x *export) entities(t kg.Type) error {
	prefix, columns := strings.ToLower(t.String()), fields.Columns(kg.Entities)
	return x.Run("SELECT "+columnList(columns)+" FROM entities x WHERE x.id > ? AND x.id < ? ORDER BY x.id",
		[]any{prefix + ":", prefix + ";"}, func(row *sqlite3.Stmt) error { return x.yieldRow(columns, row) })
}

func (x *export) relations(t kg.Type) error {
	var kinds []string
	for _, k := range kg.KindsOf(t) {
		kinds = append(kinds, strconv.Itoa(int(k)))
	}
	columns := fields.Columns(kg.Relations)
	return x.Run("SELECT "+columnList(columns)+` FROM relations x
		CROSS JOIN entities source ON source.pk = x.source CROSS JOIN entities target ON target.pk = x.target
		WHERE x.kind IN (`+strings.Join(kinds, ", ")+") ORDER BY x.id", nil, func(row *sqlite3.Stmt) error { return x.yieldRow(columns, row) })
}

func (x *export) facts() error {
	columns := fields.Columns(kg.Facts)
	return x.Run("SELECT "+columnList(columns)+" FROM facts x CROSS JOIN entities entity ON entity.pk = x.entity ORDER BY x.id",
		nil, func(row *sqlite3.Stmt) error { return x.yieldRow(columns, row) })
}

// columnList returns the columns of fields of x. A referenced record is joined under the name of the column.
func columnList(columns []*fields.Field) string {
	var list []string
	for _, f := range columns {
		if f.Kind == fields.Reference {
			list = append(list, schema.Column(f)+".id")
		} else {
			list = append(list, "x."+schema.Column(f))
		}
	}
	return strings.Join(list, ", ")
}

// yieldRow yields the record of a row.
func (x *export) yieldRow(columns []*fields.Field, row *sqlite3.Stmt) error {
	r, err := fields.Read(columns, exportRow{row, x.ids, columns})
	if err != nil {
		return err
	}
	return x.yield(r)
}

// exportRow is a row of columnList.
type exportRow struct {
	*sqlite3.Stmt
	documents map[int64]string // IDs by key
	columns   []*fields.Field
}

// Text implements fields.Row.
func (r exportRow) Text(column int) string {
	f := r.columns[column]
	if f.Kind == fields.Flag {
		return strconv.FormatBool(r.ColumnBool(column))
	}
	return propValue(r.Stmt, column, f.Prop).Text
}

// Aliases implements fields.Row.
func (r exportRow) Aliases(column int) ([]kg.Alias, error) {
	return schema.AliasesOf(r.ColumnText(column))
}

// Citations implements fields.Row.
func (r exportRow) Citations(column int) (list []kg.Citation, err error) {
	stored, err := schema.ReadCitations(r.ColumnText(column))
	for _, c := range stored {
		list = append(list, kg.Citation{Document: r.documents[c.Document], Quote: c.Quote, Start: c.Start, End: c.End})
	}
	return list, err
}
