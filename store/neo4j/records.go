package neo4j

import (
	"fmt"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/temporal"
)

// The columns of each sort of records, in the order in which its function reads them.
const (
	documentColumns = "x.id, x.title, x.language, x.url, x.recordedAt, x.text"
	entityColumns   = "x.id, x.name, x.aliases, x.aliasLanguages, x.description, x.url, x.category, x.openLists, x.citations, x.quotes"
	claimColumns    = "x.id, x.start, x.end, x.status, x.inferred, x.standing, x.recordedAt, x.citations, x.quotes"
	relationColumns = claimColumns + ", x.source, x.target, x.role"
	factColumns     = claimColumns + ", x.entity, x.name, x.value"
)

func readDocument(row []any) (kg.Record, error) {
	at, err := time.Parse(time.RFC3339, text(row[4]))
	return &kg.Document{
		ID: text(row[0]), Title: text(row[1]), Language: text(row[2]), URL: text(row[3]), RecordedAt: at, Text: text(row[5]),
	}, err
}

func readEntity(row []any) (kg.Record, error) {
	e := &kg.Entity{
		ID: text(row[0]), Name: text(row[1]), Aliases: readAliases(row[2], row[3]), Description: text(row[4]),
		URL: text(row[5]), Category: text(row[6]), Citations: readCitations(row[8], row[9]),
	}
	e.Type, _ = kg.TypeOfID(e.ID)
	for _, name := range strings.Fields(text(row[7])) {
		k, _ := kg.ParseKind(name)
		e.OpenLists = append(e.OpenLists, k)
	}
	return e, nil
}

func readClaim(row []any) (kg.Claim, error) {
	at, err := time.Parse(time.RFC3339, text(row[6]))
	if err != nil {
		return kg.Claim{}, err
	}
	status, known := temporal.ParseStatus(text(row[3]))
	standing, ok := kg.ParseStanding(text(row[5]))
	if !known || !ok {
		return kg.Claim{}, fmt.Errorf("%s has the status %v and the standing %v", row[0], row[3], row[5])
	}
	return kg.Claim{
		Period: temporal.Period{
			Start: temporal.PartialDate(text(row[1])), End: temporal.PartialDate(text(row[2])),
			Status: status, Inferred: number(row[4]) != 0,
		},
		Standing: standing, RecordedAt: at, Citations: readCitations(row[7], row[8]),
	}, nil
}

func readRelation(row []any) (kg.Record, error) {
	claim, err := readClaim(row)
	r := &kg.Relation{Claim: claim, ID: text(row[0]), Source: text(row[9]), Target: text(row[10]), Role: text(row[11])}
	r.Kind, _ = kg.KindOfID(r.ID)
	return r, err
}

func readFact(row []any) (kg.Record, error) {
	claim, err := readClaim(row)
	return &kg.Fact{Claim: claim, ID: text(row[0]), Entity: text(row[9]), Name: text(row[10]), Value: text(row[11])}, err
}
