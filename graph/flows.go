package graph

import (
	"ties/kg"
	"ties/kg/query"
)

const minMovers = 1 // that a cell of a matrix of moves can have

// planTalentFlows plans the matrix of moves between companies.
func (p *planner) planTalentFlows(q *rootField, at fieldContext) {
	args := p.arguments(at)
	bind := binding("Query.talentFlows", args)
	window := p.forwardWindow(at, args, bind, query.FlowOrder())
	start := &query.Flows{
		MoveScope: query.MoveScope{Standings: standingsArgument(args), During: p.periodArgument(at, args, "during"), Units: p.unitsArgument(at, args, "")},
		From:      p.companiesArgument(at, args, "from"),
		To:        p.companiesArgument(at, args, "to"),
		MinPeople: p.minPeopleArgument(at, args),
		Slice:     query.Slice{Limit: query.NoRows, From: window.from},
	}
	w := newSelectionPlan(0)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.encode = p.planConnection(at, listing{
		connection: "TalentFlowConnection", edge: "TalentFlowEdge",
		rows: w, slice: &start.Slice, window: window,
		cursor: newCursorEncoder(bind, window.order),
		node:   flowNode(start),
		people: &start.People,
	})
}

// companiesArgument reads a list of IDs, nil where it is not given.
func (p *planner) companiesArgument(at fieldContext, args map[string]any, name string) []string {
	list, ok := args[name].([]any)
	if !ok {
		return nil
	}
	ids, seen := make([]string, 0, len(list)), map[string]bool{}
	for i, one := range list {
		id, _ := one.(string)
		if t, ok := kg.TypeOfID(id); !ok || t != kg.TypeCompany {
			p.reject(at, "%s[%d]: %q is not the ID of a company: want one such as \"company:moonshot-ai\"", name, i, id)
		} else if seen[id] {
			p.reject(at, "%s[%d]: %q is there twice: want each company once", name, i, id)
		}
		seen[id] = true
		ids = append(ids, id)
	}
	return ids
}

func (p *planner) minPeopleArgument(at fieldContext, args map[string]any) int {
	least, ok := args["minPeople"].(int64)
	if !ok {
		return minMovers
	}
	if least < minMovers {
		p.reject(at, "minPeople: %d is below %d: want a number of people", least, minMovers)
	}
	return int(least)
}

// flowNode plans what is selected of a cell.
func flowNode(start *query.Flows) func(p *planner, at fieldContext) rowEncoder {
	return func(p *planner, at fieldContext) rowEncoder {
		return p.planObject(at, "TalentFlow", func(name string, at fieldContext) rowEncoder {
			company := kg.Types(kg.TypeCompany)
			switch name {
			case "from":
				return p.planEnd(at, query.Source, company)
			case "to":
				return p.planEnd(at, query.Target, company)
			case "people":
				return intColumn(at.rows.prop(query.PropPeople))
			case "certain":
				return intColumn(at.rows.prop(query.PropCertain))
			case "possible":
				return intColumn(at.rows.prop(query.PropPossible))
			case "unknown":
				return intColumn(at.rows.prop(query.PropUnknown))
			default: // moves
				return p.planMoves(at, start.MoveScope)
			}
		})
	}
}

// planMoves plans the list of the moves of a cell.
func (p *planner) planMoves(at fieldContext, which query.MoveScope) rowEncoder {
	const field = "TalentFlow.moves"
	args := p.arguments(at)
	bind := binding(field, args)
	window := p.forwardWindow(at, args, bind, query.MoveOrder())
	b := p.branch(at, field+string(canonical(args)), 0, func() query.Step {
		return &query.MovesStep{MoveScope: which, Slice: query.Slice{Limit: query.NoRows, From: window.from}}
	})
	if p.full() {
		return nullValue{}
	}
	return branchPage{b.index, p.planConnection(at, listing{
		connection: "MoveConnection", edge: "MoveEdge",
		rows: b.rows, slice: sliceOf(b.Step), window: window,
		cursor: newCursorEncoder(bind, window.order),
		node:   moveNode,
	})}
}

// moveNode plans what is selected of a move.
func moveNode(p *planner, at fieldContext) rowEncoder {
	return p.planObject(at, "Move", func(name string, at fieldContext) rowEncoder {
		job := kg.Types(kg.TypeEmployment)
		switch name {
		case "person":
			return p.planMover(at)
		case "verdict":
			return verdictColumn(at.rows.prop(query.PropVerdict))
		case "from":
			return p.planEnd(at, query.Source, job)
		default: // to
			return p.planEnd(at, query.Target, job)
		}
	})
}

// planMover plans who moved: the person of either employment.
func (p *planner) planMover(at fieldContext) rowEncoder {
	job := p.branch(at, "source", kg.Types(kg.TypeEmployment), func() query.Step { return query.EndStep{End: query.Source} })
	below := fieldContext{rows: job.rows, on: job.rows.Types, fields: at.fields, path: at.path}
	return singleRow{job.index, p.planEnd(below, query.Source, kg.Types(kg.TypePerson)), true}
}
