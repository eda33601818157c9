package storekit

import "time"

// Seconds returns a time as it is stored: in seconds since 1970, 0 for none.
func Seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// TimeOf returns the time that Seconds has returned, in UTC.
func TimeOf(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}
