package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/access"
	"ties/internal/redact"
)

// Exit codes.
const (
	exitOK = iota
	exitError
	exitUsage // the command line is wrong
)

// runCLI runs a command line until it or the context is done, and returns the exit code.
func runCLI(ctx context.Context, args []string, lookup func(string) (string, bool), stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{environment: lookup, stdin: stdin, stdout: stdout, stderr: screen{stderr}}
	p.note = func(text string) { _, _ = fmt.Fprintln(p.stderr, text) } // which must not stop a command
	err := p.commands().Run(ctx, args)
	if err == nil {
		return exitOK
	}
	if errors.Is(err, context.Canceled) {
		err = fmt.Errorf("interrupted: %w", err)
	}
	_, _ = fmt.Fprintf(p.stderr, "ties: %s\n", strings.ReplaceAll(err.Error(), "\n", "; "))
	if errors.As(err, new(usageError)) {
		return exitUsage
	}
	return exitError
}

func (p *program) commands() *cli.Command {
	logs := logCommands{
		flags: func(which ...cli.Flag) []cli.Flag { return p.storeFlags(append(which, p.storeFlag())...) },
		open:  p.openExisting, stdout: p.stdout, stderr: p.stderr,
	}
	root := &cli.Command{
		Name:        "ties",
		Usage:       "a knowledge graph of people, companies and projects",
		Description: "Each setting is a flag, or else an environment variable (TIES_LISTEN for --listen), or else its default.",
		Commands: []*cli.Command{p.serveCommand(), mcpCommand(p), sampleCommand(p), p.importCommand(), p.exportCommand(), p.copyCommand(),
			logs.logCommand(), logs.followCommand(), logs.showCommand(), logs.verifyCommand(), eraseCommand(p),
			p.backupCommand(), p.restoreCommand(), p.tokenCommand(), healthCommand(p.environment, screen{p.stdout}), versionCommand(screen{p.stdout}), licensesCommand(p.stdout)},
		Action:          p.noCommand,
		Writer:          screen{p.stdout},
		ErrWriter:       p.stderr,
		HideHelpCommand: true,
		ExitErrHandler:  func(context.Context, *cli.Command, error) {}, // runCLI reports errors
	}
	prepare(root, "")
	return root
}

// prepare has a command, and those below it, ask whether they may run, and point to the help where they are misused.
func prepare(command *cli.Command, above string) {
	name := above + command.Name
	command.Before = func(ctx context.Context, _ *cli.Command) (context.Context, error) {
		return ctx, access.Policy{}.Check(access.Operator, name)
	}
	command.OnUsageError = func(_ context.Context, command *cli.Command, err error, _ bool) error {
		return usageErrorf("%s: see %s --help", err, command.FullName())
	}
	for _, below := range command.Commands {
		prepare(below, name+" ")
	}
}

func (p *program) noCommand(_ context.Context, root *cli.Command) error {
	name := root.Args().First()
	switch name {
	case "", "help":
		return cli.ShowRootCommandHelp(root)
	default:
		return usageErrorf("there is no command %q: want serve, mcp, sample, import, export, copy, log, follow, show, verify, erase, backup, restore, health, token, version or licenses", redact.URL(name))
	}
}
