package tables

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// Reader reads one file. It implements form.Reader.
type Reader struct {
	IgnoreUnknown bool // pass over columns that no record has
}

// Read implements form.Reader.
func (r Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	t, ok := typeOf(text.Name())
	if !ok {
		return &form.TextError{File: text.Name(), Line: 1, Reason: "the name does not tell what the rows are: want one of " +
			strings.Join(FileNames(), ", ")}
	}
	rows := newScanner(text.Open())
	cells, err := rows.Read()
	if errors.Is(err, io.EOF) {
		return &form.TextError{File: text.Name(), Line: 1, Reason: "is empty: want a header"}
	}
	if err != nil {
		return textError(text, err)
	}
	header, faults := readHeader(t, cells, r.IgnoreUnknown)
	if len(faults) > 0 {
		return &form.TextError{File: text.Name(), Line: 1, Reason: faults.Error()}
	}
	file := &tableReader{Reader: rows, text: text, to: to, row: rowConverter{kind: t, header: header}}
	for err == nil && ctx.Err() == nil {
		err = file.next()
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return errors.Join(err, ctx.Err())
}

// tableReader is one file under way.
type tableReader struct {
	*csv.Reader
	text form.Text
	to   form.Sink
	row  rowConverter
}

// next hands on one row, and is io.EOF behind the last one.
func (f *tableReader) next() error {
	cells, err := f.Read()
	wrong := (*csv.ParseError)(nil)
	switch {
	case errors.As(err, &wrong):
		return f.to.Bad(wrong.StartLine, "", &kg.RecordError{Reason: notCSV(wrong)})
	case errors.Is(err, io.EOF):
		return err
	case err != nil:
		return textError(f.text, err)
	}
	line, _ := f.FieldPos(0)
	if strings.HasPrefix(cells[0], byteOrderMark) {
		return f.to.Bad(line, "", &kg.RecordError{Reason: form.StrayMark})
	}
	if f.row.isEmpty(cells) {
		return nil
	}
	record, faults := f.row.native(cells)
	if len(faults) > 0 {
		return f.to.Bad(line, "", faults...)
	}
	return f.to.PutNative(line, record)
}

// notCSV says what is wrong with the layout of a row.
func notCSV(e *csv.ParseError) string {
	switch {
	case errors.Is(e.Err, csv.ErrBareQuote):
		return fmt.Sprintf("a quotation mark stands in a cell that does not begin with one, at line %d, byte %d: double it, and quote the cell", e.Line, e.Column)
	case e.StartLine != e.Line:
		return fmt.Sprintf("a quoted cell is not closed, or is followed by more than a separator, at line %d, byte %d", e.Line, e.Column)
	default:
		return fmt.Sprintf("a quoted cell is not closed, or is followed by more than a separator, at byte %d", e.Column)
	}
}

// textError tells where a text could not be read any further.
func textError(text form.Text, err error) error {
	if wrong := (*csv.ParseError)(nil); errors.As(err, &wrong) {
		return &form.TextError{File: text.Name(), Line: wrong.StartLine, Reason: notCSV(wrong)}
	}
	if long := rowTooLongError(0); errors.As(err, &long) {
		return &form.TextError{File: text.Name(), Line: int(long), Reason: long.Error()}
	}
	return fmt.Errorf("%s: %w", text.Name(), err)
}
