package gcpace

import "testing"

const mb = 1 << 20

// A little may come to several times of itself; of what is always held some percent, or a fixed number of bytes, may be garbage.
func TestWhatIsAlwaysHeld(t *testing.T) {
	for now, want := range map[int]int{0: 300, 10 * mb: 300, 32 * mb: 300, 96 * mb: 100, 128 * mb: 75, 1000 * mb: basePercent} {
		w := &watch{pace: Pace{Percent: 300, Usual: 96 * mb, Least: 32 * mb, Much: 64 * mb}}
		if got := w.percentOf(now); got != want {
			t.Errorf("of %d MB: %d%%, want %d%%", now/mb, got, want)
		}
	}
}

// The more a request holds the less garbage there may be, as long as it does; what stays counts as always held in the end.
func TestWhatRequestsHold(t *testing.T) {
	w := &watch{pace: Pace{Percent: 300, Usual: 96 * mb, Least: 32 * mb, Much: 64 * mb}}
	for _, c := range []struct{ held, least, most int }{
		{40, 95, 97}, {72, 62, 66}, {104, 31, 34}, {200, 31, 34}, {200, 31, 36}, {40, 95, 97}, {30, 89, 91}, {40, 85, 92},
	} {
		percent := w.percentOf(c.held * mb)
		if garbage := c.held * percent / 100; garbage < c.least || garbage > c.most {
			t.Errorf("beside %d MB there may be %d MB of garbage, want %d to %d", c.held, garbage, c.least, c.most)
		}
	}
	for range 10 * slowness {
		w.percentOf(200 * mb)
	}
	if percent := w.percentOf(200 * mb); percent < 45 {
		t.Errorf("of 200 MB that are always held %d%% may be garbage", percent)
	}
}
