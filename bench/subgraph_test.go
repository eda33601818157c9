package bench

import (
	"testing"

	"ties/kg"
)

// The drawings that are measured: of the largest company, of somebody who was there, and of what it consists of.
var subgraphs = []measured{
	{"TwoHops200Nodes", drawingOf(2, 200, "person:1", nil)},
	{"TwoHops200NodesOnADate", drawingOf(2, 200, "person:1", &kg.MayHold{From: kg.PartialDate("2015").First(), To: kg.PartialDate("2016").First()})},
	{"Hub100Nodes", drawingOf(1, 100, "company:0", nil)},
	{"HubThreeHops1000Nodes", drawingOf(3, 1_000, "company:0", nil)},
}

func drawingOf(hops, limit int, id string, filter kg.Filter) *kg.Plan {
	ends := &kg.Want{Types: kg.Entities, Props: []kg.Prop{kg.PropID}}
	return &kg.Plan{
		Start: &kg.Drawing{Of: []string{id}, Hops: hops, Kinds: kg.AllKinds(), Filter: filter, Limit: limit, Reach: 10_000},
		Want: &kg.Want{Follow: []*kg.Branch{
			{Step: kg.NodesStep{}, Want: &kg.Want{Types: kg.Entities, Props: []kg.Prop{
				kg.PropID, kg.PropName, kg.PropDegree, kg.PropHiddenRelations, kg.PropHiddenNeighbours}}},
			{Step: &kg.EdgesStep{Slice: kg.Slice{Limit: 5 * limit}}, Want: &kg.Want{
				Types: kg.Relations, Props: []kg.Prop{kg.PropID, kg.PropKind, kg.PropStanding, kg.PropStart, kg.PropEnd},
				Follow: []*kg.Branch{
					{On: kg.Relations, Step: kg.EndStep{End: kg.Source}, Want: ends}, {On: kg.Relations, Step: kg.EndStep{End: kg.Target}, Want: ends},
				}}},
		}},
	}
}

func BenchmarkSubgraphsInSQLite(b *testing.B) { measure(b, inSQLite(b), subgraphs) }

func BenchmarkSubgraphsInNeo4j(b *testing.B) { measure(b, inNeo4j(b), subgraphs) }
