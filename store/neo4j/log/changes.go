package log

import (
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// bounds returns the condition that changes c are in a slice, and its parameters.
func bounds(since int64, s query.LogSlice) (condition string, params map[string]any) {
	params = map[string]any{"first": FirstAfter(max(since, 0)), "last": positionOf(maxRevision, maxSequence), "limit": s.Limit + 1}
	condition = "c.position >= $first AND c.position <= $last"
	if s.From == nil {
		return condition, params
	}
	at := positionOf(s.From.Revision, s.From.Sequence)
	params["from"], params["id"] = at, s.From.ID
	if s.Newest {
		params["last"] = at
		return condition + " AND (c.position < $from OR c.id < $id)", params
	}
	params["first"] = max(at, FirstAfter(max(since, 0)))
	return condition + " AND (c.position > $from OR c.id > $id)", params
}

func orderOf(s query.LogSlice) string {
	return " ORDER BY c.position" + direction(s) + ", c.id" + direction(s) + " LIMIT $limit"
}

// ChangesSince implements logread.Source.
func (s *source) ChangesSince(since int64, slice query.LogSlice) ([]kg.Change, error) {
	condition, params := bounds(since, slice)
	return s.changes("MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "position")+" WHERE "+condition+" RETURN "+changeColumns+orderOf(slice), params)
}

// ChangesOf implements logread.Source.
func (s *source) ChangesOf(ids []string, since int64, slice query.LogSlice) ([]kg.Change, error) {
	condition, params := bounds(since, slice)
	params["ids"] = ids
	return s.changes("UNWIND $ids AS one MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "id", "position")+
		" WHERE c.id = one AND "+condition+" RETURN "+changeColumns+orderOf(slice), params)
}

func (s *source) changes(text string, params map[string]any) ([]kg.Change, error) {
	rows, err := s.query(text, params)
	list := make([]kg.Change, len(rows))
	for i, row := range rows {
		if list[i], err = decodeChange(row); err != nil {
			return nil, err
		}
	}
	return list, err
}

// ChangesIn implements logread.Source.
func (s *source) ChangesIn(revisions []int64, slice query.LogSlice) (map[int64][]kg.Change, error) {
	condition, params := bounds(0, slice)
	ranges := make([]any, len(revisions))
	for i, n := range revisions {
		ranges[i] = []int64{positionOf(n, 0), FirstAfter(n)}
	}
	params["ranges"] = ranges
	list, err := s.changes("UNWIND $ranges AS range CALL (range) { MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "position")+
		" WHERE c.position >= range[0] AND c.position < range[1] AND "+condition+" RETURN c"+orderOf(slice)+" } RETURN "+changeColumns, params)
	all := map[int64][]kg.Change{}
	for _, c := range list {
		all[c.Revision] = append(all[c.Revision], c)
	}
	return all, err
}

// Befores implements logread.Source.
func (s *source) Befores(changes []*kg.Change) error {
	at := map[int64][]*kg.Change{}
	var positions []int64
	for _, c := range changes {
		if c.Prior > 0 {
			position := positionOf(c.Revision, c.Sequence)
			positions, at[position] = append(positions, position), append(at[position], c)
		}
	}
	if len(positions) == 0 {
		return nil
	}
	rows, err := s.query("UNWIND $positions AS position MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "position")+
		" WHERE c.position = position RETURN position, c.before", map[string]any{"positions": positions})
	for _, row := range rows {
		for _, c := range at[codec.AsInt(row[0])] {
			if c.Before, err = decodeRecord(row[1]); err != nil {
				return err
			}
		}
	}
	return err
}

// Afters implements logread.Source.
func (s *source) Afters(changes []*kg.Change) error {
	rows := make([]any, len(changes))
	for i, c := range changes {
		rows[i] = map[string]any{"number": i, "id": c.ID, "position": FirstAfter(c.Revision)}
	}
	next, err := s.query("UNWIND $rows AS row CALL (row) { MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "id", "position")+
		" WHERE c.id = row.id AND c.position >= row.position RETURN c.before AS before ORDER BY c.position LIMIT 1 } RETURN row.number, before",
		map[string]any{"rows": rows})
	if err != nil {
		return err
	}
	superseded := map[int64]bool{}
	for _, row := range next {
		number := codec.AsInt(row[0])
		superseded[number] = true
		if changes[number].After, err = decodeRecord(row[1]); err != nil {
			return err
		}
	}
	var ids []string
	for i, c := range changes {
		if !superseded[int64(i)] {
			ids = append(ids, c.ID)
		}
	}
	now, err := s.stored(ids)
	for i, c := range changes {
		if one, ok := now[c.ID]; ok && !superseded[int64(i)] {
			c.After = one.Record
		}
	}
	return err
}
