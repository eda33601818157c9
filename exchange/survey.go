package exchange

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"ties/exchange/form"
	"ties/exchange/native"
	"ties/kg"
)

// text is a line of an input, and where it begins there, in bytes.
type text struct {
	line  []byte
	begin int64
	err   error // form.ErrTooLong
}

// scan calls each for every line of all inputs.
func (im *importer) scan(ctx context.Context, each func(at place, t text) error) error {
	for i, s := range im.sources {
		l := form.NewLines(s.all(), 1<<20, form.MaxLine)
		for {
			line, begin, err := l.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil && !errors.Is(err, form.ErrTooLong) {
				return fmt.Errorf("%s: %w", s.name, err)
			}
			at := place{uint32(i), uint32(l.Number)}
			if err := each(at, text{line, begin, err}); err != nil {
				return err
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
	}
	return nil
}

// survey reads everything once, checks each record by itself, and takes note of the IDs, of what there is on
// which line, and of where documents have their texts.
func (im *importer) survey(ctx context.Context) error {
	err := im.scan(ctx, func(at place, t text) error {
		s := im.sources[at.source]
		s.lines = append(s.lines, 0)
		if len(t.line) == 0 && t.err == nil {
			return nil
		}
		im.report.Records++
		im.checked.add(int64(len(t.line)))
		if t.err != nil {
			im.bad(at, "", kg.Faults{{Reason: t.err.Error()}})
			return nil
		}
		if !s.turned && bytes.HasPrefix(t.line, []byte(byteOrderMark)) {
			im.bad(at, "", kg.Faults{{Reason: form.StrayMark}})
			return nil
		}
		if bad, ok := badLine(t.line); ok && s.turned {
			im.bad(at, bad.ID, bad.Faults)
			return nil
		}
		im.register(at, t)
		return nil
	})
	if im.origin.needed {
		im.ids.mark(im.origin.document.ID, isGood)
	}
	return err
}

// register takes note of one record, or of what is wrong with it.
func (im *importer) register(at place, t text) {
	record, faults := im.decode(t.line)
	if len(faults) > 0 {
		im.bad(at, idOf(record), faults)
		return
	}
	id := record.RecordID()
	im.canonical = native.Append(im.canonical[:0], record)
	switch seen, before := im.ids.see(id, im.canonical, at); seen {
	case repeated:
		im.report.Repeated++
	case different:
		im.bad(at, id, kg.Faults{{Field: "id", Reason: fmt.Sprintf(
			"%s is at %s too, and that record differs: drop one, or give it an ID of its own", id, im.show(before))}})
	default:
		im.sources[at.source].lines[at.line-1] = record.RecordType()
		if d, ok := record.(*kg.Document); ok && d.Text != "" {
			im.texts.places[id] = span{at.source, t.begin, len(t.line)}
		}
	}
}

// decode reads a record, fills in what the import says of it, and checks it by itself. Beside faults, the
// record is as far as it could be read, and may be nil.
func (im *importer) decode(line []byte) (kg.Record, kg.Faults) {
	record, faults := im.decoder.Decode(line)
	if len(faults) > 0 {
		return record, faults
	}
	im.origin.complete(record)
	return record, record.Check()
}

func idOf(record kg.Record) string {
	if record == nil {
		return ""
	}
	return record.RecordID()
}

func (im *importer) show(at place) string {
	return fmt.Sprintf("%s:%d", im.sources[at.source].name, im.sources[at.source].lineOf(at.line))
}
