package exchange

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

	"ties/exchange/native"
	"ties/kg"
	"ties/store"
)

// A backup is a gzip of lines: a header, all records in the native format, and an end that says how many there are
// of each kind, and the SHA-256 of everything before it. So it can be written in one go, and restored into any store.

// backupVersion is that of the layout.
const backupVersion = 1

type backupHeader struct {
	Ties    string `json:"ties"` // "backup"
	Version int    `json:"version"`
}

type backupEnd struct {
	End *backupSum `json:"end"`
}

type backupSum struct {
	Records int            `json:"records"`
	Kinds   map[string]int `json:"kinds"`
	SHA256  string         `json:"sha256"`
}

// Backup writes one state of everything that a store holds, and gives the number of records. On Neo4j, whoever else
// writes through ties waits meanwhile.
func Backup(ctx context.Context, store store.Snapshotter, to io.Writer) (records int, err error) {
	packed := gzip.NewWriter(to)
	b := &backup{to: bufio.NewWriterSize(packed, 1<<20), digest: sha256.New(), sum: backupSum{Kinds: map[string]int{}}}
	if err := b.json(backupHeader{"backup", backupVersion}); err != nil {
		return 0, err
	}
	if err := store.Snapshot(ctx, b.record); err != nil {
		return 0, err
	}
	b.sum.SHA256 = hex.EncodeToString(b.digest.Sum(nil))
	err = b.json(backupEnd{&b.sum})
	return b.sum.Records, errors.Join(err, b.to.Flush(), packed.Close())
}

// backup is one Backup under way.
type backup struct {
	to     *bufio.Writer
	digest hash.Hash // of all lines so far
	sum    backupSum
	line   []byte
}

func (b *backup) record(r kg.Record) error {
	b.sum.Records++
	b.sum.Kinds[r.RecordType().String()]++
	b.line = append(native.Append(b.line[:0], r), '\n')
	return b.write(b.line)
}

func (b *backup) json(value any) error {
	line, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return b.write(append(line, '\n'))
}

func (b *backup) write(line []byte) error {
	_, _ = b.digest.Write(line) // never fails
	_, err := b.to.Write(line)
	return err
}
