package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/buildinfo"
	"ties/internal/mcp"
	"ties/internal/server"
	"ties/store"
	"ties/store/sqlite"
)

func mcpCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:  "mcp",
		Usage: "serve the graph to an agent by the Model Context Protocol, over standard input and output",
		Description: "For clients that start their servers themselves. It only reads, also beside a server that is running. A server answers the same " +
			"protocol over HTTP at /mcp.",
		Flags: p.storeFlags(
			p.storeFlag(),
			p.boolean("seed", false, "first fill a new store with the article, and make the store if it is missing (default: false)"),
			p.requestTimeout("an answer of a tool"),
			p.text("log-format", "text", "`FORMAT` of the log on standard error: text or json"),
		),
		Action: func(ctx context.Context, command *cli.Command) error { return serveAgent(ctx, p, command) },
	}
}

// serveAgent serves until the input ends.
func serveAgent(ctx context.Context, p *program, command *cli.Command) (err error) {
	if err := noArguments(command); err != nil {
		return err
	}
	log, err := newLog(p.stderr, command.String("log-format"))
	if err != nil {
		return err
	}
	timeout, err := parseRequestTimeout(command)
	if err != nil {
		return err
	}
	opened, err := openForAgent(ctx, p, command)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	if command.Bool("seed") {
		if err := server.Seed(ctx, opened, log); err != nil {
			return err
		}
	}
	executor := graph.NewExecutor(opened, httpapi.Options{Timeout: timeout})
	return mcp.NewServer(executor, buildinfo.Read().Name(), log).Serve(ctx, p.stdin, p.stdout)
}

// openForAgent opens the store, which is there unless it is to be filled. One in memory would be empty.
func openForAgent(ctx context.Context, p *program, command *cli.Command) (store.Store, error) {
	url := command.String("store")
	if command.Bool("seed") {
		return p.openStore(ctx, command, url)
	}
	if strings.TrimPrefix(url, "sqlite:") == sqlite.Memory {
		return nil, usageErrorf("--store %s is empty: want --seed, or the store of a file or a database", url)
	}
	opened, err := p.openExisting(ctx, command, url)
	if err != nil {
		return nil, fmt.Errorf("%w: want the store of a server as --store, or --seed to try it with the article", err)
	}
	return opened, nil
}
