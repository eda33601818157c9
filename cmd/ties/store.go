package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/store"
	"ties/store/sqlite"
)

// openStore opens the store that a URL names.
func (p *program) openStore(ctx context.Context, command *cli.Command, url string) (store.Store, error) {
	return p.openAny(ctx, command, url, false)
}

// openAny opens a store of the kind that the URL's scheme names.
func (p *program) openAny(ctx context.Context, command *cli.Command, url string, readOnly bool) (store.Store, error) {
	scheme, rest, _ := strings.Cut(url, ":")
	switch scheme {
	case "sqlite":
		path, err := sqlitePath(rest)
		if err != nil {
			return nil, err
		}
		return sqlite.Open(ctx, path)
	case "bolt", "neo4j", "bolt+s", "neo4j+s":
		return p.openNeo4j(ctx, command, url, readOnly)
	default:
		// The rest of the URL may hold a password, so it is not shown.
		return nil, usageErrorf("no store is called %q: want --store sqlite:FILE, such as sqlite:ties.db, or the URL of a Neo4j, "+
			"such as bolt://localhost:7687", scheme)
	}
}

// openExisting opens a store for reading: a missing one is not created, an empty one stays empty.
func (p *program) openExisting(ctx context.Context, command *cli.Command, url string) (store.Store, error) {
	if err := checkThere(url); err != nil {
		return nil, err
	}
	return p.openAny(ctx, command, url, true)
}

// openWritable opens a store that is there.
func (p *program) openWritable(ctx context.Context, command *cli.Command, url string) (store.Store, error) {
	if err := checkThere(url); err != nil {
		return nil, err
	}
	return p.openAny(ctx, command, url, false)
}

// checkThere returns an error if the file of a store is missing.
func checkThere(url string) error {
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok && path != sqlite.Memory {
		path, err := sqlitePath(path)
		if err != nil {
			return err
		}
		if _, err := os.Stat(path); err != nil {
			return fmt.Errorf("there is no store in %s: %w", path, reason(err))
		}
	}
	return nil
}

func sqlitePath(rest string) (string, error) {
	switch {
	case rest == "":
		return "", usageErrorf("--store sqlite: names no file: want one, such as sqlite:ties.db")
	case strings.HasPrefix(rest, "//") && !strings.HasPrefix(rest, "///"):
		return "", usageErrorf("--store sqlite:%s names a host: want a file, such as sqlite:ties.db or sqlite:/var/lib/ties.db", rest)
	default:
		return strings.TrimPrefix(rest, "//"), nil
	}
}
