package stores

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"ties/bench/process"
)

// Filled creates a store of a kind into which a program has imported a file. It is deleted when it is closed.
func Filled(ctx context.Context, kind string, heapMB int, program, data string) (*Store, error) {
	dir, err := os.MkdirTemp("", "ties-bench-")
	if err != nil {
		return nil, err
	}
	store, err := Open(ctx, kind, Options{Path: filepath.Join(dir, "people.db"), HeapMB: heapMB})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	stop := store.stop
	store.stop = func() error { return errors.Join(stop(), os.RemoveAll(dir)) }
	command := process.Command(ctx, program, "import", "--store", store.URL, data)
	store.Reach(command)
	var said bytes.Buffer
	command.Stdout, command.Stderr = &said, &said
	if err := command.Run(); err != nil {
		return nil, errors.Join(fmt.Errorf("%s import: %w: %s", program, err, said.String()), store.Close())
	}
	return store, nil
}

// Database returns the process of a Neo4j; 0 for other stores.
func (s *Store) Database() int {
	if s.Neo4j == nil {
		return 0
	}
	return s.Neo4j.PID()
}
