package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v3"

	"ties/exchange"
	"ties/kg"
)

func (p *program) exportCommand() *cli.Command {
	return &cli.Command{
		Name:        "export",
		Usage:       "write everything that a store holds in the native format (JSON Lines)",
		Description: "What is exported and imported again is equal.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.text("output", "-", "the `FILE` to write, - for standard output; it is there when it is complete"),
		),
		Action: p.export,
	}
}

func (p *program) export(ctx context.Context, command *cli.Command) (err error) {
	if err := noArguments(command); err != nil {
		return err
	}
	store, err := p.openExisting(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	if name := command.String("output"); name != "-" {
		return p.exportFile(ctx, store, name)
	}
	_, err = exchange.Export(ctx, store, p.stdout)
	return err
}

// exportFile writes beside the file first, so that one which was there stays as it is until the new one is whole.
func (p *program) exportFile(ctx context.Context, store kg.Exporter, name string) error {
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	defer os.Remove(file.Name()) // fails, as it should, once the file has its name
	records, err := exchange.Export(ctx, store, file)
	err = errors.Join(err, finish(file))
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	return p.say("%s written to %s", count(records, "record"), name)
}

// finish closes a file that others shall be able to read, once it is safe on the disk.
func finish(file interface {
	io.Closer
	Sync() error
	Chmod(os.FileMode) error
}) error {
	const readable = 0o644
	return errors.Join(file.Chmod(readable), file.Sync(), file.Close())
}
