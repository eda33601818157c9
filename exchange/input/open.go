// Package input makes the inputs of an import readable: it opens, spools and unpacks them, detects their format, and
// converts every other format to the native one.
package input

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"ties/exchange"
)

// File is one text to import.
type File struct {
	Name string // as the user gave it; for reports, and for the title of the import's document
	// Content is read several times. If it cannot be (a pipe, a socket), or is compressed with gzip, it is first
	// copied to a temporary file.
	Content io.Reader
}

// Options say how to read.
type Options struct {
	Format        exchange.Format // of all files
	IgnoreUnknown bool            // skips columns of CSV files that no record has; otherwise they are errors
	Null          []string        // texts that stand for a missing value
}

// Sources are the inputs of an import.
type Sources struct {
	List    []*Source
	Digest  string    // the SHA-256 of all content, one input after the other, in hex
	LeftOut []LeftOut // by the readers of formats, in the order in which it was found
	leftOut leftOut
	spooled []*os.File
}

// OpenAll opens files.
func OpenAll(ctx context.Context, files []File, options Options) (*Sources, error) {
	all := &Sources{}
	digest := sha256.New()
	for _, f := range files {
		s, err := all.prepare(ctx, f, options, digest)
		if err != nil {
			all.Close()
			return nil, err
		}
		all.List = append(all.List, s)
	}
	all.Digest = hex.EncodeToString(digest.Sum(nil))
	all.LeftOut = all.leftOut.list
	return all, nil
}

// Close removes the temporary files.
func (all *Sources) Close() {
	for _, file := range all.spooled {
		file.Close()
		os.Remove(file.Name())
	}
}

// Size returns the bytes of all inputs.
func (all *Sources) Size() int64 {
	var size int64
	for _, s := range all.List {
		size += s.size
	}
	return size
}

// prepare opens an input, and unpacks and converts it as far as needed.
func (all *Sources) prepare(ctx context.Context, from File, options Options, digest io.Writer) (*Source, error) {
	s, err := all.open(ctx, from)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", from.Name, err)
	}
	if s, err = all.unpack(ctx, s); err != nil {
		return nil, err
	}
	if _, err = io.Copy(digest, s.Reader()); err != nil {
		return nil, fmt.Errorf("%s: %w", from.Name, err)
	}
	if s, err = all.decode(ctx, s); err != nil {
		return nil, err
	}
	format := options.Format
	if format == exchange.AnyFormat {
		format = detectFormat(formText{s})
	}
	if len(options.Null) > 0 && format != exchange.CSV {
		if s, err = all.dropNulls(ctx, s, options.Null); err != nil {
			return nil, err
		}
	}
	if reader := readerOf(format, formText{s}, options); reader != nil {
		return all.convert(ctx, s, reader)
	}
	return s, nil
}
