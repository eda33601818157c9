package importer

import (
	"bytes"
	"context"
	"fmt"

	"ties/exchange/form"
	"ties/exchange/input"
	"ties/kg"
	"ties/kg/jsonline"
)

// validate reads all inputs once, checks each record by itself, and fills the index. Inputs whose references are resolved
// by what the others hold come last.
func (im *importer) validate(ctx context.Context) error {
	parts := im.sources.Converted()
	for done := false; !done; done = len(parts) == 0 {
		err := im.validateParts(ctx, parts)
		if err == nil {
			parts, err = im.sources.ConvertNext(ctx, im.exist(ctx))
		}
		if err != nil {
			return err
		}
	}
	im.report.LeftOut = im.sources.AllLeftOut()
	return nil
}

// validateParts reads the sources with some indexes.
func (im *importer) validateParts(ctx context.Context, parts []int) error {
	cited := false
	lines := pipeline{
		sources: im.index.sources, parts: parts, missingEnd: im.options.MissingEnd, recordedAt: im.document.record.RecordedAt,
		wanted: func(linePosition) bool { return true }, decode: im.decode,
	}
	err := lines.run(ctx, func(l *inputLine) error {
		im.index.addLine(l.at.source)
		if len(l.line) == 0 && l.err == nil {
			return nil
		}
		im.report.Records++
		im.checked.Add(int64(len(l.line)))
		cited = cited || l.cites
		im.register(l)
		return nil
	})
	if cited {
		im.index.ids.mark(im.document.record.ID, isGood)
	}
	return err
}

// exist returns what looks up IDs of the inputs in what has been validated and in the store.
func (im *importer) exist(ctx context.Context) form.Exist {
	known := referenceReader{ctx, im.index, im.texts, false}
	if im.options.Prefix == "" {
		return known.Exist
	}
	return func(ids []string) (map[string]bool, error) {
		prefixed := make([]string, len(ids))
		for i, id := range ids {
			prefixed[i] = withPrefix(im.options.Prefix, id)
		}
		found, err := known.Exist(prefixed)
		existing := map[string]bool{}
		for i, id := range ids {
			existing[id] = found[prefixed[i]]
		}
		return existing, err
	}
}

// decode decodes a record, completes it, and checks it by itself. Besides faults, the record is there as far as it could
// be decoded, and may be nil.
func (im *importer) decode(decoder *jsonline.Decoder, l *inputLine) {
	switch {
	case l.err != nil:
		l.faults = kg.RecordErrors{{Reason: l.err.Error()}}
		return
	case len(l.line) == 0:
		return
	case !im.index.sources[l.at.source].Converted && bytes.HasPrefix(l.line, []byte(form.ByteOrderMark)):
		l.faults = kg.RecordErrors{{Reason: form.StrayMark}}
		return
	}
	if l.record, l.faults = decoder.DecodeLine(l.line); len(l.faults) > 0 {
		return
	}
	l.cites = im.complete(l.record)
	if l.faults = append(l.record.Check(), kg.CheckInput(l.record)...); len(l.faults) == 0 {
		l.sums = im.index.ids.sums(l.record.RecordID(), jsonline.Append(nil, l.record))
	}
}

// complete gives the IDs of a record their prefixes and fills in what it leaves to the import. It reports whether the record
// cites the import's own document.
func (im *importer) complete(record kg.Record) (cites bool) {
	qualify(record)
	if im.options.Prefix != "" {
		addPrefix(im.options.Prefix, record)
	}
	return im.document.complete(record)
}

// register adds one record to the index, or rejects it.
func (im *importer) register(l *inputLine) {
	id := idOf(l.record)
	if invalid, ok := input.ParseInvalid(l.line); ok && im.index.sources[l.at.source].Converted {
		id, l.faults = invalid.ID, invalid.Faults
	}
	if len(l.faults) > 0 {
		im.reject(l.at, id, l.faults)
		return
	}
	switch seen, before := im.index.ids.see(l.sums, l.at); seen {
	case repeated:
		im.report.Repeated++
	case different:
		reason := fmt.Sprintf("%s is at %s too, and that record differs: drop one, or give it an ID of its own", id, im.index.describe(before))
		if before.source != l.at.source {
			reason += "; if the files are of different sources, import each by itself with a prefix"
		}
		im.reject(l.at, id, kg.RecordErrors{{Field: "id", Reason: reason}})
	default:
		im.index.add(l)
	}
}

func idOf(record kg.Record) string {
	if record == nil {
		return ""
	}
	return record.RecordID()
}
