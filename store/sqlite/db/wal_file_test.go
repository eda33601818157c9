package db

import (
	"bytes"
	"testing"

	"github.com/ncruces/go-sqlite3/vfs"
)

// memoryFile is a file in memory that counts how often it is written.
type memoryFile struct {
	vfs.File
	content []byte
	writes  int
}

func (f *memoryFile) WriteAt(p []byte, at int64) (int, error) {
	f.writes++
	if missing := int(at) + len(p) - len(f.content); missing > 0 {
		f.content = append(f.content, make([]byte, missing)...)
	}
	return copy(f.content[at:], p), nil
}

func (f *memoryFile) ReadAt(p []byte, at int64) (int, error) { return copy(p, f.content[at:]), nil }

func (f *memoryFile) Size() (int64, error) { return int64(len(f.content)), nil }

// A frame is written at once, and all that is written is there for who reads it.
func TestFramesAreWrittenAtOnce(t *testing.T) {
	below := &memoryFile{}
	file := &walFile{File: below}
	put := func(size int, fill byte, at int64) {
		t.Helper()
		if n, err := file.WriteAt(bytes.Repeat([]byte{fill}, size), at); n != size || err != nil {
			t.Fatal(n, err)
		}
	}
	put(32, 'w', 0)
	for i := range 3 {
		at := int64(32 + i*(frameHeader+4096))
		put(frameHeader, 'h', at)
		put(4096, 'p', at+frameHeader)
	}
	if below.writes != 4 {
		t.Errorf("it was written %d times, want once for the header of the file and for each frame", below.writes)
	}
	put(frameHeader, 'x', 32)
	got := make([]byte, frameHeader)
	if _, err := file.ReadAt(got, 32); err != nil || string(got) != "xxxxxxxxxxxxxxxxxxxxxxxx" {
		t.Errorf("it reads %q, %v", got, err)
	}
	put(frameHeader, 'y', 32)
	put(frameHeader, 'z', 32+frameHeader+4096) // not what follows that header
	if size, err := file.Size(); err != nil || size != 32+3*(frameHeader+4096) || below.content[32] != 'y' {
		t.Errorf("it has %d bytes, %v, and %q for the header", size, err, below.content[32])
	}
	if below.content[32+frameHeader+4096] != 'z' || below.content[32+2*frameHeader+4096] != 'p' {
		t.Error("a header is missing, or a page is lost")
	}
}
