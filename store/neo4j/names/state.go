package names

import (
	"context"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/log"
)

// mark tells a state of the database from others: a revision, which another log may have, too, and the number of entities, some of which a
// restore writes after the log.
type mark struct {
	number   int64
	digest   [32]byte
	entities int64
}

// state is how far the database is.
type state struct {
	newest  mark
	loading bool // whether a bulk load is under way, which makes no revision for each of its transactions
	follows bool // whether the log goes on where the names were read
}

var stateCypher = "RETURN " + log.LastRevision + ", COUNT { (:Entity) }, EXISTS { MATCH (m:TiesMeta) WHERE m.name = 'load' }, " +
	"COLLECT { MATCH (r:TiesRevision)" + cypher.Using("r", "TiesRevision", "number") + " WHERE r.number = $kept RETURN r.digest }"

// readState reads the state, after the names that are kept; nil for none.
func readState(ctx context.Context, c *client.Client, k *kept) (*state, error) {
	at := mark{}
	if k != nil {
		at = k.at
	}
	rows, err := query(ctx, c, stateCypher, map[string]any{"kept": at.number})
	if err != nil {
		return nil, err
	}
	last, err := log.DecodeLast(rows[0][0])
	if err != nil {
		return nil, err
	}
	s := &state{newest: mark{last.Number, last.Digest, codec.AsInt(rows[0][1])}, loading: rows[0][2] == true}
	for _, digest := range codec.AsList(rows[0][3]) {
		s.follows = codec.AsText(digest) == hex.EncodeToString(at.digest[:]) && last.Number > at.number
	}
	return s, nil
}

// mostChanges is how many changes are followed: reading all names takes about as long as those of a few ten thousand by their IDs.
const mostChanges = 10_000

var changedCypher = "RETURN EXISTS { MATCH (r:TiesRevision)" + cypher.Using("r", "TiesRevision", "unlisted") + " WHERE r.unlisted > $after }" +
	" OR EXISTS { MATCH (r:TiesRevision)" + cypher.Using("r", "TiesRevision", "number") + " WHERE r.number > $after AND r.kind = $erasure }," +
	" COLLECT { MATCH (c:TiesChange)" + cypher.Using("c", "TiesChange", "position") + " WHERE c.position >= $first" +
	" RETURN [c.id, CASE WHEN c.id STARTS WITH $merges THEN c.before END] LIMIT $limit }"

// changedSince returns the IDs of the entities that have changed since a revision: those that were merged or taken apart too, and what they
// were merged into. It is false if the log does not say it, or they are too many.
func changedSince(ctx context.Context, c *client.Client, revision int64) (ids []string, ok bool, err error) {
	rows, err := query(ctx, c, changedCypher, map[string]any{
		"after": revision, "first": log.FirstAfter(revision), "erasure": kg.RevisionErase.String(), "merges": kg.MergeID(""),
		"limit": mostChanges + 1,
	})
	if err != nil {
		return nil, false, err
	}
	changed := codec.AsList(rows[0][1])
	if rows[0][0] == true || len(changed) > mostChanges {
		return nil, false, nil
	}
	for _, one := range changed {
		columns := codec.AsList(one)
		ids = append(ids, strings.TrimPrefix(codec.AsText(columns[0]), kg.MergeID("")))
		if before := codec.AsText(columns[1]); before != "" {
			record, err := jsonline.Decode([]byte(before))
			if err != nil {
				return nil, false, err
			}
			if m, ok := record.(*kg.Merge); ok {
				ids = append(ids, m.Into)
			}
		}
	}
	return slices.DeleteFunc(ids, isNoEntity), true, nil
}

func isNoEntity(id string) bool {
	t, known := kg.TypeOfID(id)
	return !known || !kg.Entities.Has(t)
}

// query runs a statement on the server of a cluster that has all that is committed: others may be behind the one that answered before.
func query(ctx context.Context, c *client.Client, text string, params map[string]any) ([][]any, error) {
	return c.RunFor(ctx, c.Options.Timeout, neo4j.AccessModeWrite, text, params)
}
