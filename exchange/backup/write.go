// Package backup moves everything that a store holds: into a file and back, or into another store.
package backup

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash"
	"io"

	"ties/exchange/history"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
)

// A backup is a gzip of lines: a header, the log as package history writes it, all proposals, all records in the native format, and an end
// that says how many there are of each kind, and the SHA-256 of everything before it. A line {"rev":7} says that revision 7 last
// wrote the records below it. So a backup can be written in one pass, and restored into any store.

// layoutVersion is that of the layout. The first one has neither tokens nor the log, the second one has no log, the
// third one no proposals.
const layoutVersion = 4

type header struct {
	Ties    string      `json:"ties"` // "backup"
	Version int         `json:"version"`
	Tokens  []tokenLine `json:"tokens,omitempty"`
}

// Source is what a backup is taken of.
type Source interface {
	store.Snapshotter
	store.TokenStore
}

// Contents is what a backup holds.
type Contents struct {
	Records   int
	Revisions int // of the log
	Proposals int
	Tokens    int
}

type footer struct {
	End *totals `json:"end"`
}

type totals struct {
	Records int            `json:"records"`
	Kinds   map[string]int `json:"kinds"`

	Revisions int `json:"revisions,omitempty"`
	Changes   int `json:"changes,omitempty"`
	Proposals int `json:"proposals,omitempty"`

	SHA256 string `json:"sha256"`
}

// revisionMark is the line above records that says which revision last wrote them.
type revisionMark struct {
	Revision int64 `json:"rev"`
}

// Write writes one state of everything that a store holds, with its log and its tokens, and returns how much that is. On Neo4j,
// others who write through ties wait meanwhile.
func Write(ctx context.Context, from Source, to io.Writer) (Contents, error) {
	packed := gzip.NewWriter(to)
	b := &writer{to: bufio.NewWriterSize(packed, 1<<20), digest: sha256.New(), sum: totals{Kinds: map[string]int{}}}
	tokens, err := tokenLines(ctx, from)
	if err != nil {
		return Contents{}, err
	}
	if err := b.json(header{"backup", layoutVersion, tokens}); err != nil {
		return Contents{}, err
	}
	if err := from.Snapshot(ctx, store.SnapshotReader{Revision: b.revision, Proposal: b.proposal, Record: b.record}); err != nil {
		return Contents{}, err
	}
	b.sum.SHA256 = hex.EncodeToString(b.digest.Sum(nil))
	err = b.json(footer{&b.sum})
	return Contents{b.sum.Records, b.sum.Revisions, b.sum.Proposals, len(tokens)}, errors.Join(err, b.to.Flush(), packed.Close())
}

// writer is a backup that is being written.
type writer struct {
	to     *bufio.Writer
	digest hash.Hash // of all lines so far
	sum    totals
	line   []byte
	last   int64 // the revision of the last record
}

func (b *writer) revision(r store.LoggedRevision) error {
	b.sum.Revisions++
	b.line = append(history.AppendRevision(b.line[:0], &r), '\n')
	if err := b.write(b.line); err != nil {
		return err
	}
	for _, c := range r.Changes {
		b.sum.Changes++
		b.line = append(history.AppendChange(b.line[:0], &c), '\n')
		if err := b.write(b.line); err != nil {
			return err
		}
	}
	return nil
}

func (b *writer) record(r kg.Record, revision int64) error {
	if revision != b.last {
		b.last = revision
		if err := b.json(revisionMark{revision}); err != nil {
			return err
		}
	}
	b.sum.Records++
	b.sum.Kinds[r.RecordType().String()]++
	b.line = append(jsonline.Append(b.line[:0], r), '\n')
	return b.write(b.line)
}

func (b *writer) json(value any) error {
	line, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return b.write(append(line, '\n'))
}

func (b *writer) write(line []byte) error {
	_, _ = b.digest.Write(line) // never fails
	_, err := b.to.Write(line)
	return err
}
