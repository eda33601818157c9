package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/urfave/cli/v3"

	"ties/bench/gen"
	"ties/internal/redact"
	"ties/store"
)

func sampleCommand(p *program) *cli.Command {
	const people, seed = 5_000, 1
	return &cli.Command{
		Name:  "sample",
		Usage: "fill an empty store with made-up people and companies",
		Description: "Makes a graph to try ties with: a few large employers among many small ones, careers, dates that are vague or missing, " +
			"names in many scripts. All of it is invented. The same numbers make the same graph.",
		Flags: p.storeFlags(
			p.storeFlag(),
			&cli.IntFlag{Name: "people", Value: people, Usage: "`NUMBER` of people", Sources: p.envSource("people")},
			&cli.Uint64Flag{Name: "variant", Value: seed, Usage: "`NUMBER` of the graph: each makes another one", Sources: p.envSource("variant")},
		),
		Action: func(ctx context.Context, command *cli.Command) error { return fillSample(ctx, p, command) },
	}
}

func fillSample(ctx context.Context, p *program, command *cli.Command) (err error) {
	const most = 10_000_000
	if err := noArguments(command); err != nil {
		return err
	}
	options := gen.Options{People: command.Int("people"), Seed: command.Uint64("variant")}
	if options.People < 1 || options.People > most {
		return usageErrorf("--people %d cannot be: want 1 to %d", options.People, most)
	}
	opened, err := p.openStore(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	url := redact.URL(command.String("store"))
	loader, ok := opened.(store.EmptyLoader)
	if !ok {
		return fmt.Errorf("%s cannot be filled at once", url)
	}
	err = loader.LoadEmpty(ctx, func(to store.Writer) error { return gen.Fill(ctx, to, options) })
	if errors.Is(err, store.ErrNotEmpty) {
		return fmt.Errorf("%s holds something already: want an empty store, such as --store sqlite:sample.db", url)
	}
	if err != nil {
		return err
	}
	records, _ := gen.Count(options)
	return p.printf("%s of made-up people and companies written to %s: ties serve --store %s", count(records, "record"), url, url)
}
