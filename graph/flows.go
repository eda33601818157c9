package graph

import (
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
)

const minMovers = 1 // of a cell of the matrix

// planTalentFlows plans the matrix of moves between places.
func planTalentFlows(p *planner, q *rootField, at fieldContext) {
	args, start := p.arguments(at), &query.Flows{}
	list := listing{field: "Query.talentFlows", name: "TalentFlow", args: args, order: query.FlowOrder(), flows: start}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		which := query.MoveScope{
			Through: throughArgument(p, at, args), Standings: condition.Standings(args),
			During: periodArgument(p, at, args, "during"), Units: unitsArgument(p, at, args, ""),
		}
		places := placeIDs(which.Places())
		*start = query.Flows{
			MoveScope: which,
			From:      places.list(p, at, args, "from"),
			To:        places.list(p, at, args, "to"),
			MinPeople: minPeopleArgument(p, at, args),
			Slice:     slice,
		}
		return start, flowNode(start)
	})
}

func minPeopleArgument(p *planner, at fieldContext, args map[string]any) int {
	least, ok := args["minPeople"].(int64)
	if !ok {
		return minMovers
	}
	if least < minMovers {
		p.reject(at, "minPeople: %d is below %d: want a number of people", least, minMovers)
	}
	return int(least)
}

// flowNode plans a TalentFlow, a cell of the matrix.
func flowNode(start *query.Flows) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, "TalentFlow", func(name string, at fieldContext) encode.RowEncoder {
			places := start.Places()
			switch name {
			case "from":
				return planEnd(p, at, query.Source, places)
			case "to":
				return planEnd(p, at, query.Target, places)
			case "people":
				return encode.IntColumn(at.rows.prop(query.PropPeople))
			case "certain":
				return encode.IntColumn(at.rows.prop(query.PropCertain))
			case "possible":
				return encode.IntColumn(at.rows.prop(query.PropPossible))
			case "unknown":
				return encode.IntColumn(at.rows.prop(query.PropUnknown))
			default: // moves
				return planMoves(p, at, start.MoveScope)
			}
		})
	}
}

// planMoves plans the list of the moves of a cell.
func planMoves(p *planner, at fieldContext, which query.MoveScope) encode.RowEncoder {
	list := listing{field: "TalentFlow.moves", name: "Move", args: p.arguments(at), order: query.MoveOrder()}
	return planBranchList(p, at, list, func(slice query.Slice) (query.Step, nodePlan) {
		return &query.MovesStep{MoveScope: which, Slice: slice}, moveNode(typesOfKinds(which.Through))
	})
}

// moveNode plans a Move between jobs of some types.
func moveNode(jobs kg.TypeSet) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, "Move", func(name string, at fieldContext) encode.RowEncoder {
			switch name {
			case "person":
				return planMover(p, at, jobs)
			case "verdict":
				return encode.VerdictColumn(at.rows.prop(query.PropVerdict))
			case "from":
				return planEnd(p, at, query.Source, jobs)
			default: // to
				return planEnd(p, at, query.Target, jobs)
			}
		})
	}
}

// planMover plans the person who moved: that of either job.
func planMover(p *planner, at fieldContext, jobs kg.TypeSet) encode.RowEncoder {
	job := p.end(at, query.Source, jobs)
	below := at.in(job.rows)
	return encode.SingleRow(job.index, planEnd(p, below, query.Source, kg.Types(kg.TypePerson)))
}
