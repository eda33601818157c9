package codec

import (
	"fmt"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/temporal"
)

// The columns of each sort of records, in the order in which its function reads them.
const (
	DocumentColumns = "x.id, x.title, x.language, x.url, x.recordedAt, x.text"
	EntityColumns   = "x.id, x.name, x.aliases, x.aliasLanguages, x.description, x.url, x.category, x.openLists, x.citations, x.quotes"
	claimColumns    = "x.id, x.start, x.end, x.status, x.inferred, x.standing, x.recordedAt, x.citations, x.quotes"
	RelationColumns = claimColumns + ", x.source, x.target, x.role"
	FactColumns     = claimColumns + ", x.entity, x.name, x.value"
)

// DecodeDocument reads DocumentColumns.
func DecodeDocument(row []any) (kg.Record, error) {
	at, err := time.Parse(time.RFC3339, Text(row[4]))
	return &kg.Document{
		ID: Text(row[0]), Title: Text(row[1]), Language: Text(row[2]), URL: Text(row[3]), RecordedAt: at, Text: Text(row[5]),
	}, err
}

// DecodeEntity reads EntityColumns.
func DecodeEntity(row []any) (kg.Record, error) {
	e := &kg.Entity{
		ID: Text(row[0]), Name: Text(row[1]), Aliases: DecodeAliases(row[2], row[3]), Description: Text(row[4]),
		URL: Text(row[5]), Category: Text(row[6]), Citations: DecodeCitations(row[8], row[9]),
	}
	e.Type, _ = kg.TypeOfID(e.ID)
	for _, name := range strings.Fields(Text(row[7])) {
		k, _ := kg.ParseKind(name)
		e.OpenLists = append(e.OpenLists, k)
	}
	return e, nil
}

func decodeClaim(row []any) (kg.Claim, error) {
	at, err := time.Parse(time.RFC3339, Text(row[6]))
	if err != nil {
		return kg.Claim{}, err
	}
	status, known := temporal.ParseStatus(Text(row[3]))
	standing, ok := kg.ParseStanding(Text(row[5]))
	if !known || !ok {
		return kg.Claim{}, fmt.Errorf("%s has the status %v and the standing %v", row[0], row[3], row[5])
	}
	return kg.Claim{
		Period: temporal.Period{
			Start: temporal.PartialDate(Text(row[1])), End: temporal.PartialDate(Text(row[2])),
			Status: status, Inferred: Int(row[4]) != 0,
		},
		Standing: standing, RecordedAt: at, Citations: DecodeCitations(row[7], row[8]),
	}, nil
}

// DecodeRelation reads RelationColumns.
func DecodeRelation(row []any) (kg.Record, error) {
	claim, err := decodeClaim(row)
	r := &kg.Relation{Claim: claim, ID: Text(row[0]), Source: Text(row[9]), Target: Text(row[10]), Role: Text(row[11])}
	r.Kind, _ = kg.KindOfID(r.ID)
	return r, err
}

// DecodeFact reads FactColumns.
func DecodeFact(row []any) (kg.Record, error) {
	claim, err := decodeClaim(row)
	return &kg.Fact{Claim: claim, ID: Text(row[0]), Entity: Text(row[9]), Name: Text(row[10]), Value: Text(row[11])}, err
}
