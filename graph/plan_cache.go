package graph

import (
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/httpapi"
	"ties/internal/bytecache"
)

// The bounds of the cache.
const (
	maxPlanBytes      = 16 << 20 // of all plans
	maxOperationBytes = 16 << 20 // of all operations that they are of
	maxCachedPlanSize = 500      // branches and fields of a plan
	maxPlanKey        = 1_000    // bytes of its variables
)

// What a plan takes, measured: bytes for each of its branches and fields, and for each byte of its query and variables.
const (
	bytesPerField = 150
	bytesPerByte  = 5
)

// planCache keeps the plans of operations: planning one takes as long as looking a record up. A plan depends on the values
// of all variables, except for those that are only the ID of a root field's record, or where a subscription begins.
type planCache struct {
	variables *bytecache.Cache[*ast.OperationDefinition, variableSet]
	plans     *bytecache.Cache[planKey, []*rootField]
}

// planKey is an operation, and the values of the variables that its plan depends on.
type planKey struct {
	operation *ast.OperationDefinition
	values    string
}

func newPlanCache() planCache {
	return planCache{
		variables: bytecache.New[*ast.OperationDefinition, variableSet](maxOperationBytes),
		plans:     bytecache.New[planKey, []*rootField](maxPlanBytes),
	}
}

// key returns the key of an operation's plan. It is not ok where it would be too long.
func (c planCache) key(op *graphql.OperationContext) (key planKey, ok bool) {
	variables, found := c.variables.Get(op.Operation)
	if !found {
		variables = planVariables(op)
		c.variables.Add(op.Operation, variables, httpapi.DocumentBytes(op.RawQuery))
	}
	if len(variables) == 0 {
		return planKey{operation: op.Operation}, true
	}
	given := make(map[string]any, len(variables))
	for name := range variables {
		if value, ok := op.Variables[name]; ok {
			given[name] = value
		}
	}
	text, err := json.Marshal(given)
	return planKey{op.Operation, string(text)}, err == nil && len(text) <= maxPlanKey
}

// get returns cached root fields, with the IDs of this request; nil where they are not cached.
func (c planCache) get(p *planner, key planKey) []*rootField {
	cached, ok := c.plans.Get(key)
	if !ok {
		return nil
	}
	roots := make([]*rootField, len(cached))
	for i, q := range cached {
		roots[i] = q.rebind(p)
	}
	if len(p.Args.Errors) > 0 {
		p.Args.Errors = nil // planning will report them, with all others
		return nil
	}
	return roots
}

// put caches root fields that are planned, and not answered yet.
func (c planCache) put(key planKey, query string, size int, roots []*rootField) {
	if size > maxCachedPlanSize {
		return
	}
	c.plans.Add(key, copyRoots(roots), bytesPerField*size+bytesPerByte*(len(query)+len(key.values)))
}

func copyRoots(roots []*rootField) []*rootField {
	copies := make([]*rootField, len(roots))
	for i, q := range roots {
		copied := *q
		if q.known != nil {
			copied.known = &knownTime{Time: q.known.Time, roots: copyRoots(q.known.roots)}
		}
		copies[i] = &copied
	}
	return copies
}

// variableSet is a set of variables.
type variableSet map[string]bool

// planVariables returns the variables that an operation's plan depends on.
func planVariables(op *graphql.OperationContext) variableSet {
	u := variableSet{}
	for _, f := range op.Doc.Fragments {
		u.selections(f.SelectionSet)
	}
	for _, s := range op.Operation.SelectionSet {
		f, ok := s.(*ast.Field)
		if !ok {
			u.selections(ast.SelectionSet{s})
			continue
		}
		u.directives(f.Directives)
		u.selections(f.SelectionSet)
		for _, a := range f.Arguments {
			if a.Value.Kind != ast.Variable || !isRebound(op, f.Name, a.Name) {
				u.value(a.Value)
			}
		}
	}
	return u
}

// isRebound reports whether an argument of a root field is set anew in a cached plan.
func isRebound(op *graphql.OperationContext, field, argument string) bool {
	_, ofType := recordLookups[field]
	return argument == idArgument && (ofType || field == nodeField) || argument == sinceArgument && op.Operation.Operation == ast.Subscription
}

func (u variableSet) selections(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			u.directives(s.Directives)
			u.arguments(s.Arguments)
			u.selections(s.SelectionSet)
		case *ast.InlineFragment:
			u.directives(s.Directives)
			u.selections(s.SelectionSet)
		case *ast.FragmentSpread:
			u.directives(s.Directives)
		}
	}
}

func (u variableSet) directives(list ast.DirectiveList) {
	for _, d := range list {
		u.arguments(d.Arguments)
	}
}

func (u variableSet) arguments(list ast.ArgumentList) {
	for _, a := range list {
		u.value(a.Value)
	}
}

func (u variableSet) value(v *ast.Value) {
	if v.Kind == ast.Variable {
		u[v.Raw] = true
	}
	for _, c := range v.Children {
		u.value(c.Value)
	}
}
