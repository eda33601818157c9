package graph

import (
	"slices"

	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// The bounds of a search for paths.
const (
	defaultHops, maxPathHops = 6, 10
	defaultPaths, maxPaths   = 10, 100
	maxPathRelations         = 100_000 // relations; see query.Paths
	maxParallelRelations     = 100     // relations of one hop
)

// planPaths plans the paths between two entities.
func planPaths(p *planner, q *rootField, at fieldContext) {
	start := pathsStart(p, at, p.arguments(at))
	paths := newSelectionPlan(0)
	q.plan = &query.Plan{Start: start, Selection: paths.Selection}
	entities := p.branch(fieldContext{}.in(paths), "entities", kg.Entities, func() query.Step { return query.PathEntitiesStep{} })
	s := &pathPlan{
		at: at, start: start, paths: paths, entities: entities.rows, id: entities.rows.prop(query.PropID), nodes: entities.index,
		relationTypes: typesOfKinds(start.Kinds),
	}
	q.encode = pathsEncoder{s, s.planPath(p, at)}.writePage
}

// pathsStart reads the arguments of a search for paths.
func pathsStart(p *planner, at fieldContext, args map[string]any) *query.Paths {
	s := &query.Paths{
		MaxHops: numberArgument(p, at, args, "maxHops", maxPathHops, defaultHops), Limit: numberArgument(p, at, args, "limit", maxPaths, defaultPaths),
		MaxDegree: query.AnyDegree, Together: args["together"] == true, Through: throughArgument(p, at, args), Most: maxPathRelations,
	}
	pathEndArguments(p, at, args, s)
	avoidArgument(p, at, args, s)
	kinds, none := kindsArgument(args)
	filter := query.All{condition.HasStanding(condition.Standings(args))}
	if none != nil {
		filter = append(filter, none)
	}
	if date, ok := args["asOf"].(temporal.PartialDate); ok {
		filter = append(filter, condition.MayHold(date))
	}
	s.Kinds, s.Filter = kinds, condition.Simplify(filter)
	return s
}

func pathEndArguments(p *planner, at fieldContext, args map[string]any, s *query.Paths) {
	for _, end := range []struct {
		name string
		id   *string
	}{{"from", &s.From}, {"to", &s.To}} {
		if id, ok := args[end.name].(string); ok {
			*end.id = id
			entityIDs.check(p, at, end.name, id)
		}
	}
	if s.From == s.To && s.From != "" {
		p.reject(at, "to: %q is what the paths are from: want another entity", s.To)
	}
}

func avoidArgument(p *planner, at fieldContext, args map[string]any, s *query.Paths) {
	avoid, _ := args["avoid"].(map[string]any)
	if most, ok := avoid["degreeOver"].(int64); ok {
		s.MaxDegree = int(most)
		if most < 0 {
			p.reject(at, "avoid.degreeOver: %d is below 0: want a number of relations", most)
		}
	}
	ids, _ := avoid["ids"].([]any)
	for _, id := range ids {
		id, _ := id.(string)
		entityIDs.check(p, at, "avoid.ids", id)
	}
	s.Avoid = coerce.DistinctStrings(ids)
}

// pathPlan has the columns and branches that paths are written from.
type pathPlan struct {
	at            fieldContext
	start         *query.Paths
	paths         *selectionPlan // of paths, whose rows have pages only
	entities      *selectionPlan
	nodes, id     int // the branch from a path to its entities, and their IDs
	relationTypes kg.TypeSet
	wanted        *hopPlan // nil where nothing of the relations is selected
}

// hopPlan has the columns and branches of the relations of hops.
type hopPlan struct {
	relations     *selectionPlan
	step          *query.HopRelationsStep
	hops, between int // the branches from a path to its hops, and from a hop to its relations
	dates         stintColumns
	kind          int
	dated         bool // whether dates and kinds are selected
}

// pathRows is the rows of a path.
type pathRows struct {
	*pathPlan
	nodes []query.Row
	hops  []query.Row // none where nothing of the relations is selected
}

// hopRows is the hop of a path that begins with the node of a number.
type hopRows struct {
	*pathRows
	from int
}

// hopRelations returns the plan of the relations, which the first call adds.
func (s *pathPlan) hopRelations(p *planner) *hopPlan {
	if s.wanted == nil {
		step := &query.HopRelationsStep{Limit: maxParallelRelations}
		hops := p.branch(fieldContext{}.in(s.paths), "hops", 0, func() query.Step { return query.HopsStep{} })
		between := p.branch(fieldContext{}.in(hops.rows), "relations", s.relationTypes, func() query.Step {
			return step
		})
		s.wanted = &hopPlan{relations: between.rows, step: step, hops: hops.index, between: between.index}
	}
	return s.wanted
}

// selectDates adds the dates and kinds that verdicts are computed from.
func (s *pathPlan) selectDates(p *planner) {
	if h := s.hopRelations(p); !h.dated {
		h.dates, h.kind, h.dated = stintColumnsOf(h.relations), h.relations.prop(query.PropKind), true
	}
}

// planPath plans a Path.
func (s *pathPlan) planPath(p *planner, at fieldContext) encode.Encoder[*pathRows] {
	return planObject(p, at, "Path", func(name string, at fieldContext) encode.Encoder[*pathRows] {
		switch name {
		case "length":
			return encode.IntOrNull(func(a *pathRows) (int, bool) { return len(a.nodes) - 1, true })
		case "nodes":
			return encode.ListOf(rowPointers((*pathRows).entities), s.planPathEntity(p, at))
		case "hops":
			return encode.ListOf((*pathRows).steps, s.planHop(p, at))
		default: // together
			s.selectDates(p)
			return verdictOrNull((*pathRows).worstVerdict)
		}
	})
}

// planHop plans a Hop.
func (s *pathPlan) planHop(p *planner, at fieldContext) encode.Encoder[hopRows] {
	return planObject(p, at, "Hop", func(name string, at fieldContext) encode.Encoder[hopRows] {
		switch name {
		case "from", "to":
			entity, end := s.planPathEntity(p, at), 0
			if name == "to" {
				end = 1
			}
			return func(w *encode.Writer, h hopRows) { entity(w, &h.nodes[h.from+end]) }
		case "relations":
			relations := s.hopRelations(p).relations
			record := p.records(relations, at.fields, relations.Types, at.path)
			return encode.ListOf(rowPointers(hopRows.relations), record)
		case "relationsLeftOut":
			s.hopRelations(p).step.Count = true
			return func(w *encode.Writer, h hopRows) { encode.LeftOut(w, h.page()) }
		default: // together
			s.selectDates(p)
			return verdictOrNull(hopRows.verdict)
		}
	})
}

func (s *pathPlan) planPathEntity(p *planner, at fieldContext) encode.Encoder[*query.Row] {
	return p.records(s.entities, at.fields, kg.Entities, at.path)
}

// rowPointers returns pointers to rows.
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
func verdictOrNull[T any](of func(v T) (temporal.Verdict, bool)) encode.Encoder[T] {
	return encode.StringOrNull(func(v T) string {
		if verdict, ok := of(v); ok {
			return verdict.String()
		}
		return ""
	})
}

// pathsEncoder writes the paths of a page.
type pathsEncoder struct {
	*pathPlan
	path encode.Encoder[*pathRows]
}

func (s pathsEncoder) writePage(w *encode.Writer, page *query.Page) {
	paths := make([]*pathRows, len(page.Rows))
	for i, row := range page.Rows {
		a := &pathRows{pathPlan: s.pathPlan, nodes: row.Pages[s.nodes].Rows}
		if h := s.wanted; h != nil {
			a.hops = row.Pages[h.hops].Rows
		}
		paths[i] = a
	}
	encode.ListOf(func(all []*pathRows) []*pathRows { return all }, s.path)(w, paths)
}

func (a *pathRows) idOf(node int) string { return a.nodes[node].Values[a.id].Text }

func (a *pathRows) entities() []query.Row { return a.nodes }

func (a *pathRows) steps() []hopRows {
	list := make([]hopRows, len(a.nodes)-1)
	for i := range list {
		list[i] = hopRows{a, i}
	}
	return list
}

// worstVerdict returns the worst verdict of the hops; ok is false where no hop has one.
func (a *pathRows) worstVerdict() (worst temporal.Verdict, ok bool) {
	for _, h := range a.steps() {
		if v, has := h.verdict(); has {
			worst, ok = max(worst, v), true
		}
	}
	return worst, ok
}

func (h hopRows) page() *query.Page { return &h.hops[h.from].Pages[h.wanted.between] }

func (h hopRows) relations() []query.Row { return h.page().Rows }

// verdict returns, for a hop from a place to a person, whether that person was there together with the one
// before; ok is false for other hops.
func (h hopRows) verdict() (v temporal.Verdict, ok bool) {
	if h.from == 0 || !h.start.MeetsAt(h.idOf(h.from-1), h.idOf(h.from), h.idOf(h.from+1)) {
		return 0, false
	}
	before := hopRows{h.pathRows, h.from - 1}
	v = temporal.BestOverlap(before.stints(), h.stints())
	if v == temporal.None && (before.page().More || h.page().More) { // another relation may be at the same time
		v = temporal.Unknown
	}
	return v, true
}

// stints returns the intervals of the relations of a hop by which somebody was at a place.
func (h hopRows) stints() []temporal.Interval {
	var all []temporal.Interval
	for _, row := range h.relations() {
		if kind, _ := kg.ParseKind(row.Values[h.wanted.kind].Text); slices.Contains(h.start.Through, kind) {
			all = append(all, h.wanted.dates.read(&row).Bounds)
		}
	}
	return all
}
