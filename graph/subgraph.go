package graph

import (
	"fmt"
	"strings"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
)

// The bounds of a subgraph.
const (
	maxSubgraphHops      = 6
	maxCentres           = 100    // entities of one neighbourhood
	maxSubgraphNodes     = 1_000  // nodes
	edgesPerNode         = 5      // relations among them, for each node of the limit
	minEdges             = 500    // even where that is less
	maxRelationsPerNode  = 10_000 // relations of each node
	defaultSubgraphHops  = 1
	defaultSubgraphNodes = 100
	limitArgument        = "limit"
)

// planNeighbourhood plans the subgraph around some entities.
func planNeighbourhood(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	ids := seedIDs(p, at, args, "of", maxCentres)
	hops := numberArgument(p, at, args, "hops", maxSubgraphHops, defaultSubgraphHops)
	limit := numberArgument(p, at, args, limitArgument, maxSubgraphNodes, defaultSubgraphNodes)
	if limit < len(ids) {
		p.reject(at, "%s: %d is less than the %d entities that are to be drawn first: want at least as many", limitArgument, limit, len(ids))
	}
	planSubgraphOf(p, q, at, args, "of", &query.Subgraph{Of: ids, Hops: hops, Limit: limit})
}

// planSubgraph plans the subgraph of some entities, without others.
func planSubgraph(p *planner, q *rootField, at fieldContext) {
	args := p.arguments(at)
	ids := seedIDs(p, at, args, "ids", maxSubgraphNodes)
	planSubgraphOf(p, q, at, args, "ids", &query.Subgraph{Of: ids, Limit: len(ids)})
}

// seedIDs reads the IDs of the entities that the subgraph begins with.
func seedIDs(p *planner, at fieldContext, args map[string]any, name string, most int) []string {
	if !checkIDCount(p, at, args, name, 1, most) {
		return nil
	}
	return entityIDs.list(p, at, args, name)
}

// planSubgraphOf plans a subgraph; it reads the arguments that select relations.
func planSubgraphOf(p *planner, q *rootField, at fieldContext, args map[string]any, argument string, start *query.Subgraph) {
	kinds, only := kindsArgument(args)
	start.Kinds, start.MaxRelationsPerNode = kinds, maxRelationsPerNode
	start.Filter = claimFilter(p, claimListPlan{only: only}, args)
	w := newSelectionPlan(0)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	nodes := p.branch(fieldContext{}.in(w), "nodes", kg.Entities, func() query.Step { return query.SubgraphNodesStep{} })
	s := &subgraphEncoder{ids: start.Of, argument: argument, at: at, nodes: nodes.index, id: nodes.rows.prop(query.PropID), former: nodes.rows.prop(query.PropFormerIDs)}
	s.object = s.plan(p, at, w, nodes.rows, typesOfKinds(kinds), start.Limit)
	q.encode = s.writePage
}

// subgraphPages is a subgraph to be written.
type subgraphPages struct {
	row          *query.Row
	nodes, edges *query.Page
}

// subgraphEncoder writes a subgraph.
type subgraphEncoder struct {
	ids      []string
	argument string // the name of theirs
	at       fieldContext
	nodes    int // the branch
	edges    int // likewise; -1 where they are not selected
	id       int // of a node
	former   int // the former IDs of a node
	object   encode.Encoder[*subgraphPages]
}

func (s *subgraphEncoder) plan(p *planner, at fieldContext, w, nodes *selectionPlan, relations kg.TypeSet, limit int) encode.Encoder[*subgraphPages] {
	s.edges = -1
	most := max(minEdges, edgesPerNode*limit)
	edges := func() (*query.Slice, *selectionPlan) {
		b := p.branch(fieldContext{}.in(w), "edges", relations, func() query.Step { return &query.SubgraphEdgesStep{Slice: query.Slice{Limit: query.NoRows}} })
		s.edges = b.index
		return &b.Step.(*query.SubgraphEdgesStep).Slice, b.rows
	}
	return planObject(p, at, "Subgraph", func(name string, at fieldContext) encode.Encoder[*subgraphPages] {
		switch name {
		case "nodes":
			list := encode.RowList(p.records(nodes, at.fields, kg.Entities, at.path))
			return func(w *encode.Writer, d *subgraphPages) { list(w, d.nodes) }
		case "edges":
			slice, want := edges()
			slice.Limit = most
			list := encode.RowList(p.records(want, at.fields, relations, at.path))
			return func(w *encode.Writer, d *subgraphPages) { list(w, d.edges) }
		case "edgesLeftOut":
			slice, _ := edges()
			slice.Count = true
			return encode.IntOrNull(func(d *subgraphPages) (int, bool) { return max(0, int(d.edges.Total)-most), true })
		case "reach":
			return planReach(p, at, w)
		default: // leftOut
			return planLeftOut(p, at, nodes)
		}
	})
}

// planLeftOut plans the list of the nodes with neighbours that are left out.
func planLeftOut(p *planner, at fieldContext, nodes *selectionPlan) encode.Encoder[*subgraphPages] {
	relations, neighbours := nodes.prop(query.PropHiddenRelations), nodes.prop(query.PropHiddenNeighbours)
	degree := nodes.prop(query.PropDegree)
	more := func(node *query.Row) bool { return node.Values[degree].Int > maxRelationsPerNode }
	one := planObject(p, at, "LeftOut", func(name string, at fieldContext) encode.Encoder[*query.Row] {
		switch name {
		case "entity":
			return p.records(nodes, at.fields, kg.Entities, at.path)
		case "neighbours":
			return encode.IntColumn(neighbours)
		case "relations":
			return encode.IntColumn(relations)
		default: // more
			return func(w *encode.Writer, node *query.Row) { w.Bool(more(node)) }
		}
	})
	return encode.ListOf(func(d *subgraphPages) []*query.Row {
		var left []*query.Row
		for i := range d.nodes.Rows {
			if node := &d.nodes.Rows[i]; node.Values[relations].Int > 0 || more(node) {
				left = append(left, node)
			}
		}
		return left
	}, func(w *encode.Writer, node *query.Row) { one(w, node) })
}

func (s *subgraphEncoder) writePage(w *encode.Writer, page *query.Page) {
	d := &subgraphPages{row: &page.Rows[0], nodes: &page.Rows[0].Pages[s.nodes]}
	if s.edges >= 0 {
		d.edges = &page.Rows[0].Pages[s.edges]
	}
	if missing := s.missing(d.nodes); len(missing) > 0 {
		w.Fail(apierror.NewError(apierror.CodeNotFound, s.at.path, "%s: nothing has the ID %s", s.argument, strings.Join(missing, " or ")))
		return
	}
	s.object(w, d)
}

// missing returns the IDs that no node has or had, quoted. The nodes begin with those of the others.
func (s *subgraphEncoder) missing(nodes *query.Page) []string {
	there := map[string]bool{}
	for _, node := range nodes.Rows[:min(len(s.ids), len(nodes.Rows))] {
		there[node.Values[s.id].Text] = true
		for _, id := range strings.Fields(node.Values[s.former].Text) {
			there[id] = true
		}
	}
	var missing []string
	for _, id := range s.ids {
		if !there[id] {
			missing = append(missing, fmt.Sprintf("%q", id))
		}
	}
	return missing
}

// The bounds of a reach.
const (
	maxReachRelations = 1_000_000 // relations
	defaultReachHops  = 3
)

// reachCounts is the numbers of entities at a distance.
type reachCounts struct {
	hops   int
	counts []query.Row // of the types of kg.Entities; none if they were not counted
	within int64       // the entities up to this distance
}

// planReach plans the numbers of entities at each distance, up to one of its own.
func planReach(p *planner, at fieldContext, w *selectionPlan) encode.Encoder[*subgraphPages] {
	hops := numberArgument(p, at, p.arguments(at), "hops", maxSubgraphHops, defaultReachHops)
	b := p.branch(fieldContext{}.in(w), fmt.Sprint("reach ", hops), 0, func() query.Step {
		return &query.SubgraphReachStep{Hops: hops, MaxRelations: maxReachRelations}
	})
	reached := b.rows.prop(query.PropReached)
	return encode.ListOf(func(d *subgraphPages) []reachCounts {
		return reachOf(d.row.Pages[b.index].Rows, hops, reached)
	}, planReachCounts(p, at, reached))
}

// reachOf returns the numbers of entities at the distances up to one.
func reachOf(rows []query.Row, hops, reached int) []reachCounts {
	list := make([]reachCounts, hops)
	total := int64(0)
	for i := range list {
		list[i].hops = i + 1
		if len(rows) == 0 {
			continue
		}
		types := len(kg.Entities.List())
		list[i].counts, rows = rows[:types], rows[types:]
		for _, row := range list[i].counts {
			total += row.Values[reached].Int
		}
		list[i].within = total
	}
	return list
}

// planReachCounts plans a Reach.
func planReachCounts(p *planner, at fieldContext, reached int) encode.Encoder[reachCounts] {
	number := func(of func(r reachCounts) int64) encode.Encoder[reachCounts] {
		return encode.IntOrNull(func(r reachCounts) (int, bool) {
			if r.counts == nil {
				return 0, false
			}
			return int(of(r)), true
		})
	}
	ofTypes := func(types kg.TypeSet) encode.Encoder[reachCounts] {
		return number(func(r reachCounts) (sum int64) {
			for i, t := range kg.Entities.List() {
				if types.Has(t) {
					sum += r.counts[i].Values[reached].Int
				}
			}
			return sum
		})
	}
	return planObject(p, at, "Reach", func(name string, _ fieldContext) encode.Encoder[reachCounts] {
		switch name {
		case "hops":
			return encode.IntOrNull(func(r reachCounts) (int, bool) { return r.hops, true })
		case "counted":
			return func(w *encode.Writer, r reachCounts) { w.Bool(r.counts != nil) }
		case "within":
			return number(func(r reachCounts) int64 { return r.within })
		case "entities":
			return ofTypes(kg.Entities)
		default: // the plural of a type
			return ofTypes(kg.Types(reachedTypes[name]))
		}
	})
}

// reachedTypes are the types that fields of Reach count.
var reachedTypes = map[string]kg.Type{
	"people": kg.TypePerson, "companies": kg.TypeCompany, "projects": kg.TypeProject, "teams": kg.TypeTeam,
	"places": kg.TypePlace, "events": kg.TypeEvent,
}
