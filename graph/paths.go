package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// The bounds of a search for paths.
const (
	defaultHops, maxPathHops = 6, 10
	defaultPaths, maxPaths   = 10, 100
	maxPathRelations         = 100_000 // relations; see kg.Paths
	maxParallelRelations     = 100     // relations of one hop
)

// planPaths plans the question how two entities are connected.
func planPaths(p *planner, q *rootField, at fieldContext) {
	start := pathsStart(p, at, p.arguments(at))
	paths := newSelectionPlan(0)
	q.plan = &query.Plan{Start: start, Selection: paths.Selection}
	entities := p.branch(fieldContext{rows: paths}, "entities", kg.Entities, func() query.Step { return query.PathEntitiesStep{} })
	s := &pathPlan{
		at: at, paths: paths, entities: entities.rows, id: entities.rows.prop(query.PropID), nodes: entities.index,
		relationTypes: typesOfKinds(start.Kinds),
	}
	q.encode = pathsEncoder{s, s.planPath(p, at)}.writePage
}

// pathsStart reads the arguments that say what is searched for.
func pathsStart(p *planner, at fieldContext, args map[string]any) *query.Paths {
	s := &query.Paths{
		MaxHops: numberArgument(p, at, args, "maxHops", maxPathHops, defaultHops), Limit: numberArgument(p, at, args, "limit", maxPaths, defaultPaths),
		MaxDegree: query.AnyDegree, Together: args["together"] == true, Most: maxPathRelations,
	}
	pathEndArguments(p, at, args, s)
	avoidArgument(p, at, args, s)
	kinds, none := kindsArgument(args)
	filter := query.All{hasStanding(standingsArgument(args))}
	if none != nil {
		filter = append(filter, none)
	}
	if date, ok := args["asOf"].(temporal.PartialDate); ok {
		filter = append(filter, mayHold(date))
	}
	s.Kinds, s.Filter = kinds, simplify(filter)
	return s
}

// numberArgument reads a number from 1 to most; it is byDefault where none is given.
func numberArgument(p *planner, at fieldContext, args map[string]any, name string, most, byDefault int) int {
	n, ok := args[name].(int64)
	if !ok {
		return byDefault
	}
	if n < 1 || n > int64(most) {
		p.reject(at, "%s: %d is out of range: want a number from 1 to %d", name, n, most)
		return byDefault
	}
	return int(n)
}

func pathEndArguments(p *planner, at fieldContext, args map[string]any, s *query.Paths) {
	for _, end := range []struct {
		name string
		id   *string
	}{{"from", &s.From}, {"to", &s.To}} {
		if id, ok := args[end.name].(string); ok {
			*end.id = id
			checkEntityID(p, at, end.name, id)
		}
	}
	if s.From == s.To && s.From != "" {
		p.reject(at, "to: %q is what the paths are from: want another entity", s.To)
	}
}

// checkEntityID refuses what cannot be the ID of an entity.
func checkEntityID(p *planner, at fieldContext, where, id string) {
	if t, ok := kg.TypeOfID(id); !ok || !kg.Entities.Has(t) {
		p.reject(at, "%s: %q is not the ID of an entity: want one such as \"person:wu-yuxin\"", where, id)
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
		checkEntityID(p, at, "avoid.ids", id)
	}
	s.Avoid = distinctTexts(ids)
}
