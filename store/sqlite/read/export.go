package read

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/temporal"
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
	for _, kinds := range [][]kg.RelationKind{{kg.EmployedBy}, {kg.MemberOf}, linkKinds()} {
		if err := x.relations(kinds); err != nil {
			return err
		}
	}
	return x.facts()
}

func linkKinds() []kg.RelationKind {
	var kinds []kg.RelationKind
	for _, k := range kg.AllKinds() {
		if k.RecordType() == kg.TypeLink {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// export is one Export.
type export struct {
	*db.Conn
	yield func(kg.Record) error
	ids   map[int64]string // of documents, by key: there are few
}

func (x *export) documents() error {
	return x.Run("SELECT pk, id, title, language, url, recorded_at, text FROM documents ORDER BY id", nil,
		func(row *sqlite3.Stmt) error {
			at, err := time.Parse(time.RFC3339, row.ColumnText(5))
			if err != nil {
				return err
			}
			x.ids[row.ColumnInt64(0)] = row.ColumnText(1)
			return x.yield(&kg.Document{
				ID: row.ColumnText(1), Title: row.ColumnText(2), Language: row.ColumnText(3),
				URL: row.ColumnText(4), RecordedAt: at, Text: row.ColumnText(6),
			})
		})
}

// entities yields those of a type, which lie together in the index of IDs, behind their prefix.
func (x *export) entities(t kg.Type) error {
	prefix := strings.ToLower(t.String())
	return x.Run(`
		SELECT id, name, aliases, description, url, category, open_lists, citations FROM entities
		WHERE id > ? AND id < ? ORDER BY id`, []any{prefix + ":", prefix + ";"},
		func(row *sqlite3.Stmt) error {
			e := &kg.Entity{
				Type: t, ID: row.ColumnText(0), Name: row.ColumnText(1), Description: row.ColumnText(3),
				URL: row.ColumnText(4), Category: row.ColumnText(5),
			}
			var err error
			if e.Aliases, err = schema.AliasesOf(row.ColumnText(2)); err != nil {
				return err
			}
			for _, name := range strings.Fields(row.ColumnText(6)) {
				k, _ := kg.ParseKind(name)
				e.OpenLists = append(e.OpenLists, k)
			}
			if e.Citations, err = x.citations(row.ColumnText(7)); err != nil {
				return err
			}
			return x.yield(e)
		})
}

// claimColumns are those that relations and facts share, in the order in which claim reads them.
const claimColumns = `x.start, x."end", x.status, x.inferred, x.standing, x.recorded_at, x.citations`

func (x *export) relations(kinds []kg.RelationKind) error {
	numbers := make([]string, len(kinds))
	for i, k := range kinds {
		numbers[i] = strconv.Itoa(int(k))
	}
	return x.Run("SELECT "+claimColumns+`, x.id, x.kind, s.id, t.id, x.role FROM relations x
		CROSS JOIN entities s ON s.pk = x.source CROSS JOIN entities t ON t.pk = x.target
		WHERE x.kind IN (`+strings.Join(numbers, ", ")+") ORDER BY x.id", nil,
		func(row *sqlite3.Stmt) error {
			claim, err := x.claim(row)
			if err != nil {
				return err
			}
			return x.yield(&kg.Relation{
				Claim: claim, ID: row.ColumnText(7), Kind: kg.RelationKind(row.ColumnInt64(8)),
				Source: row.ColumnText(9), Target: row.ColumnText(10), Role: row.ColumnText(11),
			})
		})
}

func (x *export) facts() error {
	return x.Run("SELECT "+claimColumns+`, x.id, e.id, x.name, x.value FROM facts x
		CROSS JOIN entities e ON e.pk = x.entity ORDER BY x.id`, nil,
		func(row *sqlite3.Stmt) error {
			claim, err := x.claim(row)
			if err != nil {
				return err
			}
			return x.yield(&kg.Fact{
				Claim: claim, ID: row.ColumnText(7), Entity: row.ColumnText(8),
				Name: row.ColumnText(9), Value: row.ColumnText(10),
			})
		})
}

func (x *export) claim(row *sqlite3.Stmt) (kg.Claim, error) {
	at, err := time.Parse(time.RFC3339, row.ColumnText(5))
	if err != nil {
		return kg.Claim{}, err
	}
	citations, err := x.citations(row.ColumnText(6))
	return kg.Claim{
		Period: temporal.Period{
			Start: temporal.PartialDate(row.ColumnText(0)), End: temporal.PartialDate(row.ColumnText(1)),
			Status: temporal.Status(row.ColumnInt64(2)), Inferred: row.ColumnBool(3),
		},
		Standing: kg.Standing(row.ColumnInt64(4)), RecordedAt: at, Citations: citations,
	}, err
}

func (x *export) citations(text string) ([]kg.Citation, error) {
	var stored []schema.Citation
	if err := json.Unmarshal([]byte(text), &stored); err != nil {
		return nil, err
	}
	var list []kg.Citation
	for _, c := range stored {
		list = append(list, kg.Citation{Document: x.ids[c.Document], Quote: c.Quote, Start: c.Start, End: c.End})
	}
	return list, nil
}
