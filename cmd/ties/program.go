package main

import (
	"fmt"
	"io"
)

// program is the environment of the commands: variables and standard streams.
type program struct {
	environment
	stdin  io.Reader
	stdout io.Writer
	stderr screen
	note   func(text string) // tells what a command is kept waiting for
}

// printf prints a line to standard output.
func (p *program) printf(format string, args ...any) error {
	_, err := fmt.Fprintf(screen{p.stdout}, format+"\n", args...)
	return err
}
