package main

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/redact"
	"ties/store"
	"ties/store/sqlite"
)

// openStore opens the store that a URL names.
func (p *program) openStore(ctx context.Context, command *cli.Command, url string) (store.Store, error) {
	return p.openAny(ctx, command, url, false)
}

// openAny opens a store of the kind that the URL's scheme names.
func (p *program) openAny(ctx context.Context, command *cli.Command, url string, readOnly bool) (store.Store, error) {
	scheme, rest, isURL := strings.Cut(url, ":")
	switch scheme {
	case "sqlite":
		path, err := sqlitePath(rest)
		if err != nil {
			return nil, err
		}
		return sqlite.Open(ctx, path, sqlite.Notify(p.note))
	case "bolt", "neo4j", "bolt+s", "neo4j+s":
		return p.openNeo4j(ctx, command, url, readOnly)
	default:
		const want = "want --store sqlite:FILE, such as sqlite:ties.db, or the URL of a Neo4j, such as bolt://localhost:7687"
		if !isURL || !schemeForm.MatchString(scheme) { // it may be, or hold, a password
			return nil, usageErrorf("the store is given by no URL: %s", want)
		}
		return nil, usageErrorf("no store is called %q: %s", scheme, want)
	}
}

var schemeForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]{0,20}$`)

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
		return "", usageErrorf("--store sqlite://… names a host: want a file, such as sqlite:ties.db or sqlite:/var/lib/ties.db")
	case strings.Contains(rest, "?"):
		return "", usageErrorf("--store sqlite:%s has parameters, of which there are none: want a file, such as sqlite:ties.db", redact.URL(rest))
	default:
		return strings.TrimPrefix(rest, "//"), nil
	}
}
