package subset

import (
	"strings"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// What a view wants of each record, in the order in which the functions below read it.
var (
	documentProps = []query.Prop{query.PropID, query.PropTitle, query.PropLanguage, query.PropText, query.PropURL, query.PropRecordedAt}
	entityProps   = []query.Prop{query.PropID, query.PropName, query.PropDescription, query.PropURL, query.PropCategory, query.PropOpenLists}
	claimProps    = []query.Prop{query.PropID, query.PropStart, query.PropEnd, query.PropStatus, query.PropInferred, query.PropStanding, query.PropRecordedAt}
	relationProps = append(claimProps[:len(claimProps):len(claimProps)], query.PropKind, query.PropRole)
	factProps     = append(claimProps[:len(claimProps):len(claimProps)], query.PropFactName, query.PropValue)
)

func wantedOfNode() *query.Selection {
	return &query.Selection{Types: kg.Entities, Props: entityProps, Branches: []*query.Branch{
		{On: kg.Entities, Step: query.AliasesStep{}, Selection: &query.Selection{Props: []query.Prop{query.PropAlias, query.PropAliasLanguage}}},
		citationsOn(kg.Entities),
		{On: kg.Entities, Step: &query.FactsStep{Slice: query.Slice{Limit: MostFacts}}, Selection: &query.Selection{
			Types: kg.Facts, Props: factProps, Branches: []*query.Branch{citationsOn(kg.Facts)},
		}},
	}}
}

func wantedOfEdge() *query.Selection {
	end := func(e query.End) *query.Branch {
		return &query.Branch{On: kg.Relations, Step: query.EndStep{End: e}, Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID}}}
	}
	return &query.Selection{Types: kg.Relations, Props: relationProps,
		Branches: []*query.Branch{citationsOn(kg.Relations), end(query.Source), end(query.Target)}}
}

func citationsOn(types kg.TypeSet) *query.Branch {
	document := &query.Branch{Step: query.DocumentStep{}, Selection: &query.Selection{Types: kg.Documents, Props: []query.Prop{query.PropID}}}
	return &query.Branch{On: types, Step: query.CitationsStep{}, Selection: &query.Selection{
		Props: []query.Prop{query.PropQuote, query.PropQuoteStart, query.PropQuoteEnd}, Branches: []*query.Branch{document},
	}}
}

func documentOf(v []query.Value) *kg.Document {
	return &kg.Document{ID: v[0].Text, Title: v[1].Text, Language: v[2].Text, Text: v[3].Text, URL: v[4].Text, RecordedAt: instantOf(v[5])}
}

func entityOf(row query.Row) *kg.Entity {
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

func factOf(entity string, row query.Row) *kg.Fact {
	rest := row.Values[len(claimProps):]
	return &kg.Fact{Claim: claimOf(row), ID: row.Values[0].Text, Entity: entity, Name: rest[0].Text, Value: rest[1].Text}
}

func relationOf(row query.Row) *kg.Relation {
	rest := row.Values[len(claimProps):]
	kind, _ := kg.ParseKind(rest[0].Text)
	return &kg.Relation{
		Claim: claimOf(row), ID: row.Values[0].Text, Kind: kind, Role: rest[1].Text,
		Source: row.Pages[1].Rows[0].Values[0].Text, Target: row.Pages[2].Rows[0].Values[0].Text,
	}
}

func claimOf(row query.Row) kg.Claim {
	v := row.Values
	status, _ := temporal.ParseStatus(v[3].Text)
	standing, _ := kg.ParseStanding(v[5].Text)
	return kg.Claim{
		Period:   temporal.Period{Start: temporal.PartialDate(v[1].Text), End: temporal.PartialDate(v[2].Text), Status: status, Inferred: v[4].Int != 0},
		Standing: standing, RecordedAt: instantOf(v[6]), Citations: citationsOf(row.Pages[0]),
	}
}

func citationsOf(page query.Page) []kg.Citation {
	var list []kg.Citation
	for _, row := range page.Rows {
		list = append(list, kg.Citation{
			Document: row.Pages[0].Rows[0].Values[0].Text, Quote: row.Values[0].Text,
			Start: int(row.Values[1].Int), End: int(row.Values[2].Int),
		})
	}
	return list
}

func instantOf(v query.Value) time.Time {
	at, _ := time.Parse(time.RFC3339, v.Text) // as every store writes it
	return at
}
