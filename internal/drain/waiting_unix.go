//go:build unix

package drain

import (
	"errors"
	"net"
	"os"

	"golang.org/x/sys/unix"
)

// acceptAll accepts the connections that wait.
func acceptAll(listener int) []int {
	var waiting []int
	for {
		fd, _, err := unix.Accept(listener)
		switch {
		case err == nil:
			unix.CloseOnExec(fd)
			waiting = append(waiting, fd)
		case !errors.Is(err, unix.EINTR) && !errors.Is(err, unix.ECONNABORTED):
			return waiting // none is left
		}
	}
}

func shutDown(listener int) error { return unix.Shutdown(listener, unix.SHUT_RDWR) }

func connOf(fd int) (net.Conn, error) {
	file := os.NewFile(uintptr(fd), "connection")
	defer func() { _ = file.Close() }() // the connection has a copy
	return net.FileConn(file)
}
