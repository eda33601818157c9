package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/redact"
	"ties/kg"
	"ties/store"
)

// eraseCommand returns the command that erases records.
func eraseCommand(p *program) *cli.Command {
	c := eraser{p}
	return &cli.Command{
		Name:      "erase",
		Usage:     "erase records for good, with their past",
		ArgsUsage: "ID …",
		Description: "Erases records, the relations and facts that were stated of them, their merges, and all that the log says of these: nothing brings them back. It " +
			"lists them, and asks first. In the log, ERASED changes stand for them, and its digests are computed again. A reason of another revision that mentions an erased ID, or the " +
			"name of an erased entity, is taken out. Documents, quotes and descriptions of others stay as they are: name a document as well if its text is to go. " +
			"Backups, exports and copies made before are not reached, nor are the files of Neo4j itself: docs/operating.md says what to do with these.",
		Flags: p.storeFlags(p.originFlags(
			p.storeFlag(),
			p.boolean("yes", false, "erase without asking"),
			&cli.BoolFlag{Name: "dry-run", Usage: "list what would be erased, and erase nothing"},
		)...),
		Action: c.erase,
	}
}

// eraser erases records.
type eraser struct{ *program }

func (p eraser) erase(ctx context.Context, command *cli.Command) (err error) {
	if !command.Args().Present() {
		return usageErrorf("erase needs the IDs of what is to be erased: see %s --help", command.FullName())
	}
	by, err := parseOrigin(command)
	if err != nil {
		return err
	}
	from, err := p.openExisting(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	what := &kg.Erasure{IDs: command.Args().Slice(), Origin: by, DryRun: true}
	planned, err := from.Erase(ctx, what)
	if err != nil {
		return err
	}
	if err := p.list(planned.Changes); err != nil || command.Bool("dry-run") {
		return err
	}
	if !command.Bool("yes") {
		if err := p.confirm(); err != nil {
			return err
		}
	}
	return p.run(ctx, command, from, what)
}

// run erases what was listed.
func (p eraser) run(ctx context.Context, command *cli.Command, from store.Eraser, what *kg.Erasure) error {
	what.DryRun = false
	done, err := from.Erase(ctx, what)
	if err != nil {
		return err
	}
	return p.printf("%s erased from %s for good, as revision %d", count(done.Revision.Records, "record"), redact.URL(command.String("store")), done.Revision.Number)
}

// maxListed is how many records are listed.
const maxListed = 50

// list lists what is erased, and the documents that this cites and that stay.
func (p eraser) list(changes []kg.Change) error {
	erased := map[string]bool{}
	for _, c := range changes {
		erased[c.ID] = true
	}
	var cited []string
	for i, c := range changes {
		text := c.ID
		if c.Before == nil {
			text += " (deleted already)"
		} else {
			for _, cite := range kg.Citations(c.Before) {
				if !erased[cite.Document] {
					cited = append(cited, cite.Document)
				}
			}
		}
		if i < maxListed {
			if err := p.printf("%s", text); err != nil {
				return err
			}
		}
	}
	if more := len(changes) - maxListed; more > 0 {
		if err := p.printf("and %d more", more); err != nil {
			return err
		}
	}
	slices.Sort(cited)
	if cited = slices.Compact(cited); len(cited) == 0 {
		return nil
	}
	return p.printf("the documents that these cite stay: %s", strings.Join(cited[:min(len(cited), maxListed)], ", "))
}

// confirm asks whether to go on. It returns an error if not.
func (p eraser) confirm() error {
	if err := p.printf("erase all of this for good, with its past? Nothing brings it back. Type yes to go on:"); err != nil {
		return err
	}
	answer, err := bufio.NewReader(p.stdin).ReadString('\n')
	if strings.TrimSpace(answer) == "yes" && (err == nil || errors.Is(err, io.EOF)) {
		return nil
	}
	return errors.New("nothing was erased: only yes goes on")
}
