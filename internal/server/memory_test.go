package server

import "testing"

func TestTheHeapLeavesMemoryToOthers(t *testing.T) {
	const mebibyte = 1 << 20
	for limit, want := range map[int64]int64{96: 32, 192: 64, 512: 384, 640: 512, 5000: 4000} {
		if got := heapShare(limit * mebibyte); got != want*mebibyte {
			t.Errorf("of %d MiB it takes %d", limit, got/mebibyte)
		}
	}
}
