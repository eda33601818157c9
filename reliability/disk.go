package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

var fullDisk = check{
	name: "full disk",
	does: "Imports into a store, into a new file, backups and exports on a disk of 1 to 16 MB, which is full at the beginning, on the way or not at all; and a " +
		"server that is asked while its disk is full.",
	bound: "A command that does not end well says that the disk is full, and leaves the old state (an import of several batches perhaps a part of the new one); with room again it ends with the new one. The server answers.",
	run:   fillDisk,
}

// diskCase is a command that writes.
type diskCase struct {
	name, file string // of the store
	args       []string
	before     string // a store that is there first, "" if none
	old, whole string // dumps
	parts      bool   // whether it may leave a part of the new state
}

func fillDisk(ctx context.Context, l *lab) (string, error) {
	d, err := mount(l.path("disk"), 16<<20)
	if err != nil {
		return "", fmt.Errorf("%w: a disk of its own (%w)", errMissing, err)
	}
	defer d.unmount()
	cases, err := l.diskCases(ctx)
	if err != nil {
		return "", err
	}
	var f faults
	var all tally
	for _, free := range roomsFor(l.isTrial()) {
		for _, c := range cases {
			outcome, err := l.onDisk(ctx, d, c, free)
			all.add(c.name+" "+outcome, 0)
			if err != nil {
				f.addf("%s with %d kB: %v", c.name, free>>10, err)
			}
		}
	}
	if err := l.serveOnFullDisk(ctx, d, cases[0].before); err != nil {
		f.addf("serving: %v", err)
	}
	return fmt.Sprintf("%d commands: %s; 20 questions to the server answered", all.len(), &all), f.err()
}

// roomsFor returns how much room there is for commands, in bytes.
func roomsFor(trial bool) (list []int64) {
	if trial {
		return []int64{64 << 10}
	}
	for kb := int64(0); kb <= 8<<10; kb = kb*5/4 + 16 {
		list = append(list, kb<<10)
	}
	return list
}

// disk is a file system in memory.
type disk struct{ dir string }

func mount(dir string, size int) (*disk, error) {
	d := &disk{dir}
	if err := os.Mkdir(d.dir, 0o700); err != nil {
		return nil, err
	}
	return d, syscall.Mount("tmpfs", d.dir, "tmpfs", 0, fmt.Sprintf("size=%d", size))
}

func (d *disk) unmount() {
	if err := syscall.Unmount(d.dir, 0); err != nil {
		logf("unmounting %s: %v", d.dir, err)
	}
}

// clear deletes all files.
func (d *disk) clear() error {
	all, err := filepath.Glob(filepath.Join(d.dir, "*"))
	for _, path := range all {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}

// leave fills the disk, but for some bytes.
func (d *disk) leave(free int64) error {
	var now syscall.Statfs_t
	if err := syscall.Statfs(d.dir, &now); err != nil {
		return err
	}
	room := int64(now.Bavail)*now.Bsize - free //nolint:gosec // it is small
	if room <= 0 {
		return nil
	}
	return os.WriteFile(filepath.Join(d.dir, "filler"), make([]byte, room), 0o600)
}

// diskCases returns commands whose states are those of commands to kill.
func (l *lab) diskCases(ctx context.Context) ([]diskCase, error) {
	kills, err := l.killCases(ctx)
	if err != nil {
		return nil, err
	}
	whole := map[string]string{}
	for _, c := range kills {
		whole[c.name] = c.whole
	}
	base, input := l.path("base.db"), l.path("large.jsonl")
	old := whole["backup"]
	return []diskCase{
		{"import", "ties.db", []string{"import", "--store", "sqlite:{}/ties.db", "--recorded-at", recordedAt, input}, base, old, whole["import of several batches"], true},
		{"import into a new file", "new.db", []string{"import", "--store", "sqlite:{}/new.db", "--recorded-at", recordedAt, input}, "", "", whole["import into a new file"], false},
		{"backup", "ties.db", []string{"backup", "--store", "sqlite:{}/ties.db", "{}/a.backup"}, base, old, old, false},
		{"export", "ties.db", []string{"export", "--store", "sqlite:{}/ties.db", "--output", "{}/a.jsonl"}, base, old, old, false},
	}, nil
}

// onDisk runs a command with some room, checks what it left, and runs it again with room.
func (l *lab) onDisk(ctx context.Context, d *disk, c diskCase, free int64) (string, error) {
	store := filepath.Join(d.dir, c.file)
	if err := d.clear(); err != nil {
		return "not run", err
	}
	if c.before != "" {
		if err := copyFile(store, c.before); err != nil {
			return "not run", err
		}
	}
	if err := d.leave(free); err != nil {
		return "not run", err
	}
	args := (&killCase{args: c.args}).in(d.dir)
	_, failure := l.ties(ctx, args...)
	if failure == nil {
		return "had room", nil
	}
	if text := failure.Error(); !strings.Contains(text, "disk is full") && !strings.Contains(text, "no space left") {
		return "failed", fmt.Errorf("it does not say that the disk is full: %w", failure)
	}
	if err := os.Remove(filepath.Join(d.dir, "filler")); err != nil {
		return "failed", err
	}
	if left, err := inspect(ctx, store); err != nil || left != c.old && !c.parts {
		return "failed", fmt.Errorf("it left %d bytes of records, there were %d: %w", len(left), len(c.old), err)
	}
	if _, err := l.ties(ctx, args...); err != nil {
		return "failed", fmt.Errorf("with room again: %w", err)
	}
	if after, err := inspect(ctx, store); err != nil || after != c.whole {
		return "failed", fmt.Errorf("with room again it leaves another state: %w", err)
	}
	return "had none, and said so", nil
}

// serveOnFullDisk asks a server of a store on a full disk.
func (l *lab) serveOnFullDisk(ctx context.Context, d *disk, base string) error {
	store := filepath.Join(d.dir, "ties.db")
	if err := errors.Join(d.clear(), copyFile(store, base)); err != nil {
		return err
	}
	s, err := l.serve(ctx, "sqlite:"+store)
	if err != nil {
		return err
	}
	defer s.Stop()
	if err := d.leave(0); err != nil {
		return err
	}
	for range 20 {
		if a := s.ask(ctx, query(light)); !a.answered() {
			return fmt.Errorf("it answers %s", a)
		}
	}
	return nil
}
