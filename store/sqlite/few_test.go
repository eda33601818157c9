package sqlite

import (
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
)

// A list of the people of companies begins with the companies, and does not scan all people.
func TestAFilterThatNamesACompanyBeginsThere(t *testing.T) {
	at := &query.EndIs{End: query.Target, Filter: &query.Compare{Prop: query.PropID, Op: query.OpEqual, Values: []query.Value{{Text: "company:a"}}}}
	for name, filter := range map[string]query.Filter{
		"worked there": &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: at},
		"in a role": &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: query.All{
			at, &query.Compare{Prop: query.PropRole, Op: query.OpEqual, Values: []query.Value{{Text: "cook"}}},
		}},
		"moved on": &query.MovedOn{
			Stages: [][]string{{"company:a"}, {"company:b"}}, Standings: kg.Asserted(), Verdicts: []temporal.Verdict{temporal.Certain},
		},
		"came back": &query.CameBack{At: []string{"company:a"}, Standings: kg.Asserted(), Verdicts: []temporal.Verdict{temporal.Certain}},
	} {
		t.Run(name, func(t *testing.T) {
			var texts []string
			s, err := Open(t.Context(), Memory, Trace(func(text string) { texts = append(texts, text) }))
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = s.Close() })
			list := &query.List{
				Type: kg.TypePerson, Filter: query.All{filter}, Order: []query.Key{{Prop: query.PropSortKey}, {Prop: query.PropID}},
				Slice: query.Slice{Limit: 20, Count: true},
			}
			if _, err := s.Read(t.Context(), &query.Plan{Start: list, Selection: &query.Selection{Types: kg.Types(kg.TypePerson)}}); err != nil {
				t.Fatal(err)
			}
			if len(texts) != 1 {
				t.Fatalf("%d statements, want one that finds them and counts them", len(texts))
			}
			s.goesThroughAll(t, texts[0])
		})
	}
}

// goesThroughAll complains of a statement that does, or goes to the rows of relations, which lie all over a file.
func (s *Store) goesThroughAll(t *testing.T, text string) {
	t.Helper()
	err := s.db.Read(t.Context(), func(c *db.Conn) error {
		return c.Run("EXPLAIN QUERY PLAN "+text, nil, func(row *sqlite3.Stmt) error {
			step := row.ColumnText(3)
			byID := strings.Contains(step, "entities_by_id")
			if strings.Contains(step, "entities_by") && !byID || strings.HasPrefix(step, "SCAN e") || strings.HasPrefix(step, "SCAN i") {
				t.Errorf("goes through all people: %s\n%s", step, text)
			}
			if strings.HasPrefix(step, "SEARCH r1") && !strings.Contains(step, "COVERING") {
				t.Errorf("goes to the rows of relations: %s\n%s", step, text)
			}
			return nil
		})
	})
	if err != nil {
		t.Error(err)
	}
}
