package graph

import (
	"context"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/change"
	"ties/graph/collect"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/graph/follow"
	"ties/graph/known"
	"ties/internal/access"
	"ties/internal/observe"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// maxSize is how many branches and fields one operation may come to.
const maxSize = 5_000

// planner makes plans and encoders of selections. There is one for an operation, of which it counts the size and collects
// the faults.
type planner struct {
	collect.Collector
	schema  *ast.Schema
	fields  catalogue
	filters condition.Builders
	known   int // fields asKnown
	size    int
	fullAt  ast.Path                      // where it became too large
	paths   map[*query.Selection]ast.Path // of lists: where they are in the answer
}

// catalogue has the plans of all fields of the types that have rows of their own.
type catalogue map[kg.Type]map[string]fieldPlan

// fieldPlan adds to the plan what a field needs, and returns its encoder.
type fieldPlan func(p *planner, at fieldContext) encode.RowEncoder

// fieldContext is the position of a field in the plan.
type fieldContext struct {
	rows   *selectionPlan // of the rows that have the field
	on     kg.TypeSet     // the types of rows that it is selected of; none for rows without a type
	fields []*ast.Field
	path   ast.Path
}

// in returns the context for rows that the field leads to.
func (at fieldContext) in(rows *selectionPlan) fieldContext {
	at.rows, at.on = rows, rows.Types
	return at
}

// rootField is a root field, its plan and its answer.
type rootField struct {
	name    string
	key     string
	path    ast.Path
	nonNull bool        // by the schema
	plan    *query.Plan // nil if nothing is read
	encode  encode.PageEncoder
	log     *query.LogPlan   // instead of plan, with encodeLog
	change  *change.Field    // of mutations
	known   *knownTime       // set instead of all of these for asKnown
	then    store.View       // that is read instead of the store
	skipped bool             // whether there is nothing to read it from
	cost    int              // what its plan can come to
	byID    *fieldContext    // set where it looks one record up
	follow  *followedChanges // of a subscription
	answer  [][]byte         // JSON, in parts
	err     error
	spent   observe.Answer

	encodeLog encode.Encoder[*query.LogPage]
	viewer    encode.Encoder[*viewer] // set instead of plan and encode for me
}

// knownTime is a time that is asked about, with the root fields that are answered as of then.
type knownTime struct {
	known.Time
	roots []*rootField
}

// followedChanges is what a subscription follows.
type followedChanges struct {
	since  int64
	at     fieldContext
	filter follow.Filter
	encode encode.Encoder[*follow.Event]
}

// viewer is who asks, and what they may.
type viewer struct {
	access.Identity
	rights []access.Right
}

// newWriter returns a writer of the answer.
func (q *rootField) newWriter(ctx context.Context) *encode.Writer {
	return encode.NewWriter(work.NewCounter(ctx), "{"+encode.Key(q.key))
}

func (p *planner) full() bool { return p.size > maxSize }

// grow counts fields and branches at a path.
func (p *planner) grow(n int, path ast.Path) {
	if p.size += n; p.full() && p.fullAt == nil {
		p.fullAt = path
	}
}

// selectionPlan is a query.Selection under construction, without duplicates.
type selectionPlan struct {
	*query.Selection
	below map[string]*branchPlan
}

// branchPlan is a query.Branch under construction.
type branchPlan struct {
	*query.Branch
	index int // in Selection.Branches
	rows  *selectionPlan
}

func newSelectionPlan(types kg.TypeSet) *selectionPlan {
	return &selectionPlan{Selection: &query.Selection{Types: types}}
}

// prop returns the index of a property in the rows' values.
func (w *selectionPlan) prop(p query.Prop) int {
	if i := slices.Index(w.Props, p); i >= 0 {
		return i
	}
	w.Props = append(w.Props, p)
	return len(w.Props) - 1
}

// branch returns the branch of a key, which is different for different branches; step is called for a new one.
func (p *planner) branch(at fieldContext, key string, types kg.TypeSet, step func() query.Step) *branchPlan {
	key = string([]byte{byte(at.on), byte(at.on >> 8)}) + key
	if b, ok := at.rows.below[key]; ok {
		return b
	}
	p.grow(1, at.path)
	below := newSelectionPlan(types)
	p.setPath(below.Selection, at.path)
	b := &branchPlan{
		Branch: &query.Branch{On: at.on, Step: step(), Selection: below.Selection},
		index:  len(at.rows.Branches),
		rows:   below,
	}
	at.rows.Branches = append(at.rows.Branches, b.Branch)
	if at.rows.below == nil {
		at.rows.below = map[string]*branchPlan{}
	}
	at.rows.below[key] = b
	return b
}

// setPath says where the rows of a selection are in the answer.
func (p *planner) setPath(w *query.Selection, path ast.Path) {
	if p.paths == nil {
		p.paths = map[*query.Selection]ast.Path{}
	}
	p.paths[w] = path
}

// end returns the branch from relations to one of their ends.
func (p *planner) end(at fieldContext, end query.End, types kg.TypeSet) *branchPlan {
	key := [...]string{query.Source: "source", query.Target: "target", query.Far: "far"}[end]
	return p.branch(at, key, types, func() query.Step { return query.EndStep{End: end} })
}

// mergedField is a field, with the concrete types that it is selected of: a field of an interface is planned once for all
// of them.
type mergedField struct {
	collect.Field
	on    kg.TypeSet
	value encode.RowEncoder
}

// records plans the selections of fields whose rows have some concrete types.
func (p *planner) records(w *selectionPlan, fields []*ast.Field, types kg.TypeSet, path ast.Path) encode.RowEncoder {
	if p.full() {
		return encode.NullValue
	}
	var merged []*mergedField
	var members [len(encode.ByType{})][]*mergedField
	for _, t := range types.List() {
		for _, g := range p.Collect(fields, t.String(), path) {
			d := mergeField(&merged, g)
			d.on |= kg.Types(t)
			members[t] = append(members[t], d)
		}
	}
	for _, d := range merged {
		d.value = p.field(w, d, path)
	}
	p.checkOthers(merged, fields, types, path)
	var encoders encode.ByType
	for _, t := range types.List() {
		p.grow(len(members[t]), path)
		encoders[t] = recordObject(t, members[t])
	}
	if only, ok := types.Only(); ok {
		return encoders[only]
	}
	return encoders.Write
}

// checkOthers reads the arguments of fields of types that the schema allows here and the rows never have: a faulty argument
// is reported wherever it is.
func (p *planner) checkOthers(merged []*mergedField, fields []*ast.Field, types kg.TypeSet, path ast.Path) {
	size, fullAt, possible := p.size, p.fullAt, p.Possible[fields[0].Definition.Type.Name()]
	for _, t := range (kg.Nodes &^ types).List() {
		if !possible[t.String()] {
			continue
		}
		for _, g := range p.Collect(fields, t.String(), path) {
			planned := len(merged)
			if d := mergeField(&merged, g); len(merged) > planned {
				d.on = kg.Types(t)
				p.field(newSelectionPlan(d.on), d, path)
			}
		}
	}
	p.size, p.fullAt = size, fullAt
}

// mergeField returns the one with the same fields, or adds one.
func mergeField(merged *[]*mergedField, g collect.Field) *mergedField {
	for _, d := range *merged {
		if d.Key == g.Key && slices.Equal(d.Fields, g.Fields) {
			return d
		}
	}
	d := &mergedField{Field: g}
	*merged = append(*merged, d)
	return d
}

func (p *planner) field(w *selectionPlan, d *mergedField, path ast.Path) encode.RowEncoder {
	if d.Name() == typename {
		return nil // its value depends on the type: see recordObject
	}
	plan := p.fields[d.on.List()[0]][d.Name()]
	return plan(p, fieldContext{rows: w, on: d.on, fields: d.Fields, path: within(path, d.Key)})
}

const typename = "__typename"

// asKnown is the root field below which everything is answered as of an earlier time.
const asKnown = "asKnown"

func recordObject(t kg.Type, fields []*mergedField) encode.RowEncoder {
	members := make([]encode.Member[*query.Row], len(fields))
	for i, d := range fields {
		value := d.value
		if d.Name() == typename {
			value = encode.Typename[*query.Row](t.String())
		}
		members[i] = encode.Member[*query.Row]{Key: encode.Key(d.Key), Value: value}
	}
	return encode.ObjectOf(members)
}

// within returns the path of a key below a path, which it does not change.
func within(path ast.Path, key string) ast.Path {
	return append(path[:len(path):len(path)], ast.PathName(key))
}

// planObject plans an object of a type without rows of its own; plan returns the encoder of each field.
func planObject[T any](p *planner, at fieldContext, typeName string, plan func(name string, at fieldContext) encode.Encoder[T]) encode.Encoder[T] {
	groups := p.Collect(at.fields, typeName, at.path)
	p.grow(len(groups), at.path)
	members := make([]encode.Member[T], len(groups))
	for i, g := range groups {
		members[i].Key = encode.Key(g.Key)
		if g.Name() == typename {
			members[i].Value = encode.Typename[T](typeName)
			continue
		}
		inner := at
		inner.fields, inner.path = g.Fields, within(at.path, g.Key)
		members[i].Value = plan(g.Name(), inner)
	}
	return encode.ObjectOf(members)
}
