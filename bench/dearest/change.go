package dearest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// query is a query that can be changed.
type query struct{ doc *ast.QueryDocument }

func parse(schema *ast.Schema, text string) (query, error) {
	doc, errs := gqlparser.LoadQueryWithRules(schema, text, rules.NewDefaultRules())
	if errs != nil {
		return query{}, fmt.Errorf("%.200s: %w", text, errs)
	}
	return query{doc}, nil
}

func (q query) String() string {
	var b strings.Builder
	formatter.NewFormatter(&b, formatter.WithCompacted()).FormatQueryDocument(q.doc)
	return b.String()
}

func (q query) root() *ast.SelectionSet { return &q.doc.Operations[0].SelectionSet }

// selections returns all selections, those with others below them first.
func (q query) selections() (all []*ast.SelectionSet) {
	all = append(all, q.root())
	for i := 0; i < len(all); i++ {
		for _, s := range *all[i] {
			switch s := s.(type) {
			case *ast.Field:
				if len(s.SelectionSet) > 0 {
					all = append(all, &s.SelectionSet)
				}
			case *ast.InlineFragment:
				all = append(all, &s.SelectionSet)
			}
		}
	}
	return all
}

func (q query) fields() (all []*ast.Field) {
	for _, set := range q.selections() {
		for _, s := range *set {
			if f, ok := s.(*ast.Field); ok {
				all = append(all, f)
			}
		}
	}
	return all
}

// pages returns the sizes of pages.
func (q query) pages() (all []*ast.Value) {
	for _, f := range q.fields() {
		for _, a := range f.Arguments {
			if slices.Contains([]string{"first", "last", "limit"}, a.Name) && a.Value.Kind == ast.IntValue && !slices.Contains(all, a.Value) {
				all = append(all, a.Value)
			}
		}
	}
	return all
}

// hoisted returns the query with its filters as variables: the text of a query is limited.
func (q query) hoisted() Query {
	op := q.doc.Operations[0]
	variables, literals := map[string]any{}, map[*ast.Argument]*ast.Value{}
	for _, f := range q.fields() {
		for _, a := range f.Arguments {
			if a.Name != "where" || a.Value.Kind != ast.ObjectValue {
				continue
			}
			name := fmt.Sprintf("v%d", len(variables))
			variables[name], _ = a.Value.Value(nil) // a literal has one
			op.VariableDefinitions = append(op.VariableDefinitions, &ast.VariableDefinition{Variable: name, Type: f.Definition.Arguments.ForName(a.Name).Type})
			literals[a], a.Value = a.Value, &ast.Value{Kind: ast.Variable, Raw: name}
		}
	}
	hoisted := Query{q.String(), variables}
	op.VariableDefinitions = nil
	for a, literal := range literals {
		a.Value = literal
	}
	return hoisted
}

// smaller halves the pages of a query, and selections of more than a few fields; it reports whether there were any.
func (q query) smaller() (ok bool) {
	const few = 6
	for _, page := range q.pages() {
		if n, err := strconv.Atoi(page.Raw); err == nil && n > 1 {
			page.Raw, ok = strconv.Itoa(n/2), true
		}
	}
	for _, set := range q.selections() {
		if len(*set) > few {
			*set, ok = (*set)[:len(*set)/2], true
		}
	}
	return ok
}

// change makes a query dearer, perhaps: by larger pages, by the same once more, or by a part of another query.
func (q query) change(r *rand.Rand, other query) {
	switch r.IntN(4) {
	case 0:
		for _, page := range q.pages() {
			if n, err := strconv.Atoi(page.Raw); err == nil && r.IntN(2) == 0 {
				page.Raw = strconv.Itoa(min(2*n+1, 1000))
			}
		}
	case 1:
		const many = 500
		all := q.selections()
		if set := all[r.IntN(len(all))]; len(q.fields()) < many {
			*set = append(*set, repeated(*set, 1+r.IntN(60))...)
		}
	case 2:
		*q.root() = append(*q.root(), *other.root()...)
	default:
		q.cross(r, other)
	}
	q.rename()
}

// repeated returns the fields of a selection so many times.
func repeated(set ast.SelectionSet, n int) (all ast.SelectionSet) {
	for range n {
		for _, s := range set {
			if f, ok := s.(*ast.Field); ok {
				again := *f
				all = append(all, &again)
			}
		}
	}
	return all
}

// cross replaces what a field asks for by what one of the same type in another query does.
func (q query) cross(r *rand.Rand, other query) {
	mine, others := q.fields(), other.fields()
	f := mine[r.IntN(len(mine))]
	for _, i := range r.Perm(len(others)) {
		if o := others[i]; len(o.SelectionSet) > 0 && len(f.SelectionSet) > 0 && o.Definition.Type.Name() == f.Definition.Type.Name() {
			f.SelectionSet = o.SelectionSet
			return
		}
	}
}

// rename has all fields differ by their aliases, but for the first __typename.
func (q query) rename() {
	for i, f := range q.fields() {
		if f.Name == "__typename" {
			f.Alias = f.Name
		} else {
			f.Alias = fmt.Sprintf("a%d", i)
		}
	}
}
