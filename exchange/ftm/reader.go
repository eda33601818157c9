package ftm

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"ties/exchange/form"
	"ties/kg"
)

// Reader reads entities. It implements form.Reader.
//
// It goes through the text twice: IDs do not tell what they are of, so that the first time it takes note of that.
type Reader struct{}

var _ form.Reader = Reader{}

// Read implements form.Reader.
func (Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	r := &reading{index: newIndex(), to: to}
	err := each(ctx, text, func(_ int, line []byte, err error) error {
		if e, fault := parse(line); err == nil && fault == nil {
			r.index.add(&e)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return each(ctx, text, func(number int, line []byte, err error) error {
		if err != nil {
			return to.Bad(number, "", &kg.RecordError{Reason: err.Error()})
		}
		return r.line(number, line)
	})
}

// each calls f for each line that holds anything. Its error is form.ErrTooLong, or nil.
func each(ctx context.Context, text form.Text, f func(number int, line []byte, err error) error) error {
	lines := form.NewLines(text.Open(), 1<<20, form.MaxLine)
	for ctx.Err() == nil {
		line, _, err := lines.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && !errors.Is(err, form.ErrTooLong):
			return fmt.Errorf("%s: %w", text.Name(), err)
		case len(line) == 0 && err == nil:
			continue
		}
		if err := f(lines.Number, line, err); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// reading is one text under way.
type reading struct {
	index *index
	to    form.Sink
}

func (r *reading) line(number int, line []byte) error {
	if bytes.HasPrefix(line, []byte("\ufeff")) {
		return r.to.Bad(number, "", &kg.RecordError{Reason: form.StrayMark})
	}
	e, fault := parse(line)
	if fault != nil {
		return r.to.Bad(number, "", fault)
	}
	entry := entityConverter{reading: r, ftmEntity: &e, line: number}
	switch t := typeOf(&e); {
	case t == kg.TypeDocument:
		return entry.document()
	case t != 0:
		return entry.thing(t)
	case e.Schema == "Note":
		return entry.note()
	case relationships[e.Schema].from != "":
		return entry.relationship(relationships[e.Schema])
	default:
		r.to.LeaveOut(number, e.Schema, "the graph has no place for this schema")
		return nil
	}
}

// entityConverter is one entity under way.
type entityConverter struct {
	*reading
	*ftmEntity
	line int
}

// rest reports all properties that have not been taken.
func (e *entityConverter) rest() { e.leaveOut(slices.Sorted(maps.Keys(e.Properties))) }

func (e *entityConverter) leaveOut(properties []string) {
	for _, p := range properties {
		if len(e.take(p)) > 0 {
			e.to.LeaveOut(e.line, e.Schema+"."+p, "the graph has no place for this property")
		}
	}
}
