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

// versionCommand prints what this program is.
func versionCommand(to io.Writer) *cli.Command {
	return &cli.Command{
		Name:        "version",
		Usage:       "print the version",
		Description: "Prints the version, the commit that it was built from and its date, the version of Go, and the platform.",
		Action: func(_ context.Context, command *cli.Command) error {
			if err := noArguments(command); err != nil {
				return err
			}
			_, err := fmt.Fprintf(to, "ties %s\n", buildinfo.Read())
			return err
		},
	}
}

// licensesCommand prints the licenses of what is in this program.
func licensesCommand(to io.Writer) *cli.Command {
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
				_, err = fmt.Fprintf(to, "%s\n%s", licenses.Modules, pages)
			}
			return err
		},
	}
}
