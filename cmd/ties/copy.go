package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/exchange/backup"
	"ties/internal/redact"
)

func (p *program) copyCommand() *cli.Command {
	return &cli.Command{
		Name:  "copy",
		Usage: "copy everything from one store to another",
		Description: "Copies between stores of any kind, such as from SQLite to Neo4j, with the log of all revisions. A copy onto an earlier copy of " +
			"the same store makes them equal again. A target that has a log of its own keeps that one: the copy is a revision of it; records that only the target has " +
			"stay; records with the same ID are replaced. An interrupted copy can be repeated. Tokens are not copied.",
		Flags: p.storeFlags(p.originFlags(
			p.text("from", "", "`URL` of the store to copy from"),
			p.text("to", "", "`URL` of the store to copy to"),
		)...),
		Action: p.copy,
	}
}

func (p *program) copy(ctx context.Context, command *cli.Command) (err error) {
	if err := noArguments(command); err != nil {
		return err
	}
	fromURL, toURL := command.String("from"), command.String("to")
	if fromURL == "" || toURL == "" || fromURL == toURL {
		return usageErrorf("copy needs two stores: want --from URL and --to URL, such as --from sqlite:ties.db --to bolt://localhost:7687")
	}
	if err := checkOutput(strings.TrimPrefix(toURL, "sqlite:"), fromURL); err != nil {
		return fmt.Errorf("--to: %w", err)
	}
	by, err := parseOrigin(command)
	if err != nil {
		return err
	}
	from, err := p.openExisting(ctx, command, fromURL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	to, err := p.openStore(ctx, command, toURL)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()

	display := newDisplay(p.stderr)
	done, err := backup.Copy(ctx, from, to, by, display.progress)
	display.end()
	if err != nil {
		return err
	}
	text := fmt.Sprintf("%s copied from %s to %s%s", listOf(count(done.Records, "record"), countAny(done.Past, "revision"), countAny(done.Proposals, "proposal")), redact.URL(fromURL), redact.URL(toURL), asRevisions(done.Revisions))
	if done.LeftOut > 0 {
		text += fmt.Sprintf("; %s left out, since only a copy with the log has them", count(done.LeftOut, "proposal"))
	}
	if len(done.Revisions) > 0 {
		text += "; the log of the first stays there, since the second has its own"
	}
	return p.printf("%s", text)
}
