package main

import (
	"io"
	"net"
	"sync"
	"testing"
)

// forward passes on what comes to one address to another, until the test ends.
func forward(t *testing.T, from, to string) {
	t.Helper()
	g := &gate{T: t, from: from, to: to}
	g.open()
	t.Cleanup(g.shut)
}

// gate passes on what comes to one address to another while it is open.
type gate struct {
	*testing.T
	from, to string

	mu       sync.Mutex
	listener net.Listener
	through  []net.Conn
}

func (g *gate) open() {
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
			go pass(near, far)
			go pass(far, near)
		}
	}()
}

// shut breaks off every connection, and takes no new one.
func (g *gate) shut() {
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

func pass(to, from net.Conn) {
	_, _ = io.Copy(to, from)
	_ = to.Close()
	_ = from.Close()
}
