package graph

import (
	"encoding/json"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// What is remembered, so that memory has a bound.
const (
	rememberedOperations = 200
	rememberedVariants   = 20    // of one operation
	maxRememberedSize    = 500   // plan nodes and shape fields of a variant
	maxRememberedKey     = 1_000 // bytes of its variables
)

// remembered keeps what operations were planned as: planning one takes as long as looking a record up. A
// plan depends on the values of all variables but those that only say which ID a root field looks up.
type remembered struct {
	operations *lru.Cache[*ast.OperationDefinition, *variants]
}

// variants are the plans of one operation, by the values of its decisive variables.
type variants struct {
	decisive usage

	mu    sync.Mutex
	plans map[string][]*question
}

func newRemembered() remembered {
	operations, err := lru.New[*ast.OperationDefinition, *variants](rememberedOperations)
	if err != nil {
		panic(err) // the size is positive
	}
	return remembered{operations}
}

// of gives the variants of an operation.
func (r remembered) of(op *graphql.OperationContext) *variants {
	if v, ok := r.operations.Get(op.Operation); ok {
		return v
	}
	v := &variants{decisive: decisive(op), plans: map[string][]*question{}}
	r.operations.Add(op.Operation, v)
	return v
}

// key gives a text for the values that decide; ok is false where it would be too long to keep.
func (v *variants) key(variables map[string]any) (key string, ok bool) {
	if len(v.decisive) == 0 {
		return "", true
	}
	given := make(map[string]any, len(v.decisive))
	for name := range v.decisive {
		if value, ok := variables[name]; ok {
			given[name] = value
		}
	}
	text, err := json.Marshal(given)
	return string(text), err == nil && len(text) <= maxRememberedKey
}

// again gives the questions of a variant for the IDs that are asked for now, nil where it is not known.
func (v *variants) again(p *planner, key string) []*question {
	v.mu.Lock()
	known := v.plans[key]
	v.mu.Unlock()
	if known == nil {
		return nil
	}
	questions := make([]*question, len(known))
	for i, q := range known {
		questions[i] = q.again(p)
	}
	if len(p.args.faults) > 0 {
		p.args.faults = nil // planning finds them again, among all others
		return nil
	}
	return questions
}

// keep remembers the questions of a variant as they are before they are answered.
func (v *variants) keep(key string, size int, questions []*question) {
	if size > maxRememberedSize {
		return
	}
	kept := make([]*question, len(questions))
	for i, q := range questions {
		if q.introspect != nil {
			return
		}
		copied := *q
		kept[i] = &copied
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.plans) >= rememberedVariants {
		clear(v.plans)
	}
	v.plans[key] = kept
}

// usage is a set of variables.
type usage map[string]bool

// decisive gives the variables that an operation's plan depends on.
func decisive(op *graphql.OperationContext) usage {
	u := usage{}
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

func (u usage) selections(set ast.SelectionSet) {
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

func (u usage) directives(list ast.DirectiveList) {
	for _, d := range list {
		u.arguments(d.Arguments)
	}
}

func (u usage) arguments(list ast.ArgumentList) {
	for _, a := range list {
		u.value(a.Value)
	}
}

func (u usage) value(v *ast.Value) {
	if v.Kind == ast.Variable {
		u[v.Raw] = true
	}
	for _, c := range v.Children {
		u.value(c.Value)
	}
}
