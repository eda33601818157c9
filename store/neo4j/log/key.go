package log

import (
	"encoding/hex"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

// KeyUse is what the key of a batch was used for.
type KeyUse struct {
	Input    [32]byte
	Call     string       // that used it
	Revision *kg.Revision // nil if the batch changed nothing
}

func keyProps(key string, input [32]byte, revision int64, call string) map[string]any {
	return map[string]any{"key": key, "input": hex.EncodeToString(input[:]), "revision": revision, "call": call}
}

// FindKey returns what a key was used for; nil if it was not.
func FindKey(t *client.Transaction, key string) (*KeyUse, error) {
	rows, err := t.Run("MATCH (k:TiesKey) USING INDEX SEEK k:TiesKey(key) WHERE k.key = $key"+
		" OPTIONAL MATCH (r:TiesRevision) WHERE r.number = k.revision RETURN k.input, k.call, "+revisionColumns, map[string]any{"key": key})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	use := &KeyUse{Call: codec.AsText(rows[0][1])}
	if err := decodeDigest(rows[0][0], &use.Input); err != nil {
		return nil, err
	}
	if rows[0][2] == nil {
		return use, nil
	}
	r, err := decodeRevision(rows[0][2:])
	if err == nil {
		use.Revision = &r.Revision
	}
	return use, err
}

// RememberKey stores the key of a batch that changed nothing.
func RememberKey(t *client.Transaction, batch *kg.Batch, call string) error {
	_, err := t.Run("CREATE (k:TiesKey) SET k = $key", map[string]any{"key": keyProps(batch.Key, batch.Input, 0, call)})
	return err
}

// HasCall reports whether a revision of a call was committed.
func HasCall(t *client.Transaction, call string) (bool, error) {
	rows, err := t.Run("MATCH (r:TiesRevision) USING INDEX SEEK r:TiesRevision(call) WHERE r.call = $call RETURN 1", map[string]any{"call": call})
	return len(rows) > 0, err
}
