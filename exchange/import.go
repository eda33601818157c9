package exchange

import (
	"context"
	"fmt"
	"time"

	"ties/kg"
	"ties/kg/temporal"
	"ties/store"
)

// Store is what an import needs of one.
type Store interface {
	store.Reader
	store.Writer
}

// Options say how to import.
type Options struct {
	// RecordedAt is when records that do not say so were recorded. It must be given. Where the import's own
	// document is in the store already, that one's time is taken instead, so that importing again changes nothing.
	RecordedAt time.Time
	// Format is that of the inputs.
	Format Format
	// IgnoreUnknown passes over the columns of CSV files that no record has; otherwise they are refused.
	IgnoreUnknown bool
	// MissingEnd is the status of relations with neither a status nor an end: UNKNOWN unless it is CURRENT.
	MissingEnd temporal.Status
	// DryRun checks everything, and tells in the report what would be written.
	DryRun bool
	// SkipInvalid leaves bad records out; otherwise one of them is enough for nothing to be written.
	SkipInvalid bool
	// Problem, unless it is nil, is called for everything that is wrong, as it is found.
	Problem func(Problem)
	// Progress, unless it is nil, is called every now and then.
	Progress func(Progress)
}

// Problem is one thing that is wrong with one record.
type Problem struct {
	File   string // Input.Name
	Line   int    // from 1
	Field  string // such as "citations[0].quote"; empty where the whole line is meant
	Reason string // what is wrong, and what would be right
}

// String returns "file:line: field: reason".
func (p Problem) String() string {
	if p.Field == "" {
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Reason)
	}
	return fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Field, p.Reason)
}

// Progress is how far an import has come.
type Progress struct {
	Stage       Stage
	Done, Total int64 // bytes while checking, records while writing; of building it is not known
}

// Stage is what an import is doing.
type Stage uint8

// The stages, in order.
const (
	Checking Stage = iota
	Writing
	Building // of indices, once all records are written
)

// Report says what an import did.
type Report struct {
	Records  int    // lines that hold anything
	Written  int    // records that were written, which may have been there before; the import's own document not counted
	Repeated int    // records that were there twice, word for word
	Bad      int    // records with a problem
	Document string // the ID of the import's own document, where claims cite it

	LeftOut []LeftOut // what is sound and has no place in the graph
	Plan    Plan      // of a dry run
}

// InvalidInputError is the error of an import that found bad records and wrote nothing. It is a kg.ErrInvalid.
type InvalidInputError struct{ Bad int }

func (e *InvalidInputError) Error() string {
	if e.Bad == 1 {
		return "one record is bad: nothing was written"
	}
	return fmt.Sprintf("%d records are bad: nothing was written", e.Bad)
}

// Is makes it a kg.ErrInvalid.
func (e *InvalidInputError) Is(target error) bool { return target == kg.ErrInvalid }

// Import checks all inputs as one, and then writes them: a record may refer to any other in any input, or in
// the store. It works in batches, an import of up to a few thousand records in a single one. Batches can be
// written again, so that an import that was cut off can be repeated. Where the store can take all of a large import
// back (store.BulkLoader), what its records refer to is checked as they are written. Apart from the set of IDs, memory does not
// grow with the inputs.
//
// Two records with one ID must say the same. Claims without citations cite the import's own document, which
// is made where it is needed; its ID comes from the content of the inputs.
//
// Errors: InvalidInputError, what reading an input gives, and what the store gives. The report is right in any case.
func Import(ctx context.Context, store Store, inputs []Input, options Options) (Report, error) {
	if options.RecordedAt.IsZero() {
		return Report{}, fmt.Errorf("an import needs the time at which it was recorded: %w", kg.ErrInvalid)
	}
	sources, err := openSources(ctx, inputs, options)
	defer sources.close()
	if err != nil {
		return Report{}, err
	}
	im := newImporter(store, sources, options)
	im.report.LeftOut = sources.left.list
	err = im.run(ctx)
	return im.report, err
}

// importer is one import under way.
type importer struct {
	options  Options
	sources  []*source
	store    storeLookup
	writer   store.Writer
	document importDocument
	ids      *idSet
	texts    *documentTexts
	checked  meter
	weight   int // of all chunks, as they were resolved
	report   Report

	unresolved bool // what records refer to is checked as they are written
	aborted    bool // up: nothing more is written, but still checked
}

func newImporter(store Store, from *inputSources, options Options) *importer {
	im := &importer{
		options:  options,
		sources:  from.list,
		store:    storeLookup{store},
		writer:   store,
		document: newImportDocument(from, options.RecordedAt),
		ids:      newIDSet(),
	}
	im.texts = newDocumentTexts(im)
	const passes = 2 // survey and resolve decode everything
	im.checked = meter{stage: Checking, total: passes * from.size(), report: options.Progress}
	return im
}

func (im *importer) run(ctx context.Context) error {
	if err := im.document.find(ctx, im.store); err != nil {
		return err
	}
	if err := im.validate(ctx); err != nil {
		return err
	}
	var err error
	if im.unresolved, err = im.canUndo(ctx); err != nil {
		return err
	}
	if im.unresolved {
		im.checked.finish()
		return im.write(ctx)
	}
	if err := im.resolveAll(ctx); err != nil {
		return err
	}
	if im.options.DryRun {
		return im.planWrites(ctx)
	}
	return im.write(ctx)
}

// canUndo reports whether all can be written that is sound by itself, and taken back if something turns out to be bad:
// then it need not be read once more before.
func (im *importer) canUndo(ctx context.Context) (bool, error) {
	loader, ok := im.writer.(store.BulkLoader)
	if !ok || im.options.DryRun || im.hasInvalid() || im.sound() <= chunkRecords {
		return false, nil
	}
	return loader.AtomicLoad(ctx)
}

// resolveAll checks what all records refer to, and gives up if any is bad.
func (im *importer) resolveAll(ctx context.Context) error {
	if err := im.resolve(ctx); err != nil {
		return err
	}
	if im.hasInvalid() {
		return &InvalidInputError{im.report.Bad}
	}
	return nil
}

// hasInvalid reports whether there are bad records because of which nothing is to be written.
func (im *importer) hasInvalid() bool { return im.report.Bad > 0 && !im.options.SkipInvalid }

// reject leaves a record out, and reports why. Its ID may be missing.
func (im *importer) reject(at linePosition, id string, faults kg.RecordErrors) {
	s := im.sources[at.source]
	s.lines[at.line-1] = 0
	if id != "" {
		im.ids.leaveOut(id, at)
	}
	im.report.Bad++
	if im.options.Problem == nil {
		return
	}
	for _, f := range faults {
		im.options.Problem(Problem{File: s.name, Line: s.lineOf(at.line), Field: f.Field, Reason: f.Reason})
	}
}
