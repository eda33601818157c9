package read

import (
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// reach is a search for how many entities are how far from those that a subgraph begins with.
type reach struct {
	*subgraph
	*adjacency.Reach
	onDisk time.Duration
}

// readReach counts the entities at each distance: in memory, and with two statements a distance those that are not there.
func (d *subgraph) readReach(s *query.SubgraphReachStep, want *query.Selection, page *query.Page) error {
	search, err := d.cache.NewReach(d.Tx, d.Kinds, d.Filter)
	if err != nil {
		return err
	}
	m := &reach{subgraph: d, Reach: search}
	level, examined := &adjacency.Level{}, 0
	for _, n := range d.nodes[:d.seeds] {
		m.Visit(n.key, level)
		examined += int(n.degree)
	}
	var found storekit.Reach
	for len(found) < s.Hops && examined <= s.MaxRelations {
		next, err := m.neighborsOf(level)
		if err != nil {
			return err
		}
		counts := map[kg.Type]int{}
		degrees, err := m.count(next, counts)
		if err != nil {
			return err
		}
		level, examined, found = next, examined+degrees, append(found, counts)
	}
	if m.onDisk > 0 {
		d.cache.RecordMiss(m.onDisk)
	}
	*page = found.Page(want)
	return nil
}

// neighborsOf returns the entities that are one hop farther away.
func (m *reach) neighborsOf(level *adjacency.Level) (*adjacency.Level, error) {
	next := &adjacency.Level{}
	if err := m.Expand(level, next, m.work); err != nil || len(level.Others) == 0 {
		return next, err
	}
	q := &sqlgen.Query{}
	p := q.Arg(db.KeyList(level.Others))
	text := "SELECT r.target FROM json_each(" + p + ") p CROSS JOIN relations r ON r.source = p.value" + q.CountedRelations("r", m.Kinds, m.Filter) +
		" UNION ALL SELECT r.source FROM json_each(" + p + ") p CROSS JOIN relations r ON r.target = p.value" + q.CountedRelations("r", m.Kinds, m.Filter)
	return next, m.timed(text, q.Args, func(row *sqlite3.Stmt) { m.Visit(row.ColumnInt64(0), next) })
}

// count counts the entities of a level by type, and returns the sum of their degrees.
func (m *reach) count(level *adjacency.Level, counts map[kg.Type]int) (degrees int, err error) {
	degrees = m.Count(level, counts)
	if len(level.Others) == 0 {
		return degrees, nil
	}
	const text = "SELECT e.id, e.degree FROM json_each(?1) p CROSS JOIN entities e INDEXED BY entities_by_key ON e.pk = p.value"
	err = m.timed(text, []any{db.KeyList(level.Others)}, func(row *sqlite3.Stmt) {
		t, _ := kg.TypeOfID(row.ColumnText(0))
		counts[t]++
		degrees += row.ColumnInt(1)
	})
	return degrees, err
}

// timed runs a statement, and measures it.
func (m *reach) timed(text string, args []any, each func(row *sqlite3.Stmt)) error {
	began := time.Now()
	defer func() { m.onDisk += time.Since(began) }()
	return m.Query(text, args, func(row *sqlite3.Stmt) error {
		each(row)
		return nil
	})
}
