package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"time"

	"github.com/urfave/cli/v3"

	"ties/exchange"
	"ties/exchange/history"
	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/internal/memlimit"
	"ties/internal/redact"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store"
	"ties/store/sqlite"
)

func (p *program) importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "import files into a store",
		ArgsUsage: "FILE|FOLDER… (- for standard input)",
		Description: "Reads JSON Lines in the native format, CSV (a file named after its kind, such as people.csv, or a folder or zip archive of " +
			"such files), FollowTheMoney and Popolo; each may be gzipped. Records may refer to each other in any order, across files, and " +
			"to records in the store. Bad records are reported as file:line: field: reason, and nothing is imported if there are any. " +
			"Others replace those of the same ID in the store: the summary says how many are new, changed and unchanged. An import can " +
			"be repeated, also after it was interrupted. It is a revision of the log, a large one may be several, of which the later ones " +
			"are part of the first. With --propose nothing is written: what would be, up to 1,000 records, is a proposal, for somebody to " +
			"accept or reject.",
		Flags: p.storeFlags(p.originFlags(
			p.storeFlag(),
			p.text("format", "auto", "input `FORMAT`: auto, jsonl, csv, ftm or popolo"),
			p.boolean("dry-run", false, "check everything and report what would be written, but write nothing"),
			p.boolean("propose", false, "make a proposal of what would be written, for 1,000 records at most"),
			p.text("key", "", "`KEY` of what is proposed, so that proposing it again is harmless: the same files with the same key are one proposal"),
			p.boolean("skip-invalid", false, "skip bad records and records that depend on them"),
			p.text("prefix", "", "`PREFIX` for the IDs in the files, such as gb: person:ann becomes person:gb-ann, so that sources "+
				"whose IDs are the same do not overwrite each other"),
			p.boolean("ignore-unknown", false, "ignore unknown columns of CSV files"),
			p.texts("null", "read `TEXT` as a missing value, in cells and in JSON; can be given several times, such as --null NULL --null NaT"),
			p.text("missing-end", "unknown", "`STATUS` of relations with neither a status nor an end: unknown or current"),
			p.text("recorded-at", "", "`TIME` of recording for records that give none, such as 2024-12-01T00:00:00Z "+
				"(default: now, or when the same files were first imported)"),
		)...),
		Action: p.importFiles,
	}
}

func (p *program) importFiles(ctx context.Context, command *cli.Command) (err error) {
	options, err := importOptions(command)
	if err != nil {
		return err
	}
	inputs, closeInputs, err := p.inputs(command.Args().Slice())
	defer closeInputs()
	if err != nil {
		return err
	}
	to, err := p.importStore(ctx, command, options.DryRun)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	defer memlimit.Set(importMemoryLimit)()
	defer setGCPercent(importGCPercent)()
	done, err := importInto(ctx, to, command.String("store"), inputs, options, p.stderr)
	if err != nil {
		return err
	}
	return p.printf("%s", done)
}

// importInto imports into a store. It prints the progress, what is wrong and what is left out, and returns the summary.
func importInto(ctx context.Context, to importer.Store, name string, inputs []input.File, options importer.Options, out screen) (string, error) {
	display := newDisplay(out)
	var problems importer.Problems
	options.Problem = problems.Add
	options.Progress = display.progress
	report, err := importer.Import(ctx, to, inputs, options)
	display.end()
	for _, line := range problems.Lines() {
		display.printLine(line)
	}
	for _, l := range report.LeftOut {
		display.printLine(l.String())
	}
	if bad := (*importer.InvalidInputError)(nil); errors.As(err, &bad) {
		err = fmt.Errorf("%w (--skip-invalid leaves bad records out)", err)
	}
	return summary(report, options, redact.URL(name)), err
}

// importMemoryLimit is the soft memory limit of an import. Little more than the IDs of some millions of records has to stay
// in memory; with SQLite's own memory the process stays below 1 GB.
const importMemoryLimit = 450 << 20

// importGCPercent is GOGC for an import below that limit: collecting less often takes a tenth off an import of 100,000
// people.
const importGCPercent = 300

// setGCPercent sets the garbage collector's target, unless the environment does (GOGC). restore undoes it.
func setGCPercent(percent int) (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(before) }
}

// importStore opens the store to import into. A dry run does not create a missing one.
func (p *program) importStore(ctx context.Context, command *cli.Command, dryRun bool) (store.Store, error) {
	if dryRun {
		store, err := p.openExisting(ctx, command, command.String("store"))
		if !errors.Is(err, fs.ErrNotExist) {
			return store, err
		}
		return sqlite.Open(ctx, sqlite.Memory)
	}
	return p.openStore(ctx, command, command.String("store"))
}

func importOptions(command *cli.Command) (options importer.Options, err error) {
	options = importer.Options{
		DryRun: command.Bool("dry-run"), Propose: command.Bool("propose"), SkipInvalid: command.Bool("skip-invalid"), IgnoreUnknown: command.Bool("ignore-unknown"),
		Null: command.StringSlice("null"), Prefix: command.String("prefix"),
	}
	if options.Origin, err = parseOrigin(command); err != nil {
		return options, err
	}
	if options.Propose {
		options.Origin.At = time.Now().UTC().Truncate(time.Millisecond)
	}
	switch options.Key = command.String("key"); {
	case options.Key != "" && !options.Propose:
		return options, usageErrorf("--key is of what is proposed: want --propose, too")
	case len(options.Key) > kg.MaxKey:
		return options, usageErrorf("--key has %d bytes: at most %d are allowed", len(options.Key), kg.MaxKey)
	}
	if options.RecordedAt, err = recordedAt(command.String("recorded-at")); err != nil {
		return options, err
	}
	if options.Format, err = exchange.ParseFormat(command.String("format")); err != nil {
		return options, usageErrorf("--format: %s", err)
	}
	if err := importer.CheckPrefix(options.Prefix); err != nil {
		return options, usageErrorf("--%s", err)
	}
	switch word := command.String("missing-end"); word {
	case "unknown":
	case "current":
		options.MissingEnd = temporal.Current
	default:
		return options, usageErrorf("--missing-end %q is no status of what has no end: want current or unknown", word)
	}
	return options, nil
}

func recordedAt(text string) (time.Time, error) {
	if text == "" {
		return time.Now().UTC().Truncate(time.Second), nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return at, usageErrorf("--recorded-at %q is not a time: want one such as 2024-12-01T00:00:00Z", text)
	}
	return at, nil
}

// summary returns what an import did, or would do: a sentence whose numbers add up, and a line with a change if there
// is one.
func summary(r importer.Report, options importer.Options, store string) string {
	text := fmt.Sprintf("%s written to %s%s (%s)", countOf(r.Written, r.Records, "record"), store, asRevisions(r.Revisions), newAndChanged(r.Changes))
	switch {
	case r.Replayed:
		text = fmt.Sprintf("proposed to %s before, with the same key, as %s", store, kg.ProposalID(r.Proposal))
	case options.DryRun && options.Propose:
		text = fmt.Sprintf("would propose to %s: %s", store, r.Changes)
	case options.DryRun:
		text = fmt.Sprintf("would write to %s: %s", store, r.Changes)
	case r.Proposal > 0:
		text = fmt.Sprintf("%s proposed to %s as %s (%s)", countOf(r.Written, r.Records, "record"), store, kg.ProposalID(r.Proposal), newAndChanged(r.Changes))
	case options.Propose:
		text = fmt.Sprintf("no records proposed to %s", store)
	}
	if r.Unchanged > 0 && !options.DryRun {
		text += fmt.Sprintf(", %d unchanged", r.Unchanged)
	}
	if r.Repeated > 0 {
		text += fmt.Sprintf(", %s left out", count(r.Repeated, "repetition"))
	}
	if r.Bad > 0 {
		text += fmt.Sprintf(", %s left out", count(r.Bad, "bad record"))
	}
	if n := r.LeftOutTimes(); n > 0 {
		text += fmt.Sprintf(", %s left out", count(n, "other thing"))
	}
	if r.Document != "" {
		text += "; claims without citations cite " + r.Document
	}
	if r.Changes.Example != nil {
		text += fmt.Sprintf("\nfor example %s; where that is another one, --prefix keeps the sources apart", r.Changes.Example)
	}
	return text
}

// asRevisions returns what names revisions behind what they are, such as " as revision 7"; "" if there are none.
func asRevisions(numbers []int64) string {
	if len(numbers) == 0 {
		return ""
	}
	return " as " + history.Describe(numbers)
}

func newAndChanged(c importer.Changes) string {
	text := fmt.Sprintf("%d new", c.New.Total())
	if changed := c.Changed.Total(); changed > 0 {
		text += fmt.Sprintf(", %d changed", changed)
	}
	return text
}
