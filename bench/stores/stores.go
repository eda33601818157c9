// Package stores opens an empty store of any kind for measurements.
package stores

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"

	"ties/internal/neo4jserver"
)

// Kinds are those of the stores that there are.
var Kinds = []string{"sqlite", "neo4j"}

// Store is an empty store, as the program is told of it.
type Store struct {
	URL   string
	Neo4j *neo4jserver.Server // nil where it is none

	environment []string
	stop        func() error
}

// Options say where a store is, and how large it may be.
type Options struct {
	Path   string // of a SQLite file; one that is there is overwritten
	HeapMB int    // of a Neo4j, whose page cache is as large
}

// Open makes a store of a kind. Close ends it.
func Open(ctx context.Context, kind string, o Options) (*Store, error) {
	switch kind {
	case "sqlite":
		return &Store{URL: "sqlite:" + o.Path, stop: func() error { return nil }}, remove(o.Path)
	case "neo4j":
		server, err := neo4jserver.Start(ctx, neo4jserver.Options{HeapMB: o.HeapMB, PageCacheMB: o.HeapMB})
		if err != nil {
			return nil, err
		}
		environment := []string{"TIES_NEO4J_USER=" + server.Username, "TIES_NEO4J_PASSWORD=" + server.Password}
		return &Store{URL: server.URL, Neo4j: server, environment: environment, stop: server.Stop}, nil
	default:
		return nil, fmt.Errorf("there is no store %q: want %s", kind, strings.Join(Kinds, " or "))
	}
}

// Reach sets what a program needs to reach the store.
func (s *Store) Reach(command *exec.Cmd) {
	if len(s.environment) > 0 {
		command.Env = append(os.Environ(), s.environment...)
	}
}

// Close ends a server; a file stays.
func (s *Store) Close() error { return s.stop() }

// remove takes away a database that may be there.
func remove(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
