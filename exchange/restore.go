package exchange

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"maps"

	"ties/exchange/form"
	"ties/exchange/native"
	"ties/kg"
	"ties/store"
)

// ErrOccupied tells that a store already holds something, which a restore was not told to overwrite. It is a
// kg.ErrConflict.
var ErrOccupied = fmt.Errorf("the store holds something already, and stays as it is: %w", kg.ErrConflict)

// Restore writes a backup into a store, in place of everything that it holds if overwrite is set; otherwise it must
// be empty. The backup is read to its end first: one that is cut off or damaged changes nothing. A restore that was
// cut off leaves a part, and can be repeated with overwrite. Progress, unless it is nil, is called every now and then.
//
// Errors: a form.TextError (kg.ErrInvalid) for what is no sound backup, ErrOccupied, and what the store gives.
func Restore(ctx context.Context, store store.Store, name string, content io.ReadSeeker, overwrite bool, progress func(Progress)) (records int, err error) {
	b := &backupFile{name: name, content: content}
	if err := b.Export(ctx, func(kg.Record) error { return nil }); err != nil {
		return 0, err
	}
	if err := prepareRestore(ctx, store, overwrite); err != nil {
		return 0, err
	}
	total := b.sum.Records
	c := &copying{ctx: ctx, written: meter{stage: Writing, total: int64(total), report: progress}}
	if err := c.all(b, store); err != nil {
		return c.records, fmt.Errorf("%d of %d records were restored; restore the same again, and overwrite: %w", c.records, total, err)
	}
	return c.records, nil
}

// prepareRestore sees to it that a store is empty.
func prepareRestore(ctx context.Context, store store.Store, overwrite bool) error {
	empty, err := IsEmpty(ctx, store)
	switch {
	case err != nil || empty:
		return err
	case !overwrite:
		return ErrOccupied
	}
	for _, types := range []kg.TypeSet{kg.Relations | kg.Facts, kg.Entities} {
		if err := remove(ctx, store, types); err != nil {
			return err
		}
	}
	return store.DeleteDocuments(ctx)
}

var errFound = errors.New("found a record")

// IsEmpty reports whether a store holds nothing.
func IsEmpty(ctx context.Context, store store.Exporter) (bool, error) {
	err := store.Export(ctx, func(kg.Record) error { return errFound })
	if errors.Is(err, errFound) {
		return false, nil
	}
	return err == nil, err
}

// remove deletes all records of some types.
func remove(ctx context.Context, store store.Store, types kg.TypeSet) error {
	var batch kg.Batch
	flush := func() error {
		err := store.Apply(ctx, &batch)
		batch.Delete = batch.Delete[:0]
		return err
	}
	err := store.Export(ctx, func(r kg.Record) error {
		if !types.Has(r.RecordType()) {
			return nil
		}
		batch.Delete = append(batch.Delete, r.RecordID())
		if len(batch.Delete) < chunkRecords {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}

// backupFile is a backup that is read. It is a store.Exporter.
type backupFile struct {
	name    string
	content io.ReadSeeker
	sum     backupSum // as its end says
}

// ExportAs implements store.Exporter. What it has given is sound only if there is no error in the end.
func (b *backupFile) Export(ctx context.Context, yield func(kg.Record) error) error {
	if _, err := b.content.Seek(0, io.SeekStart); err != nil {
		return err
	}
	unzip, err := gzip.NewReader(b.content)
	if err != nil {
		return b.wrong(1, "is no backup of ties: want a file that ties backup has written")
	}
	r := &backupReading{
		backupFile: b, lines: form.NewLines(&contextReader{ctx, unzip}, 1<<20, form.MaxLine), digest: sha256.New(),
		decoder: native.Decoder{EndsHavePassed: true},
		kinds:   map[string]int{}, yield: yield,
	}
	if err := r.header(); err != nil {
		return err
	}
	for done := false; !done; {
		if done, err = r.next(); err != nil {
			return err
		}
	}
	return r.nothingFollows()
}

func (b *backupFile) wrong(line int, reason string, args ...any) error {
	return &form.TextError{File: b.name, Line: line, Reason: fmt.Sprintf(reason, args...)}
}

// backupReading is one pass through a backup.
type backupReading struct {
	*backupFile
	lines   *form.Lines
	digest  hash.Hash // of all lines before the one that was read last
	decoder native.Decoder
	records int
	kinds   map[string]int
	yield   func(kg.Record) error
}

// line returns the next line.
func (r *backupReading) line() ([]byte, error) {
	line, _, err := r.lines.Next()
	switch {
	case err == nil:
		return line, nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, r.wrong(r.lines.Number+1, "the backup is cut off here: nothing of it was restored")
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return nil, err
	default:
		return nil, r.wrong(r.lines.Number+1, "the backup is damaged here: nothing of it was restored")
	}
}

func (r *backupReading) header() error {
	line, err := r.line()
	if err != nil {
		return err
	}
	var h backupHeader
	if json.Unmarshal(line, &h) != nil || h.Ties != "backup" {
		return r.wrong(1, "is no backup of ties: want a file that ties backup has written")
	}
	if h.Version > backupVersion {
		return r.wrong(1, "was written by a newer ties (layout %d, this one knows %d): use that one", h.Version, backupVersion)
	}
	r.add(line)
	return nil
}

func (r *backupReading) add(line []byte) {
	_, _ = r.digest.Write(line) // never fails
	_, _ = r.digest.Write([]byte("\n"))
}

// next reads a record, or the end.
func (r *backupReading) next() (done bool, err error) {
	line, err := r.line()
	if err != nil {
		return false, err
	}
	if bytes.HasPrefix(line, []byte(`{"end":`)) {
		return true, r.end(line)
	}
	record, faults := r.decoder.Decode(line)
	if len(faults) == 0 {
		faults = record.Check()
	}
	if len(faults) > 0 {
		return false, r.wrong(r.lines.Number, "the backup is damaged here: nothing of it was restored (%s)", faults[0].Reason)
	}
	r.add(line)
	r.records++
	r.kinds[record.RecordType().String()]++
	return false, r.yield(record)
}

func (r *backupReading) end(line []byte) error {
	var end backupEnd
	if json.Unmarshal(line, &end) != nil || end.End == nil || end.End.SHA256 != hex.EncodeToString(r.digest.Sum(nil)) ||
		end.End.Records != r.records || !maps.Equal(end.End.Kinds, r.kinds) {
		return r.wrong(r.lines.Number, "the backup does not hold what its end says: it is damaged, and nothing of it was restored")
	}
	r.sum = *end.End
	return nil
}

// nothingFollows reads to the end of the gzip, which has a checksum of its own.
func (r *backupReading) nothingFollows() error {
	_, _, err := r.lines.Next()
	if errors.Is(err, io.EOF) {
		return nil
	}
	return r.wrong(r.lines.Number+1, "something follows the end of the backup, or it is damaged: nothing of it was restored")
}
