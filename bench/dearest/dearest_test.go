package dearest

import (
	"math/rand/v2"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/generated"
	"ties/reliability/queries"
)

func someIDs() IDs {
	return IDs{
		"person": {"person:a", "person:b", "person:c"}, "company": {"company:a", "company:b"},
		"team": {"team:a", "team:b"}, "project": {"project:a", "project:b"},
	}
}

func loadSchema() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

// What is not valid would be refused before it costs anything.
func TestKnownQueriesAreValid(t *testing.T) {
	schema := loadSchema()
	for _, q := range Known(someIDs()) {
		if _, err := parse(schema, q.Text); err != nil {
			t.Error(err)
		}
	}
}

// However a query is changed, it stays valid, and becomes small in the end.
func TestChangedQueriesAreValid(t *testing.T) {
	schema, r := loadSchema(), rand.New(rand.NewPCG(1, 1))
	random := queries.NewGenerator(schema, extremes(someIDs()), queries.Extreme, 1)
	next := func() query {
		q, err := parse(schema, random.Query())
		if err != nil {
			t.Fatal(err)
		}
		return q
	}
	for range 20 {
		q := next()
		for range 3 {
			q.change(r, next())
			if _, err := parse(schema, q.hoisted().Text); err != nil {
				t.Fatal(err)
			}
			again, err := parse(schema, q.String())
			if err != nil {
				t.Fatal(err)
			}
			q = again
		}
		halvings := 0
		for ; q.smaller(); halvings++ {
			if halvings == 40 {
				t.Fatalf("it stays large: %s", q)
			}
		}
		if _, err := parse(schema, q.String()); err != nil {
			t.Error(err)
		}
	}
}
