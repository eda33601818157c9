package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v3"

	"ties/exchange/backup"
	"ties/internal/redact"
)

func (p *program) backupCommand() *cli.Command {
	return &cli.Command{
		Name:      "backup",
		Usage:     "back up a store to a file",
		ArgsUsage: "FILE",
		Description: "Writes a consistent snapshot, compressed and with a checksum, from which any store can be restored, with the hashes of tokens. The file appears " +
			"when it is complete, and only its owner may read it; an existing file is not replaced, unless --overwrite is given. A server " +
			"may keep running; on Neo4j, its writes wait until the backup is done.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.boolean("overwrite", false, "replace an existing file, when the backup is complete"),
		),
		Action: p.backup,
	}
}

func (p *program) backup(ctx context.Context, command *cli.Command) (err error) {
	name, err := fileArgument(command)
	if err != nil {
		return err
	}
	if err := checkOutput(name, command.String("store")); err != nil {
		return err
	}
	if _, err := os.Lstat(name); err == nil && !command.Bool("overwrite") {
		return fmt.Errorf("%s exists already, and stays as it is (--overwrite replaces it)", name)
	}
	store, err := p.openExisting(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	var done backup.Contents
	err = writeFile(name, private, func(to io.Writer) (err error) {
		done, err = backup.Write(ctx, store, to)
		return err
	})
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	return p.printf("%s%s of %s written to %s", count(done.Records, "record"), andTokens(done), redact.URL(command.String("store")), name)
}

func (p *program) restoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "restore",
		Usage:     "restore a store from a backup",
		ArgsUsage: "FILE",
		Description: "The store must be empty, unless --overwrite is given. The file is checked first: a truncated or damaged one changes " +
			"nothing. An interrupted restore can be repeated with --overwrite. Tokens are restored as they were, except those whose names the " +
			"store has: revoke again what was revoked since the backup.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.boolean("overwrite", false, "replace the contents of the store, after the backup has been checked"),
		),
		Action: p.restore,
	}
}

func (p *program) restore(ctx context.Context, command *cli.Command) (err error) {
	name, err := fileArgument(command)
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
	done, err := backup.Restore(ctx, store, name, file, command.Bool("overwrite"), display.progress)
	display.end()
	if errors.Is(err, backup.ErrOccupied) {
		return fmt.Errorf("%w (--overwrite replaces it)", err)
	}
	if err != nil {
		return err
	}
	return p.printf("%s%s restored from %s to %s", count(done.Records, "record"), andTokens(done), name, redact.URL(command.String("store")))
}

// andTokens names the tokens of a backup, if there are any.
func andTokens(c backup.Contents) string {
	if c.Tokens == 0 {
		return ""
	}
	return " and " + count(c.Tokens, "token")
}

// fileArgument returns the only argument of a command.
func fileArgument(command *cli.Command) (string, error) {
	if command.Args().Len() != 1 {
		return "", usageErrorf("%s needs one FILE: see %s --help", command.Name, command.FullName())
	}
	return command.Args().First(), nil
}
