package graph

import (
	"encoding/json"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// The bounds of the cache.
const (
	maxCachedOperations = 200
	maxCachedPlans      = 20    // of one operation
	maxCachedPlanSize   = 500   // branches and fields of a plan
	maxPlanKey          = 1_000 // bytes of its variables
)

// planCache keeps the plans of operations: planning one takes as long as looking a record up. A plan depends on the values
// of all variables, except for those that are only the ID of a root field's record.
type planCache struct {
	operations *lru.Cache[*ast.OperationDefinition, *cachedPlans]
}

// cachedPlans are the plans of one operation, by the values of the variables that they depend on.
type cachedPlans struct {
	variables variableSet

	mu    sync.Mutex
	plans map[string][]*rootField
}

func newPlanCache() planCache {
	operations, err := lru.New[*ast.OperationDefinition, *cachedPlans](maxCachedOperations)
	if err != nil {
		panic(err) // the size is positive
	}
	return planCache{operations}
}

// plansOf returns the plans of an operation.
func (r planCache) plansOf(op *graphql.OperationContext) *cachedPlans {
	if v, ok := r.operations.Get(op.Operation); ok {
		return v
	}
	v := &cachedPlans{variables: planVariables(op), plans: map[string][]*rootField{}}
	r.operations.Add(op.Operation, v)
	return v
}

// key returns the key of a plan: the values of its variables. It is not ok where it would be too long.
func (v *cachedPlans) key(variables map[string]any) (key string, ok bool) {
	if len(v.variables) == 0 {
		return "", true
	}
	given := make(map[string]any, len(v.variables))
	for name := range v.variables {
		if value, ok := variables[name]; ok {
			given[name] = value
		}
	}
	text, err := json.Marshal(given)
	return string(text), err == nil && len(text) <= maxPlanKey
}

// get returns cached root fields, with the IDs of this request; nil where they are not cached.
func (v *cachedPlans) get(p *planner, key string) []*rootField {
	v.mu.Lock()
	cached := v.plans[key]
	v.mu.Unlock()
	if cached == nil {
		return nil
	}
	roots := make([]*rootField, len(cached))
	for i, q := range cached {
		roots[i] = q.rebind(p)
	}
	if len(p.args.Errors) > 0 {
		p.args.Errors = nil // planning will report them, with all others
		return nil
	}
	return roots
}

// put caches root fields that are planned, and not answered yet.
func (v *cachedPlans) put(key string, size int, roots []*rootField) {
	if size > maxCachedPlanSize {
		return
	}
	copies := make([]*rootField, len(roots))
	for i, q := range roots {
		if q.introspect != nil {
			return
		}
		copied := *q
		copies[i] = &copied
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.plans) >= maxCachedPlans {
		clear(v.plans)
	}
	v.plans[key] = copies
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
			if a.Name != idArgument || a.Value.Kind != ast.Variable {
				u.value(a.Value)
			}
		}
	}
	return u
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
