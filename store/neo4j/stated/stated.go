// Package stated keeps records as they were stated, of which the graph has none or another one: merges and distinctions, merged
// entities and what these are merged into, and claims of merged entities (package kg/merging). They are nodes TiesStated.
package stated

import (
	"slices"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/merging"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// Reader reads what is stated, for package kg/merging, through a function that runs statements.
type Reader func(text string, params map[string]any) ([][]any, error)

var _ merging.Reader = Reader(nil)

// Into implements merging.Reader.
func (run Reader) Into(ids []string) (map[string]string, error) {
	return run.merges("UNWIND $ids AS id MATCH (s:TiesStated) WHERE s.id = 'merge:' + id", ids)
}

// From implements merging.Reader.
func (run Reader) From(ids []string) (map[string]string, error) {
	return run.merges("UNWIND $ids AS id MATCH (s:TiesStated) WHERE s.target = id AND s.type = 'Merge'", ids)
}

func (run Reader) merges(match string, ids []string) (map[string]string, error) {
	rows, err := run(match+" RETURN s.source, s.target", map[string]any{"ids": ids})
	found := make(map[string]string, len(rows))
	for _, row := range rows {
		found[codec.AsText(row[0])] = codec.AsText(row[1])
	}
	return found, err
}

// Stated implements merging.Reader.
func (run Reader) Stated(ids []string) (map[string]merging.Stated, error) {
	found := map[string]merging.Stated{}
	statement := cypher.NewStored()
	statement.Records(ids)
	statement.Kept(ids)
	if statement.Text() == "" {
		return found, nil
	}
	rows, err := run(statement.Text(), statement.Params)
	for _, row := range rows {
		one, err := cypher.DecodeRecord(row)
		if err != nil {
			return nil, err
		}
		found[codec.AsText(row[0])] = one
	}
	return found, err
}

// ClaimsOf implements merging.Reader.
func (run Reader) ClaimsOf(ids []string) (map[string]merging.Stated, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	const each = "UNWIND $ids AS id"
	const kept = " UNION " + each + " MATCH (s:TiesStated) WHERE s."
	rows, err := run(each+cypher.MatchNode("e", "Entity", "id")+" MATCH "+cypher.Pattern("e", "r", kg.AllKinds(), kg.Both, "")+" RETURN r.id AS claim"+
		" UNION "+each+cypher.MatchNode("e", "Entity", "id")+" MATCH (e)<-[:ABOUT]-(f:Fact) RETURN f.id AS claim"+
		kept+"source = id RETURN s.id AS claim"+kept+"target = id RETURN s.id AS claim", map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	found, err := run.Stated(idsOf(rows))
	for id, one := range found {
		if !slices.ContainsFunc(merging.EndsOf(one.Record), func(end string) bool { return slices.Contains(ids, end) }) {
			delete(found, id) // it is stated of what is merged into one of them
		}
	}
	return found, err
}

// Naming returns the IDs of the merges and distinctions that name one of some entities.
func (run Reader) Naming(entities []string) ([]string, error) {
	const each = "UNWIND $ids AS id MATCH (s:TiesStated) WHERE s."
	const identity = " AND s.type IN ['Merge', 'Distinction'] RETURN s.id AS named"
	rows, err := run(each+"source = id"+identity+" UNION "+each+"target = id"+identity, map[string]any{"ids": entities})
	return idsOf(rows), err
}

// idsOf returns the IDs in the first column.
func idsOf(rows [][]any) []string {
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = codec.AsText(row[0])
	}
	return ids
}

// KeptCiting returns the IDs of the records that are kept as they were stated and cite a document. It reads all that are kept.
func (run Reader) KeptCiting(document string) (ids []string, err error) {
	rows, err := run("MATCH (s:TiesStated) WHERE s.line CONTAINS $document RETURN s.id, ['kept', s.line], s.rev", map[string]any{"document": `"` + document + `"`})
	for _, row := range rows {
		one, err := cypher.DecodeRecord(row)
		if err != nil {
			return nil, err
		}
		if kg.RefersTo(one.Record, func(id string) bool { return id == document }) {
			ids = append(ids, one.Record.RecordID())
		}
	}
	return ids, err
}

// Rows returns the properties of kept records.
func Rows(list []merging.Stated) []any {
	rows := make([]any, len(list))
	for i, one := range list {
		source, target := merging.Ends(one.Record)
		rows[i] = map[string]any{
			"id": one.Record.RecordID(), "type": one.Record.RecordType().String(), "rev": one.Revision, "source": source, "target": target,
			"line": string(jsonline.Append(nil, one.Record)),
		}
	}
	return rows
}

// Keep stores what the graph does not have, and deletes what it has again. Each runs a statement with rows.
func Keep(each func(text string, rows []any) ([][]any, error), changes *merging.Changes) error {
	forget := make([]any, len(changes.Forget))
	for i, id := range changes.Forget {
		forget[i] = id
	}
	if _, err := each("MATCH (s:TiesStated) WHERE s.id = row DELETE s", forget); err != nil {
		return err
	}
	_, err := each("MERGE (s:TiesStated {id: row.id}) SET s = row", Rows(changes.Keep))
	return err
}

// Page reads kept records of a type after an ID.
func Page(t kg.Type, after string, limit int, run Reader) ([]merging.Stated, error) {
	rows, err := run("MATCH (s:TiesStated) WHERE s.type = $type AND s.id > $after"+
		" RETURN s.id, ['kept', s.line], s.rev ORDER BY s.id LIMIT $limit", map[string]any{"type": t.String(), "after": after, "limit": limit})
	list := make([]merging.Stated, len(rows))
	for i, row := range rows {
		if list[i], err = cypher.DecodeRecord(row); err != nil {
			return nil, err
		}
	}
	return list, err
}
