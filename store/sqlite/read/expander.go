package read

import (
	"slices"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/pathsearch"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// expander is a pathsearch.Expander, with the keys of entities. It reads from disk if the graph in memory is outdated.
type expander struct {
	*reader
	paths  *query.Paths
	ends   [2]int64          // set by Ends
	search *adjacency.Search // nil if there is no graph
	onDisk time.Duration
}

// newExpander returns the expander of a search for paths.
func newExpander(r *reader, p *query.Paths) (*expander, error) {
	m, err := r.cache.NewSearch(r.Tx, p)
	return &expander{reader: r, paths: p, search: m}, err
}

// Ends implements pathsearch.Expander.
func (r *expander) Ends() (keys [2]int64, degrees [2]int, ok [2]bool, err error) {
	q := &sqlgen.Query{}
	p := q.Arg(db.JSON([]string{r.paths.From, r.paths.To}))
	const text = "SELECT p.key, e.pk, e.degree FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value"
	err = r.Query(strings.ReplaceAll(text, "?1", p), q.Args, func(row *sqlite3.Stmt) error {
		i := row.ColumnInt(0)
		keys[i], degrees[i], ok[i] = row.ColumnInt64(1), row.ColumnInt(2), true
		return nil
	})
	r.ends = keys
	return keys, degrees, ok, err
}

// Expand implements pathsearch.Expander.
func (r *expander) Expand(of []int64, most int, visit pathsearch.VisitNeighbor[int64]) error {
	numbers, rest := []int(nil), of
	if r.search != nil {
		numbers, most = r.search.Expand(of, r.ends, most, visit)
		rest = make([]int64, len(numbers))
		for i, n := range numbers {
			rest[i] = of[n]
		}
	}
	if len(rest) == 0 || most == 0 {
		return nil
	}
	began := time.Now()
	defer func() { r.onDisk += time.Since(began) }()
	return r.expandOnDisk(rest, most, func(from int, to int64, about func() (string, int), interval *temporal.Interval) {
		if numbers != nil {
			from = numbers[from]
		}
		visit(from, to, about, interval)
	})
}

// expandOnDisk is Expand in one statement.
func (r *expander) expandOnDisk(of []int64, most int, visit pathsearch.VisitNeighbor[int64]) error {
	q := &sqlgen.Query{}
	p, onward := q.Arg(db.KeyList(of)), mayPass(q, r)
	text := neighborRows(q, r.paths, p, "source", "target", onward) + " UNION ALL " +
		neighborRows(q, r.paths, p, "target", "source", onward) + " LIMIT " + q.Arg(most)
	return r.Query(text, q.Args, func(row *sqlite3.Stmt) error {
		about := func() (string, int) { return row.ColumnText(2), row.ColumnInt(3) }
		visit(row.ColumnInt(0), row.ColumnInt64(1), about, r.interval(row))
		return nil
	})
}

// mayPass returns the condition on an entity f that a path may lead through, or end at.
func mayPass(q *sqlgen.Query, r *expander) string {
	through := "f.degree >= " + q.Arg(r.paths.LeastDegree())
	if r.paths.MaxDegree != query.AnyDegree {
		through += " AND f.degree <= " + q.Arg(r.paths.MaxDegree)
	}
	if len(r.paths.Avoid) > 0 {
		through += " AND f.id NOT IN (SELECT value FROM json_each(" + q.Arg(db.JSON(r.paths.Avoid)) + "))"
	}
	return "(" + through + " OR f.pk IN (SELECT value FROM json_each(" + q.Arg(db.KeyList(r.ends[:])) + ")))"
}

// neighborRows selects the relations at one end of some entities, with their neighbors.
func neighborRows(q *sqlgen.Query, p *query.Paths, from, near, far, onward string) string {
	columns := "p.key, f.pk, f.id, f.degree"
	if p.Together {
		columns += ", r.kind, r.s0, r.s1, r.e0, r.e1, r.known"
	}
	return "SELECT " + columns + " FROM json_each(" + from + ") p CROSS JOIN relations r ON r." + near + " = p.value" +
		q.CountedRelations("r", p.Kinds, p.Filter) + " CROSS JOIN entities f INDEXED BY entities_by_key ON f.pk = r." + far + " WHERE f.pk <> p.value AND " + onward
}

// interval returns the interval of a relation by which people are at places; nil if none is needed.
func (r *expander) interval(row *sqlite3.Stmt) *temporal.Interval {
	const kind, s0, s1, e0, e1, known = 4, 5, 6, 7, 8, 9
	if !r.paths.Together || !slices.Contains(r.paths.Through, kg.RelationKind(row.ColumnInt(kind))) {
		return nil
	}
	day := func(column int) temporal.Day { return temporal.Day(row.ColumnInt64(column)) }
	return &temporal.Interval{StartMin: day(s0), StartMax: day(s1), EndMin: day(e0), EndMax: day(e1), Known: row.ColumnBool(known)}
}
