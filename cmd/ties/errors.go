package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"

	"github.com/urfave/cli/v3"

	"ties/internal/redact"
)

// reason returns the error of the operating system without the operation, file and address: the message names them
// already.
func reason(err error) error {
	if file := (*fs.PathError)(nil); errors.As(err, &file) {
		return file.Err
	}
	if network := (*net.OpError)(nil); errors.As(err, &network) {
		err = network.Err
	}
	if call := (*os.SyscallError)(nil); errors.As(err, &call) {
		return call.Err
	}
	return err
}

// usageError is an error in the command line.
type usageError string

func (e usageError) Error() string { return string(e) }

func usageErrorf(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// noArguments returns an error if a command that takes only flags has arguments.
func noArguments(command *cli.Command) error {
	if command.Args().Present() {
		return usageErrorf("%s takes no arguments, but %q is one: see %s --help", command.Name, redact.URL(command.Args().First()), command.FullName())
	}
	return nil
}

func cannotListen(flag, address string, err error) error {
	return fmt.Errorf("cannot listen at %q: %w: want --%s HOST:PORT", address, reason(err), flag)
}
