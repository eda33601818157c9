package write

import (
	"ties/internal/storekit"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// StoredReferences reads the records that a batch refers to, in a transaction.
type StoredReferences struct{ *client.Transaction }

var _ kg.ReferenceReader = StoredReferences{}

// Exist implements kg.ReferenceReader.
func (k StoredReferences) Exist(ids []string) (map[string]bool, error) {
	found := map[string]bool{}
	statement := cypher.NewStored()
	statement.Revisions(ids)
	statement.KeptRevisions(ids)
	return found, each(k.Transaction, statement, func(row []any) error {
		found[codec.AsText(row[0])] = true
		return nil
	})
}

// Revisions implements kg.ReferenceReader.
func (k StoredReferences) Revisions(ids []string) (map[string]int64, error) {
	found := map[string]int64{}
	statement := cypher.NewStored()
	statement.Revisions(ids)
	statement.KeptRevisions(ids)
	return found, each(k.Transaction, statement, func(row []any) error {
		found[codec.AsText(row[0])] = codec.AsInt(row[2])
		return nil
	})
}

// Texts implements kg.ReferenceReader.
func (k StoredReferences) Texts(ids []string) (map[string]string, error) {
	found := map[string]string{}
	statement := cypher.NewStored()
	statement.Texts(ids, ids)
	return found, each(k.Transaction, statement, func(row []any) error {
		found[codec.AsText(row[0])] = codec.AsText(codec.AsList(row[1])[0])
		return nil
	})
}

// each calls f with each row of a statement.
func each(t *client.Transaction, statement *cypher.Stored, f func(row []any) error) error {
	if statement.Text() == "" {
		return nil
	}
	rows, err := t.Run(statement.Text(), statement.Params)
	for _, row := range rows {
		if err := f(row); err != nil {
			return err
		}
	}
	return err
}

// batchReferences are the references of a batch, and those of its own records that exist. Exist, which kg.Batch.Resolve calls
// first, reads all of them with one statement.
type batchReferences struct {
	*client.Transaction
	batch  *kg.Batch
	stored map[string]storekit.Stored // of the batch
	merged bool                       // whether anything is merged
	texts  map[string]string          // that others' quotes are in
}

var _ kg.ReferenceReader = (*batchReferences)(nil)

// Exist implements kg.ReferenceReader.
func (b *batchReferences) Exist(ids []string) (map[string]bool, error) {
	b.stored, b.texts = map[string]storekit.Stored{}, map[string]string{}
	statement := cypher.NewStored()
	own := storekit.IDs(b.batch)
	statement.Records(own)
	statement.Texts(ids, b.quoted())
	statement.Kept(own)
	statement.KeptRevisions(ids)
	statement.Merged()
	b.merged = false
	found := map[string]bool{}
	err := each(b.Transaction, statement, func(row []any) (err error) {
		id, columns := codec.AsText(row[0]), codec.AsList(row[1])
		switch len(columns) {
		case 0:
			found[id], b.merged = true, b.merged || id == ""
		case 1:
			found[id], b.texts[id] = true, codec.AsText(columns[0])
		default:
			b.stored[id], err = cypher.DecodeRecord(row)
		}
		return err
	})
	return found, err
}

// quoted returns the IDs of the documents that the batch quotes.
func (b *batchReferences) quoted() []string {
	seen, ids := map[string]bool{}, []string{}
	for _, r := range b.batch.Put {
		for _, c := range kg.Citations(r) {
			if t, ok := kg.TypeOfID(c.Document); ok && t == kg.TypeDocument && c.Quote != "" && !seen[c.Document] {
				seen[c.Document] = true
				ids = append(ids, c.Document)
			}
		}
	}
	return ids
}

// Texts implements kg.ReferenceReader.
func (b *batchReferences) Texts(ids []string) (map[string]string, error) {
	found := map[string]string{}
	for _, id := range ids {
		if text, ok := b.texts[id]; ok {
			found[id] = text
		} else if d, ok := b.stored[id].Record.(*kg.Document); ok {
			found[id] = d.Text
		}
	}
	return found, nil
}

// Revisions implements kg.ReferenceReader.
func (b *batchReferences) Revisions(ids []string) (map[string]int64, error) {
	found := map[string]int64{}
	for _, id := range ids {
		if one, ok := b.stored[id]; ok {
			found[id] = one.Revision
		}
	}
	return found, nil
}
