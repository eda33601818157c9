package neo4j

import (
	"context"

	"ties/kg"
	"ties/kg/namesearch"
)

// rekeyPage is how many entities get their keys in one transaction.
const rekeyPage = 2_000

// rekey returns each entity the keys of its names.
func (s *Store) rekey(ctx context.Context) error {
	for after := ""; ; {
		rows, err := s.query(ctx, "MATCH (x:Entity) WHERE x.id > $after RETURN "+EntityColumns+" ORDER BY x.id LIMIT $limit",
			map[string]any{"after": after, "limit": rekeyPage})
		if err != nil || len(rows) == 0 {
			return err
		}
		list := make([]any, len(rows))
		for i, row := range rows {
			r, err := DecodeEntity(row)
			if err != nil {
				return err
			}
			after = r.RecordID()
			list[i] = map[string]any{"id": after, "keys": namesearch.Keys(r.(*kg.Entity))}
		}
		_, err = s.execute(ctx, "UNWIND $rows AS row"+MatchNode("e", "Entity", "row.id")+" SET e.keys = row.keys", map[string]any{"rows": list})
		if err != nil {
			return err
		}
	}
}

// namesFulltextIndex adds the index of the keys of names. What is written is found as soon as it is committed.
func namesFulltextIndex(list map[string]string) {
	list[namesIndex] = "CREATE FULLTEXT INDEX " + namesIndex + " IF NOT EXISTS FOR (x:Entity) ON EACH [x.keys] OPTIONS {indexConfig: " +
		"{`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}"
}
