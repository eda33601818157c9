// Package idtable maps millions of IDs to values in little memory.
package idtable

import "hash/maphash"

// Table maps IDs to values. An ID is stored as 128 bits of hash; the chance that two of some millions of IDs collide is one
// in 10²⁵. That takes a quarter of the memory, which the garbage collector need not scan if V has no pointers. Beside its
// entry, an ID takes 5 to 11 bytes: a map, more than half of which is unused at times, takes twice as much for entries of 40
// bytes.
//
// Key may be called concurrently, even with changes of the table; no other method may.
type Table[V any] struct {
	seeds [2]maphash.Seed
	slots []uint32     // entry numbers from 1, 0 if free: open addressing with linear probing; the length is a power of two
	parts [][]entry[V] // each of partSize but the last one
	count int
}

// Hash is the 128-bit hash of an ID in one table.
type Hash [2]uint64

type entry[V any] struct {
	key   Hash
	value V
}

const (
	partSize  = 1 << 14 // entries: their addresses stay the same as the table grows
	firstSize = 1 << 10 // slots
)

// New returns an empty table.
func New[V any]() *Table[V] {
	return &Table[V]{seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}, slots: make([]uint32, firstSize)}
}

// Key returns the hash of an ID.
func (t *Table[V]) Key(id string) Hash {
	return Hash{maphash.String(t.seeds[0], id), maphash.String(t.seeds[1], id)}
}

// Len returns the number of IDs.
func (t *Table[V]) Len() int { return t.count }

// Find returns a pointer to the value of an ID, or nil if the table does not have it.
func (t *Table[V]) Find(key Hash) *V {
	if number := t.slots[t.slot(key)]; number > 0 {
		return &t.entryAt(number).value
	}
	return nil
}

// Add returns a pointer to the value of an ID, adding the zero value if the table does not have it.
func (t *Table[V]) Add(key Hash) *V {
	at := t.slot(key)
	if number := t.slots[at]; number > 0 {
		return &t.entryAt(number).value
	}
	if t.count >= len(t.slots)/4*3 {
		t.grow()
		at = t.slot(key)
	}
	if t.count%partSize == 0 {
		t.parts = append(t.parts, make([]entry[V], partSize))
	}
	t.count++
	t.slots[at] = uint32(t.count)
	e := t.entryAt(t.slots[at])
	e.key = key
	return &e.value
}

// slot returns the slot of a key, or the free one where it would be.
func (t *Table[V]) slot(key Hash) uint64 {
	last := uint64(len(t.slots) - 1)
	at := key[0] & last
	for number := t.slots[at]; number > 0 && t.entryAt(number).key != key; number = t.slots[at] {
		at = (at + 1) & last
	}
	return at
}

func (t *Table[V]) entryAt(number uint32) *entry[V] {
	return &t.parts[(number-1)/partSize][(number-1)%partSize]
}

func (t *Table[V]) grow() {
	t.slots = make([]uint32, 2*len(t.slots))
	for number := uint32(1); number <= uint32(t.count); number++ {
		t.slots[t.slot(t.entryAt(number).key)] = number
	}
}
