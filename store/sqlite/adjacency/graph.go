// Package adjacency keeps entities, relations and their intervals in memory, for searches for paths and colleagues.
package adjacency

import (
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// Graph is the adjacency of one edition of the data, without pointers: 36 bytes for a relation, some 45 for an entity.
// Entities and relations are numbered.
type Graph struct {
	edition int64
	keys    []int64 // of the entities, ascending
	degrees []int32
	ids     string // concatenated, so that each ID is a substring
	idEnds  []uint32

	edges []edge
	out   csr // the relations of which each entity is the source
	in    csr // and the target
}

// edge is a relation.
type edge struct {
	source, target int32
	s0, s1, e0, e1 temporal.Day
	kind           kg.RelationKind
	standing       kg.Standing
	known          bool
}

// interval returns the interval of a relation of query.PlaceKinds.
func (t *edge) interval() temporal.Interval {
	return temporal.Interval{StartMin: t.s0, StartMax: t.s1, EndMin: t.e0, EndMax: t.e1, Known: t.known}
}

// csr is the numbers of relations, grouped by one of their ends (compressed sparse rows).
type csr struct {
	offsets []int32 // where the group of each entity begins, and where the last one ends
	edges   []int32
}

func (s *csr) of(entity int32) []int32 { return s.edges[s.offsets[entity]:s.offsets[entity+1]] }

// maxEdges is the greatest number of relations of a graph, which take 200 MB: a larger graph is searched on disk.
const maxEdges = 5_000_000

// readGraph reads the graph; nil if it is too large.
func readGraph(r *db.Tx) (*Graph, error) {
	n := &Graph{}
	var err error
	if n.edition, err = db.Edition(r); err != nil {
		return nil, err
	}
	total, err := countEdges(r)
	if err != nil || total > maxEdges {
		return nil, err
	}
	if err := readVertices(r, n); err != nil {
		return nil, err
	}
	n.edges = make([]edge, 0, total)
	if err := readGraphEdges(r, n); err != nil {
		return nil, err
	}
	n.out = n.groupBy(func(t *edge) int32 { return t.source })
	n.in = n.groupBy(func(t *edge) int32 { return t.target })
	return n, nil
}

func countEdges(r *db.Tx) (total int, err error) {
	return total, r.Query("SELECT count(*) FROM relations", nil, func(row *sqlite3.Stmt) error {
		total = row.ColumnInt(0)
		return nil
	})
}

func readVertices(r *db.Tx, n *Graph) error {
	var ids strings.Builder
	err := r.Query("SELECT pk, degree, id FROM entities INDEXED BY entities_by_key ORDER BY pk", nil, func(row *sqlite3.Stmt) error {
		n.keys = append(n.keys, row.ColumnInt64(0))
		n.degrees = append(n.degrees, int32(row.ColumnInt(1)))
		ids.Write(row.ColumnRawText(2))
		n.idEnds = append(n.idEnds, uint32(ids.Len()))
		return nil
	})
	n.ids = strings.Clone(ids.String())
	return err
}

// readGraphEdges reads relations from indexes alone, which are much smaller than their table: each index covers the columns
// that are read of its kinds. Relations by which people are at one place are adjacent, in the order of the people.
func readGraphEdges(r *db.Tx, n *Graph) error {
	const links = "SELECT source, target, kind, standing, s0, e1, 0, 0, 0 FROM relations INDEXED BY relations_by_target WHERE kind NOT IN (1, 2, 4)"
	var texts []string
	for _, at := range sqlgen.PlaceIndexes(query.PlaceKinds()) {
		texts = append(texts, "SELECT r.source, r.target, r.kind, r.standing, r.s0, r.e1, r.s1, r.e0, "+sqlgen.IsKnown("r")+
			" FROM relations r"+at.Hint(kg.Asserted())+" WHERE "+at.Kinds("r")+" ORDER BY r.target, r.source")
	}
	number := n.indexer()
	for _, text := range append(texts, links) {
		err := r.Query(text, nil, func(row *sqlite3.Stmt) error {
			day := func(column int) temporal.Day { return temporal.Day(row.ColumnInt64(column)) }
			n.edges = append(n.edges, edge{
				source: number(row.ColumnInt64(0)), target: number(row.ColumnInt64(1)),
				kind: kg.RelationKind(row.ColumnInt(2)), standing: kg.Standing(row.ColumnInt(3)),
				s0: day(4), e1: day(5), s1: day(6), e0: day(7), known: row.ColumnBool(8),
			})
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// indexer returns a function from the keys of entities to their numbers.
func (n *Graph) indexer() func(key int64) int32 {
	dense := n.keys != nil && n.keys[len(n.keys)-1]-n.keys[0] == int64(len(n.keys)-1)
	return func(key int64) int32 {
		if dense {
			return int32(key - n.keys[0])
		}
		number, _ := n.indexOf(key)
		return number
	}
}

func (n *Graph) indexOf(key int64) (number int32, ok bool) {
	i, ok := slices.BinarySearch(n.keys, key)
	return int32(i), ok
}

func (n *Graph) id(entity int32) string {
	from := uint32(0)
	if entity > 0 {
		from = n.idEnds[entity-1]
	}
	return n.ids[from:n.idEnds[entity]]
}

// groupBy groups relations by an end, in the order in which they were read.
func (n *Graph) groupBy(end func(t *edge) int32) csr {
	s := csr{make([]int32, len(n.keys)+1), make([]int32, len(n.edges))}
	for i := range n.edges {
		s.offsets[end(&n.edges[i])]++
	}
	total := int32(0)
	for i, count := range s.offsets {
		total += count
		s.offsets[i] = total
	}
	for i := len(n.edges) - 1; i >= 0; i-- {
		first := &s.offsets[end(&n.edges[i])]
		*first--
		s.edges[*first] = int32(i)
	}
	return s
}
