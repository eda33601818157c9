package httpapi

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/parser"

	"ties/graph/apierror"
)

// The limits of a query before it is validated, which takes time quadratic in its size.
const (
	maxTokens  = 2_000
	maxName    = 200 // characters
	maxNesting = 20
	maxFields  = 200    // of one selection set, merged through fragments
	maxWalk    = 10_000 // fields in all, merged through fragments
	maxDiffer  = 2_000  // pairs of fields of one response key that cannot be merged, which validation reports one by one
)

// limits refuses queries that would take too long to validate. It must be used after extensions that complete the query's
// text, such as persisted queries.
type limits struct {
	checked queryCache // of queries within the limits
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
} = limits{}

// ExtensionName implements graphql.HandlerExtension.
func (limits) ExtensionName() string { return "Limits" }

// Validate implements graphql.HandlerExtension.
func (limits) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters implements graphql.OperationParameterMutator.
func (l limits) MutateOperationParameters(_ context.Context, params *graphql.RawParams) *gqlerror.Error {
	if len(params.OperationName) > maxName {
		return apierror.LimitExceeded(nil, "operationName has %d characters: at most %d are allowed", len(params.OperationName), maxName)
	}
	if l.checked.Contains(params.Query) {
		return nil
	}
	if err := checkSize(params.Query); err != nil {
		return err
	}
	query, err := joinSurrogates(params.Query)
	if err != nil {
		return err
	}
	params.Query = query
	return nil
}

func checkSize(query string) *gqlerror.Error {
	switch {
	case len(query) > MaxQuery:
		return apierror.LimitExceeded(nil, "the query has %d bytes, more than %d: ask for less at once, and move values to variables", len(query), MaxQuery)
	case countTokens(query, maxTokens+1) > maxTokens:
		return apierror.LimitExceeded(nil, "the query has more than %d tokens: ask for less at once", maxTokens)
	case hasLongName(query):
		return apierror.LimitExceeded(nil, "a name in the query has more than %d characters: want a shorter alias, variable or fragment name", maxName)
	}
	source := &ast.Source{Input: query}
	doc, err := parser.ParseQuery(source)
	if err != nil {
		return nil //nolint:nilerr // gqlgen parses again, and reports the error
	}
	for _, op := range doc.Operations {
		m := &queryMeasure{fragments: doc.Fragments}
		if err := m.sets([]ast.SelectionSet{op.SelectionSet}, nil, nil); err != nil {
			return err
		}
	}
	return nil
}

// countTokens returns how many tokens a query has before an error, at most a number.
func countTokens(query string, most int) int {
	n := 0
	eachToken(query, func(lexer.Token) bool { n++; return n < most })
	return n
}

func hasLongName(query string) bool {
	long := false
	eachToken(query, func(token lexer.Token) bool {
		long = token.Kind == lexer.Name && len(token.Value) > maxName
		return !long
	})
	return long
}

// eachToken calls a function with the tokens of a query, up to an error, until it returns false.
func eachToken(query string, next func(lexer.Token) bool) {
	lex := lexer.New(&ast.Source{Input: query})
	for {
		token, err := lex.ReadToken()
		if err != nil || token.Kind == lexer.EOF || !next(token) {
			return
		}
	}
}

// queryMeasure counts the fields of a document as validation merges them: those of one response key are one.
type queryMeasure struct {
	fragments ast.FragmentDefinitionList
	walked    int
	differing int // pairs of fields
}

// mergedSets is some selection sets, merged.
type mergedSets struct {
	keys   []string
	below  map[string][]ast.SelectionSet
	open   map[string]bool // fragments, from the root down to here
	fields int
	seen   map[string]int // how often there is a response key, and a field under it
}

// sets counts the fields of selection sets that are merged at a path, below some fragments that are open.
func (m *queryMeasure) sets(sets []ast.SelectionSet, path ast.Path, open map[string]bool) *gqlerror.Error {
	if len(path) >= maxNesting {
		return apierror.LimitExceeded(path, "%s: is nested more than %d levels deep: ask for what is below it in another query", path, maxNesting)
	}
	all := &mergedSets{below: map[string][]ast.SelectionSet{}, open: map[string]bool{}, seen: map[string]int{}}
	for name := range open {
		all.open[name] = true
	}
	for _, set := range sets {
		m.add(all, set)
	}
	m.walked += all.fields
	switch {
	case all.fields > maxFields:
		return apierror.LimitExceeded(path, "%s more than %d fields: ask for some of them in another query", subject(path), maxFields)
	case m.walked > maxWalk:
		return apierror.LimitExceeded(path, "%s more than %d fields with those before it, fragments included: ask in two queries", subject(path), maxWalk)
	case m.differing > maxDiffer:
		return apierror.LimitExceeded(path, "%s more than %d pairs of different fields with one response key: want an alias for each", subject(path), maxDiffer)
	}
	for _, key := range all.keys {
		if err := m.sets(all.below[key], append(slices.Clip(path), ast.PathName(key)), all.open); err != nil {
			return err
		}
	}
	return nil
}

// subject begins a sentence about what is at a path.
func subject(path ast.Path) string {
	if len(path) == 0 {
		return "the query has"
	}
	return path.String() + ": has"
}

func (m *queryMeasure) add(all *mergedSets, set ast.SelectionSet) {
	for _, s := range set {
		if all.fields > maxFields {
			return
		}
		switch s := s.(type) {
		case *ast.Field:
			all.fields++
			m.differing += all.differing(s)
			if len(s.SelectionSet) == 0 {
				continue
			}
			if all.below[s.Alias] == nil {
				all.keys = append(all.keys, s.Alias)
			}
			all.below[s.Alias] = append(all.below[s.Alias], s.SelectionSet)
		case *ast.InlineFragment:
			m.add(all, s.SelectionSet)
		case *ast.FragmentSpread:
			// A fragment inside itself is an error that validation finds.
			if f := m.fragments.ForName(s.Name); f != nil && !all.open[s.Name] {
				all.open[s.Name] = true
				m.add(all, f.SelectionSet)
			}
		}
	}
}

// differing returns how many fields before this one have its response key, but another name or other arguments.
func (all *mergedSets) differing(f *ast.Field) int {
	same := f.Alias + ":" + f.Name
	for _, a := range f.Arguments {
		same += " " + a.Name + ":" + a.Value.String()
	}
	n := all.seen[f.Alias] - all.seen[same]
	all.seen[f.Alias]++
	all.seen[same]++
	return n
}
