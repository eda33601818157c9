package ftm

import (
	"strings"

	"ties/kg/temporal"
)

// parseDates returns what several dates of one property agree on: the most exact one if the others may mean it too, and
// otherwise the month or the year that they share. ok is false where they share nothing.
func parseDates(values []string) (d temporal.PartialDate, ok bool) {
	var shared string
	for i, v := range values {
		v = day(v)
		switch {
		case i == 0, strings.HasPrefix(v, shared):
			shared = v
		case strings.HasPrefix(shared, v):
		default:
			shared = common(shared, v)
			if shared == "" {
				return "", false
			}
		}
	}
	return temporal.PartialDate(shared), true
}

// day takes the time off a date.
func day(value string) string {
	value, _, _ = strings.Cut(value, "T")
	value, _, _ = strings.Cut(value, " ")
	return value
}

func common(a, b string) string {
	for _, length := range []int{len("2006-01"), len("2006")} {
		if len(a) >= length && len(b) >= length && a[:length] == b[:length] {
			return a[:length]
		}
	}
	return ""
}
