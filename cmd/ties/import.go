package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/urfave/cli/v3"

	"ties/exchange"
)

func (p *program) importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "check files in the native format (JSON Lines), and write what they hold into a store",
		ArgsUsage: "FILE… (- for standard input)",
		Description: "Records may refer to each other in any order, across files, and to what is in the store. Each bad record is " +
			"reported as file:line: field: reason, and nothing is written if there is one. An import can be repeated.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.boolean("skip-invalid", false, "leave bad records out, and what depends on them, and write the others"),
			p.text("recorded-at", "", "the `TIME` at which records that do not say so were recorded, such as 2024-12-01T00:00:00Z "+
				"(default: now, or when the same files were first imported)"),
		),
		Action: p.importFiles,
	}
}

func (p *program) importFiles(ctx context.Context, command *cli.Command) (err error) {
	at, err := recordedAt(command.String("recorded-at"))
	if err != nil {
		return err
	}
	inputs, closeInputs, err := p.inputs(command.Args().Slice())
	defer closeInputs()
	if err != nil {
		return err
	}
	store, err := p.openStore(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()

	display := newDisplay(p.stderr)
	report, err := exchange.Import(ctx, store, inputs, exchange.Options{
		RecordedAt:  at,
		SkipInvalid: command.Bool("skip-invalid"),
		Problem:     func(problem exchange.Problem) { display.line(problem.String()) },
		Progress:    display.progress,
	})
	display.end()
	if bad := (*exchange.BadInput)(nil); errors.As(err, &bad) {
		return fmt.Errorf("%w (--skip-invalid leaves bad records out)", err)
	}
	if err != nil {
		return err
	}
	return p.say("%s", summary(report, command.String("store")))
}

func recordedAt(text string) (time.Time, error) {
	if text == "" {
		return time.Now().UTC().Truncate(time.Second), nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return at, misuse("--recorded-at %q is not a time: want one such as 2024-12-01T00:00:00Z", text)
	}
	return at, nil
}

// inputs opens files. The function it gives closes them, and is to be called also after an error.
func (p *program) inputs(names []string) (inputs []exchange.Input, closeAll func(), err error) {
	var files []io.Closer
	closeAll = func() {
		for _, f := range files {
			_ = f.Close() // nothing was written to it
		}
	}
	if len(names) == 0 {
		return nil, closeAll, misuse("import needs a FILE, or - for standard input: see ties import --help")
	}
	for _, name := range names {
		if name == "-" {
			inputs = append(inputs, exchange.Input{Name: "stdin", Content: p.stdin})
			continue
		}
		file, err := openInput(name)
		if err != nil {
			return nil, closeAll, fmt.Errorf("cannot read %s: %w", name, reason(err))
		}
		files = append(files, file)
		inputs = append(inputs, exchange.Input{Name: name, Content: file})
	}
	return inputs, closeAll, nil
}

var errDirectory = errors.New("it is a directory: want a file")

func openInput(name string) (*os.File, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && info.IsDir() {
		err = errDirectory
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// summary says in a sentence what an import did.
func summary(r exchange.Report, store string) string {
	text := fmt.Sprintf("%s written to %s", count(r.Written, "record"), store)
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
