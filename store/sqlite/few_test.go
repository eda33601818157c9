package sqlite

import (
	"strings"
	"testing"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store"
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

// What is quoted of a document is found without reading all claims.
func TestTheQuotesOfADocumentAreFoundByAnIndex(t *testing.T) {
	var texts []string
	s, err := Open(t.Context(), Memory, Trace(func(text string) { texts = append(texts, text) }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{&kg.Document{ID: "document:d", Title: "d", Text: "A text.", RecordedAt: time.Unix(0, 0)}}}); err != nil {
		t.Fatal(err)
	}
	texts = nil
	uncited := &query.Passages{Document: "document:d", Kind: query.Uncited, Slice: query.Slice{Limit: 1}}
	if _, err := s.Read(t.Context(), &query.Plan{Start: uncited, Selection: &query.Selection{}}); err != nil {
		t.Fatal(err)
	}
	steps := ""
	err = s.db.Read(t.Context(), func(c *db.Conn) error {
		return c.Run("EXPLAIN QUERY PLAN "+texts[len(texts)-1], nil, func(row *sqlite3.Stmt) error {
			steps += row.ColumnText(3) + "\n"
			return nil
		})
	})
	if err != nil || strings.Count(steps, "SEARCH x USING INDEX") != 2 || strings.Count(steps, "SCAN x USING INDEX") != 2 {
		t.Errorf("%v:\n%s", err, steps)
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
