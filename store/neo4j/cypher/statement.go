// Package cypher compiles a plan to one Cypher statement and the decoder of its rows. The text depends on the shape of the
// plan alone; values are parameters.
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
	Text   string // "" where there is nothing to read
	Params map[string]any
	Decode func(rows [][]any) *query.Page
	Check  func(rows [][]any) error // fails where entities that a plan requires do not exist; nil where none are required
}

// builder is a Cypher text under construction. It depends on the plan's shape alone: values are parameters.
type builder struct {
	params    map[string]any
	variables int
	sets      map[*query.HasRelation]string // variables that hold the entities of which these hold, where there are some
	err       error                         // a part of the plan that has no Cypher, if any
}

func newBuilder() *builder { return &builder{params: map[string]any{}} }

// unsupported sets the error of a part of the plan that has no Cypher, which compiled returns.
func (q *builder) unsupported(node any) {
	if q.err == nil {
		q.err = unsupportedError(node)
	}
}

// unsupportedError is the error of a part of a plan that has no Cypher where it is.
func unsupportedError(node any) error { return fmt.Errorf("a plan cannot hold a %T here", node) }

// compiled returns the statement, unless a part of the plan has no Cypher.
func (q *builder) compiled(text string, decode func(rows [][]any) *query.Page) (*Compiled, error) {
	if q.err != nil {
		return nil, q.err
	}
	return &Compiled{Text: text, Params: q.params, Decode: decode}, nil
}

// nothingWanted is a plan that needs no statement.
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
	types    kg.TypeSet // those that it can have

	// Of relations, cells and moves: the variables of the ends, where the statement has them.
	source, target, far string

	// Of people who were reached from a person or a place: the variable of that, and those of properties that were
	// computed from the two.
	of  string
	own map[query.Prop]string

	// Of cells and moves, which have own, too: other variables that belong to them, and of cells that of the list of the
	// people who have moved, where it is needed.
	more        []string
	movedPeople string
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

// Using names the index that is to be used. The database finds it by itself, but not while there are no data: a statement
// that is planned as a scan then stays so for a while.
func Using(variable, label string, keys ...string) string {
	return " USING INDEX SEEK " + variable + ":" + label + "(" + strings.Join(keys, ", ") + ")"
}

// Pattern matches the relations of some kinds that touch a node.
func Pattern(near, r string, kinds []kg.RelationKind, direction kg.Direction, far string) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.String()
	}
	middle := "-[" + r + ":" + strings.Join(names, "|") + "]-"
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
