package log

import (
	"ties/internal/storekit"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// stored returns those of some records that exist, by ID.
func (s *source) stored(ids []string) (map[string]storekit.Stored, error) {
	found := map[string]storekit.Stored{}
	statement := cypher.NewStored()
	statement.Records(ids)
	statement.Kept(ids)
	err := s.each(statement, func(row []any) error {
		one, err := cypher.DecodeRecord(row)
		found[codec.AsText(row[0])] = one
		return err
	})
	return found, err
}

// each calls f with each row of a statement.
func (s *source) each(statement *cypher.Stored, f func(row []any) error) error {
	if statement.Text() == "" {
		return nil
	}
	rows, err := s.query(statement.Text(), statement.Params)
	for _, row := range rows {
		if err := f(row); err != nil {
			return err
		}
	}
	return err
}

// FirstStates implements logread.Source.
func (s *source) FirstStates(ids []string) (map[string]int64, error) {
	first := map[string]int64{}
	changed, err := s.query("UNWIND $ids AS id CALL (id) { MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "id", "position")+
		" WHERE c.id = id AND c.position > 0 RETURN c.prior AS prior ORDER BY c.position LIMIT 1 } RETURN id, prior", map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	hasChanges := make(map[string]bool, len(changed))
	for _, row := range changed {
		id := codec.AsText(row[0])
		hasChanges[id] = true
		if prior := codec.AsInt(row[1]); prior > 0 {
			first[id] = prior
		}
	}
	statement := cypher.NewStored()
	statement.Revisions(ids)
	statement.KeptRevisions(ids)
	return first, s.each(statement, func(row []any) error {
		if id := codec.AsText(row[0]); !hasChanges[id] {
			first[id] = codec.AsInt(row[2])
		}
		return nil
	})
}
