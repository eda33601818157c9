package write

import (
	"errors"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

// StoredReferences reads the entities and documents that a batch refers to.
type StoredReferences struct{ *client.Transaction }

var _ kg.ReferenceReader = StoredReferences{}

const findExisting = `
MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id
UNION ALL
MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id`

// Exist implements kg.ReferenceReader.
func (k StoredReferences) Exist(ids []string) (map[string]bool, error) {
	found := map[string]bool{}
	if len(ids) == 0 {
		return found, nil
	}
	rows, err := k.Run(findExisting, map[string]any{"ids": ids})
	for _, row := range rows {
		found[codec.AsText(row[0])] = true
	}
	return found, err
}

// Revisions implements kg.ReferenceReader.
func (k StoredReferences) Revisions([]string) (map[string]int64, error) {
	return nil, errors.ErrUnsupported
}

// Texts implements kg.ReferenceReader.
func (k StoredReferences) Texts(ids []string) (map[string]string, error) {
	found := map[string]string{}
	if len(ids) == 0 {
		return found, nil
	}
	rows, err := k.Run("MATCH (d:Document) WHERE d.id IN $ids RETURN d.id, d.text", map[string]any{"ids": ids})
	for _, row := range rows {
		found[codec.AsText(row[0])] = codec.AsText(row[1])
	}
	return found, err
}
