package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"github.com/urfave/cli/v3"

	"ties/exchange"
	"ties/exchange/importer"
	"ties/exchange/input"
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
			"to records in the store. Bad records are reported as file:line: field: reason, and nothing is imported if there are any. An " +
			"import can be repeated, also after it was interrupted.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.text("format", "auto", "input `FORMAT`: auto, jsonl, csv, ftm or popolo"),
			p.boolean("dry-run", false, "check everything and report what would be written, but write nothing"),
			p.boolean("skip-invalid", false, "skip bad records and records that depend on them"),
			p.boolean("ignore-unknown", false, "ignore unknown columns of CSV files"),
			p.texts("null", "read `TEXT` as a missing value, in cells and in JSON; can be given several times, such as --null NULL --null NaT"),
			p.text("missing-end", "unknown", "`STATUS` of relations with neither a status nor an end: unknown or current"),
			p.text("recorded-at", "", "`TIME` of recording for records that give none, such as 2024-12-01T00:00:00Z "+
				"(default: now, or when the same files were first imported)"),
		),
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
	defer setMemoryLimit(importMemoryLimit)()
	defer setGCPercent(importGCPercent)()
	return p.importInto(ctx, to, command.String("store"), inputs, options)
}

// importInto imports into a store of a name, and prints the outcome.
func (p *program) importInto(ctx context.Context, to importer.Store, name string, inputs []input.File, options importer.Options) error {
	display := newDisplay(p.stderr)
	options.Problem = func(problem importer.Problem) { display.printLine(problem.String()) }
	options.Progress = display.progress
	report, err := importer.Import(ctx, to, inputs, options)
	display.end()
	for _, l := range report.LeftOut {
		display.printLine(l.String())
	}
	if bad := (*importer.InvalidInputError)(nil); errors.As(err, &bad) {
		return fmt.Errorf("%w (--skip-invalid leaves bad records out)", err)
	}
	if err != nil {
		return err
	}
	return p.printf("%s", summary(report, options.DryRun, name))
}

// importMemoryLimit is the soft memory limit of an import. Little more than the IDs of some millions of records has to stay
// in memory; with SQLite's own memory the process stays below 1 GB.
const importMemoryLimit = 450 << 20

// importGCPercent is GOGC for an import below that limit: collecting less often takes a tenth off an import of 100,000
// people.
const importGCPercent = 300

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
		DryRun: command.Bool("dry-run"), SkipInvalid: command.Bool("skip-invalid"), IgnoreUnknown: command.Bool("ignore-unknown"),
		Null: command.StringSlice("null"),
	}
	if options.RecordedAt, err = recordedAt(command.String("recorded-at")); err != nil {
		return options, err
	}
	if options.Format, err = exchange.ParseFormat(command.String("format")); err != nil {
		return options, usageErrorf("--format: %s", err)
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

// summary returns a sentence on what an import did, or would do.
func summary(r importer.Report, dryRun bool, store string) string {
	text := fmt.Sprintf("%s written to %s", count(r.Written, "record"), store)
	if dryRun {
		text = fmt.Sprintf("would write to %s: %s", store, r.Plan)
	}
	if r.Repeated > 0 {
		text += fmt.Sprintf(", %s left out", count(r.Repeated, "repetition"))
	}
	if r.Bad > 0 {
		text += fmt.Sprintf(", %s left out", count(r.Bad, "bad record"))
	}
	if r.Document != "" {
		text += "; claims without citations cite " + r.Document
	}
	return text
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
