package main

import (
	"context"
	"fmt"
	"io"

	"github.com/urfave/cli/v3"

	"ties/internal/buildinfo"
	"ties/internal/licenses"
	"ties/web"
)

func (p *program) versionCommand() *cli.Command {
	return &cli.Command{
		Name:        "version",
		Usage:       "print the version",
		Description: "Prints the version, the commit that it was built from and its date, the version of Go, and the platform.",
		Action: func(_ context.Context, command *cli.Command) error {
			if err := noArguments(command); err != nil {
				return err
			}
			return p.printf("ties %s", buildinfo.Read())
		},
	}
}

func (p *program) licensesCommand() *cli.Command {
	return &cli.Command{
		Name:        "licenses",
		Aliases:     []string{"licences"},
		Usage:       "print the licenses of what ties is built from",
		Description: "Prints the licenses of the Go modules in the program, and of the packages in its pages.",
		Action: func(_ context.Context, command *cli.Command) error {
			if err := noArguments(command); err != nil {
				return err
			}
			pages, err := web.Licenses()
			if err == nil {
				_, err = io.WriteString(p.stdout, fmt.Sprintf("%s\n%s", licenses.Modules, pages))
			}
			return err
		},
	}
}
