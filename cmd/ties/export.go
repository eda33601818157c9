package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/exchange"
	"ties/exchange/history"
	"ties/exchange/subset"
	"ties/internal/past"
	"ties/kg"
	"ties/store"
	"ties/store/sqlite"
)

func (p *program) exportCommand() *cli.Command {
	return &cli.Command{
		Name:  "export",
		Usage: "export a store, in the native format (JSON Lines) or for other tools",
		Description: "A jsonl or csv export that is imported again gives an equal graph. CSV is a folder with a file per kind, or a zip archive " +
			"if the output is standard output or ends in .zip. graphml, gexf and cytoscape hold entities and relations, without documents " +
			"and facts; ftm is FollowTheMoney, jsonld is JSON-LD in terms of schema.org. With --of, only the given entities and the nearest " +
			fmt.Sprintf("others are exported, at most %d in all; a note on standard error says if there are more.", subset.MostNodes),
		Flags: p.storeFlags(
			p.storeFlag(),
			p.text("format", "jsonl", "output `FORMAT`: jsonl, csv, graphml, ftm, gexf, cytoscape or jsonld"),
			&cli.StringSliceFlag{Name: "of", Usage: "export only what surrounds the entity with this `ID`; may be repeated"},
			&cli.IntFlag{Name: "hops", Value: 1, Usage: "with --of, the `NUMBER` of relations to follow from these entities"},
			&cli.BoolFlag{Name: "history", Usage: "export the log instead: lines of JSON, one for each revision, and below it one for each of its changes, with the " +
				"record before and after"},
			&cli.Int64Flag{Name: asKnownFlag, Usage: "export what the store held right after the revision with this `NUMBER`: ties log lists them"},
			p.text("output", "-", "output `FILE`, - for standard output; it appears when it is complete"),
		),
		Action: p.export,
	}
}

const asKnownFlag = "as-known"

func (p *program) export(ctx context.Context, command *cli.Command) (err error) {
	if err := noArguments(command); err != nil {
		return err
	}
	format, err := exchange.ParseExportFormat(command.String("format"))
	if err != nil {
		return usageErrorf("--format: %s", err)
	}
	if command.Bool("history") && (format != exchange.JSONLines || len(command.StringSlice("of")) > 0) {
		return usageErrorf("--history is of the whole store, as jsonl: ties log --of ID --json has that of a record")
	}
	if command.IsSet(asKnownFlag) && (command.Bool("history") || len(command.StringSlice("of")) > 0) {
		return usageErrorf("--as-known is of the whole store, without its log")
	}
	if err := checkOutput(command.String("output"), command.String("store")); err != nil {
		return err
	}
	opened, err := p.openExisting(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	if command.Bool("history") {
		return p.exportHistory(ctx, opened, command.String("output"))
	}
	var from store.Exporter = opened
	if command.IsSet(asKnownFlag) {
		from = past.Rewind(opened, command.Int64(asKnownFlag))
	}
	if of := command.StringSlice("of"); len(of) > 0 {
		part, err := subset.Read(ctx, opened, subset.Query{Of: of, Hops: command.Int("hops")})
		if err != nil {
			return err
		}
		if part.Cut {
			_, _ = fmt.Fprintln(p.stderr, subset.CutNote) // a failed note does not stop an export
		}
		from = part
	}
	return p.exportStore(ctx, from, format, command.String("output"))
}

func (p *program) exportStore(ctx context.Context, store store.Exporter, format exchange.Format, output string) error {
	if output == "-" {
		done, err := exchange.ExportAs(ctx, store, p.stdout, format)
		reportLeftOut(p.stderr, done, format)
		return err
	}
	done, err := exportFile(ctx, store, format, output)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", output, reason(err))
	}
	reportLeftOut(p.stderr, done, format)
	return p.printf("%s written to %s", count(done.Records, "record"), output)
}

func (p *program) exportHistory(ctx context.Context, from store.LogReader, output string) error {
	if output == "-" {
		_, err := history.Export(ctx, from, p.stdout)
		return err
	}
	var done history.Exported
	err := writeFile(output, usual, func(to io.Writer) (err error) {
		done, err = history.Export(ctx, from, to)
		return err
	})
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", output, reason(err))
	}
	return p.printf("%s written to %s", listOf(count(done.Revisions, "revision"), count(done.Changes, "change")), output)
}

// reportLeftOut prints what the format has no place for.
func reportLeftOut(out io.Writer, done exchange.Exported, format exchange.Format) {
	for _, t := range kg.Nodes.List() {
		if n := done.LeftOut[t]; n > 0 {
			_, _ = fmt.Fprintf(out, "%s of kind %s left out: %s has no place for them\n", count(n, "record"), t, format)
		}
	}
}

func exportFile(ctx context.Context, store store.Exporter, format exchange.Format, name string) (done exchange.Exported, err error) {
	if format == exchange.CSV && !strings.EqualFold(filepath.Ext(name), ".zip") {
		return exportFolder(ctx, store, name)
	}
	return done, writeFile(name, usual, func(to io.Writer) error {
		done, err = exchange.ExportAs(ctx, store, to, format)
		return err
	})
}

// The permissions of files, of which the umask takes some away.
const (
	private = 0o600 // backups
	usual   = 0o666
)

// writeFile writes to a temporary file and renames it, so that an existing file stays intact until the new one is
// complete.
func writeFile(name string, mode os.FileMode, write func(io.Writer) error) error {
	temporary := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"-"+rand.Text())
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	defer os.Remove(temporary) // fails once the file has been renamed
	if err := errors.Join(write(file), syncAndClose(file)); err != nil {
		return err
	}
	return os.Rename(temporary, name)
}

// checkOutput returns an error for an output that is a file of the store.
func checkOutput(name, storeURL string) error {
	path, ok := strings.CutPrefix(storeURL, "sqlite:")
	if !ok || path == sqlite.Memory {
		return nil
	}
	path, err := sqlitePath(path)
	if err != nil {
		return err
	}
	for _, suffix := range []string{"", "-wal", "-shm", "-journal", tokenSuffix} {
		if isSameFile(name, path+suffix) {
			return fmt.Errorf("%s is a file of the store, which stays as it is: want another name", name)
		}
	}
	return nil
}

func isSameFile(one, other string) bool {
	infoOne, errOne := os.Stat(one)
	infoOther, errOther := os.Stat(other)
	if errOne == nil && errOther == nil {
		return os.SameFile(infoOne, infoOther)
	}
	one, errOne = filepath.Abs(one)
	other, errOther = filepath.Abs(other)
	return errOne == nil && errOther == nil && one == other
}

// exportFolder writes the tables to a temporary folder and then moves them into the target. Other files there stay.
func exportFolder(ctx context.Context, store store.Exporter, name string) (done exchange.Exported, err error) {
	beside, err := os.MkdirTemp(filepath.Dir(filepath.Clean(name)), "."+filepath.Base(name)+"-*")
	if err != nil {
		return done, err
	}
	defer func() { _ = os.RemoveAll(beside) }()
	var files []*os.File
	done, err = exchange.ExportTables(ctx, store, func(table string) (io.Writer, error) {
		file, err := os.Create(filepath.Join(beside, table))
		files = append(files, file)
		return file, err
	})
	for _, f := range files {
		err = errors.Join(err, syncAndClose(f))
	}
	if err != nil {
		return done, err
	}
	if err := os.MkdirAll(name, os.ModePerm); err != nil {
		return done, err
	}
	for _, f := range files {
		if err := os.Rename(f.Name(), filepath.Join(name, filepath.Base(f.Name()))); err != nil {
			return done, err
		}
	}
	return done, nil
}

// syncAndClose syncs a file to disk and closes it.
func syncAndClose(file *os.File) error { return errors.Join(file.Sync(), file.Close()) }
