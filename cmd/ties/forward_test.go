package main

import (
	"io"
	"net"
	"sync"
	"testing"
)

// forward forwards connections from one address to another until the test ends.
func forward(t *testing.T, from, to string) {
	t.Helper()
	g := &proxy{T: t, from: from, to: to}
	g.open()
	t.Cleanup(g.close)
}

// proxy forwards connections from one address to another while it is open.
type proxy struct {
	*testing.T
	from, to string

	mu       sync.Mutex
	listener net.Listener
	through  []net.Conn
}

func (g *proxy) open() {
	g.Helper()
	listener, err := net.Listen("tcp", g.from)
	if err != nil {
		g.Fatal(err)
	}
	g.listener = listener
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", g.to)
			if err != nil {
				_ = near.Close()
				return
			}
			g.mu.Lock()
			g.through = append(g.through, near, far)
			g.mu.Unlock()
			go copyConn(near, far)
			go copyConn(far, near)
		}
	}()
}

// close closes all connections and accepts no more.
func (g *proxy) close() {
	g.Helper()
	if err := g.listener.Close(); err != nil {
		g.Error(err)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, conn := range g.through {
		_ = conn.Close() // it may have ended by itself
	}
	g.through = nil
}

func copyConn(to, from net.Conn) {
	_, _ = io.Copy(to, from)
	_ = to.Close()
	_ = from.Close()
}
