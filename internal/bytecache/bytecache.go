// Package bytecache is a cache that is bounded by the bytes of what it holds.
package bytecache

import (
	"math"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// entryBytes is about what an entry takes beside its value: in a map and a list.
const entryBytes = 200

// A value may take this part of a cache at most, so that one cannot push out all others.
const largestPart = 8

// Cache holds the values that were used last. It may be used by several goroutines.
type Cache[K comparable, V any] struct {
	mu    sync.Mutex // guards what follows
	lru   *simplelru.LRU[K, weighed[V]]
	usage Usage
}

// Usage is what a cache holds, and how often it had what was asked for.
type Usage struct {
	Bytes, MaxBytes int
	Hits, Misses    int64
}

type weighed[V any] struct {
	value V
	bytes int
}

// New returns an empty cache for so many bytes.
func New[K comparable, V any](maxBytes int) *Cache[K, V] {
	c := &Cache[K, V]{usage: Usage{MaxBytes: maxBytes}}
	lru, err := simplelru.NewLRU(math.MaxInt, func(_ K, v weighed[V]) { c.usage.Bytes -= v.bytes })
	if err != nil {
		panic(err) // the size is positive
	}
	c.lru = lru
	return c
}

// Get returns the value of a key.
func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.lru.Get(key)
	if ok {
		c.usage.Hits++
	} else {
		c.usage.Misses++
	}
	return v.value, ok
}

// Contains reports whether a value of a key is kept. It counts neither as a hit nor as a miss, nor as a use.
func (c *Cache[K, V]) Contains(key K) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.lru.Contains(key)
}

// Add keeps a value of so many bytes, and drops as many others as it must, those first that were not used for longest. It
// does not keep one that is large.
func (c *Cache[K, V]) Add(key K, value V, bytes int) {
	bytes += entryBytes
	c.mu.Lock()
	defer c.mu.Unlock()
	c.lru.Remove(key)
	if bytes > c.usage.MaxBytes/largestPart {
		return
	}
	c.lru.Add(key, weighed[V]{value, bytes})
	c.usage.Bytes += bytes
	for c.usage.Bytes > c.usage.MaxBytes {
		c.lru.RemoveOldest()
	}
}

// Stats returns what the cache holds now, and its hits and misses so far.
func (c *Cache[K, V]) Stats() Usage {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.usage
}

// Bytes returns how many bytes its values take.
func (c *Cache[K, V]) Bytes() int { return c.Stats().Bytes }
