package backup

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
	"ties/exchange/progress"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
)

// ErrOccupied is the error of a restore into a store that holds something, without overwrite. It is a kg.ErrConflict.
var ErrOccupied = fmt.Errorf("the store holds something already, and stays as it is: %w", kg.ErrConflict)

// Restore writes a backup into a store, in place of everything that it holds if overwrite is set; otherwise it must
// be empty. The backup is read to its end first: one that is cut off or damaged changes nothing. An interrupted restore
// leaves a part, and can be repeated with overwrite. The function report, unless it is nil, is called every now and then.
// Tokens of the backup are added to those of the store, which all stay; it returns how many were.
//
// Errors: a form.TextError (kg.ErrInvalid) where the content is no sound backup, ErrOccupied, and those of the store.
func Restore(ctx context.Context, to store.Store, name string, content io.ReadSeeker, overwrite bool, report progress.Func) (done Contents, err error) {
	b := &file{name: name, content: content}
	if err := b.Export(ctx, func(kg.Record) error { return nil }); err != nil {
		return Contents{}, err
	}
	if err := clearStore(ctx, to, overwrite); err != nil {
		return Contents{}, err
	}
	total := b.totals.Records
	c := newCopier(ctx, total, report)
	err = c.copyAll(b, to)
	done.Records = c.records
	if err == nil {
		done.Tokens, err = restoreTokens(ctx, to, b.tokens)
	}
	if err != nil {
		return done, fmt.Errorf("%d of %d records were restored; restore the same again, and overwrite: %w", c.records, total, err)
	}
	return done, nil
}

// clearStore deletes everything that a store holds, if that may be overwritten.
func clearStore(ctx context.Context, to store.Store, overwrite bool) error {
	empty, err := store.IsEmpty(ctx, to)
	switch {
	case err != nil || empty:
		return err
	case !overwrite:
		return ErrOccupied
	}
	for _, types := range []kg.TypeSet{kg.Relations | kg.Facts, kg.Entities} {
		if err := remove(ctx, to, types); err != nil {
			return err
		}
	}
	return to.Clear(ctx)
}

// remove deletes all records of some types.
func remove(ctx context.Context, from store.Store, types kg.TypeSet) error {
	var batch kg.Batch
	flush := func() error {
		err := store.Write(ctx, from, &batch)
		batch.Delete = batch.Delete[:0]
		return err
	}
	err := from.Export(ctx, func(r kg.Record) error {
		if !types.Has(r.RecordType()) {
			return nil
		}
		batch.Delete = append(batch.Delete, r.RecordID())
		if len(batch.Delete) < batchRecords {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	return flush()
}

// file is a backup to restore. It is a store.Exporter.
type file struct {
	name    string
	content io.ReadSeeker
	tokens  []tokenLine // as its header says
	totals  totals      // as its end says
}

// Export implements store.Exporter. The records are sound only if there is no error in the end.
func (b *file) Export(ctx context.Context, yield func(kg.Record) error) error {
	if _, err := b.content.Seek(0, io.SeekStart); err != nil {
		return err
	}
	unzip, err := gzip.NewReader(b.content)
	if err != nil {
		return b.wrong(1, "is no backup of ties: want a file that ties backup has written")
	}
	r := &reader{
		file: b, lines: form.NewLines(unzip, 1<<20, form.MaxLine), digest: sha256.New(),
		decoder: jsonline.Decoder{EndsHavePassed: true},
		kinds:   map[string]int{}, yield: yield,
	}
	if err := r.readHeader(); err != nil {
		return err
	}
	for done := false; !done; {
		if done, err = r.next(); err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
	}
	return r.nothingFollows()
}

func (b *file) wrong(line int, reason string, args ...any) error {
	return &form.TextError{File: b.name, Line: line, Reason: fmt.Sprintf(reason, args...)}
}

// reader is one pass through a backup.
type reader struct {
	*file
	lines   *form.Lines
	digest  hash.Hash // of all lines before the one that was read last
	decoder jsonline.Decoder
	records int
	kinds   map[string]int
	yield   func(kg.Record) error
}

// line returns the next line.
func (r *reader) line() ([]byte, error) {
	line, _, err := r.lines.Next()
	switch {
	case err == nil:
		return line, nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, r.wrong(r.lines.Number+1, "the backup is cut off here: nothing of it was restored")
	default:
		return nil, r.wrong(r.lines.Number+1, "the backup is damaged here: nothing of it was restored")
	}
}

func (r *reader) readHeader() error {
	line, err := r.line()
	if err != nil {
		return err
	}
	var h header
	if json.Unmarshal(line, &h) != nil || h.Ties != "backup" {
		return r.wrong(1, "is no backup of ties: want a file that ties backup has written")
	}
	if h.Version > layoutVersion {
		return r.wrong(1, "was written by a newer ties (layout %d, this one knows %d): use that one", h.Version, layoutVersion)
	}
	r.tokens = h.Tokens
	r.add(line)
	return nil
}

func (r *reader) add(line []byte) {
	_, _ = r.digest.Write(line) // never fails
	_, _ = r.digest.Write([]byte("\n"))
}

// next reads a record, or the end.
func (r *reader) next() (done bool, err error) {
	line, err := r.line()
	if err != nil {
		return false, err
	}
	if bytes.HasPrefix(line, []byte(`{"end":`)) {
		return true, r.readFooter(line)
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

func (r *reader) readFooter(line []byte) error {
	var end footer
	if json.Unmarshal(line, &end) != nil || end.End == nil || end.End.SHA256 != hex.EncodeToString(r.digest.Sum(nil)) ||
		end.End.Records != r.records || !maps.Equal(end.End.Kinds, r.kinds) {
		return r.wrong(r.lines.Number, "the backup does not hold what its end says: it is damaged, and nothing of it was restored")
	}
	r.totals = *end.End
	return nil
}

// nothingFollows reads to the end of the gzip, which has a checksum of its own.
func (r *reader) nothingFollows() error {
	_, _, err := r.lines.Next()
	if errors.Is(err, io.EOF) {
		return nil
	}
	return r.wrong(r.lines.Number+1, "something follows the end of the backup, or it is damaged: nothing of it was restored")
}
