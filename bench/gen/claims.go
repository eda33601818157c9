package gen

import (
	"ties/kg"
	"ties/kg/temporal"
)

const sourceID = "document:made-up"

// sourceDocument is the document that every claim cites.
func sourceDocument() *kg.Document {
	return &kg.Document{
		ID: sourceID, Title: "People who were made up for measurements", Language: "en",
		Text: "Nobody in this graph has ever lived.", RecordedAt: recorded,
	}
}

// claim returns the common part of claims, with the most frequent standing.
func claim(period temporal.Period) kg.Claim {
	return kg.Claim{Period: period, Citations: []kg.Citation{kg.Whole(sourceID)}, RecordedAt: recorded}
}

// standing draws a standing, mostly stated.
func (g *generator) standing() kg.Standing {
	switch n := g.random.IntN(100); {
	case n < 90:
		return kg.Stated
	case n < 97:
		return kg.Reported
	default:
		return kg.Disputed
	}
}

// relate generates an undated relation.
func (g *generator) relate(kind kg.RelationKind, id, source, target string) {
	g.put(&kg.Relation{ID: id, Kind: kind, Source: source, Target: target, Claim: claim(temporal.Period{})})
}
