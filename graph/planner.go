package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg"
	"ties/kg/query"
)

// maxSize is how many plan nodes and shape fields one operation may come to.
const maxSize = 5_000

// planner turns selections into plans and shapes. One serves a whole operation, so that what it counts and
// the faults that it finds are the operation's.
type planner struct {
	collector
	fields  catalogue
	filters filters
	size    int
}

// catalogue says what becomes of each field of each type that has rows of its own.
type catalogue map[kg.Type]map[string]fieldPlan

// fieldPlan adds to the plan what a field needs, and gives the shape that writes it.
type fieldPlan func(p *planner, at place) shape

// place is where a field stands in the plan.
type place struct {
	want   *want      // of the rows whose field it is
	on     kg.TypeSet // those of their types that it is asked of; none for rows without a type
	fields []*ast.Field
	path   ast.Path
}

func (p *planner) full() bool { return p.size > maxSize }

// want is a kg.Selection under construction. What is asked for twice is in it once.
type want struct {
	*query.Selection
	below map[string]*branch
}

// branch is a kg.Branch under construction.
type branch struct {
	*query.Branch
	index int // in Want.Follow
	want  *want
}

func newWant(types kg.TypeSet) *want { return &want{Selection: &query.Selection{Types: types}} }

// prop gives the index of a property in the rows' values.
func (w *want) prop(p query.Prop) int {
	if i := slices.Index(w.Props, p); i >= 0 {
		return i
	}
	w.Props = append(w.Props, p)
	return len(w.Props) - 1
}

// branch gives the branch of a key, which must tell branches apart that are not the same; a new one gets
// the step.
func (p *planner) branch(at place, key string, types kg.TypeSet, step func() query.Step) *branch {
	key = string([]byte{byte(at.on), byte(at.on >> 8)}) + key
	if b, ok := at.want.below[key]; ok {
		return b
	}
	p.size++
	below := newWant(types)
	b := &branch{
		Branch: &query.Branch{On: at.on, Step: step(), Selection: below.Selection},
		index:  len(at.want.Branches),
		want:   below,
	}
	at.want.Branches = append(at.want.Branches, b.Branch)
	if at.want.below == nil {
		at.want.below = map[string]*branch{}
	}
	at.want.below[key] = b
	return b
}

// demand is a field, with the concrete types that it is asked of: a field of an interface is planned once
// for all of them.
type demand struct {
	group
	on    kg.TypeSet
	shape shape
}

// records plans what fields select of rows with some concrete types.
func (p *planner) records(w *want, fields []*ast.Field, types kg.TypeSet, path ast.Path) shape {
	if p.full() {
		return null{}
	}
	var demands []*demand
	var members [len(byType{})][]*demand
	for _, t := range types.List() {
		for _, g := range p.collect(fields, t.String(), path) {
			d := p.demand(&demands, g)
			d.on |= kg.Types(t)
			members[t] = append(members[t], d)
		}
	}
	for _, d := range demands {
		d.shape = p.field(w, d, path)
	}
	var shapes byType
	for _, t := range types.List() {
		p.size += len(members[t])
		shapes[t] = recordObject(t, members[t])
	}
	if only, ok := types.Only(); ok {
		return shapes[only]
	}
	return &shapes
}

// demand finds the one with the same fields, or adds one.
func (p *planner) demand(demands *[]*demand, g group) *demand {
	for _, d := range *demands {
		if d.key == g.key && slices.Equal(d.fields, g.fields) {
			return d
		}
	}
	d := &demand{group: g}
	*demands = append(*demands, d)
	return d
}

func (p *planner) field(w *want, d *demand, path ast.Path) shape {
	if d.name() == typename {
		return nil // its value depends on the type: see recordObject
	}
	plan := p.fields[d.on.List()[0]][d.name()]
	return plan(p, place{want: w, on: d.on, fields: d.fields, path: within(path, d.key)})
}

const typename = "__typename"

func recordObject(t kg.Type, members []*demand) object {
	o := make(object, len(members))
	for i, d := range members {
		value := d.shape
		if d.name() == typename {
			value = nameOf(t.String())
		}
		o[i] = member{label(d.key), value}
	}
	return o
}

// within gives the path of a key below a path, which it leaves as it is.
func within(path ast.Path, key string) ast.Path {
	return append(path[:len(path):len(path)], ast.PathName(key))
}

// inline plans an object that is written from the row of the object around it, such as a period: plan
// gives the shape of each of its fields.
func (p *planner) inline(at place, typeName string, plan func(name string, at place) shape) shape {
	groups := p.collect(at.fields, typeName, at.path)
	p.size += len(groups)
	o := make(object, len(groups))
	for i, g := range groups {
		o[i].label = label(g.key)
		if g.name() == typename {
			o[i].value = nameOf(typeName)
			continue
		}
		inner := at
		inner.fields, inner.path = g.fields, within(at.path, g.key)
		o[i].value = plan(g.name(), inner)
	}
	return o
}
