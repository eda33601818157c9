package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v3"

	"ties/exchange"
)

func (p *program) backupCommand() *cli.Command {
	return &cli.Command{
		Name:      "backup",
		Usage:     "write one state of everything that a store holds into a file, from which any store can be restored",
		ArgsUsage: "FILE",
		Description: "The file is compressed, and has a checksum. It is there when it is complete. A server may go on meanwhile; on " +
			"Neo4j, its writes wait until the backup is done.",
		Flags:  p.storeFlags(p.storeFlag()),
		Action: p.backup,
	}
}

func (p *program) backup(ctx context.Context, command *cli.Command) (err error) {
	name, err := oneFile(command)
	if err != nil {
		return err
	}
	store, err := p.openExisting(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	var records int
	err = writeFile(name, func(to io.Writer) (err error) {
		records, err = exchange.Backup(ctx, store, to)
		return err
	})
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	return p.say("%s of %s written to %s", count(records, "record"), command.String("store"), name)
}

func (p *program) restoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "restore",
		Usage:     "write a backup into a store",
		ArgsUsage: "FILE",
		Description: "The store must be empty, unless it is to be overwritten. The file is checked first: one that is cut off or " +
			"damaged changes nothing. A restore that was cut off can be repeated with --overwrite.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.boolean("overwrite", false, "delete everything that the store holds, once the backup has been found sound"),
		),
		Action: p.restore,
	}
}

func (p *program) restore(ctx context.Context, command *cli.Command) (err error) {
	name, err := oneFile(command)
	if err != nil {
		return err
	}
	file, err := os.Open(name)
	if err != nil {
		return cannotRead(name, err)
	}
	defer file.Close()
	store, err := p.openStore(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	display := newDisplay(p.stderr)
	records, err := exchange.Restore(ctx, store, name, file, command.Bool("overwrite"), display.progress)
	display.end()
	if errors.Is(err, exchange.ErrOccupied) {
		return fmt.Errorf("%w (--overwrite replaces it)", err)
	}
	if err != nil {
		return err
	}
	return p.say("%s restored from %s to %s", count(records, "record"), name, command.String("store"))
}

// oneFile gives the one argument of a command.
func oneFile(command *cli.Command) (string, error) {
	if command.Args().Len() != 1 {
		return "", misuse("%s needs one FILE: see %s --help", command.Name, command.FullName())
	}
	return command.Args().First(), nil
}
