package main

import (
	"context"
	"runtime"

	"github.com/urfave/cli/v3"
)

func (p *program) versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version",
		Action: func(_ context.Context, command *cli.Command) error {
			if err := noArguments(command); err != nil {
				return err
			}
			return p.printf("ties %s, %s, %s/%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
		},
	}
}
