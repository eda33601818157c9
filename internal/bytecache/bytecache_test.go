package bytecache

import (
	"testing"

	"pgregory.net/rapid"
)

const testBytes = 100_000

func TestWhatWasUsedLastIsKept(t *testing.T) {
	c := New[int, string](testBytes)
	const each = testBytes/10 - entryBytes
	for i := range 10 {
		c.Add(i, "old", each)
	}
	c.Get(0)
	c.Add(10, "new", each)
	for key, want := range map[int]bool{0: true, 1: false, 2: true, 10: true} {
		if _, ok := c.Get(key); ok != want {
			t.Errorf("%d: kept is %t, want %t", key, ok, want)
		}
	}
	c.Add(0, "too large", testBytes)
	if value, ok := c.Get(0); ok {
		t.Errorf("0 is %s", value)
	}
}

// Whatever is added, the values that are still there add up to what the cache says, and to no more than it may hold.
func TestTheBytesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := New[int, int](testBytes)
		for range rapid.IntRange(1, 200).Draw(t, "steps") {
			key, size := rapid.IntRange(0, 50).Draw(t, "key"), rapid.IntRange(0, testBytes/6).Draw(t, "bytes")
			c.Add(key, size, size)
		}
		sum := 0
		for key := range 51 {
			if size, ok := c.Get(key); ok {
				sum += size + entryBytes
			}
		}
		if sum != c.Bytes() || sum > testBytes {
			t.Fatalf("%d bytes, it says %d", sum, c.Bytes())
		}
	})
}
