package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// pathPlan says where rows have what paths are written from.
type pathPlan struct {
	at            fieldContext
	paths         *selectionPlan // of paths, whose rows have pages alone
	entities      *selectionPlan
	nodes, id     int // the branch from a path to its entities, and their IDs
	relationTypes kg.TypeSet
	wanted        *hopPlan // nil where nothing is wanted of the relations
}

// hopPlan says where rows have the relations of hops.
type hopPlan struct {
	relations     *selectionPlan
	hops, between int // the branches from a path to its hops, and from a hop to its relations
	dates         stintColumns
	dated         bool // whether dates are asked for
}

// pathRows is a path, as rows hold it.
type pathRows struct {
	*pathPlan
	nodes []query.Row
	hops  []query.Row // none where nothing is wanted of the relations
}

// hopRows is the hop of a path that begins with the node of a number.
type hopRows struct {
	*pathRows
	from int
}

// hopRelations gives the plan of the relations, which are asked for with the first call.
func (s *pathPlan) hopRelations(p *planner) *hopPlan {
	if s.wanted == nil {
		hops := p.branch(fieldContext{rows: s.paths}, "hops", 0, func() query.Step { return query.HopsStep{} })
		between := p.branch(fieldContext{rows: hops.rows}, "relations", s.relationTypes, func() query.Step {
			return &query.HopRelationsStep{Limit: maxParallelRelations}
		})
		s.wanted = &hopPlan{relations: between.rows, hops: hops.index, between: between.index}
	}
	return s.wanted
}

// selectDates has the dates asked for that tell who was somewhere together.
func (s *pathPlan) selectDates(p *planner) {
	if h := s.hopRelations(p); !h.dated {
		h.dates, h.dated = stintColumnsOf(h.relations), true
	}
}

// planPath plans what is selected of a path.
func (s *pathPlan) planPath(p *planner, at fieldContext) encoder[*pathRows] {
	return planObject(p, at, "Path", func(name string, at fieldContext) encoder[*pathRows] {
		switch name {
		case "length":
			return intOrNull(func(a *pathRows) (int, bool) { return len(a.nodes) - 1, true })
		case "nodes":
			return listOf(rowPointers((*pathRows).entities), s.planPathEntity(p, at))
		case "hops":
			return listOf((*pathRows).steps, s.planHop(p, at))
		default: // together
			s.selectDates(p)
			return verdictOrNull((*pathRows).worstVerdict)
		}
	})
}

// planHop plans what is selected of a hop.
func (s *pathPlan) planHop(p *planner, at fieldContext) encoder[hopRows] {
	return planObject(p, at, "Hop", func(name string, at fieldContext) encoder[hopRows] {
		switch name {
		case "from", "to":
			entity, end := s.planPathEntity(p, at), 0
			if name == "to" {
				end = 1
			}
			return func(w *writer, h hopRows) { entity(w, &h.nodes[h.from+end]) }
		case "relations":
			relations := s.hopRelations(p).relations
			record := p.records(relations, at.fields, relations.Types, at.path)
			return listOf(rowPointers(hopRows.relations), record)
		default: // together
			s.selectDates(p)
			return verdictOrNull(hopRows.verdict)
		}
	})
}

func (s *pathPlan) planPathEntity(p *planner, at fieldContext) encoder[*query.Row] {
	return p.records(s.entities, at.fields, kg.Entities, at.path)
}

// rowPointers gives the rows of something one by one.
func rowPointers[T any](of func(v T) []query.Row) func(v T) []*query.Row {
	return func(v T) []*query.Row {
		rows := of(v)
		list := make([]*query.Row, len(rows))
		for i := range rows {
			list[i] = &rows[i]
		}
		return list
	}
}

// verdictOrNull writes a verdict, null where there is none.
func verdictOrNull[T any](of func(v T) (temporal.Verdict, bool)) encoder[T] {
	return stringOrNull(func(v T) string {
		if verdict, ok := of(v); ok {
			return verdict.String()
		}
		return ""
	})
}
