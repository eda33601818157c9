// Package rotation keeps the newest files of those that are written again and again, such as backups.
package rotation

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Schedule says where and when files are written. A file has the time in its name: ties-20261129T183000Z.backup.gz.
type Schedule struct {
	Folder         string
	Prefix, Suffix string
	Every          time.Duration
	Keep           int // so many, the newest

	// Write writes a file, at once when it is complete.
	Write func(ctx context.Context, path string) error
	// Failed is told of each error, and when the next try will be.
	Failed func(err error, next time.Time)
}

// timeLayout sorts as the times do.
const timeLayout = "20060102T150405Z"

// retries are made in an interval where writing fails.
const retries = 12

// Run writes a file whenever the newest is older than the interval, until the context is done.
func (s *Schedule) Run(ctx context.Context) error {
	next, err := s.due()
	if err != nil {
		return err
	}
	for wait(ctx, next) {
		next = time.Now().Add(s.Every)
		if err := s.Once(ctx); err != nil && ctx.Err() == nil {
			next = time.Now().Add(s.Every / retries)
			s.Failed(err, next)
		}
	}
	return nil
}

// wait reports whether a time came before the context was done.
func wait(ctx context.Context, until time.Time) bool {
	timer := time.NewTimer(time.Until(until))
	defer timer.Stop()
	select {
	case <-timer.C:
		return ctx.Err() == nil
	case <-ctx.Done():
		return false
	}
}

// due returns when the next file is due: a restart makes none before.
func (s *Schedule) due() (time.Time, error) {
	files, err := s.files()
	if err != nil || len(files) == 0 {
		return time.Now(), err
	}
	newest, _ := s.timeOf(files[len(files)-1])
	if now := time.Now(); newest.After(now) { // the clock was set back
		return now, nil
	}
	return newest.Add(s.Every), nil
}

// Once writes a file now, and removes those that are too many.
func (s *Schedule) Once(ctx context.Context) error {
	name := s.Prefix + time.Now().UTC().Format(timeLayout) + s.Suffix
	if err := s.Write(ctx, filepath.Join(s.Folder, name)); err != nil {
		return err
	}
	files, err := s.files()
	if err != nil {
		return err
	}
	for _, old := range files[:max(0, len(files)-s.Keep)] {
		if err := os.Remove(filepath.Join(s.Folder, old)); err != nil {
			return fmt.Errorf("cannot remove an old file: %w", err)
		}
	}
	return nil
}

// files returns the names of the files of this schedule, the oldest first. Others in the folder are left alone.
func (s *Schedule) files() ([]string, error) {
	entries, err := os.ReadDir(s.Folder)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if _, ok := s.timeOf(e.Name()); ok && e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	slices.Sort(names)
	return names, nil
}

func (s *Schedule) timeOf(name string) (at time.Time, ok bool) {
	rest, hasPrefix := strings.CutPrefix(name, s.Prefix)
	text, hasSuffix := strings.CutSuffix(rest, s.Suffix)
	at, err := time.Parse(timeLayout, text)
	return at, hasPrefix && hasSuffix && err == nil
}
