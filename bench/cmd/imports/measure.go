package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"ties/bench/gen"
	"ties/bench/process"
	"ties/bench/stores"
)

// figures are the results of one graph in one store.
type figures struct {
	store         string
	people        int
	records       int
	into, outFrom cost
}

// cost is the cost of one run of the program.
type cost struct {
	took, cpu time.Duration
	peak      process.Memory
}

// generate writes a graph, and returns the number of its records.
func (s settings) generate(people int) (records int, err error) {
	if err := os.MkdirAll(s.dir, 0o755); err != nil {
		return 0, err
	}
	file, err := os.Create(s.data())
	if err != nil {
		return 0, err
	}
	lines := &lineCounter{to: file}
	err = gen.Write(lines, gen.Options{People: people, Seed: s.seed})
	return lines.count, errors.Join(err, file.Close())
}

// measure imports the data into a new store, and exports them again.
func (s settings) measure(ctx context.Context, f *figures) (err error) {
	store, err := stores.Open(ctx, f.store, stores.Options{Path: filepath.Join(s.dir, "imports.db"), HeapMB: s.heap})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	imported, exported := &lastLine{}, &lineCounter{to: io.Discard}
	if f.into, err = s.runProgram(ctx, store, imported, "import", s.data()); err != nil {
		return err
	}
	var written int
	if _, err := fmt.Sscanf(string(*imported), "%d record", &written); err != nil || written != f.records {
		return fmt.Errorf("ties import said %q, of %d records", *imported, f.records)
	}
	if f.outFrom, err = s.runProgram(ctx, store, exported, "export"); err != nil {
		return err
	}
	if exported.count != f.records {
		return fmt.Errorf("ties export gave %d records of %d", exported.count, f.records)
	}
	return nil
}

// runProgram runs a command of ties on a store.
func (s settings) runProgram(ctx context.Context, store *stores.Store, out io.Writer, args ...string) (c cost, err error) {
	command := process.Command(ctx, s.ties, append([]string{args[0], "--store", store.URL}, args[1:]...)...)
	store.Reach(command)
	var said bytes.Buffer
	command.Stdout, command.Stderr = bufio.NewWriterSize(out, 1<<16), &said
	begun := time.Now()
	c.peak, err = process.Watch(ctx, command)
	c.took = time.Since(begun)
	if err != nil {
		return c, fmt.Errorf("ties %s: %w: %s", args[0], err, said.String())
	}
	c.cpu = command.ProcessState.UserTime() + command.ProcessState.SystemTime()
	return c, command.Stdout.(*bufio.Writer).Flush()
}

// lineCounter counts the lines that it forwards.
type lineCounter struct {
	to    io.Writer
	count int
}

func (l *lineCounter) Write(text []byte) (int, error) {
	l.count += bytes.Count(text, []byte("\n"))
	return l.to.Write(text)
}

// lastLine keeps the last line written.
type lastLine []byte

func (l *lastLine) Write(text []byte) (int, error) {
	*l = append((*l)[:0], text...)
	return len(text), nil
}
