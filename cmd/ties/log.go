package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/exchange/history"
	"ties/internal/feed"
	"ties/internal/redact"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// logCommands are the commands for the log.
type logCommands struct {
	flags  func(...cli.Flag) []cli.Flag // with those that name the store
	open   func(ctx context.Context, command *cli.Command, url string) (store.Store, error)
	stdout io.Writer
	stderr screen
}

// printf prints a line.
func (p logCommands) printf(format string, args ...any) error {
	_, err := fmt.Fprintf(screen{p.stdout}, format+"\n", args...)
	return err
}

func (p logCommands) logCommand() *cli.Command {
	return &cli.Command{
		Name:  "log",
		Usage: "list the revisions of a store: who changed it, when and why",
		Description: "The newest revisions come first; with --since those after a revision, oldest first. With --of, all changes of a record are shown, with " +
			"its fields before and after, newest first. ties show has the changes of one revision, ties export --history those of all.",
		Flags: p.flags(
			&cli.StringFlag{Name: "of", Usage: "show the changes of the record with this `ID`"},
			&cli.BoolFlag{Name: "with-claims", Usage: "with --of, also those of the relations and facts that touch it, or did"},
			&cli.Int64Flag{Name: "since", Usage: "only what is after the revision with this `NUMBER`"},
			&cli.IntFlag{Name: "limit", Value: 20, Usage: "the greatest `NUMBER` of revisions, or of changes with --of"},
			&cli.BoolFlag{Name: "json", Usage: "print lines of JSON, as ties export --history does"},
		),
		Action: p.log,
	}
}

func (p logCommands) log(ctx context.Context, command *cli.Command) error {
	if err := noArguments(command); err != nil {
		return err
	}
	since, limit, of := command.Int64("since"), command.Int("limit"), command.String("of")
	switch {
	case since < 0 || limit < 1:
		return usageErrorf("--since and --limit are numbers of revisions: want 0 or more, and 1 or more")
	case of == "" && command.Bool("with-claims"):
		return usageErrorf("--with-claims is of an entity: want --of ID with it")
	}
	return p.withStore(ctx, command, func(from store.Store) error {
		if of != "" {
			return p.logOf(ctx, command, from, &query.Changes{
				Of: of, WithClaims: command.Bool("with-claims"), Since: since, Revisions: true, Slice: query.LogSlice{Limit: limit, Newest: true},
			})
		}
		slice := query.LogSlice{Limit: limit, Newest: since == 0}
		if since > 0 {
			slice.From = &query.LogPosition{Revision: since}
		}
		found, err := from.ReadLog(ctx, &query.LogPlan{Start: &query.Revisions{Slice: slice}})
		if err != nil {
			return err
		}
		p.noteMore(found)
		return p.printRevisions(found.Revisions, command.Bool("json"))
	})
}

// withStore calls f with the store that a command names, to read it.
func (p logCommands) withStore(ctx context.Context, command *cli.Command, f func(store.Store) error) (err error) {
	opened, err := p.open(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	return f(opened)
}

// noteMore says that there is more than what is shown.
func (p logCommands) noteMore(found *query.LogPage) {
	if found.More {
		_, _ = fmt.Fprintln(p.stderr, "there is more: --limit says how much is shown") // a failed note is no fault
	}
}

func (p logCommands) printRevisions(rows []query.RevisionRow, asJSON bool) error {
	if asJSON {
		return p.printLines(func(w *history.Writer) error {
			for i := range rows {
				if err := w.Revision(&rows[i].Revision); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if len(rows) == 0 {
		return p.printf("there are no such revisions")
	}
	var table strings.Builder
	if err := history.PrintTable(&table, rows); err != nil {
		return err
	}
	return p.printf("%s", strings.TrimSuffix(table.String(), "\n"))
}

// printLines prints lines of JSON.
func (p logCommands) printLines(write func(*history.Writer) error) error {
	w := history.NewWriter(p.stdout)
	return errors.Join(write(w), w.Flush())
}

// logOf prints changes of records, below their revisions.
func (p logCommands) logOf(ctx context.Context, command *cli.Command, from store.LogReader, which *query.Changes) error {
	found, err := from.ReadLog(ctx, &query.LogPlan{Start: which, Records: true})
	if err != nil {
		return err
	}
	if len(found.Changes) == 0 && which.Since == 0 {
		return fmt.Errorf("the log has nothing of %q: want the ID of a record that is there, or was", kg.Shorten(which.Of, kg.MaxShown))
	}
	p.noteMore(found)
	if command.Bool("json") {
		return p.printLines(func(w *history.Writer) error {
			return eachOfLog(found.Changes, w.Revision, w.Change)
		})
	}
	out := screen{p.stdout}
	return eachOfLog(found.Changes, func(r *kg.Revision) error {
		if r != found.Changes[0].Revision {
			_, _ = fmt.Fprintln(out) // what is printed next has the error
		}
		return history.PrintRevision(out, r)
	}, func(c *kg.Change) error { return history.PrintChange(out, c) })
}

// eachOfLog calls f for the revision of each change, once for those in a row that have the same, and g for the change.
func eachOfLog(rows []query.ChangeRow, f func(*kg.Revision) error, g func(*kg.Change) error) error {
	var last int64
	for i := range rows {
		c := &rows[i]
		if number := c.Revision.Number; number != last {
			last = number
			if err := f(c.Revision); err != nil {
				return err
			}
		}
		if err := g(&c.Change); err != nil {
			return err
		}
	}
	return nil
}

func (p logCommands) followCommand() *cli.Command {
	return &cli.Command{
		Name:  "follow",
		Usage: "print what changes, as it happens, as lines of JSON for other programs",
		Description: "A line for each revision, in their order, whoever writes it, a server too; below it a line for each of its records, with the record " +
			"before and after, as ties export --history prints them. The revision says how many follow (records). Who is cut off goes on with --since: " +
			"the number of the last revision of which all lines have come. While the store cannot be reached it waits.",
		Flags:  p.flags(&cli.Int64Flag{Name: "since", Value: feed.FromNow, Usage: "begin after the revision with this `NUMBER`", DefaultText: "what is written from now on"}),
		Action: p.follow,
	}
}

func (p logCommands) follow(ctx context.Context, command *cli.Command) error {
	if err := noArguments(command); err != nil {
		return err
	}
	since := command.Int64("since")
	if since < 0 && command.IsSet("since") {
		return usageErrorf("--since %d is no number of a revision: want 0 or more", since)
	}
	return p.withStore(ctx, command, func(from store.Store) error {
		return history.Follow(ctx, from, since, history.NewWriter(p.stdout), func(err error) {
			_, _ = fmt.Fprintf(p.stderr, "waiting for the store: %v\n", err) // a failed note is no fault
		})
	})
}

func (p logCommands) showCommand() *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show a revision: who made it, when and why, and what it changed",
		ArgsUsage: "REVISION",
		Flags:     p.flags(&cli.BoolFlag{Name: "json", Usage: "print lines of JSON, as ties export --history does"}),
		Action:    p.show,
	}
}

func (p logCommands) show(ctx context.Context, command *cli.Command) error {
	number, err := strconv.ParseInt(command.Args().First(), 10, 64)
	if err != nil || number < 1 || command.Args().Len() != 1 {
		return usageErrorf("show needs the number of a REVISION: ties log shows them")
	}
	return p.withStore(ctx, command, func(from store.Store) error {
		r, err := history.Find(ctx, from, number)
		if err != nil {
			return err
		}
		if r == nil {
			return fmt.Errorf("there is no revision %d: ties log shows those that there are", number)
		}
		if command.Bool("json") {
			return p.printLines(func(w *history.Writer) error {
				if err := w.Revision(&r.Revision); err != nil {
					return err
				}
				return history.EachChange(ctx, from, r, w.Change)
			})
		}
		out := screen{p.stdout}
		if err := history.PrintRevision(out, &r.Revision); err != nil {
			return err
		}
		return history.EachChange(ctx, from, r, func(c *kg.Change) error { return history.PrintChange(out, c) })
	})
}

func (p logCommands) verifyCommand() *cli.Command {
	return &cli.Command{
		Name:  "verify",
		Usage: "check that the log of a store is whole, and that its records are what the log says",
		Description: "Each revision has a digest of itself and of the one before it, which is computed again. It is printed for the newest one: who keeps it " +
			"elsewhere can see later that nothing of the past was changed. On Neo4j, the writes of a server wait meanwhile.",
		Flags:  p.flags(),
		Action: p.verify,
	}
}

func (p logCommands) verify(ctx context.Context, command *cli.Command) error {
	if err := noArguments(command); err != nil {
		return err
	}
	return p.withStore(ctx, command, func(from store.Store) error {
		found, err := history.Verify(ctx, from)
		if err != nil {
			return err
		}
		name := redact.URL(command.String("store"))
		what := listOf(count(found.Records, "record"), count(found.Revisions, "revision"), count(found.Changes, "change"))
		if found.Faults == 0 {
			return p.printf("%s of %s agree; the digest of the newest revision is %x", what, name, found.Digest)
		}
		for _, fault := range found.First {
			_, _ = fmt.Fprintln(p.stderr, fault) // the error below says that there are some
		}
		return fmt.Errorf("%s of %s do not agree: %s", what, name, count(found.Faults, "fault"))
	})
}
