package fairqueue

import (
	"hash/maphash"

	"ties/internal/bytecache"
)

const (
	maxTrials     = 3         // that fail one after the other, until an operation counts as heavy from the beginning
	maxTrialBytes = 256 << 10 // of what is remembered of them
)

// trials remember which operations of which clients turned out not to be light.
type trials struct {
	seed   maphash.Seed
	failed *bytecache.Cache[uint64, int] // how often in a row
}

func newTrials() trials {
	return trials{maphash.MakeSeed(), bytecache.New[uint64, int](maxTrialBytes)}
}

// key returns the key of what an operation asks for, in its client's name: nobody makes an operation of others a heavy one.
func (t trials) key(op *Operation) uint64 {
	return maphash.Comparable(t.seed, [2]string{op.client, op.what})
}

// isHeavy reports whether an operation counts as heavy by what was seen of it.
func (t trials) isHeavy(op *Operation) bool {
	failed, _ := t.failed.Get(t.key(op))
	return failed >= maxTrials
}

// note notes how a trial ended.
func (t trials) note(op *Operation, light bool) {
	key := t.key(op)
	failed, known := t.failed.Get(key)
	switch {
	case !light:
		t.failed.Add(key, failed+1, 0)
	case known:
		t.failed.Add(key, 0, 0)
	}
}
