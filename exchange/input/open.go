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
	"ties/exchange/form"
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
	List       []*Source
	Digest     string // the SHA-256 of all content, one input after the other, in hex
	converted  []int  // the indexes of those that are in the native format
	unresolved []unresolved
	leftOut    leftOut
	spooled    []*os.File
}

// OpenAll opens files, and converts those in other formats unless their references have to be resolved first.
func OpenAll(ctx context.Context, files []File, options Options) (*Sources, error) {
	all := &Sources{}
	digest := sha256.New()
	for _, f := range files {
		if err := all.add(ctx, f, options, digest); err != nil {
			all.Close()
			return nil, err
		}
	}
	all.Digest = hex.EncodeToString(digest.Sum(nil))
	return all, nil
}

// AllLeftOut returns what the readers of formats have left out so far, in the order in which it was found.
func (all *Sources) AllLeftOut() []LeftOut { return all.leftOut.list }

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

// add opens an input.
func (all *Sources) add(ctx context.Context, from File, options Options, digest io.Writer) error {
	s, err := all.open(ctx, from)
	if err != nil {
		return fmt.Errorf("%s: %w", from.Name, err)
	}
	if s, err = all.unpack(ctx, s); err != nil {
		return err
	}
	if _, err = io.Copy(digest, s.Reader()); err != nil {
		return fmt.Errorf("%s: %w", from.Name, err)
	}
	if s, err = all.decode(ctx, s); err != nil {
		return err
	}
	format := options.Format
	if format == exchange.AnyFormat {
		format = detectFormat(formText{s})
	}
	if len(options.Null) > 0 && format != exchange.CSV {
		if s, err = all.dropNulls(ctx, s, options.Null); err != nil {
			return err
		}
	}
	all.List = append(all.List, s)
	return all.prepare(ctx, len(all.List)-1, format, options)
}

// prepare converts an input, or leaves it to ConvertNext.
func (all *Sources) prepare(ctx context.Context, at int, format exchange.Format, options Options) error {
	for i, u := range all.unresolved {
		if u.format == format {
			all.unresolved[i].at = append(all.unresolved[i].at, at)
			return nil
		}
	}
	switch reader := readerOf(format, formText{all.List[at]}, options).(type) {
	case nil:
		all.converted = append(all.converted, at)
		return nil
	case form.Resolver:
		all.unresolved = append(all.unresolved, unresolved{format, reader, []int{at}})
		return nil
	default:
		all.converted = append(all.converted, at)
		return all.convert(ctx, at, reader)
	}
}
