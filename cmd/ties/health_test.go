package main

import (
	"strings"
	"testing"
)

func TestHealth(t *testing.T) {
	s := newShell(t)
	started := s.serve("--store", "sqlite::memory:")
	address := strings.TrimSuffix(strings.TrimPrefix(started.url, "http://"), "/")
	s.run("health", "--listen", address).succeeds().prints("ok")
	_, port, _ := strings.Cut(address, ":")
	for _, all := range []string{":", "0.0.0.0:", "localhost:"} {
		s.run("health", "--listen", all+port).succeeds()
	}
	s.env["TIES_LISTEN"] = address
	s.run("health").succeeds()
	started.stops()
	s.run("health").fails(exitError, "no server answers at http://"+address)
	s.run("health", "--listen", "here").fails(exitUsage, "HOST:PORT")
	s.run("health", "x").fails(exitUsage, "no arguments")
}
