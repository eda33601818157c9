package bench

import (
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// The drawings that are measured: of the largest company, of somebody who was there, and of what it consists of.
var subgraphs = []measured{
	{"TwoHops200Nodes", drawingOf(2, 200, "person:1", nil)},
	{"TwoHops200NodesOnADate", drawingOf(2, 200, "person:1", &query.MayHold{From: temporal.PartialDate("2015").First(), To: temporal.PartialDate("2016").First()})},
	{"Hub100Nodes", drawingOf(1, 100, "company:0", nil)},
	{"ReachOfAHub", reachOf(2, "company:0", nil)},
	{"ReachOfAHubFourHops", reachOf(4, "company:0", nil)},
	{"ReachOfAHubOnADate", reachOf(4, "company:0", &query.MayHold{From: temporal.PartialDate("2015").First(), To: temporal.PartialDate("2016").First()})},
	{"HubThreeHops1000Nodes", drawingOf(3, 1_000, "company:0", nil)},
}

func drawingOf(hops, limit int, id string, filter query.Filter) *query.Plan {
	ends := &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID}}
	return &query.Plan{
		Start: &query.Subgraph{Of: []string{id}, Hops: hops, Kinds: kg.AllKinds(), Filter: filter, Limit: limit, MaxRelationsPerNode: 10_000},
		Selection: &query.Selection{Branches: []*query.Branch{
			{Step: query.SubgraphNodesStep{}, Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{
				query.PropID, query.PropName, query.PropDegree, query.PropHiddenRelations, query.PropHiddenNeighbours}}},
			{Step: &query.SubgraphEdgesStep{Slice: query.Slice{Limit: 5 * limit}}, Selection: &query.Selection{
				Types: kg.Relations, Props: []query.Prop{query.PropID, query.PropKind, query.PropStanding, query.PropStart, query.PropEnd},
				Branches: []*query.Branch{
					{On: kg.Relations, Step: query.EndStep{End: query.Source}, Selection: ends}, {On: kg.Relations, Step: query.EndStep{End: query.Target}, Selection: ends},
				}}},
		}},
	}
}

func reachOf(hops int, id string, filter query.Filter) *query.Plan {
	return &query.Plan{
		Start: &query.Subgraph{Of: []string{id}, Kinds: kg.AllKinds(), Filter: filter, Limit: 1, MaxRelationsPerNode: 1},
		Selection: &query.Selection{Branches: []*query.Branch{{
			Step:      &query.SubgraphReachStep{Hops: hops, MaxRelations: 1_000_000},
			Selection: &query.Selection{Props: []query.Prop{query.PropReached}},
		}}},
	}
}

func BenchmarkSubgraphsInSQLite(b *testing.B) { measure(b, inSQLite(b), subgraphs) }

func BenchmarkSubgraphsInNeo4j(b *testing.B) { measure(b, inNeo4j(b), subgraphs) }
