// Package cypher compiles a plan to one Cypher statement and the decoder of its rows. The text depends only on the shape of
// the plan; values are parameters.
package cypher

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// Compiled is the statement of a plan.
type Compiled struct {
	Text   string // "" if there is nothing to read
	Params map[string]any
	Decode func(rows [][]any) *query.Page
	Check  func(rows [][]any) error // fails if required entities do not exist; nil if none are required
}

// builder is a Cypher text under construction. It depends only on the plan's shape: values are parameters.
type builder struct {
	params    map[string]any
	variables int
	sets      map[*query.HasRelation]string // variables that hold the entities of which these hold, where there are some
	err       error                         // a part of the plan that has no Cypher, if any
}

func newBuilder() *builder { return &builder{params: map[string]any{}} }

// unsupported records a part of the plan that has no Cypher, as the error of compiled.
func (q *builder) unsupported(node any) {
	if q.err == nil {
		q.err = unsupportedError(node)
	}
}

// unsupportedError is the error of a part of a plan that has no Cypher in its position.
func unsupportedError(node any) error { return fmt.Errorf("a plan cannot hold a %T here", node) }

// compiled returns the statement, or an error if a part of the plan has no Cypher.
func (q *builder) compiled(text string, decode func(rows [][]any) *query.Page) (*Compiled, error) {
	if q.err != nil {
		return nil, q.err
	}
	return &Compiled{Text: text, Params: q.params, Decode: decode}, nil
}

// nothingWanted is the result of a plan that needs no statement.
func nothingWanted() *Compiled {
	return &Compiled{Decode: func([][]any) *query.Page { return &query.Page{} }}
}

// param binds a value, and returns its parameter.
func (q *builder) param(value any) string {
	name := "p" + strconv.Itoa(len(q.params))
	q.params[name] = value
	return "$" + name
}

// variable returns a unique name.
func (q *builder) variable(prefix string) string {
	q.variables++
	return prefix + strconv.Itoa(q.variables)
}

// binding is the variables of a record in a statement.
type binding struct {
	family   *family
	variable string
	types    kg.TypeSet // the possible types

	// Of relations, cells and moves: the variables of the ends, if the statement binds them.
	source, target, far string

	// Of people who were reached from a person or a place: its variable, and those of the properties that were computed for
	// the two.
	of  string
	own map[query.Prop]string

	// Of cells and moves, which also have own: other variables that belong to them. Of cells: the variable of the list of the
	// people who have moved, if needed.
	more        []string
	movedPeople string

	groupPeople string // of groups, also with own and more: the variable of the list of their people, if needed
}

// relationBinding binds relations and their ends.
func (q *builder) relationBinding(types kg.TypeSet) binding {
	return binding{family: relationFamily, variable: q.variable("r"), types: types, source: q.variable("s"), target: q.variable("t")}
}

func (p binding) expr(prop query.Prop) string {
	if variable, ok := p.own[prop]; ok {
		return variable
	}
	return p.family.expr(p.variable, prop)
}

// key returns a property as a key of an order: a missing text is the least.
func (p binding) key(prop query.Prop) string {
	if mayMiss(prop) {
		return "coalesce(" + p.expr(prop) + ", '')"
	}
	return p.expr(prop)
}

// labelsOf returns the labels of the nodes of a type.
func labelsOf(t kg.Type) string {
	if kg.Documents.Has(t) {
		return documentFamily.label
	}
	return entityFamily.label + ":" + t.String()
}

// scope returns the variables that belong to the record.
func (p binding) scope() []string {
	var names []string
	for _, name := range []string{p.variable, p.source, p.target, p.far, p.own[query.PropVerdict], p.own[query.PropLeast], p.own[query.PropMost], p.own[query.PropDay],
		p.own[query.PropHiddenRelations], p.own[query.PropHiddenNeighbours]} {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return append(names, p.more...)
}

func (p binding) end(e query.End) string {
	switch e {
	case query.Source:
		return p.source
	case query.Target:
		return p.target
	default:
		return p.far
	}
}

// on returns the condition, for WHERE, that the record is of certain types; nil where it always is.
func (p binding) on(types kg.TypeSet) conditions {
	if c := p.family.ofTypes(p.variable, types, p.types); c != "" {
		return conditions{c}
	}
	return nil
}

// Using is an index hint. The planner finds the index without it, but not in an empty database, and it caches such a plan
// with a scan for a while.
func Using(variable, label string, keys ...string) string {
	return " USING INDEX SEEK " + variable + ":" + label + "(" + strings.Join(keys, ", ") + ")"
}

// Pattern matches the relations of some kinds that touch a node.
func Pattern(near, r string, kinds []kg.RelationKind, direction kg.Direction, far string) string {
	middle := "-[" + r + ":" + kindPattern(kinds) + "]-"
	switch direction {
	case kg.Out:
		middle += ">"
	case kg.In:
		middle = "<" + middle
	}
	return "(" + near + ")" + middle + "(" + far + ")"
}

// MatchNode matches a node by its ID.
func MatchNode(variable, label, id string) string {
	return " MATCH (" + variable + ":" + label + ")" + Using(variable, label, "id") + " WHERE " + variable + ".id = " + id
}

// conditions are joined by AND.
type conditions []string

func (c conditions) where() string {
	if len(c) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c, " AND ")
}
