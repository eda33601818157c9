package tables

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// Reader reads one file. It implements form.Reader.
type Reader struct {
	IgnoreUnknown bool     // pass over columns that no record has
	Null          []string // cells that stand for a missing value
}

// Read implements form.Reader.
func (r Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	t, ok := typeOf(text.Name())
	if !ok {
		return &form.TextError{File: text.Name(), Line: 1, Reason: "the name does not tell what the rows are: want one of " +
			strings.Join(FileNames(), ", ")}
	}
	file := &tableReader{Reader: newScanner(text.Open(), isColumn(t)), text: text, to: to}
	err := file.header(t, r)
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
	text     form.Text
	to       form.Sink
	row      rowConverter
	numbered bool // the first column, which has no name, numbers the rows
}

// header reads the header, which may stand behind blank rows and a line that tells what separates cells.
func (f *tableReader) header(t kg.Type, options Reader) error {
	for {
		cells, err := f.Read()
		switch {
		case errors.Is(err, io.EOF):
			return f.wrong(1, "is empty: want a header")
		case err != nil:
			return f.readError(err)
		case isEmpty(cells) || isSepLine(cells):
			continue
		}
		header, faults := readHeader(t, cells, options.IgnoreUnknown)
		if len(faults) > 0 {
			line, _ := f.FieldPos(0)
			return f.wrong(line, faults.Error())
		}
		f.row = rowConverter{kind: t, header: header, null: options.Null}
		return nil
	}
}

func isSepLine(cells []string) bool {
	return len(cells) <= 2 && sepStart.MatchString(cells[0]) && isEmpty(cells[1:])
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
		return f.readError(err)
	}
	line, _ := f.FieldPos(0)
	if strings.HasPrefix(cells[0], form.ByteOrderMark) {
		return f.to.Bad(line, "", &kg.RecordError{Reason: form.StrayMark})
	}
	if isEmpty(cells) {
		return nil
	}
	if err := f.passUnnamed(line, cells); err != nil {
		return err
	}
	record, faults := f.row.native(cells)
	if len(faults) > 0 {
		return f.to.Bad(line, "", faults...)
	}
	return f.to.PutNative(line, record)
}

// isEmpty reports whether a row holds nothing, as spreadsheets write rows below the last one.
func isEmpty(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return !isBlank(unmark(cell)) })
}

// passUnnamed sees to it that nothing is lost with a column that has no name. The first one may number the rows, as those of
// data frames do.
func (f *tableReader) passUnnamed(line int, cells []string) error {
	for i, cell := range cells[:min(len(cells), len(f.row.header.blank))] {
		switch {
		case !f.row.header.blank[i] || isBlank(cell):
		case i == 0 && rowNumber.MatchString(trim(cell)):
			if !f.numbered {
				f.to.LeaveOut(line, "column 1", "it has no name, and numbers the rows")
			}
			f.numbered = true
		default:
			return f.wrong(line, fmt.Sprintf("column %d holds something, but has no name in the header: name it, or pass over it with --ignore-unknown", i+1))
		}
	}
	return nil
}

var (
	rowNumber = regexp.MustCompile(`^\d+$`)
	sepStart  = regexp.MustCompile(`(?i)^ *sep=.?$`)
)

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

func (f *tableReader) wrong(line int, reason string) error {
	return &form.TextError{File: f.text.Name(), Line: line, Reason: reason}
}

// readError tells where a text could not be read any further.
func (f *tableReader) readError(err error) error {
	if wrong := (*csv.ParseError)(nil); errors.As(err, &wrong) {
		return f.wrong(wrong.StartLine, notCSV(wrong))
	}
	if long := rowTooLongError(0); errors.As(err, &long) {
		return f.wrong(int(long), long.Error())
	}
	return fmt.Errorf("%s: %w", f.text.Name(), err)
}
