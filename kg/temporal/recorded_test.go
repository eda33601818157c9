package temporal_test

import "time"

// recordedAt is when the claims of the tests were recorded.
var recordedAt = time.Date(2024, 12, 1, 12, 0, 0, 0, time.UTC)
