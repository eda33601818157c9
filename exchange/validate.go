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

// rawLine is a line of an input, and where it begins there, in bytes.
type rawLine struct {
	line  []byte
	begin int64
	err   error // form.ErrTooLong
}

// scan calls each for every line of all inputs.
func (im *importer) scan(ctx context.Context, each func(at linePosition, t rawLine) error) error {
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
			at := linePosition{uint32(i), uint32(l.Number)}
			if err := each(at, rawLine{line, begin, err}); err != nil {
				return err
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
	}
	return nil
}

// validate reads everything once, checks each record by itself, and takes note of the IDs, of what there is on
// which line, and of where documents have their texts.
func (im *importer) validate(ctx context.Context) error {
	err := im.decodePipeline(ctx, func(linePosition) bool { return true }, im.decode, func(l *inputLine) error {
		s := im.sources[l.at.source]
		s.lines = append(s.lines, 0)
		if len(l.line) == 0 && l.err == nil {
			return nil
		}
		im.report.Records++
		im.checked.add(int64(len(l.line)))
		im.document.cited = im.document.cited || l.cites
		im.register(l)
		return nil
	})
	if im.document.cited {
		im.ids.mark(im.document.record.ID, isGood)
	}
	return err
}

// register takes note of one record, or of what is wrong with it.
func (im *importer) register(l *inputLine) {
	id := idOf(l.record)
	if bad, ok := parseInvalid(l.line); ok && im.sources[l.at.source].converted {
		id, l.faults = bad.ID, bad.Faults
	}
	if len(l.faults) > 0 {
		im.reject(l.at, id, l.faults)
		return
	}
	switch seen, before := im.ids.see(l.sums, l.at); seen {
	case repeated:
		im.report.Repeated++
	case different:
		im.reject(l.at, id, kg.RecordErrors{{Field: "id", Reason: fmt.Sprintf(
			"%s is at %s too, and that record differs: drop one, or give it an ID of its own", id, im.show(before))}})
	default:
		im.sources[l.at.source].lines[l.at.line-1] = l.record.RecordType()
		if d, ok := l.record.(*kg.Document); ok && d.Text != "" {
			im.texts.places[id] = textRange{l.at.source, l.begin, len(l.line)}
		}
	}
}

// decode reads a record, fills in what the import says of it, and checks it by itself. Beside faults, the
// record is as far as it could be read, and may be nil.
func (im *importer) decode(decoder *native.Decoder, l *inputLine) {
	switch {
	case l.err != nil:
		l.faults = kg.RecordErrors{{Reason: l.err.Error()}}
		return
	case len(l.line) == 0:
		return
	case !im.sources[l.at.source].converted && bytes.HasPrefix(l.line, []byte(byteOrderMark)):
		l.faults = kg.RecordErrors{{Reason: form.StrayMark}}
		return
	}
	if l.record, l.faults = decoder.Decode(l.line); len(l.faults) > 0 {
		return
	}
	l.cites = im.document.complete(l.record)
	if l.faults = l.record.Check(); len(l.faults) == 0 {
		l.sums = im.ids.sums(l.record.RecordID(), native.Append(nil, l.record))
	}
}

func idOf(record kg.Record) string {
	if record == nil {
		return ""
	}
	return record.RecordID()
}

func (im *importer) show(at linePosition) string {
	return fmt.Sprintf("%s:%d", im.sources[at.source].name, im.sources[at.source].lineOf(at.line))
}
