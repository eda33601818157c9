package past

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"ties/kg"
	"ties/kg/merging"
	"ties/store"
)

// Rewind returns the snapshot of a store as it was right after a revision.
func Rewind(of store.Snapshotter, revision int64) *Rewound { return &Rewound{of, revision} }

// Rewound is a snapshot of which later revisions are undone. It keeps what they have replaced in memory.
type Rewound struct {
	store.Snapshotter
	revision int64
}

var _ store.Exporter = (*Rewound)(nil)

// Export implements store.Exporter. Where anything was merged, it keeps the graph in memory.
func (r *Rewound) Export(ctx context.Context, yield func(kg.Record) error) error {
	merged := false
	err := r.ExportStated(ctx, func(record kg.Record) error {
		merged = merged || record.RecordType() == kg.TypeMerge
		return nil
	})
	if err != nil {
		return err
	}
	if !merged {
		return r.ExportStated(ctx, func(record kg.Record) error {
			if !kg.Nodes.Has(record.RecordType()) {
				return nil
			}
			return yield(record)
		})
	}
	return r.exportGraph(ctx, yield)
}

func (r *Rewound) exportGraph(ctx context.Context, yield func(kg.Record) error) error {
	stated := map[string]kg.Record{}
	err := r.ExportStated(ctx, func(record kg.Record) error {
		stated[record.RecordID()] = record
		return nil
	})
	if err != nil {
		return err
	}
	for _, record := range slices.SortedFunc(maps.Values(merging.Graph(stated)), compareRecords) {
		if err := yield(record); err != nil {
			return err
		}
	}
	return nil
}

// ExportStated implements store.Exporter.
func (r *Rewound) ExportStated(ctx context.Context, yield func(kg.Record) error) error {
	return r.Snapshot(ctx, store.SnapshotReader{Record: func(record kg.Record, _ int64) error { return yield(record) }})
}

// Snapshot implements store.Snapshotter. Its error is a *NoRevisionError where the log has no such revision.
func (r *Rewound) Snapshot(ctx context.Context, to store.SnapshotReader) error {
	w := &rewinding{revision: r.revision, to: to, changed: map[string]bool{}}
	if err := r.Snapshotter.Snapshot(ctx, store.SnapshotReader{Revision: w.addRevision, Record: w.addRecord}); err != nil {
		return err
	}
	return w.putBefore(nil)
}

// NoRevisionError is the error of a revision that the log does not have. It is a kg.ErrInvalid.
type NoRevisionError struct{ Revision, Newest int64 }

func (e *NoRevisionError) Error() string {
	return fmt.Sprintf("there is no revision %d: the newest is %d", e.Revision, e.Newest)
}

// Is reports whether target is kg.ErrInvalid.
func (e *NoRevisionError) Is(target error) bool { return target == kg.ErrInvalid }

// rewinding is one pass over a snapshot.
type rewinding struct {
	revision int64
	newest   int64 // of the revisions that were read
	to       store.SnapshotReader
	changed  map[string]bool // by a later revision
	earlier  []earlierRecord // of those, as they were, in the order of a snapshot once records are read
	sorted   bool
}

// earlierRecord is a record as it was, with the number of the revision that had last written it.
type earlierRecord struct {
	kg.Record
	writtenBy int64
}

// addRevision hands a revision on, or undoes it. Only the first later change of a record tells how it was.
func (w *rewinding) addRevision(r store.LoggedRevision) error {
	w.newest = r.Number
	if r.Number <= w.revision {
		if w.to.Revision == nil {
			return nil
		}
		return w.to.Revision(r)
	}
	for _, c := range r.Changes {
		if c.Op == kg.ChangeErased || w.changed[c.ID] {
			continue
		}
		w.changed[c.ID] = true
		if c.Before != nil && c.Prior <= w.revision { // others were made later
			w.earlier = append(w.earlier, earlierRecord{c.Before, c.Prior})
		}
	}
	return nil
}

// addRecord hands a record on, if it was there already and is as it was.
func (w *rewinding) addRecord(record kg.Record, writtenBy int64) error {
	if err := w.putBefore(record); err != nil {
		return err
	}
	if writtenBy > w.revision || w.changed[record.RecordID()] { // a load that is not listed may have made it later
		return nil
	}
	return w.put(record, writtenBy)
}

// putBefore hands on the earlier records that come before a record, or is it, in the order of a snapshot; all for nil.
func (w *rewinding) putBefore(record kg.Record) error {
	if w.revision < 1 || w.revision > w.newest {
		return &NoRevisionError{w.revision, w.newest}
	}
	if !w.sorted {
		slices.SortFunc(w.earlier, func(a, b earlierRecord) int { return compareRecords(a, b) })
		w.sorted = true
	}
	for len(w.earlier) > 0 && (record == nil || compareRecords(w.earlier[0], record) <= 0) {
		next := w.earlier[0]
		w.earlier = w.earlier[1:]
		if err := w.put(next.Record, next.writtenBy); err != nil {
			return err
		}
	}
	return nil
}

func (w *rewinding) put(record kg.Record, writtenBy int64) error {
	if w.to.Record == nil {
		return nil
	}
	return w.to.Record(record, writtenBy)
}

func compareRecords(a, b kg.Record) int {
	return cmp.Or(cmp.Compare(a.RecordType(), b.RecordType()), cmp.Compare(a.RecordID(), b.RecordID()))
}
