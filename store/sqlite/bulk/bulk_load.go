package bulk

import (
	"context"
	"errors"
	"time"

	"ties/internal/logchain"
	"ties/internal/storekit"
	"ties/kg"
	"ties/store"
	"ties/store/sqlite/db"
	"ties/store/sqlite/revisions"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/write"
)

// bulkLoad writes batches in the transaction of a load into a store without entities. While one batch is written, the next
// one is checked and encoded. It defers what it can: until the end, there are no indexes, and degrees and flows are not
// counted.
//
// It assumes that every record is new. From the first batch that updates an entity or a document, or deletes something, it
// applies one batch after the other. Duplicates among relations and facts are found at the end, or at that batch.
//
// The batches before that are one revision, unless records were restored with theirs. Each one from there on is another.
type bulkLoad struct {
	*db.Conn
	indexes    []Index
	keys       idKeys // of all entities and documents
	next       map[*schema.Table]int64
	degrees    []int64 // by key
	writer     *rowWriter
	sequential bool                  // whether batches are applied one after the other
	recreates  bool                  // whether records may be created that were deleted before, so that the log must have their changes
	last       *store.LoggedRevision // before it
	revision   *kg.Revision          // of the batches that are not applied one after the other; nil if there is none
	records    int                   // that these have created
}

// startLoad begins a load into a store. Its writer must be stopped in any case.
func startLoad(c *db.Conn) (f *bulkLoad, err error) {
	f = &bulkLoad{Conn: c, keys: newIDKeys(), next: map[*schema.Table]int64{schema.Entities: 1, schema.Documents: 1}}
	if err := f.readDocuments(); err != nil {
		return nil, err
	}
	if f.recreates, err = revisions.HaveDeleted(c); err != nil {
		return nil, err
	}
	if f.indexes, err = Indexes(c); err != nil {
		return nil, err
	}
	for _, i := range f.indexes {
		if err := c.Raw.Exec("DROP INDEX " + i.name); err != nil {
			return nil, err
		}
	}
	if err := write.SetNamesIndex(f.Conn, write.LoadingNames); err != nil {
		return nil, err
	}
	f.writer = startRowWriter(c)
	return f, nil
}

// DefersIndexes implements store.BulkWriter.
func (f *bulkLoad) DefersIndexes() bool { return true }

// Apply implements store.Writer. The context that counts is the transaction's, which is that of the load. An error of the
// database may be that of an earlier batch.
func (f *bulkLoad) Apply(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !f.sequential && f.changes(batch) {
		if err := f.beginSequential(); err != nil {
			return nil, err
		}
	}
	if f.sequential {
		return f.applySequential(batch)
	}
	keys := map[string]int64{}
	if err := batch.Resolve(loadReferences{f, keys}); err != nil {
		return nil, err
	}
	if len(batch.Put) == 0 {
		return &kg.Receipt{}, nil
	}
	if err := f.beginRevision(batch); err != nil {
		return nil, err
	}
	rows, err := f.rowsOf(batch, keys)
	if err != nil {
		return nil, err
	}
	f.records += len(batch.Put)
	return &kg.Receipt{Revision: f.revision}, f.writer.enqueue(rows)
}

// beginRevision begins the revision of the load with the first batch that does not have its own.
func (f *bulkLoad) beginRevision(batch *kg.Batch) error {
	if f.revision != nil || batch.Revisions != nil {
		return nil
	}
	if err := f.writer.wait(); err != nil {
		return err
	}
	last, err := revisions.Last(f.Conn)
	if err != nil {
		return err
	}
	f.last, f.revision = last, storekit.NextRevision(&last.Revision, batch, time.Now())
	f.revision.Unlisted = true
	return nil
}

// endRevision adds the revision of the load to the log. Every record is there once by now.
func (f *bulkLoad) endRevision() error {
	if f.revision == nil {
		return nil
	}
	f.revision.Records = f.records
	return revisions.Append(f.Conn, logchain.Chain(f.last, f.revision, &kg.Batch{}, nil))
}

// changes reports whether a batch may update or delete existing records, or needs what is only looked up in these.
func (f *bulkLoad) changes(batch *kg.Batch) bool {
	if len(batch.Delete) > 0 || batch.Expect != nil || batch.Key != "" || batch.DryRun || f.recreates && batch.Revisions == nil {
		return true
	}
	for _, r := range batch.Put {
		if t := r.RecordType(); kg.Identity.Has(t) || (kg.Entities|kg.Documents).Has(t) && f.keys.has(r.RecordID()) {
			return true
		}
	}
	return false
}

// beginSequential creates the indexes that batches need, those on IDs.
func (f *bulkLoad) beginSequential() error {
	f.sequential = true
	if err := f.writer.wait(); err != nil {
		return err
	}
	if err := f.createIndexes(Index.isOfIDs); err != nil {
		return err
	}
	return f.endRevision()
}

// errDryRun takes back what a dry run has written.
var errDryRun = errors.New("a dry run")

func (f *bulkLoad) applySequential(batch *kg.Batch) (receipt *kg.Receipt, err error) {
	err = f.InSavepoint(func() error {
		var p *write.Prepared
		if p, receipt, err = write.Prepare(f.Conn, batch); err != nil {
			return err
		}
		if p != nil {
			if err := p.Write(); err != nil {
				return err
			}
			receipt = p.Receipt()
		}
		if batch.DryRun {
			return errDryRun
		}
		if p != nil {
			f.addDegrees(p.Degrees)
		}
		return nil
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return nil, err
	}
	return receipt, nil
}

// addDegrees adds changes of degrees to those of the whole load.
func (f *bulkLoad) addDegrees(degrees map[int64]int64) {
	for key, by := range degrees {
		if missing := int(key) + 1 - len(f.degrees); missing > 0 {
			f.degrees = append(f.degrees, make([]int64, missing)...)
		}
		f.degrees[key] += by
	}
}

// finish writes everything that was deferred.
func (f *bulkLoad) finish() error {
	if err := f.writer.wait(); err != nil {
		return err
	}
	if err := write.SetNamesIndex(f.Conn, write.UsualNames); err != nil {
		return err
	}
	if err := write.OptimizeNames(f.Conn); err != nil {
		return err
	}
	if err := setCache(f.Conn, sortingCache); err != nil {
		return err
	}
	if !f.sequential {
		if err := f.createIndexes(Index.isOfIDs); err != nil {
			return err
		}
		if err := f.endRevision(); err != nil {
			return err
		}
	}
	for key, by := range f.degrees {
		if by == 0 {
			continue
		}
		if err := write.AddDegree(f.Conn, int64(key), by); err != nil {
			return err
		}
	}
	if err := f.createIndexes(Index.isOfRecords); err != nil {
		return err
	}
	if err := f.AddEdition(nil); err != nil {
		return err
	}
	if err := countAllFlows(f.Conn); err != nil {
		return err
	}
	return f.createIndexes(Index.isOfFlows)
}

// rowsOf returns the rows of new records, and assigns keys to the entities and documents among them.
func (f *bulkLoad) rowsOf(batch *kg.Batch, keys map[string]int64) (*batchRows, error) {
	w := write.NewWriting(nil, keys)
	for _, r := range batch.Put {
		switch t := r.RecordType(); {
		case kg.Entities.Has(t):
			f.number(schema.Entities, r, keys)
		case kg.Documents.Has(t):
			f.number(schema.Documents, r, keys)
		}
	}
	rows := &batchRows{}
	for i, r := range batch.Put {
		revision := int64(0)
		if batch.Revisions != nil {
			revision = batch.Revisions[i]
		} else {
			revision = f.revision.Number
		}
		if err := rows.add(w, r, revision); err != nil {
			return nil, err
		}
	}
	w.MakeKeys()
	rows.names = w.Renamed
	f.addDegrees(w.Degrees)
	return rows, nil
}

func (f *bulkLoad) number(in *schema.Table, r kg.Record, keys map[string]int64) {
	key := f.next[in]
	f.next[in]++
	keys[r.RecordID()] = key
	f.keys.put(r.RecordID(), key)
}

// loadReferences resolves the references of a batch.
type loadReferences struct {
	*bulkLoad
	found map[string]int64 // the keys of the records that were found, by ID
}

// Exist implements kg.ReferenceReader. It is asked only for entities and documents.
func (f loadReferences) Exist(ids []string) (map[string]bool, error) {
	exist := make(map[string]bool, len(ids))
	for _, id := range ids {
		if key, ok := f.keys.find(id); ok {
			f.found[id], exist[id] = key, true
		}
	}
	return exist, nil
}

// Revisions implements kg.ReferenceReader. It is not asked: a batch that expects revisions is applied after those before it.
func (f loadReferences) Revisions([]string) (map[string]int64, error) { return map[string]int64{}, nil }

// Texts implements kg.ReferenceReader.
func (f loadReferences) Texts(ids []string) (map[string]string, error) {
	var known []string
	for _, id := range ids {
		if f.keys.has(id) {
			known = append(known, id)
		}
	}
	if len(known) == 0 {
		return map[string]string{}, nil
	}
	if err := f.writer.wait(); err != nil {
		return nil, err
	}
	return write.References{Conn: f.Conn}.Texts(known)
}
