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
	"ties/exchange/history"
	"ties/exchange/progress"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
)

// ErrOccupied is the error of a restore into a store that holds something, without overwrite. It is a kg.ErrConflict.
var ErrOccupied = fmt.Errorf("the store holds something already, and stays as it is: %w", kg.ErrConflict)

// Restore writes a backup into a store, in place of everything that it holds if overwrite is set; otherwise it must
// be empty, and have no log where the backup has one. The backup is read to its end first: one that is cut off or damaged
// changes nothing. An interrupted restore leaves a part, and can be repeated with overwrite. The function report, unless it is
// nil, is called every now and then.
//
// The log is that of the backup. One from before there were logs becomes a revision, or several, whose origin is the given one.
// Tokens of the backup are added to those of the store, which all stay.
//
// Errors: a form.TextError (kg.ErrInvalid) where the content is no sound backup, ErrOccupied, and those of the store.
func Restore(ctx context.Context, to store.Store, name string, content io.ReadSeeker, options Options) (done Restored, err error) {
	b := &file{name: name, content: content}
	if err := b.read(ctx, store.SnapshotReader{}); err != nil {
		return Restored{}, err
	}
	if err := clearStore(ctx, to, options.Overwrite); err != nil {
		return Restored{}, err
	}
	total := b.totals.Records
	options.Origin.Kind = kg.RevisionRestore
	c := newCopier(ctx, to, options.Origin, total, options.Progress)
	err = c.restore(b, to)
	done.Copied = c.done
	if errors.Is(err, store.ErrNotEmpty) {
		return done, ErrOccupied
	}
	if err == nil {
		done.Tokens, err = restoreTokens(ctx, to, b.tokens)
	}
	if err != nil {
		return done, fmt.Errorf("%d of %d records were restored; restore the same again, and overwrite: %w", c.done.Records, total, err)
	}
	return done, nil
}

// Options say how to restore.
type Options struct {
	Overwrite bool      // what the store holds
	Origin    kg.Origin // says who restores, and why
	Progress  progress.Func
}

// Restored is what a restore wrote.
type Restored struct {
	Copied
	Tokens int
}

func (c *copier) restore(b *file, to target) error {
	s := newStream(func(r store.SnapshotReader) error { return b.read(c.ctx, r) })
	defer s.stop()
	return c.copyAll(s, to)
}

// clearStore deletes everything that a store holds, if that may be overwritten.
func clearStore(ctx context.Context, to store.Store, overwrite bool) error {
	if overwrite {
		return to.Clear(ctx)
	}
	empty, err := store.IsEmpty(ctx, to)
	if err == nil && !empty {
		err = ErrOccupied
	}
	return err
}

// file is a backup to restore.
type file struct {
	name    string
	content io.ReadSeeker
	tokens  []tokenLine // as its header says
	totals  totals      // as its end says
}

// read reads everything, as store.Snapshotter does. It is sound only if there is no error in the end.
func (b *file) read(ctx context.Context, to store.SnapshotReader) error {
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
		found:   totals{Kinds: map[string]int{}}, to: to,
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
	found   totals
	logged  *store.LoggedRevision // that was read last, without all of its changes so far
	last    int64                 // the revision of the records that come next
	to      store.SnapshotReader
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

// next reads a line.
func (r *reader) next() (done bool, err error) {
	line, err := r.line()
	if err != nil {
		return false, err
	}
	if bytes.HasPrefix(line, []byte(`{"end":`)) {
		return true, errors.Join(r.endRevision(), r.readFooter(line))
	}
	r.add(line)
	switch {
	case bytes.HasPrefix(line, []byte(`{"revision":`)), bytes.HasPrefix(line, []byte(`{"change":`)):
		return false, r.readLog(line)
	case bytes.HasPrefix(line, []byte(`{"proposal":`)):
		return false, errors.Join(r.endRevision(), r.readProposal(line))
	case bytes.HasPrefix(line, []byte(`{"rev":`)):
		var by revisionMark
		if json.Unmarshal(line, &by) != nil || by.Revision < 1 || by.Revision > int64(r.found.Revisions) {
			return false, r.damaged("no revision of the log")
		}
		r.last = by.Revision
		return false, nil
	default:
		return false, errors.Join(r.endRevision(), r.readRecord(line))
	}
}

func (r *reader) damaged(reason string) error {
	return r.wrong(r.lines.Number, "the backup is damaged here: nothing of it was restored (%s)", reason)
}

func (r *reader) readLog(line []byte) error {
	revision, change, err := history.ParseLine(line)
	switch {
	case err != nil:
		return r.damaged(err.Error())
	case revision != nil && revision.Number == int64(r.found.Revisions+1) && r.found.Records == 0:
		err = r.endRevision()
		r.logged = revision
		r.found.Revisions++
	case change != nil && r.logged != nil && change.Revision == r.logged.Number:
		r.logged.Changes = append(r.logged.Changes, *change)
		r.found.Changes++
	default:
		err = r.damaged("the log is not in its order")
	}
	return err
}

// endRevision hands on the revision whose changes have all been read, if there is one.
func (r *reader) endRevision() error {
	revision := r.logged
	if r.logged = nil; revision == nil || r.to.Revision == nil {
		return nil
	}
	return r.to.Revision(*revision)
}

func (r *reader) readProposal(line []byte) error {
	p, err := parseProposal(line)
	if err != nil || r.found.Records > 0 {
		return r.damaged("no proposal")
	}
	r.found.Proposals++
	if r.to.Proposal == nil {
		return nil
	}
	return r.to.Proposal(p)
}

func (r *reader) readRecord(line []byte) error {
	record, faults := r.decoder.DecodeLine(line)
	if len(faults) == 0 {
		faults = record.Check()
	}
	if len(faults) > 0 {
		return r.damaged(faults[0].Reason)
	}
	r.found.Records++
	r.found.Kinds[record.RecordType().String()]++
	if r.to.Record == nil {
		return nil
	}
	return r.to.Record(record, r.last)
}

func (r *reader) readFooter(line []byte) error {
	var end footer
	r.found.SHA256 = hex.EncodeToString(r.digest.Sum(nil))
	if json.Unmarshal(line, &end) != nil || end.End == nil || !end.End.equal(r.found) {
		return r.wrong(r.lines.Number, "the backup does not hold what its end says: it is damaged, and nothing of it was restored")
	}
	r.totals = *end.End
	return nil
}

func (t *totals) equal(other totals) bool {
	return t.Records == other.Records && maps.Equal(t.Kinds, other.Kinds) && t.Revisions == other.Revisions &&
		t.Changes == other.Changes && t.Proposals == other.Proposals && t.SHA256 == other.SHA256
}

// nothingFollows reads to the end of the gzip, which has a checksum of its own.
func (r *reader) nothingFollows() error {
	_, _, err := r.lines.Next()
	if errors.Is(err, io.EOF) {
		return nil
	}
	return r.wrong(r.lines.Number+1, "something follows the end of the backup, or it is damaged: nothing of it was restored")
}
