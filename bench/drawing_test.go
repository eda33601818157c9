package bench

import (
	"testing"

	"ties/kg"
)

// The drawings that are measured: of the largest company, of somebody who was there, and of what it consists of.
var drawings = []measured{
	{"TwoHops200Nodes", drawingOf(2, 200, "person:1", nil)},
	{"TwoHops200NodesOnADate", drawingOf(2, 200, "person:1", &kg.MayHold{From: kg.PartialDate("2015").First(), To: kg.PartialDate("2016").First()})},
	{"Hub100Nodes", drawingOf(1, 100, "company:0", nil)},
	{"HubThreeHops1000Nodes", drawingOf(3, 1_000, "company:0", nil)},
}

func drawingOf(hops, limit int, id string, filter kg.Filter) *kg.Plan {
	ends := &kg.Selection{Types: kg.Entities, Props: []kg.Prop{kg.PropID}}
	return &kg.Plan{
		Start: &kg.Subgraph{Of: []string{id}, Hops: hops, Kinds: kg.AllKinds(), Filter: filter, Limit: limit, MaxRelationsPerNode: 10_000},
		Selection: &kg.Selection{Branches: []*kg.Branch{
			{Step: kg.SubgraphNodesStep{}, Selection: &kg.Selection{Types: kg.Entities, Props: []kg.Prop{
				kg.PropID, kg.PropName, kg.PropDegree, kg.PropHiddenRelations, kg.PropHiddenNeighbours}}},
			{Step: &kg.SubgraphEdgesStep{Slice: kg.Slice{Limit: 5 * limit}}, Selection: &kg.Selection{
				Types: kg.Relations, Props: []kg.Prop{kg.PropID, kg.PropKind, kg.PropStanding, kg.PropStart, kg.PropEnd},
				Branches: []*kg.Branch{
					{On: kg.Relations, Step: kg.EndStep{End: kg.Source}, Selection: ends}, {On: kg.Relations, Step: kg.EndStep{End: kg.Target}, Selection: ends},
				}}},
		}},
	}
}

func BenchmarkDrawingsInSQLite(b *testing.B) { measure(b, inSQLite(b), drawings) }

func BenchmarkDrawingsInNeo4j(b *testing.B) { measure(b, inNeo4j(b), drawings) }
