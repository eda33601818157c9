package log

import (
	"time"

	"ties/internal/logchain"
	"ties/internal/storekit"
	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// LastRevision is an expression: the number, the time and the digest of the newest revision, as a list in a list that is empty
// if there is none.
const LastRevision = "COLLECT { MATCH (r:TiesRevision) USING INDEX SEEK r:TiesRevision(number) WHERE r.number > 0" +
	" RETURN [r.number, r.at, r.digest] ORDER BY r.number DESC LIMIT 1 }"

// DecodeLast decodes LastRevision. The number is 0 if there is none.
func DecodeLast(value any) (*store.LoggedRevision, error) {
	last := &store.LoggedRevision{}
	for _, one := range codec.AsList(value) {
		columns := codec.AsList(one)
		last.Number, last.At = codec.AsInt(columns[0]), timeOf(columns[1])
		return last, decodeDigest(columns[2], &last.Digest)
	}
	return last, nil
}

// Last returns the number, the time and the digest of the newest revision; the number is 0 if there is none. It may change
// unless others cannot write.
func Last(t *client.Transaction) (*store.LoggedRevision, error) {
	rows, err := t.Run("RETURN "+LastRevision, nil)
	if err != nil {
		return nil, err
	}
	return DecodeLast(rows[0][0])
}

// Next returns the revision after the last one that a batch makes, without changes.
func Next(last *store.LoggedRevision, batch *kg.Batch) *store.LoggedRevision {
	next := &store.LoggedRevision{Revision: *storekit.NextRevision(&last.Revision, batch, time.Now()), Key: batch.Key}
	if batch.Key != "" {
		next.Input = batch.Input
	}
	return next
}

// Append appends a revision, which call identifies, to the log after the last one.
func Append(t *client.Transaction, last, r *store.LoggedRevision, call string) error {
	r.Digest = logchain.Digest(last.Digest, r)
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
	return Append(t, &store.LoggedRevision{}, &store.LoggedRevision{Revision: baseline}, "")
}

// Complete sets the number of records of the newest revision, which is Unlisted.
func Complete(t *client.Transaction, number int64, records int) error {
	rows, err := t.Run("UNWIND [$number - 1, $number] AS number MATCH (r:TiesRevision)"+cypher.Using("r", "TiesRevision", "number")+
		" WHERE r.number = number RETURN "+revisionColumns+" ORDER BY r.number", map[string]any{"number": number})
	if err != nil {
		return err
	}
	last, r := &store.LoggedRevision{}, &store.LoggedRevision{}
	for _, row := range rows {
		last = r
		if r, err = decodeRevision(row); err != nil {
			return err
		}
	}
	r.Records = records
	r.Digest = logchain.Digest(last.Digest, r)
	_, err = t.Run("MATCH (r:TiesRevision)"+cypher.Using("r", "TiesRevision", "number")+" WHERE r.number = $number SET r += $props",
		map[string]any{"number": number, "props": revisionProps(r, "")})
	return err
}
