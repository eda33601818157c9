package gcpace

import "testing"

// A little may come to several times of itself, much to a fixed number of bytes more.
func TestPercentOf(t *testing.T) {
	p := &pacer{percent: 300, most: 96 << 20}
	for bytes, want := range map[int]int{0: 300, 10 << 20: 300, 32 << 20: 300, 96 << 20: 100, 128 << 20: 75, 1 << 30: leastPercent} {
		if got := p.percentOf(bytes); got != want {
			t.Errorf("of %d bytes: %d%%, want %d%%", bytes, got, want)
		}
	}
}
