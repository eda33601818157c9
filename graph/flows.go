package graph

import (
	"ties/kg"
	"ties/kg/query"
)

const fewestMovers = 1 // that a cell of a matrix of moves can have

// talentFlows plans the matrix of moves between companies.
func (p *planner) talentFlows(q *question, at place) {
	args := p.arguments(at)
	bind := binding("Query.talentFlows", args)
	window := p.forward(at, args, bind, query.FlowOrder())
	start := &query.Flows{
		MoveScope: query.MoveScope{Standings: standings(args), During: p.period(at, args, "during"), Units: p.units(at, args, "")},
		From:      p.companies(at, args, "from"),
		To:        p.companies(at, args, "to"),
		MinPeople: p.minPeople(at, args),
		Slice:     query.Slice{Limit: query.NoRows, From: window.from},
	}
	w := newWant(0)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.shape = p.connection(at, listing{
		connection: "TalentFlowConnection", edge: "TalentFlowEdge",
		want: w, slice: &start.Slice, window: window,
		cursor: newCursorShape(bind, window.order),
		node:   flowNode(start),
		people: &start.People,
	})
}

// companies reads a list of IDs, nil where it is not given.
func (p *planner) companies(at place, args map[string]any, name string) []string {
	list, ok := args[name].([]any)
	if !ok {
		return nil
	}
	ids, seen := make([]string, 0, len(list)), map[string]bool{}
	for i, one := range list {
		id, _ := one.(string)
		if t, ok := kg.TypeOfID(id); !ok || t != kg.TypeCompany {
			p.fault(at, "%s[%d]: %q is not the ID of a company: want one such as \"company:moonshot-ai\"", name, i, id)
		} else if seen[id] {
			p.fault(at, "%s[%d]: %q is there twice: want each company once", name, i, id)
		}
		seen[id] = true
		ids = append(ids, id)
	}
	return ids
}

func (p *planner) minPeople(at place, args map[string]any) int {
	least, ok := args["minPeople"].(int64)
	if !ok {
		return fewestMovers
	}
	if least < fewestMovers {
		p.fault(at, "minPeople: %d is below %d: want a number of people", least, fewestMovers)
	}
	return int(least)
}

// flowNode plans what is selected of a cell.
func flowNode(start *query.Flows) func(p *planner, at place) shape {
	return func(p *planner, at place) shape {
		return p.inline(at, "TalentFlow", func(name string, at place) shape {
			company := kg.Types(kg.TypeCompany)
			switch name {
			case "from":
				return p.end(at, query.Source, company)
			case "to":
				return p.end(at, query.Target, company)
			case "people":
				return integer(at.want.prop(query.PropPeople))
			case "certain":
				return integer(at.want.prop(query.PropCertain))
			case "possible":
				return integer(at.want.prop(query.PropPossible))
			case "unknown":
				return integer(at.want.prop(query.PropUnknown))
			default: // moves
				return p.moves(at, start.MoveScope)
			}
		})
	}
}

// moves plans the list of the moves of a cell.
func (p *planner) moves(at place, which query.MoveScope) shape {
	const field = "TalentFlow.moves"
	args := p.arguments(at)
	bind := binding(field, args)
	window := p.forward(at, args, bind, query.MoveOrder())
	b := p.branch(at, field+string(canonical(args)), 0, func() query.Step {
		return &query.MovesStep{MoveScope: which, Slice: query.Slice{Limit: query.NoRows, From: window.from}}
	})
	if p.full() {
		return null{}
	}
	return nested{b.index, p.connection(at, listing{
		connection: "MoveConnection", edge: "MoveEdge",
		want: b.want, slice: sliceOf(b.Step), window: window,
		cursor: newCursorShape(bind, window.order),
		node:   moveNode,
	})}
}

// moveNode plans what is selected of a move.
func moveNode(p *planner, at place) shape {
	return p.inline(at, "Move", func(name string, at place) shape {
		job := kg.Types(kg.TypeEmployment)
		switch name {
		case "person":
			return p.mover(at)
		case "verdict":
			return verdict(at.want.prop(query.PropVerdict))
		case "from":
			return p.end(at, query.Source, job)
		default: // to
			return p.end(at, query.Target, job)
		}
	})
}

// mover plans who moved: the person of either employment.
func (p *planner) mover(at place) shape {
	job := p.branch(at, "source", kg.Types(kg.TypeEmployment), func() query.Step { return query.EndStep{End: query.Source} })
	below := place{want: job.want, on: job.want.Types, fields: at.fields, path: at.path}
	return toOne{job.index, p.end(below, query.Source, kg.Types(kg.TypePerson)), true}
}
