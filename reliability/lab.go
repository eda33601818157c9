package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/bench/gen"
	"ties/bench/process"
	"ties/internal/neo4jserver"
	"ties/reliability/queries"
)

// lab is where checks run: a folder with data, and servers that they share.
type lab struct {
	settings

	dir    string
	data   string // a file with the graph
	schema *ast.Schema
	values queries.Values
	neo4j  *neo4jserver.Access // nil until a check needs one
	own    *neo4jserver.Server // that which was started for it, nil for none
	killed []*killCase         // nil until a check needs them
}

// openLab makes the data. Everybody may enter the folder, so that checks can run commands as another user.
func openLab(ctx context.Context, s settings) (*lab, error) {
	dir, err := os.MkdirTemp("", "ties-reliability-")
	if err != nil {
		return nil, err
	}
	l := &lab{settings: s, dir: dir, data: filepath.Join(dir, "graph.jsonl"), neo4j: s.shared}
	if err := l.fill(ctx); err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

func (l *lab) fill(ctx context.Context) (err error) {
	graph := gen.Options{People: l.people, Seed: 1}
	if l.program, err = filepath.Abs(l.program); err != nil {
		return err
	}
	if err := os.Chmod(l.dir, 0o755); err != nil { //nolint:gosec // see openLab
		return err
	}
	if l.schema, err = loadSchema(l.root); err != nil {
		return err
	}
	if l.values, err = sampleValues(graph); err != nil {
		return err
	}
	if err := generate(l.data, graph); err != nil {
		return err
	}
	_, err = l.ties(ctx, "import", "--store", "sqlite:"+l.graph(), l.data)
	return err
}

func generate(path string, options gen.Options) error {
	file, err := os.Create(filepath.Clean(path))
	if err != nil {
		return err
	}
	return errors.Join(gen.Write(file, options), file.Close())
}

func (l *lab) close() error {
	var stopped error
	if l.own != nil {
		stopped = l.own.Stop()
	}
	return errors.Join(stopped, os.RemoveAll(l.dir))
}

// graph returns the path of a SQLite file that holds the graph. A check that writes takes a copy.
func (l *lab) graph() string { return filepath.Join(l.dir, "graph.db") }

// path returns the path of a file of a check.
func (l *lab) path(name string) string { return filepath.Join(l.dir, name) }

// copyOf returns the path of a copy of the graph.
func (l *lab) copyOf(name string) (string, error) {
	path := l.path(name)
	return path, copyFile(path, l.graph())
}

func copyFile(to, from string) (err error) {
	source, err := os.Open(filepath.Clean(from))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	written, err := os.Create(filepath.Clean(to))
	if err != nil {
		return err
	}
	_, err = io.Copy(written, source)
	return errors.Join(err, written.Close())
}

// ties runs a command of ties to its end, and returns what it printed.
func (l *lab) ties(ctx context.Context, args ...string) (string, error) {
	return output(l.command(ctx, args...))
}

func (l *lab) command(ctx context.Context, args ...string) *exec.Cmd {
	command := process.Command(ctx, l.program, args...)
	command.Env = l.environment()
	return command
}

// environment returns that of commands, which may know how to log in to the Neo4j.
func (l *lab) environment() []string {
	all := os.Environ()
	if l.neo4j != nil {
		all = append(all, "TIES_NEO4J_USER="+l.neo4j.Username, "TIES_NEO4J_PASSWORD="+l.neo4j.Password)
	}
	return all
}

// output runs a command. What it wrote to its standard error is part of its error.
func output(command *exec.Cmd) (string, error) {
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		err = fmt.Errorf("%s %s: %w: %s", filepath.Base(command.Path), strings.Join(command.Args[1:min(2, len(command.Args))], " "), err, lastLine(stderr.String()))
	}
	return string(out), err
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}

// withNeo4j starts the Neo4j that checks share, unless there is one, and empties it. One that was started here and is not well
// after a check is replaced.
func (l *lab) withNeo4j(ctx context.Context) error {
	if l.neo4j != nil {
		err := neo4jserver.Wipe(ctx, *l.neo4j)
		if err == nil || ctx.Err() != nil || l.own == nil {
			return err
		}
		logf("the Neo4j of the checks is started anew: %v", err)
		_ = l.own.Stop() // it may have ended
		l.neo4j, l.own = nil, nil
	}
	started, err := neo4jserver.Start(ctx, neo4jOptions(l))
	if errors.Is(err, neo4jserver.ErrMissing) {
		return fmt.Errorf("%w: %w", errMissing, err)
	}
	if err != nil {
		return err
	}
	l.neo4j, l.own = &started.Access, started
	return neo4jserver.Wipe(ctx, *l.neo4j)
}

// neo4jOptions returns those of a server whose password, if there is one that checks share, is the same.
func neo4jOptions(l *lab) neo4jserver.Options {
	const heap = 512
	options := neo4jserver.Options{HeapMB: heap, PageCacheMB: heap / 2, Optimize: !l.isTrial()}
	if l.neo4j != nil {
		options.Password = l.neo4j.Password
	}
	return options
}
