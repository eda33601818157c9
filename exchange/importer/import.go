// Package importer imports files into a store. It validates each record by itself, resolves what the records refer to,
// and writes them.
package importer

import (
	"context"
	"fmt"
	"time"

	"ties/exchange"
	"ties/exchange/input"
	"ties/exchange/progress"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store"
)

// Store is what an import needs of a store.
type Store interface {
	store.Reader
	store.StatedReader
	store.Writer
	store.Exporter
	store.LogReader
	store.ProposalStore
}

// Options say how to import.
type Options struct {
	// RecordedAt is when records that do not say so were recorded. It must be given. Where the import's own
	// document is in the store already, its time is used instead, so that importing again changes nothing.
	RecordedAt time.Time
	// Format is that of the inputs.
	Format exchange.Format
	// IgnoreUnknown skips columns of CSV files that no record has; otherwise they are errors.
	IgnoreUnknown bool
	// Null lists texts that stand for a missing value.
	Null []string
	// Prefix, unless it is empty, is put before the slug of every ID in the inputs: with gb, person:ann is person:gb-ann.
	// So IDs that are unique only within their source do not meet.
	Prefix string
	// MissingEnd is the status of relations with neither a status nor an end: UNKNOWN unless it is CURRENT.
	MissingEnd temporal.Status
	// DryRun checks everything, and reports what would be written.
	DryRun bool
	// SkipInvalid leaves bad records out; otherwise nothing is written if there is one.
	SkipInvalid bool
	// Propose makes one proposal of what would be written, for kg.MaxProposed records at most. Origin.At is when it is made.
	Propose bool
	// Key, unless it is empty, makes proposing the same inputs again harmless: they are the proposal that was made.
	Key string
	// Origin says who imports, and why.
	Origin kg.Origin
	// Problem, unless it is nil, is called for everything that is wrong, as it is found.
	Problem func(Problem)
	// Outcome, unless it is nil, is called for every sound record that is compared with the store: for all of them in a dry run.
	// Before is nil for one that is new.
	Outcome func(Outcome)
	// Progress, unless it is nil, is called every now and then.
	Progress progress.Func
}

// Report is what an import did, or would do without DryRun. Where it succeeds, Records is the sum of what became of them:
// Written, Unchanged, Repeated, Bad, and LeftOutTimes.
type Report struct {
	Records   int // in the inputs, and parts of them that were left out; the import's own document is not counted
	Written   int // new and changed ones
	Unchanged int // that the store had already, as they are
	Repeated  int // that the inputs have twice, word for word
	Bad       int // with a problem

	Changes  Changes
	LeftOut  []input.LeftOut // things that are sound, and have no place in the graph or refer to nothing
	Document string          // the ID of the import's own document, where claims cite it

	Proposal  int64   // the number of the one that was made; 0 for none. Written are the records that it proposes
	Replayed  bool    // whether the proposal was made before, with the same key
	Revisions []int64 // the numbers of those that it made, ascending; the later ones are part of the first
}

// LeftOutTimes returns the number of the things in LeftOut.
func (r Report) LeftOutTimes() (n int) {
	for _, l := range r.LeftOut {
		n += l.Times
	}
	return n
}

// Import checks all inputs as one, and then writes them: a record may refer to any other in any input, or in
// the store. It works in batches, an import of up to a few thousand records in a single one. Batches can be
// written again, so that an interrupted import can be repeated; each is a revision. Where the store can undo a large import
// (store.BulkLoader), what its records refer to is checked as they are written. Apart from the set of IDs, memory does
// not grow with the inputs.
//
// Two records with one ID must say the same. Claims without citations cite the import's own document, which
// is made where it is needed; its ID comes from the content of the inputs.
//
// Errors: InvalidInputError, those of reading an input, and those of the store. The report is right in any case.
func Import(ctx context.Context, to Store, files []input.File, options Options) (Report, error) {
	if options.RecordedAt.IsZero() {
		return Report{}, fmt.Errorf("an import needs the time at which it was recorded: %w", kg.ErrInvalid)
	}
	if err := CheckPrefix(options.Prefix); err != nil {
		return Report{}, err
	}
	sources, err := input.OpenAll(ctx, files, input.Options{Format: options.Format, IgnoreUnknown: options.IgnoreUnknown, Null: options.Null})
	if err != nil {
		return Report{}, err
	}
	defer sources.Close()
	im := newImporter(to, sources, options)
	err = im.run(ctx)
	im.report.Records += im.report.LeftOutTimes()
	return im.report, err
}

// importer is one import under way.
type importer struct {
	options  Options
	sources  *input.Sources
	store    Store
	document importDocument
	index    *recordIndex
	texts    *documentTexts
	checked  *progress.Meter
	empty    bool // the store was, when the import began
	weight   int  // of all chunks, as they were resolved
	report   Report
}

func newImporter(to Store, from *input.Sources, options Options) *importer {
	index := newRecordIndex(from.List)
	const passes = 2 // validate and resolve decode everything
	return &importer{
		options:  options,
		sources:  from,
		store:    to,
		document: newImportDocument(from, options.RecordedAt),
		index:    index,
		texts:    &documentTexts{index: index, store: to},
		checked:  progress.NewMeter(progress.Checking, passes*from.Size(), options.Progress),
		report:   Report{Changes: newChanges()},
	}
}

func (im *importer) run(ctx context.Context) error {
	if err := im.document.find(ctx, im.store); err != nil {
		return err
	}
	if err := im.validate(ctx); err != nil {
		return err
	}
	atomic, err := im.canUndo(ctx)
	switch {
	case err != nil:
		return err
	case atomic:
		return im.writeOrUndo(ctx)
	default:
		return im.resolveAndWrite(ctx)
	}
}

// canUndo reports whether the store can undo the whole import if a record turns out to be bad.
func (im *importer) canUndo(ctx context.Context) (bool, error) {
	loader, ok := im.store.(store.BulkLoader)
	if !ok || im.options.DryRun || im.options.Propose || im.report.Bad > 0 || im.index.count(kg.Records) <= chunkRecords {
		return false, nil
	}
	return loader.AtomicLoad(ctx)
}
