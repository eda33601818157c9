package sqlite

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// drawn are entities of which the statement tells what is hidden behind them, in a list p.
var drawn = &family{
	table: entities.table, types: kg.Entities, typeOf: entities.typeOf,
	props: drawnProps(maps.Clone(entities.props)),
}

func drawnProps(props map[kg.Prop]string) map[kg.Prop]string {
	props[kg.PropHiddenRelations], props[kg.PropHiddenNeighbours] = "(p.value ->> 1)", "(p.value ->> 2)"
	return props
}

// tie is a relation that was looked at from one entity, and leads to another.
type tie struct{ near, far int64 }

// drawing is a drawing on its way. Which relations lead where is read from indices alone, and once for each
// entity; records are read when it is known which.
type drawing struct {
	*run
	*kg.Drawing
	nodes []int64 // in their order
	there map[int64]bool
	ties  []tie // those of the first so many nodes
	known int   // how many those are
}

// draw gives a drawing, as the one row of a page.
func (r *run) draw(start *kg.Drawing, want *kg.Want) (*kg.Page, error) {
	d := &drawing{run: r, Drawing: start, there: map[int64]bool{}}
	if err := d.gather(); err != nil {
		return nil, err
	}
	row := kg.Row{Pages: make([]kg.Page, len(want.Follow))}
	for i, b := range want.Follow {
		if err := d.branch(b, &row.Pages[i]); err != nil {
			return nil, err
		}
	}
	return &kg.Page{Rows: []kg.Row{row}}, nil
}

func (d *drawing) branch(b *kg.Branch, page *kg.Page) error {
	switch s := b.Step.(type) {
	case kg.NodesStep:
		return d.readNodes(b.Want, page)
	case *kg.EdgesStep:
		return d.readEdges(s, b.Want, page)
	default:
		return nil
	}
}

// gather finds the nodes, a distance at a time.
func (d *drawing) gather() error {
	if err := d.given(); err != nil {
		return err
	}
	for range d.Hops {
		from := len(d.ties)
		if len(d.nodes) == d.Limit || d.known == len(d.nodes) {
			return nil
		}
		if err := d.look(); err != nil {
			return err
		}
		if err := d.choose(d.ties[from:]); err != nil {
			return err
		}
	}
	return nil
}

// given takes in the entities that the drawing is of.
func (d *drawing) given() error {
	return d.query("SELECT e.pk FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value ORDER BY p.key",
		[]any{jsonText(d.Of)}, d.take)
}

func (d *drawing) take(row *sqlite3.Stmt) error {
	key := row.ColumnInt64(0)
	d.nodes = append(d.nodes, key)
	d.there[key] = true
	return nil
}

// look finds where the relations of the nodes lead that have not been looked at.
func (d *drawing) look() error {
	q := &query{}
	keys := d.nodes[d.known:]
	d.known = len(d.nodes)
	p, reach := q.arg(keyList(keys)), q.arg(d.Reach)
	few := "json_each(" + p + ") p CROSS JOIN entities e ON e.pk = p.value AND e.degree <= " + reach + " CROSS JOIN relations r ON "
	text := "SELECT p.value, r.target FROM " + few + "r.source = p.value" + q.fitting(d.Drawing, "r") +
		" UNION ALL SELECT p.value, r.source FROM " + few + "r.target = p.value AND r.source <> p.value" + q.fitting(d.Drawing, "r") +
		" UNION ALL SELECT p.value, " + farColumn(kg.Both) + " FROM json_each(" + p + ") p" +
		" CROSS JOIN entities e ON e.pk = p.value AND e.degree > " + reach + " CROSS JOIN relations r ON r.pk IN (" +
		q.page(directs(d.Kinds, kg.Both, kg.Entities), "p.value", d.Filter, kg.Slice{Limit: d.Reach - 1}) + ")"
	return d.query(text, q.args, func(row *sqlite3.Stmt) error {
		d.ties = append(d.ties, tie{row.ColumnInt64(0), row.ColumnInt64(1)})
		return nil
	})
}

// fitting gives the conditions on relations that fit.
func (q *query) fitting(d *kg.Drawing, alias string) string {
	text := ""
	if len(d.Kinds) < len(kg.AllKinds()) {
		numbers := make([]string, len(d.Kinds))
		for i, k := range d.Kinds {
			numbers[i] = strconv.Itoa(int(k))
		}
		text = " AND " + alias + ".kind IN (" + strings.Join(numbers, ", ") + ")"
	}
	return text + q.also(d.Filter, scope{relations, alias, "", 0})
}

// candidate is an entity that was met, and how many nodes it was met from.
type candidate struct {
	key  int64
	from int
}

// choose takes in the best of the entities that were met at one distance. Only of those that stand so far in
// front by what is known already are degrees and names looked up.
func (d *drawing) choose(met []tie) error {
	room := d.Limit - len(d.nodes)
	found := d.candidates(met)
	if len(found) > room {
		last := found[room-1].from
		behind, _ := slices.BinarySearchFunc(found, last, func(c candidate, from int) int {
			if c.from >= from {
				return -1
			}
			return 1
		})
		found = found[:behind]
	}
	list := make([][2]int64, len(found))
	for i, c := range found {
		list[i] = [2]int64{c.key, int64(c.from)}
	}
	return d.query("SELECT e.pk FROM json_each(?1) p CROSS JOIN entities e ON e.pk = (p.value ->> 0)"+
		" ORDER BY (p.value ->> 1) DESC, e.degree DESC, e.sort_key, e.id LIMIT ?2", []any{jsonText(list), room}, d.take)
}

// candidates gives the entities that are not there yet, those first that were met from the most nodes.
func (d *drawing) candidates(met []tie) []candidate {
	ties := slices.Clone(met)
	slices.SortFunc(ties, func(a, b tie) int { return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.near, b.near)) })
	var found []candidate
	for _, t := range slices.Compact(ties) {
		switch n := len(found); {
		case d.there[t.far]:
		case n > 0 && found[n-1].key == t.far:
			found[n-1].from++
		default:
			found = append(found, candidate{t.far, 1})
		}
	}
	slices.SortFunc(found, func(a, b candidate) int { return cmp.Compare(b.from, a.from) })
	return found
}
