package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v3"
)

// The exit codes.
const (
	succeeded = iota
	failed
	misused // the command line is wrong
)

// program is everything that commands touch of the process that runs them.
type program struct {
	lookup func(name string) (string, bool) // the environment
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
}

// run runs one command line, until it is done or the context is, and gives the exit code.
func run(ctx context.Context, args []string, lookup func(string) (string, bool), stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{lookup: lookup, stdin: stdin, stdout: stdout, stderr: stderr}
	err := p.commands().Run(ctx, args)
	if err == nil {
		return succeeded
	}
	if errors.Is(err, context.Canceled) {
		err = fmt.Errorf("interrupted: %w", err)
	}
	_, _ = fmt.Fprintf(stderr, "ties: %s\n", strings.ReplaceAll(err.Error(), "\n", "; "))
	if errors.As(err, new(usageError)) {
		return misused
	}
	return failed
}

// usageError is a fault of whoever wrote the command line.
type usageError string

func (e usageError) Error() string { return string(e) }

func misuse(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// say tells of a success.
func (p *program) say(format string, args ...any) error {
	_, err := fmt.Fprintf(p.stdout, format+"\n", args...)
	return err
}

func (p *program) commands() *cli.Command {
	root := &cli.Command{
		Name:        "ties",
		Usage:       "a knowledge graph of people, companies and projects",
		Description: "Each setting is a flag, or else an environment variable (TIES_LISTEN for --listen), or else its default.",
		Commands: []*cli.Command{p.serveCommand(), p.importCommand(), p.exportCommand(), p.copyCommand(),
			p.backupCommand(), p.restoreCommand(), p.versionCommand()},
		Action:          p.noCommand,
		Writer:          p.stdout,
		ErrWriter:       p.stderr,
		HideHelpCommand: true,
		ExitErrHandler:  func(context.Context, *cli.Command, error) {}, // run says what is wrong, once
	}
	for _, command := range append(root.Commands, root) {
		command.OnUsageError = func(_ context.Context, command *cli.Command, err error, _ bool) error {
			return misuse("%s: see %s --help", err, command.FullName())
		}
	}
	return root
}

func (p *program) noCommand(_ context.Context, root *cli.Command) error {
	name := root.Args().First()
	switch name {
	case "", "help":
		return cli.ShowRootCommandHelp(root)
	default:
		return misuse("there is no command %q: want serve, import, export, copy, backup, restore or version", name)
	}
}

// noArguments refuses what follows a command that takes flags only.
func noArguments(command *cli.Command) error {
	if command.Args().Present() {
		return misuse("%s takes no arguments, but %q is one: see %s --help", command.Name, command.Args().First(), command.FullName())
	}
	return nil
}
