package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/bench/process"
	"ties/internal/neo4jserver"
)

func (s settings) data() string { return filepath.Join(s.dir, "relationships.jsonl") }

func (s settings) generate(graph gen.Options) error {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return err
	}
	file, err := os.Create(s.data())
	if err != nil {
		return err
	}
	return errors.Join(gen.Write(file, graph), file.Close())
}

// target is a store, as the program is told of it.
type target struct {
	url string
	set func(command *exec.Cmd)
}

// inStore fills a store of its own kind, serves it, and measures.
func (s settings) inStore(ctx context.Context, to io.Writer, store string, graph gen.Options, careers []ask.Career) (cases []*measured, err error) {
	t, stop, err := s.open(ctx, store)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, stop()) }()
	begun := time.Now()
	command := process.Command(ctx, s.ties, "import", "--store", t.url, s.data())
	t.set(command)
	if out, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("ties import: %w: %s", err, out)
	}
	_, _ = fmt.Fprintf(to, "\n%s, %d people, filled in %s\n", store, graph.People, time.Since(begun).Round(time.Second))
	server, err := process.Start(ctx, t.set, s.ties, "serve", "--store", t.url, "--listen", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer server.Stop()
	if cases, err = s.measure(ctx, server.URL+"graphql", store, graph.People, careers); err != nil {
		return nil, err
	}
	_, _ = fmt.Fprintf(to, "peak memory of ties: %s\n\n", process.Peak(server.PID))
	return cases, report(to, cases)
}

// open gives an empty store of a kind, and what ends it.
func (s settings) open(ctx context.Context, store string) (t target, stop func() error, err error) {
	switch store {
	case "sqlite":
		path := filepath.Join(s.dir, "relationships.db")
		return target{"sqlite:" + path, func(*exec.Cmd) {}}, func() error { return nil }, remove(path)
	case "neo4j":
		server, err := neo4jserver.Start(ctx, neo4jserver.Options{HeapMB: s.heap, PageCacheMB: s.heap, Optimise: true})
		if err != nil {
			return target{}, nil, err
		}
		set := func(command *exec.Cmd) {
			command.Env = append(os.Environ(), "TIES_NEO4J_USER="+server.Username, "TIES_NEO4J_PASSWORD="+server.Password)
		}
		return target{server.URL, set}, server.Stop, nil
	default:
		return target{}, nil, fmt.Errorf("there is no store %q: want sqlite or neo4j", store)
	}
}

// remove takes away a database that may be there.
func remove(path string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
