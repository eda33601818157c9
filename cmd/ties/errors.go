package main

import (
	"errors"
	"io/fs"
	"net"
	"os"
)

// reason gives what the operating system says, without the call that it says it of: the file or address
// stands in the message already.
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
