package exchange

import (
	"strings"
	"time"

	"ties/kg"
)

// What a view wants of each record, in the order in which the functions below read it.
var (
	documentProps = []kg.Prop{kg.PropID, kg.PropTitle, kg.PropLanguage, kg.PropText, kg.PropURL, kg.PropRecordedAt}
	entityProps   = []kg.Prop{kg.PropID, kg.PropName, kg.PropDescription, kg.PropURL, kg.PropCategory, kg.PropOpenLists}
	claimProps    = []kg.Prop{kg.PropID, kg.PropStart, kg.PropEnd, kg.PropStatus, kg.PropInferred, kg.PropStanding, kg.PropRecordedAt}
	relationProps = append(claimProps[:len(claimProps):len(claimProps)], kg.PropKind, kg.PropRole)
	factProps     = append(claimProps[:len(claimProps):len(claimProps)], kg.PropFactName, kg.PropValue)
)

func wantedOfNode() *kg.Selection {
	return &kg.Selection{Types: kg.Entities, Props: entityProps, Branches: []*kg.Branch{
		{On: kg.Entities, Step: kg.AliasesStep{}, Selection: &kg.Selection{Props: []kg.Prop{kg.PropAlias, kg.PropAliasLanguage}}},
		citationsOn(kg.Entities),
		{On: kg.Entities, Step: &kg.FactsStep{Slice: kg.Slice{Limit: MostFacts}}, Selection: &kg.Selection{
			Types: kg.Facts, Props: factProps, Branches: []*kg.Branch{citationsOn(kg.Facts)},
		}},
	}}
}

func wantedOfEdge() *kg.Selection {
	end := func(e kg.End) *kg.Branch {
		return &kg.Branch{On: kg.Relations, Step: kg.EndStep{End: e}, Selection: &kg.Selection{Types: kg.Entities, Props: []kg.Prop{kg.PropID}}}
	}
	return &kg.Selection{Types: kg.Relations, Props: relationProps,
		Branches: []*kg.Branch{citationsOn(kg.Relations), end(kg.Source), end(kg.Target)}}
}

func citationsOn(types kg.TypeSet) *kg.Branch {
	document := &kg.Branch{Step: kg.DocumentStep{}, Selection: &kg.Selection{Types: kg.Documents, Props: []kg.Prop{kg.PropID}}}
	return &kg.Branch{On: types, Step: kg.CitationsStep{}, Selection: &kg.Selection{
		Props: []kg.Prop{kg.PropQuote, kg.PropQuoteStart, kg.PropQuoteEnd}, Branches: []*kg.Branch{document},
	}}
}

func documentOf(v []kg.Value) *kg.Document {
	return &kg.Document{ID: v[0].Text, Title: v[1].Text, Language: v[2].Text, Text: v[3].Text, URL: v[4].Text, RecordedAt: instantOf(v[5])}
}

func entityOf(row kg.Row) *kg.Entity {
	v := row.Values
	e := &kg.Entity{Type: row.Type, ID: v[0].Text, Name: v[1].Text, Description: v[2].Text, URL: v[3].Text, Category: v[4].Text}
	for _, name := range strings.Fields(v[5].Text) {
		k, _ := kg.ParseKind(name)
		e.OpenLists = append(e.OpenLists, k)
	}
	for _, a := range row.Pages[0].Rows {
		e.Aliases = append(e.Aliases, kg.Alias{Name: a.Values[0].Text, Language: a.Values[1].Text})
	}
	e.Citations = citationsOf(row.Pages[1])
	return e
}

func factOf(entity string, row kg.Row) *kg.Fact {
	rest := row.Values[len(claimProps):]
	return &kg.Fact{Claim: claimOf(row), ID: row.Values[0].Text, Entity: entity, Name: rest[0].Text, Value: rest[1].Text}
}

func relationOf(row kg.Row) *kg.Relation {
	rest := row.Values[len(claimProps):]
	kind, _ := kg.ParseKind(rest[0].Text)
	return &kg.Relation{
		Claim: claimOf(row), ID: row.Values[0].Text, Kind: kind, Role: rest[1].Text,
		Source: row.Pages[1].Rows[0].Values[0].Text, Target: row.Pages[2].Rows[0].Values[0].Text,
	}
}

func claimOf(row kg.Row) kg.Claim {
	v := row.Values
	status, _ := kg.ParseStatus(v[3].Text)
	standing, _ := kg.ParseStanding(v[5].Text)
	return kg.Claim{
		Period:   kg.Period{Start: kg.PartialDate(v[1].Text), End: kg.PartialDate(v[2].Text), Status: status, Inferred: v[4].Int != 0},
		Standing: standing, RecordedAt: instantOf(v[6]), Citations: citationsOf(row.Pages[0]),
	}
}

func citationsOf(page kg.Page) []kg.Citation {
	var list []kg.Citation
	for _, row := range page.Rows {
		list = append(list, kg.Citation{
			Document: row.Pages[0].Rows[0].Values[0].Text, Quote: row.Values[0].Text,
			Start: int(row.Values[1].Int), End: int(row.Values[2].Int),
		})
	}
	return list
}

func instantOf(v kg.Value) time.Time {
	at, _ := time.Parse(time.RFC3339, v.Text) // as every store writes it
	return at
}
