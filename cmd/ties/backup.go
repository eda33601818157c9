package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/exchange/backup"
	"ties/internal/redact"
)

func (p *program) backupCommand() *cli.Command {
	return &cli.Command{
		Name:      "backup",
		Usage:     "back up a store to a file",
		ArgsUsage: "FILE",
		Description: "Writes a consistent snapshot, compressed and with a checksum, from which any store can be restored, with the log of all revisions and the hashes of tokens. The file appears " +
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
	return p.printf("%s of %s written to %s", listed(count(done.Records, "record"), some(done.Revisions, "revision"), some(done.Tokens, "token")), redact.URL(command.String("store")), name)
}

func (p *program) restoreCommand() *cli.Command {
	return &cli.Command{
		Name:      "restore",
		Usage:     "restore a store from a backup",
		ArgsUsage: "FILE",
		Description: "The store must be empty, unless --overwrite is given. The file is checked first: a truncated or damaged one changes " +
			"nothing. An interrupted restore can be repeated with --overwrite. The log of revisions is that of the backup; one of an earlier version has none, and is a revision itself. Tokens are restored as they were, except those whose names the " +
			"store has: revoke again what was revoked since the backup.",
		Flags: p.storeFlags(p.originFlags(
			p.storeFlag(),
			p.boolean("overwrite", false, "replace the contents of the store and its log, after the backup has been checked"),
		)...),
		Action: p.restore,
	}
}

func (p *program) restore(ctx context.Context, command *cli.Command) (err error) {
	name, err := fileArgument(command)
	if err != nil {
		return err
	}
	by, err := origin(command)
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
	done, err := backup.Restore(ctx, store, name, file, backup.Options{Overwrite: command.Bool("overwrite"), Origin: by, Progress: display.progress})
	display.end()
	if errors.Is(err, backup.ErrOccupied) {
		return fmt.Errorf("%w (--overwrite replaces it)", err)
	}
	if err != nil {
		return err
	}
	return p.printf("%s restored from %s to %s%s", listed(count(done.Records, "record"), some(done.Past, "revision"), some(done.Tokens, "token")),
		name, redact.URL(command.String("store")), asRevisions(done.Revisions))
}

// listed returns texts such as "4 records, 2 revisions and 1 token", without those that are empty.
func listed(texts ...string) string {
	texts = slices.DeleteFunc(texts, func(text string) bool { return text == "" })
	last := len(texts) - 1
	if last < 1 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:last], ", ") + " and " + texts[last]
}

// some returns a number of things, "" if there are none.
func some(n int, what string) string {
	if n == 0 {
		return ""
	}
	return count(n, what)
}

// fileArgument returns the only argument of a command.
func fileArgument(command *cli.Command) (string, error) {
	if command.Args().Len() != 1 {
		return "", usageErrorf("%s needs one FILE: see %s --help", command.Name, command.FullName())
	}
	return command.Args().First(), nil
}
