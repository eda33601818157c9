package schema

import (
	"context"

	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

// existingIndex is an index of the database.
type existingIndex struct {
	on, state string
	unique    bool // whether a constraint owns it
	text      bool // whether it is a full-text index
}

// existingIndexMap is the indexes of the database by name, those of others too.
type existingIndexMap map[string]*existingIndex

func existingIndexes(ctx context.Context, c *client.Client) (existingIndexMap, error) {
	rows, err := c.Query(ctx, "SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties, owningConstraint"+
		" WHERE type <> 'LOOKUP' RETURN name, state, type, labelsOrTypes, properties, owningConstraint IS NOT NULL", nil)
	all := make(existingIndexMap, len(rows))
	for _, row := range rows {
		all[codec.AsText(row[0])] = &existingIndex{
			on: indexOn(textsOf(row[3]), textsOf(row[4])...), state: codec.AsText(row[1]), text: row[2] == "FULLTEXT", unique: row[5] == true,
		}
	}
	return all, err
}

// textsOf returns the texts of a list.
func textsOf(list any) (texts []string) {
	for _, one := range codec.AsList(list) {
		texts = append(texts, codec.AsText(one))
	}
	return texts
}

// find returns the index of a name, or one of others that serves as well; nil if there is none.
func (all existingIndexMap) find(name string, wanted index) *existingIndex {
	if own := all[name]; own != nil && own.on == wanted.on {
		return own
	}
	if wanted.text { // which statements name
		return nil
	}
	for _, other := range all {
		if other.on == wanted.on && !other.text && (other.unique || !isConstraint(wanted.create)) {
			return other
		}
	}
	return nil
}
