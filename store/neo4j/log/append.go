package log

import (
	"time"

	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// LastRevision is an expression: the number and the time of the newest revision, as a list in a list that is empty if there is
// none.
const LastRevision = "COLLECT { MATCH (r:TiesRevision) USING INDEX SEEK r:TiesRevision(number) WHERE r.number > 0 RETURN [r.number, r.at] ORDER BY r.number DESC LIMIT 1 }"

// DecodeLast decodes LastRevision. The number is 0 if there is none.
func DecodeLast(value any) *kg.Revision {
	last := &kg.Revision{}
	for _, one := range codec.AsList(value) {
		last.Number, last.At = codec.AsInt(codec.AsList(one)[0]), timeOf(codec.AsList(one)[1])
	}
	return last
}

// Last returns the number and the time of the newest revision; the number is 0 if there is none. It may change unless others
// cannot write.
func Last(t *client.Transaction) (*kg.Revision, error) {
	rows, err := t.Run("RETURN "+LastRevision, nil)
	if err != nil {
		return nil, err
	}
	return DecodeLast(rows[0][0]), nil
}

// Append appends a revision, which call identifies, to the log.
func Append(t *client.Transaction, r *store.LoggedRevision, call string) error {
	changes, err := changeRows(r.Changes)
	if err != nil {
		return err
	}
	_, err = t.Run("CREATE (r:TiesRevision) SET r = $revision FOREACH (key IN $keys | CREATE (k:TiesKey) SET k = key)"+
		" WITH r UNWIND $changes AS row CREATE (c:TiesChange) SET c = row",
		map[string]any{"revision": revisionProps(r, call), "keys": keysOf(r, call), "changes": changes})
	return err
}

// changeRows returns the properties of changes.
func changeRows(changes []kg.Change) ([]any, error) {
	rows := make([]any, len(changes))
	for i := range changes {
		props, err := changeProps(&changes[i])
		if err != nil {
			return nil, err
		}
		rows[i] = props
	}
	return rows, nil
}

// keysOf returns the properties of the key of a revision, if it has one.
func keysOf(r *store.LoggedRevision, call string) []any {
	if r.Key == "" {
		return []any{}
	}
	return []any{keyProps(r.Key, r.Input, r.Number, call)}
}

// AppendBaseline appends the revision of the records that a database held before it had a log, if it held any.
func AppendBaseline(t *client.Transaction) error {
	rows, err := t.Run("RETURN EXISTS { MATCH (r:TiesRevision) }, COUNT { (:Entity) } + COUNT { (:Document) } + COUNT { (:Fact) } + COUNT { "+
		cypher.Pattern("", "", kg.AllKinds(), kg.Out, "")+" }", nil)
	if err != nil || rows[0][0] == true || codec.AsInt(rows[0][1]) == 0 {
		return err
	}
	baseline := kg.Revision{
		Number: 1, Records: int(codec.AsInt(rows[0][1])), Unlisted: true, Origin: kg.Origin{At: time.UnixMilli(0), Kind: kg.RevisionBaseline},
	}
	return Append(t, &store.LoggedRevision{Revision: baseline}, "")
}
