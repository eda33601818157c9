package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"ties/bench/compare"
	"ties/bench/process"
	"ties/bench/stores"
)

// onSQLite imports into a file and serves it with ties.
func (st *stage) onSQLite(ctx context.Context) error {
	store, _, err := st.filled(ctx, "sqlite", st.database(), st.data())
	if err != nil {
		return err
	}
	return st.ties(ctx, store, &compare.Contestant{Name: compare.OnSQLite, Settings: []string{"`ties serve` with its defaults", "WAL, synchronous=FULL"}})
}

// onNeo4j starts a Neo4j, imports into it and serves it with ties.
func (st *stage) onNeo4j(ctx context.Context) error {
	store, _, err := st.filled(ctx, "neo4j", "", st.data())
	if err != nil {
		return err
	}
	st.neo4j = store.Neo4j
	st.atEnd(func() { _ = store.Close() }) // its data are deleted with it
	return st.ties(ctx, store, &compare.Contestant{Name: compare.OnNeo4j, Has: st.neo4jProcess(), Settings: []string{
		"`ties serve` with its defaults",
		fmt.Sprintf("Neo4j 5.26 Community with %d MB of heap and as much of page cache, the parallel collector", st.heap),
	}})
}

func (st *stage) ties(ctx context.Context, store *stores.Store, c *compare.Contestant) error {
	c.Dialect = compare.Ties
	var err error
	if c.Token, err = st.token(ctx, store); err != nil {
		return err
	}
	return st.serve(ctx, c, store.Reach, st.program, "serve", "--store", store.URL, "--listen", "127.0.0.1:0")
}

// token makes the token of an editor.
func (st *stage) token(ctx context.Context, store *stores.Store) (string, error) {
	command := process.Command(ctx, st.program, "token", "create", "--store", store.URL, "--name", "bench", "--role", "editor")
	store.Reach(command)
	secret, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("ties token create: %w", err)
	}
	return strings.TrimSpace(string(secret)), nil
}

func (st *stage) neo4jProcess() []compare.Process {
	return []compare.Process{{Name: "Neo4j", PID: st.neo4j.PID()}}
}

// filled imports the graph in a file into a new store, and returns the store and the cost.
func (s settings) filled(ctx context.Context, kind, path, data string) (*stores.Store, compare.Imported, error) {
	took := compare.Imported{Store: kind}
	store, err := stores.Open(ctx, kind, stores.Options{Path: path, HeapMB: s.heap})
	if err != nil {
		return nil, took, err
	}
	command := process.Command(ctx, s.program, "import", "--store", store.URL, data)
	store.Reach(command)
	var said bytes.Buffer
	command.Stdout, command.Stderr = &said, &said
	begun := time.Now()
	peak, err := process.Watch(ctx, command)
	if err != nil {
		_ = store.Close() // the import's error is returned
		return nil, took, fmt.Errorf("ties import: %w: %s", err, said.String())
	}
	took.Seconds, took.MB = time.Since(begun).Seconds(), int(peak>>10)
	took.CPU = (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
	return store, took, nil
}
