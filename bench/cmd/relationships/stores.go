package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/bench/process"
	"ties/bench/stores"
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

// inStore fills a store of its own kind, serves it, and measures.
func (s settings) inStore(ctx context.Context, to io.Writer, store string, graph gen.Options, careers []ask.Career) (cases []*measured, err error) {
	t, err := stores.Open(ctx, store, stores.Options{Path: filepath.Join(s.dir, "relationships.db"), HeapMB: s.heap})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, t.Close()) }()
	begun := time.Now()
	command := process.Command(ctx, s.ties, "import", "--store", t.URL, s.data())
	t.Reach(command)
	if out, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("ties import: %w: %s", err, out)
	}
	_, _ = fmt.Fprintf(to, "\n%s, %d people, filled in %s\n", store, graph.People, time.Since(begun).Round(time.Second))
	server, err := process.Start(ctx, t.Reach, s.ties, "serve", "--store", t.URL, "--listen", "127.0.0.1:0")
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
