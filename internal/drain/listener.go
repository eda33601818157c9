// Package drain has a listener that loses no connection when it stops: whoever has connected is served.
package drain

import (
	"errors"
	"net"
	"sync"
)

// Listener is a TCP listener that can be drained.
type Listener struct {
	*net.TCPListener

	mu      sync.Mutex // guards what follows
	drained bool
	rest    []net.Conn // connections that were waiting when it was drained
}

// Accept implements net.Listener. After Drain it returns the connections that were waiting, and then net.ErrClosed.
func (l *Listener) Accept() (net.Conn, error) {
	conn, err := l.TCPListener.Accept()
	if err == nil {
		return conn, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case !l.drained:
		return nil, err
	case len(l.rest) == 0:
		return nil, net.ErrClosed
	}
	conn, l.rest = l.rest[0], l.rest[1:]
	return conn, nil
}

// Drain refuses new connections. To close a listener would reset those that the system has established, and that wait to be
// accepted.
func (l *Listener) Drain() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.drained = true
	raw, err := l.SyscallConn()
	if err != nil {
		return err
	}
	var waiting []int
	err = raw.Control(func(fd uintptr) {
		_ = endHandshakes(int(fd)) // where the system does not allow it, who connects at this very moment may be refused
		waiting = acceptAll(int(fd))
		_ = shutDown(int(fd)) // at once; Close says whether it has failed
	})
	for _, fd := range waiting {
		conn, connErr := connOf(fd)
		if connErr == nil {
			l.rest = append(l.rest, conn)
		}
		err = errors.Join(err, connErr)
	}
	return errors.Join(err, l.Close())
}
