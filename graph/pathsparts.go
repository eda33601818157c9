package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// pathPlan says where rows have what paths are written from.
type pathPlan struct {
	at            place
	paths         *want // of paths, whose rows have pages alone
	entities      *want
	nodes, id     int // the branch from a path to its entities, and their IDs
	relationTypes kg.TypeSet
	wanted        *hopPlan // nil where nothing is wanted of the relations
}

// hopPlan says where rows have the relations of hops.
type hopPlan struct {
	relations     *want
	hops, between int // the branches from a path to its hops, and from a hop to its relations
	dates         stintColumns
	dated         bool // whether dates are asked for
}

// pathAnswer is a path, as rows hold it.
type pathAnswer struct {
	*pathPlan
	nodes []query.Row
	hops  []query.Row // none where nothing is wanted of the relations
}

// hopAnswer is the hop of a path that begins with the node of a number.
type hopAnswer struct {
	*pathAnswer
	from int
}

// hop gives the plan of the relations, which are asked for with the first call.
func (s *pathPlan) hop(p *planner) *hopPlan {
	if s.wanted == nil {
		hops := p.branch(place{want: s.paths}, "hops", 0, func() query.Step { return query.HopsStep{} })
		between := p.branch(place{want: hops.want}, "relations", s.relationTypes, func() query.Step {
			return &query.HopRelationsStep{Limit: mostParallel}
		})
		s.wanted = &hopPlan{relations: between.want, hops: hops.index, between: between.index}
	}
	return s.wanted
}

// askDates has the dates asked for that tell who was somewhere together.
func (s *pathPlan) askDates(p *planner) {
	if h := s.hop(p); !h.dated {
		h.dates, h.dated = stintColumnsOf(h.relations), true
	}
}

// path plans what is selected of a path.
func (s *pathPlan) path(p *planner, at place) part[*pathAnswer] {
	return workedOut(p, at, "Path", func(name string, at place) part[*pathAnswer] {
		switch name {
		case "length":
			return counted(func(a *pathAnswer) (int, bool) { return len(a.nodes) - 1, true })
		case "nodes":
			return each(rowsIn((*pathAnswer).entities), s.entity(p, at))
		case "hops":
			return each((*pathAnswer).steps, s.hopPart(p, at))
		default: // together
			s.askDates(p)
			return verdictOrNull((*pathAnswer).together)
		}
	})
}

// hopPart plans what is selected of a hop.
func (s *pathPlan) hopPart(p *planner, at place) part[hopAnswer] {
	return workedOut(p, at, "Hop", func(name string, at place) part[hopAnswer] {
		switch name {
		case "from", "to":
			entity, end := s.entity(p, at), 0
			if name == "to" {
				end = 1
			}
			return func(w *writer, h hopAnswer) { entity(w, &h.nodes[h.from+end]) }
		case "relations":
			relations := s.hop(p).relations
			record := p.records(relations, at.fields, relations.Types, at.path)
			return each(rowsIn(hopAnswer.relations), record.write)
		default: // together
			s.askDates(p)
			return verdictOrNull(hopAnswer.together)
		}
	})
}

func (s *pathPlan) entity(p *planner, at place) part[*query.Row] {
	return p.records(s.entities, at.fields, kg.Entities, at.path).write
}

// rowsIn gives the rows of something one by one.
func rowsIn[T any](of func(v T) []query.Row) func(v T) []*query.Row {
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
func verdictOrNull[T any](of func(v T) (temporal.Verdict, bool)) part[T] {
	return spelledOrNull(func(v T) string {
		if verdict, ok := of(v); ok {
			return verdict.String()
		}
		return ""
	})
}
