package fairqueue

import (
	"hash/maphash"
	"strings"
	"time"

	"ties/internal/bytecache"
)

const (
	maxTimesBytes = 512 << 10 // of what is remembered
	weight        = 4         // one part of so many of the usual time is the last one
)

// times remember how long operations take that ask for the same, in the name of the same client: nobody makes an operation of
// others a heavy one.
type times struct {
	seed  maphash.Seed
	trial time.Duration
	usual *bytecache.Cache[uint64, time.Duration]
}

func newTimes(trial time.Duration) times {
	return times{maphash.MakeSeed(), trial, bytecache.New[uint64, time.Duration](maxTimesBytes)}
}

// keyOf returns the key of what a client asks for: two texts that differ only in their strings, and in comments, ask for the same.
func (t times) keyOf(client, text string) uint64 {
	var h maphash.Hash
	h.SetSeed(t.seed)
	_, _ = h.WriteString(client)
	_ = h.WriteByte(0)
	for {
		i := strings.IndexAny(text, `"#`)
		if i < 0 {
			break
		}
		_, _ = h.WriteString(text[:i])
		if text[i] == '"' {
			_ = h.WriteByte('"')
		}
		text = text[i+lengthOf(text[i:]):]
	}
	_, _ = h.WriteString(text)
	return h.Sum64()
}

// lengthOf returns the length of the string or comment that a text begins with.
func lengthOf(text string) int {
	const block = `"""`
	end := `"`
	switch {
	case text[0] == '#':
		end = "\n"
	case strings.HasPrefix(text, block):
		end = block
	}
	for i := len(end); i < len(text); i++ {
		switch {
		case strings.HasPrefix(text[i:], end):
			return i + len(end)
		case text[i] == '\\':
			i++
		}
	}
	return len(text)
}

// get returns how long operations with a key usually take; before one is known, what is neither light nor heavy.
func (t times) get(key uint64) (usual time.Duration, known bool) {
	if usual, known = t.usual.Get(key); !known {
		usual = t.trial / 2
	}
	return usual, known
}

// note notes how long another operation took. What takes much longer than a trial counts as a heavy one, and no more, so that
// one that becomes light again is soon taken for it.
func (t times) note(key uint64, took time.Duration) {
	usual, _ := t.get(key)
	t.usual.Add(key, usual+(min(took, t.longest())-usual)/weight, 0)
}

// noteCut notes how long another operation took until it was cut off: it may have taken longer.
func (t times) noteCut(key uint64, took time.Duration) {
	if usual, _ := t.get(key); took > usual {
		t.note(key, took)
	}
}

// longest returns the time of operations that are certainly not light.
func (t times) longest() time.Duration { return t.trial * 3 / 2 }
