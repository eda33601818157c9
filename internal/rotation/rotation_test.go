package rotation_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"ties/internal/rotation"
)

// schedule writes daily to a new folder, where other files are, and keeps three. Clocks of tests begin in the year 2000.
func schedule(t *testing.T) *rotation.Schedule {
	t.Helper()
	folder := t.TempDir()
	for _, other := range []string{"notes.txt", "ties-before.backup.gz", "ties-19990101T000000Z.backup.gz.old"} {
		write(t, folder, other)
	}
	return &rotation.Schedule{
		Folder: folder, Prefix: "ties-", Suffix: ".backup.gz", Every: 24 * time.Hour, Keep: 3,
		Write:  func(_ context.Context, path string) error { return os.WriteFile(path, nil, 0o600) },
		Failed: func(err error, _ time.Time) { t.Errorf("it failed: %v", err) },
	}
}

func write(t *testing.T, folder, name string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
		t.Fatal(err)
	}
}

// backups returns the times of the files of a schedule.
func backups(t *testing.T, s *rotation.Schedule) (times []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(s.Folder, "ties-[0-9]*.backup.gz"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range found {
		name := filepath.Base(path)
		times = append(times, name[len("ties-"):len("ties-20000101T00")])
	}
	return times
}

// runFor runs a schedule for a while, of which no time passes in truth.
func runFor(t *testing.T, s *rotation.Schedule, d time.Duration) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), d)
	defer cancel()
	if err := s.Run(ctx); err != nil {
		t.Error(err)
	}
}

func TestTheNewestFilesAreKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := schedule(t)
		runFor(t, s, time.Hour)
		if got := backups(t, s); !slices.Equal(got, []string{"20000101T00"}) {
			t.Errorf("after an hour: %v", got)
		}
		runFor(t, s, 5*24*time.Hour)
		if got := backups(t, s); !slices.Equal(got, []string{"20000104T00", "20000105T00", "20000106T00"}) {
			t.Errorf("after five days: %v", got)
		}
		if all, err := os.ReadDir(s.Folder); err != nil || len(all) != 3+3 {
			t.Errorf("other files are gone: %v, %v", all, err)
		}
	})
}

func TestARestartMakesNoFileBeforeItIsDue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := schedule(t)
		write(t, s.Folder, "ties-19991231T180000Z.backup.gz")
		runFor(t, s, 17*time.Hour)
		if got := backups(t, s); len(got) != 1 {
			t.Errorf("before it was due: %v", got)
		}
		runFor(t, s, 2*time.Hour)
		if got := backups(t, s); !slices.Equal(got, []string{"19991231T18", "20000101T18"}) {
			t.Errorf("when it was due: %v", got)
		}
	})
}

func TestAClockThatWasSetBackKeepsNothingWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := schedule(t)
		write(t, s.Folder, "ties-20300101T000000Z.backup.gz")
		runFor(t, s, time.Hour)
		if got := backups(t, s); !slices.Equal(got, []string{"20000101T00", "20300101T00"}) {
			t.Errorf("got %v", got)
		}
	})
}

func TestAFailureIsToldAndTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := schedule(t)
		full, written, began := errors.New("the disk is full"), s.Write, time.Now()
		s.Write = func(ctx context.Context, path string) error {
			if time.Since(began) < 3*time.Hour {
				return full
			}
			return written(ctx, path)
		}
		var told []time.Duration
		s.Failed = func(err error, next time.Time) {
			if !errors.Is(err, full) {
				t.Error(err)
			}
			told = append(told, next.Sub(began))
		}
		runFor(t, s, 23*time.Hour)
		if !slices.Equal(told, []time.Duration{2 * time.Hour, 4 * time.Hour}) {
			t.Errorf("told of next tries after %v", told)
		}
		if got := backups(t, s); !slices.Equal(got, []string{"20000101T04"}) {
			t.Errorf("got %v", got)
		}
	})
}

func TestThereMustBeAFolder(t *testing.T) {
	s := schedule(t)
	s.Folder = filepath.Join(s.Folder, "nowhere")
	if err := s.Run(t.Context()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
