package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"time"
)

var killedCommands = check{
	name: "kill -9",
	does: "1,000 commands are killed at a random moment: imports into a new file, imports of one batch and of several into a store, upgrades of a file of " +
		"an earlier version, restores, backups.",
	bound: "Each time the file opens, SQLite's checks of integrity and references pass, and it holds the old or the new state; of an import of several " +
		"batches and a restore the same command then ends with the new one; a backup is whole or not there.",
	more: usualLimit,
	run:  killAll,
}

// killCase is a command that is killed.
type killCase struct {
	name    string
	prepare func(dir string) error // makes the old state
	args    []string               // with {} in place of the folder
	repeats bool                   // whether other states may be left, and the command be repeated
	result  string                 // the name of the file that it writes: the store if empty

	old, whole string        // dumps
	takes      time.Duration // if it is not killed
}

func killAll(ctx context.Context, l *lab) (string, error) {
	cases, err := l.killCases(ctx)
	if err != nil {
		return "", err
	}
	var f faults
	var all tally
	var next atomic.Int64
	together(runtime.NumCPU(), func(int) {
		for i := next.Add(1); i <= int64(l.kills) && ctx.Err() == nil; i = next.Add(1) {
			c := cases[int(i)%len(cases)]
			state, err := l.killOnce(ctx, c, l.path(fmt.Sprintf("kill%d", i)))
			all.add(c.name+" "+state, 0)
			if err != nil {
				f.addf("%s: %v", c.name, err)
			}
		}
	})
	return fmt.Sprintf("%d commands: %s", all.len(), &all), f.err()
}

// killOnce kills a command at a random moment, and returns what state it left.
func (l *lab) killOnce(ctx context.Context, c *killCase, dir string) (state string, err error) {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := c.prepare(dir); err != nil {
		return "not prepared", err
	}
	moment := rand.N(c.takes + c.takes/10)
	if err := killAfter(l.command(ctx, c.in(dir)...), moment); err != nil {
		return "not killed", err
	}
	if c.result != "" {
		return l.checkBackup(ctx, filepath.Join(dir, c.result), c.whole)
	}
	return l.checkStore(ctx, c, dir)
}

// in returns the arguments of the command in a folder.
func (c *killCase) in(dir string) []string {
	args := slices.Clone(c.args)
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "{}", dir)
	}
	return args
}

// killAfter runs a command and kills it after some time, unless it has ended before, which must have been well.
func killAfter(command *exec.Cmd, moment time.Duration) error {
	var stderr bytes.Buffer
	command.Stderr = &stderr
	if err := command.Start(); err != nil {
		return err
	}
	var killed atomic.Bool
	timer := time.AfterFunc(moment, func() {
		killed.Store(true)
		_ = command.Process.Kill() // it may have ended
	})
	defer timer.Stop()
	if err := command.Wait(); err != nil && !killed.Load() {
		return fmt.Errorf("%w: %s", err, lastLine(stderr.String()))
	}
	return nil
}

// checkStore checks the store that a killed command has left.
func (l *lab) checkStore(ctx context.Context, c *killCase, dir string) (string, error) {
	path := filepath.Join(dir, "ties.db")
	left, err := inspect(ctx, path)
	if err != nil {
		return "broken", err
	}
	switch {
	case left == c.whole:
		return "new", nil
	case left == c.old:
		return "old", nil
	case !c.repeats:
		return "other", fmt.Errorf("a state of %d bytes, neither the old one of %d nor the new one of %d", len(left), len(c.old), len(c.whole))
	}
	if _, err := l.ties(ctx, c.in(dir)...); err != nil {
		return "not repeated", err
	}
	if left, err = inspect(ctx, path); err == nil && left != c.whole {
		err = fmt.Errorf("when it was repeated, it left another state")
	}
	return "part", err
}

// checkBackup checks that a backup is whole, or not there.
func (l *lab) checkBackup(ctx context.Context, path, whole string) (string, error) {
	if _, err := os.Stat(path); os.IsNotExist(err) {
		return "not there", nil
	}
	store := path + ".db"
	if _, err := l.ties(ctx, "restore", "--store", "sqlite:"+store, path); err != nil {
		return "broken", err
	}
	left, err := inspect(ctx, store)
	if err == nil && left != whole {
		err = fmt.Errorf("it holds something else")
	}
	return "whole", err
}

// measureCase runs a command without killing it, for the states before and after, and its time.
func (l *lab) measureCase(ctx context.Context, c *killCase) error {
	dir, err := os.MkdirTemp(l.dir, "case")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := c.prepare(dir); err != nil {
		return err
	}
	path := filepath.Join(dir, "ties.db")
	if _, err := os.Stat(path); err == nil {
		copied := filepath.Join(dir, "old.db") // since to open it may change it
		if err := copyFile(copied, path); err != nil {
			return err
		}
		if c.old, err = inspect(ctx, copied); err != nil {
			return err
		}
	}
	begun := time.Now()
	if _, err := l.ties(ctx, c.in(dir)...); err != nil {
		return err
	}
	c.takes = time.Since(begun)
	c.whole, err = inspect(ctx, path)
	return err
}
