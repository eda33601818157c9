package temporal_test

import (
	"fmt"
	"testing"

	"ties/kg/temporal"
)

// TestStoredStatuses pins the numbers and names of the statuses: SQLite files hold the numbers. A new status goes to
// the end, or a migration renumbers what is stored.
func TestStoredStatuses(t *testing.T) {
	for status, want := range map[temporal.Status]string{
		temporal.StatusUnknown: "0 UNKNOWN", temporal.Current: "1 CURRENT", temporal.Ended: "2 ENDED",
	} {
		if got := fmt.Sprintf("%d %s", uint8(status), status); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
