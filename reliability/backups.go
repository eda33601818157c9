package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
)

var backups = check{
	name: "backup under load",
	does: "Backups of a store, one after the other, while 8 clients ask a server of it random queries and imports add people; each is restored.",
	bound: "Each backup is one state: all that was there first, whole imports, and none of them without those before it; no question is a fault; " +
		"the file of the WAL stays below 64 MB.",
	run: backUp,
}

func backUp(ctx context.Context, l *lab) (string, error) {
	path, err := l.copyOf("backups.db")
	if err != nil {
		return "", err
	}
	url := "sqlite:" + path
	before, err := inspect(ctx, path)
	if err != nil {
		return "", err
	}
	s, err := l.serve(ctx, url)
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	var asked tally
	var written atomic.Int64
	taken, wal := 0, int64(0)
	ctx, cancel := context.WithTimeout(ctx, l.spell)
	defer cancel()
	together(10, func(i int) {
		switch i {
		case 0:
			l.addPeople(ctx, url, &written, &f)
		case 1:
			for ; ctx.Err() == nil || taken == 0; taken++ {
				wal = max(wal, sizeOf(path+"-wal"))
				if err := l.backUpOnce(context.WithoutCancel(ctx), url, taken, strings.Count(before, "\n")); err != nil {
					f.addf("%v", err)
				}
			}
		default:
			for seed := uint64(i); ctx.Err() == nil; seed += 8 { //nolint:gosec // it is small
				s.askOne(context.WithoutCancel(ctx), l, seed, &asked, &f)
			}
		}
	})
	if wal > 64<<20 {
		f.addf("the WAL had %d MB", wal>>20)
	}
	return fmt.Sprintf("%d backups restored, %d people added and %d questions asked meanwhile; the WAL had at most %d MB", taken, written.Load(), asked.len(), wal>>20), f.err()
}

func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// backUpOnce backs up a store and restores that into another.
func (l *lab) backUpOnce(ctx context.Context, url string, number, atFirst int) error {
	saved, restored := l.path(fmt.Sprintf("saved%d.backup", number)), l.path(fmt.Sprintf("restored%d.db", number))
	defer func() {
		for _, path := range []string{saved, restored, restored + "-wal", restored + "-shm"} {
			_ = os.Remove(path) // which may not be there
		}
	}()
	if _, err := l.ties(ctx, "backup", "--store", url, saved); err != nil {
		return err
	}
	if _, err := l.ties(ctx, "restore", "--store", "sqlite:"+restored, saved); err != nil {
		return err
	}
	dump, err := inspect(ctx, restored)
	if err != nil {
		return err
	}
	return checkPrefix(dump, atFirst)
}

// checkPrefix checks that what was there first is there, and of the imports of addPeople the first ones, each whole.
func checkPrefix(dump string, atFirst int) error {
	imports := map[int]int{}
	last := -1
	for line := range strings.Lines(dump) {
		var number, i int
		if _, rest, ok := strings.Cut(line, `"person:more`); ok {
			if _, err := fmt.Sscanf(rest, "%d-%d", &number, &i); err != nil {
				return err
			}
			imports[number]++
			last = max(last, number)
		}
	}
	const each = 20
	for number := range last + 1 {
		if imports[number] != each {
			return fmt.Errorf("import %d of %d is there with %d of %d people", number, last+1, imports[number], each)
		}
	}
	if n := strings.Count(dump, "\n") - each*(last+1); n != atFirst {
		return fmt.Errorf("%d of the %d records that were there first", n, atFirst)
	}
	return nil
}
