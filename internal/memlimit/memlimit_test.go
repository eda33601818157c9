package memlimit

import (
	"log/slog"
	"runtime"
	"testing"
	"testing/synctest"
	"time"
)

func TestAWatchComparesWhatIsUsedWithItsLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		used, samples := int64(0), 0
		w := NewWatch(1000)
		w.sample = func() int64 { samples++; return used }
		collections := 0
		w.collect = func() { collections++ }
		for _, c := range []struct {
			used    int64
			percent int64
			above   bool
		}{{700, 75, false}, {750, 75, false}, {751, 75, true}, {751, 90, false}, {2000, 90, true}, {1, 75, false}} {
			used = c.used
			time.Sleep(2 * refresh) // of a clock that is not the world's
			if got := w.Above(c.percent); got != c.above {
				t.Errorf("%d of 1000 are above %d%%: %t", c.used, c.percent, got)
			}
		}
		before := samples
		for range 100 {
			w.Above(75)
		}
		if samples > before+1 {
			t.Errorf("it took %d samples at once", samples-before)
		}
		synctest.Wait()
		if collections != 1 { // within less than a second
			t.Errorf("garbage was collected %d times", collections)
		}
		time.Sleep(2 * interval)
		used = 0
		w.Above(75)
		used = 1000
		time.Sleep(2 * refresh)
		w.Above(75)
		synctest.Wait()
		if collections != 2 {
			t.Errorf("later it was collected %d times", collections)
		}
		if none := (&Watch{sample: func() int64 { return 1 << 60 }}); none.Above(1) {
			t.Error("without a limit memory is short")
		}
	})
}

// What is used grows with what is kept, and not with garbage.
func TestUsed(t *testing.T) {
	const size = 64 << 20
	before := measured()
	kept := make([]byte, size)
	grown := measured() - before
	runtime.KeepAlive(kept)
	if grown < size/2 || grown > 2*size {
		t.Errorf("with %d bytes more it has grown by %d", size, grown)
	}
	if grown := measured() - before; grown > size/2 {
		t.Errorf("afterwards it is %d bytes more", grown)
	}
}

func measured() int64 {
	runtime.GC()
	return Used()
}

// A limit that is found is one that a process can run in, since this one does.
func TestTheLimitOfTheContainer(t *testing.T) {
	if limit := OfContainer(slog.New(slog.DiscardHandler)); limit != 0 && limit < Used() {
		t.Errorf("it is %d bytes", limit)
	}
}
