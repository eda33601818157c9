package write

import (
	"errors"
	"maps"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// ErrNotNew says that a record of a batch exists already, or refers to a missing one.
var ErrNotNew = errors.New("not all of it is new")

// CreateRows creates new records. If one exists already, or refers to a missing entity, a constraint or the number of rows
// shows it: then CreateRows fails, and the caller must not commit.
func CreateRows(t *client.Transaction, b *codec.Rows) error {
	if err := createEach(t, "CREATE (d:Document) SET d += row.props", b.Documents); err != nil {
		return err
	}
	for _, of := range kg.Entities.List() {
		if err := createEach(t, "CREATE (e:Entity:"+of.String()+" {degree: 0}) SET e += row.props", b.Entities[of]); err != nil {
			return err
		}
	}
	err := createEach(t, cypher.MatchNode("e", "Entity", "row.props.entity")+" CREATE (f:Fact)-[:ABOUT]->(e) SET f += row.props", b.Facts)
	if err != nil {
		return err
	}
	for _, k := range kg.AllKinds() {
		if err := createEach(t, createRelation(k), b.Relations[k]); err != nil {
			return err
		}
	}
	return nil
}

// createEach creates a record for each row, or returns ErrNotNew.
func createEach(t *client.Transaction, text string, rows []any) error {
	for _, row := range rows {
		maps.DeleteFunc(row.(map[string]any)["props"].(map[string]any), func(_ string, value any) bool { return value == nil })
	}
	created, err := t.Each(text+" RETURN count(*)", rows)
	if err == nil && len(rows) > 0 && codec.AsInt(created[0][0]) != int64(len(rows)) {
		err = ErrNotNew
	}
	return err
}
