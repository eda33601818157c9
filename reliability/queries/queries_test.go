package queries

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

const schemaText = `
	type Query { node(id: ID!): Node people(first: Int, where: Filter): [Person!]! }
	interface Node { id: ID! }
	type Person implements Node { id: ID! name: String age: Int sort: Sort! friends(first: Int): [Person] }
	type Company implements Node { id: ID! name: String! }
	enum Sort { A B }
	input Filter { name: String born: Date NOT: Filter }
	scalar Date`

func loadSchema(t *testing.T) *ast.Schema {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: schemaText})
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestGeneratedQueriesAreValid(t *testing.T) {
	schema := loadSchema(t)
	seen := map[string]bool{}
	for seed := range uint64(500) {
		query := NewGenerator(schema, Values{IDs: []string{"person:a"}, Texts: []string{"\"\n"}, Dates: []string{"2017"}}, []Shape{Usual, Extreme}[seed%2], seed).Query()
		if _, errs := gqlparser.LoadQueryWithRules(schema, query, rules.NewDefaultRules()); errs != nil {
			t.Errorf("%s: %v", query, errs)
		}
		seen[query] = true
	}
	if len(seen) < 300 {
		t.Errorf("only %d different queries", len(seen))
	}
}

func TestCheck(t *testing.T) {
	const query = `{ __typename a: node(id: "1") { __typename id ... on Person { age sort } ... on Company @skip(if: true) { name } } b: people { __typename name } }`
	good := `{"data":{"__typename":"Query","a":{"__typename":"Person","id":"1","age":2,"sort":"A"},"b":[{"__typename":"Person","name":null}]}}`
	for _, c := range []struct{ old, replacement, want string }{
		{"", "", ""},
		{`"age":2`, `"age":null`, ""},
		{`"__typename":"Person","id":"1","age":2,"sort":"A"`, `"__typename":"Company","id":"1"`, ""},
		{`"sort":"A"`, `"sort":"C"`, "Sort"},
		{`"sort":"A"`, `"sort":null`, "cannot be"},
		{`"age":2`, `"age":2147483648`, "Int"},
		{`"age":2`, `"age":"2"`, "Int"},
		{`"age":2,`, ``, "3 keys, want 4"},
		{`"age":2`, `"name":"x"`, "no age"},
		{`"name":null`, `"name":true`, "String"},
		{`[{`, `[null,{`, "cannot be"},
		{`"__typename":"Person","name"`, `"__typename":"Nobody","name"`, "no type"},
		{`"data":{`, `"errors":[{"message":"m"}],"data":{`, "without a message or a code"},
		{good, `{}`, "neither"},
		{good, `<html>`, "no JSON"},
		{good, `{"errors":[{"message":"m","extensions":{"code":"C"}}]}`, ""},
	} {
		body := strings.Replace(good, c.old, c.replacement, 1)
		_, err := Check(loadSchema(t), query, []byte(body))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: got %v, want %q", body, err, c.want)
		}
	}
}
