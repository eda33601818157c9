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

// Kinds are the names of the stores.
var Kinds = []string{"sqlite", "neo4j"}

// Store is an empty store, as an argument of the program.
type Store struct {
	URL   string
	Neo4j *neo4jserver.Server // nil for other stores

	environment []string
	stop        func() error
}

// Options say where a store is, and how large it may be.
type Options struct {
	Path   string // of a SQLite file; an existing one is overwritten
	HeapMB int    // of a Neo4j, with a page cache of the same size
}

// Open creates a store of a kind. Close ends it.
func Open(ctx context.Context, kind string, o Options) (*Store, error) {
	switch kind {
	case "sqlite":
		return &Store{URL: "sqlite:" + o.Path, stop: func() error { return nil }}, remove(o.Path)
	case "neo4j":
		server, err := neo4jserver.Start(ctx, neo4jserver.Options{HeapMB: o.HeapMB, PageCacheMB: o.HeapMB, Optimize: true})
		if err != nil {
			return nil, err
		}
		environment := []string{"TIES_NEO4J_USER=" + server.Username, "TIES_NEO4J_PASSWORD=" + server.Password}
		return &Store{URL: server.URL, Neo4j: server, environment: environment, stop: server.Stop}, nil
	default:
		return nil, fmt.Errorf("there is no store %q: want %s", kind, strings.Join(Kinds, " or "))
	}
}

// Reach sets the options of a program that connect it to the store.
func (s *Store) Reach(command *exec.Cmd) {
	if len(s.environment) > 0 {
		command.Env = append(os.Environ(), s.environment...)
	}
}

// Close stops a server; a file remains.
func (s *Store) Close() error { return s.stop() }

// remove deletes an existing database.
func remove(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
