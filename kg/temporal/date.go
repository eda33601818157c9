// Package temporal holds the rules of time: dates of reduced precision, the intervals of days that they may mean, and
// verdicts on partly known days. No missing date becomes an answer, and nothing reads the clock (design, "Time, exactly").
package temporal

import (
	"fmt"
	"math"
	"time"
)

// Day counts days since 1 January 1970.
type Day int32

// Unknown bounds are open: earlier, or later, than every day that a partial date can mean.
const (
	OpenPast   Day = math.MinInt32
	OpenFuture Day = math.MaxInt32
)

const secondsADay = 24 * 60 * 60

// DayOf returns the UTC day of an instant.
func DayOf(t time.Time) Day {
	y, m, d := t.UTC().Date()
	return civil(y, m, d)
}

func civil(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

// String returns the day as an ISO 8601 date.
func (d Day) String() string {
	return time.Unix(int64(d)*secondsADay, 0).UTC().Format(time.DateOnly)
}

// PartialDate is a date of ISO 8601 reduced precision, kept as written: "2017", "2017-05" or "2017-05-03". It stands for the
// days that it may mean. "" is a missing date.
type PartialDate string

// ParseDate parses a partial date of the years 0001 to 9999. The error says what would be right.
func ParseDate(text string) (PartialDate, error) {
	if !isDate(text) {
		return "", dateError(text)
	}
	return PartialDate(text), nil
}

// isDate reports whether a text is a year, a month or a day of the calendar. It reads digit by digit: imports ask millions of
// times, and time.Parse is slow.
func isDate(text string) bool {
	var year, month, day int
	switch len(text) {
	case len("2006"):
		year, month, day = digits(text), 1, 1
	case len("2006-01"):
		year, month, day = digits(text[:4]), digits(text[5:]), 1
	case len("2006-01-02"):
		year, month, day = digits(text[:4]), digits(text[5:7]), digits(text[8:])
	default:
		return false
	}
	dashed := (len(text) == 4 || text[4] == '-') && (len(text) < 10 || text[7] == '-')
	return dashed && year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysIn(year, time.Month(month))
}

// digits returns the number that decimal digits are, -1 if there is something else among them.
func digits(text string) int {
	n := 0
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return -1
		}
		n = 10*n + int(text[i]-'0')
	}
	return n
}

func daysIn(year int, month time.Month) int {
	if month == time.February && (year%4 != 0 || year%100 == 0 && year%400 != 0) {
		return 28
	}
	return [...]int{time.January: 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month]
}

func dateError(text string) error {
	const most = 40
	if len(text) > most {
		text = text[:most] + "…"
	}
	return fmt.Errorf("%.60q is not a date: want a year, a month or a day, such as 2017, 2017-05 or 2017-05-03", text)
}

// First returns the first day that the date may mean, OpenPast if it is missing. The date must be valid.
func (d PartialDate) First() Day {
	if d == "" {
		return OpenPast
	}
	return civil(d.first())
}

// Last returns the last day that the date may mean, OpenFuture if it is missing. The date must be valid.
func (d PartialDate) Last() Day {
	if d == "" {
		return OpenFuture
	}
	year, month, day := d.first()
	switch len(d) {
	case len("2006"):
		return civil(year+1, month, day) - 1
	case len("2006-01"):
		return civil(year, month+1, day) - 1
	default:
		return civil(year, month, day)
	}
}

// FirstDate returns the first day that the date may mean as a full ISO 8601 date, "" if it is missing.
func (d PartialDate) FirstDate() string {
	if d == "" {
		return ""
	}
	return string(d) + "-01-01"[:len("2006-01-02")-len(d)]
}

// first returns the first day that the date may mean.
func (d PartialDate) first() (year int, month time.Month, day int) {
	full := d.FirstDate()
	return digits(full[:4]), time.Month(digits(full[5:7])), digits(full[8:])
}

// ToMonth returns the first month of a year, and any other date as it is.
func (d PartialDate) ToMonth() PartialDate {
	if len(d) == len("2006") {
		return d + "-01"
	}
	return d
}

// AddMonths returns the date so many months later, which are whole years where it is a year; ok is false after the year
// 9999. A day that its month does not have is the last one of it.
func (d PartialDate) AddMonths(n int) (later PartialDate, ok bool) {
	year, month, day := d.first()
	months := year*12 + int(month) - 1 + n
	year, month = months/12, time.Month(months%12+1)
	switch {
	case year > 9999:
		return "", false
	case len(d) == len("2006"):
		return PartialDate(fmt.Sprintf("%04d", year)), true
	case len(d) == len("2006-01"):
		return PartialDate(fmt.Sprintf("%04d-%02d", year, month)), true
	default:
		return PartialDate(fmt.Sprintf("%04d-%02d-%02d", year, month, min(day, daysIn(year, month)))), true
	}
}
