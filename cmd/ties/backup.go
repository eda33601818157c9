package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/urfave/cli/v3"

	"ties/exchange/backup"
	"ties/internal/redact"
	"ties/internal/rotation"
)

// backupCommands are the commands for backups.
type backupCommands struct{ *program }

func (p *program) backupCommand() *cli.Command {
	return &cli.Command{
		Name:      "backup",
		Usage:     "back up a store to a file",
		ArgsUsage: "FILE, or a FOLDER with --keep",
		Description: "Writes a consistent snapshot, compressed and with a checksum, from which any store can be restored, with the log of all revisions and the hashes of tokens. The file appears " +
			"when it is complete, and only its owner may read it; an existing file is not replaced, unless --overwrite is given. A server " +
			"may keep running; on Neo4j, its writes wait until the backup is done. With --keep it goes to a folder, under a name with " +
			"the time, of which so many are kept; with --every it goes on, and a restart makes none before it is due.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.boolean("overwrite", false, "replace an existing file, when the backup is complete"),
			&cli.IntFlag{Name: "keep", Usage: "`NUMBER` of backups to keep in a folder: older ones are removed", Sources: p.envSource("keep")},
			&cli.DurationFlag{Name: "every", Usage: "`TIME` between backups, such as 24h, until it is told to stop", Sources: p.envSource("every")},
		),
		Action: backupCommands{p}.backup,
	}
}

func (p backupCommands) backup(ctx context.Context, command *cli.Command) error {
	name, err := fileArgument(command)
	if err != nil {
		return err
	}
	if command.IsSet("keep") || command.IsSet("every") {
		return p.keepBackups(ctx, command, name)
	}
	if err := checkOutput(name, command.String("store")); err != nil {
		return err
	}
	if _, err := os.Lstat(name); err == nil && !command.Bool("overwrite") {
		return fmt.Errorf("%s exists already, and stays as it is (--overwrite replaces it)", name)
	}
	return p.writeBackup(ctx, command, name)
}

// keepBackups writes backups to a folder, and keeps the newest.
func (p backupCommands) keepBackups(ctx context.Context, command *cli.Command, folder string) error {
	keep, every := command.Int("keep"), command.Duration("every")
	switch {
	case keep < 1:
		return usageErrorf("--keep %d is too few: want 1 or more", keep)
	case command.IsSet("every") && every < time.Minute:
		return usageErrorf("--every %s is too often: want 1m or more", every)
	case command.Bool("overwrite"):
		return usageErrorf("--overwrite is for a FILE: with --keep each backup has a name of its own")
	}
	schedule := &rotation.Schedule{
		Folder: folder, Prefix: "ties-", Suffix: ".backup.gz", Every: every, Keep: keep,
		Write: func(ctx context.Context, path string) error { return p.writeBackup(ctx, command, path) },
		Failed: func(err error, next time.Time) {
			p.note(fmt.Sprintf("no backup was made: %v; the next try is at %s", reason(err), next.UTC().Format(time.RFC3339)))
		},
	}
	run := schedule.Once
	if every > 0 {
		run = schedule.Run
	}
	if err := run(ctx); err != nil {
		return cannotKeep(folder, err)
	}
	return nil
}

func cannotKeep(folder string, err error) error {
	if info, statErr := os.Stat(folder); statErr == nil && info.IsDir() {
		return err
	}
	return fmt.Errorf("cannot keep backups in %s, which is no folder: %w", folder, reason(err))
}

// writeBackup writes a backup, which appears when it is complete.
func (p backupCommands) writeBackup(ctx context.Context, command *cli.Command, name string) (err error) {
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
	return p.printf("%s of %s written to %s", listOf(count(done.Records, "record"), countAny(done.Revisions, "revision"), countAny(done.Proposals, "proposal"), countAny(done.Tokens, "token")), redact.URL(command.String("store")), name)
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
		Action: backupCommands{p}.restore,
	}
}

func (p backupCommands) restore(ctx context.Context, command *cli.Command) (err error) {
	name, err := fileArgument(command)
	if err != nil {
		return err
	}
	by, err := parseOrigin(command)
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
	return p.printf("%s restored from %s to %s%s", listOf(count(done.Records, "record"), countAny(done.Past, "revision"), countAny(done.Proposals, "proposal"), countAny(done.Tokens, "token")),
		name, redact.URL(command.String("store")), asRevisions(done.Revisions))
}

// fileArgument returns the only argument of a command.
func fileArgument(command *cli.Command) (string, error) {
	if command.Args().Len() != 1 {
		return "", usageErrorf("%s needs one FILE: see %s --help", command.Name, command.FullName())
	}
	return command.Args().First(), nil
}
