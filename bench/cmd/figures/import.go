package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"time"

	"ties/bench/process"
)

var writtenRecords = regexp.MustCompile(`^(\d+) records? written`)

// importAll imports the data into a new store, with the measured program.
func (s settings) importAll(ctx context.Context, to io.Writer) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(s.database() + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	begun := time.Now()
	var said lastLine
	command := process.Command(ctx, s.ties, "import", "--store", s.store(), s.data())
	command.Stdout, command.Stderr = &said, os.Stderr
	most, err := process.Watch(ctx, command)
	if err != nil {
		return fmt.Errorf("ties import: %w", err)
	}
	return s.imported(to, said, time.Since(begun), most)
}

func (s settings) imported(to io.Writer, said lastLine, took time.Duration, most process.Memory) error {
	found := writtenRecords.FindSubmatch(said)
	if found == nil {
		return fmt.Errorf("ties import said %q, not how many records it wrote", said)
	}
	records, err := strconv.Atoi(string(found[1]))
	if err != nil {
		return err
	}
	info, err := os.Stat(s.database())
	if err != nil {
		return err
	}
	row(to, "import", "%.1f s, %.0f records/s, peak memory %s", took.Seconds(), float64(records)/took.Seconds(), most)
	row(to, "database", "%d MB", info.Size()>>20)
	return nil
}

// lastLine keeps the last line written.
type lastLine []byte

func (l *lastLine) Write(text []byte) (int, error) {
	*l = append((*l)[:0], text...)
	return len(text), nil
}
