// Package form is what the packages of the formats have in common: how records come in, and how they go out.
package form

import (
	"context"
	"io"

	"ties/kg"
)

// Reader turns one text of some format into records of the graph. It reports what it cannot turn, and goes on;
// an error is a fault of the text as a whole, or the sink's.
type Reader interface {
	Read(ctx context.Context, text Text, to Sink) error
}

// Resolver is a Reader of a format in which IDs do not say what they are of, and in which texts refer to each other. Survey
// is called for all texts of an import, then Resolve once, then Read for each text.
type Resolver interface {
	Reader
	// Survey finds out what the IDs in a text are of, and which IDs it refers to. Read reports what is wrong with it.
	Survey(ctx context.Context, text Text) error
	// Resolve looks up the IDs that the texts refer to and do not have.
	Resolve(exist Exist) error
}

// Exist returns those of some IDs of ours that a record has, in another input or in the store.
type Exist func(ids []string) (map[string]bool, error)

// Text is what a reader reads, as often as it likes.
type Text interface {
	// Name is that of the file, without the ending .gz.
	Name() string
	// Open returns the text from its beginning.
	Open() io.Reader
}

// Sink takes what a reader finds. Lines are numbered from 1. Its errors are for the reader to return as they are.
type Sink interface {
	// Put takes a record, which need not be sound: that is found out later. What is left open (its citations,
	// when it was recorded, a status UNKNOWN) is filled in by the import: whether an end has passed, a reader cannot know.
	Put(line int, record kg.Record) error
	// PutNative takes a record as a line of the native format.
	PutNative(line int, record []byte) error
	// Bad tells of what is no record; the ID is that which it would have had, or empty.
	Bad(line int, id string, faults ...*kg.RecordError) error
	// LeaveOut tells of something that is sound, and has no place in the graph. There may be many of the same.
	LeaveOut(line int, what, reason string)
}

// Writer writes records in some format. They come in the order of store.Exporter.
type Writer interface {
	Write(record kg.Record) error
	// Close ends the text. The io.Writer below it stays open.
	Close() error
	// LeftOut counts the records that the format has no place for.
	LeftOut() LeftOut
}

// LeftOut is how many records were not written, by type.
type LeftOut map[kg.Type]int

// ByteOrderMark is how some programs begin a text in UTF-8.
const ByteOrderMark = "\ufeff"

// StrayMark says what is wrong with a line that begins with a byte order mark, unless it is the first.
const StrayMark = "a byte order mark stands in the middle of the file: take it out, or import the files that were put together one by one"
