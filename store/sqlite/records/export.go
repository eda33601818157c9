package records

import (
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// Export yields all records in the order of the contract, with the numbers of the revisions that last wrote them.
func Export(c *db.Conn, yield func(r kg.Record, revision int64) error) error {
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
	yield func(r kg.Record, revision int64) error
	ids   map[int64]string // of documents, by key: there are few
}

func (x *export) documents() error {
	f := formOf(schema.Documents)
	return x.Run(f.selectFrom("documents x", " ORDER BY x.id"), nil, func(row *sqlite3.Stmt) error {
		x.ids[f.key(row)] = row.ColumnText(0)
		return x.yieldRow(f, row)
	})
}

// entities yields the entities of a type, which are adjacent in the index of IDs, after their prefix.
func (x *export) entities(t kg.Type) error {
	prefix, f := strings.ToLower(t.String()), formOf(schema.Entities)
	return x.Run(f.selectFrom("entities x", " WHERE x.id > ? AND x.id < ? ORDER BY x.id"), []any{prefix + ":", prefix + ";"},
		func(row *sqlite3.Stmt) error { return x.yieldRow(f, row) })
}

func (x *export) relations(t kg.Type) error {
	var kinds []string
	for _, k := range kg.KindsOf(t) {
		kinds = append(kinds, strconv.Itoa(int(k)))
	}
	f := formOf(schema.Relations)
	return x.Run(f.selectFrom("relations x", " WHERE x.kind IN ("+strings.Join(kinds, ", ")+") ORDER BY x.id"), nil,
		func(row *sqlite3.Stmt) error { return x.yieldRow(f, row) })
}

func (x *export) facts() error {
	f := formOf(schema.Facts)
	return x.Run(f.selectFrom("facts x", " ORDER BY x.id"), nil, func(row *sqlite3.Stmt) error { return x.yieldRow(f, row) })
}

// yieldRow yields the record of a row.
func (x *export) yieldRow(f *form, row *sqlite3.Stmt) error {
	r, err := f.record(row, x.ids)
	if err != nil {
		return err
	}
	return x.yield(r, f.revision(row))
}
