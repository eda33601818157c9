// Package date has the dates of the API.
package date

import (
	"encoding/json"
	"fmt"
	"time"
)

// Date is a year, a month or a day, as the API writes it: "2017", "2017-05" or "2017-05-03". It stands for all the days that it may mean.
type Date string

// layouts are those of package time, by length.
var layouts = map[int]string{4: "2006", 7: "2006-01", 10: time.DateOnly}

// Parse parses a date.
func Parse(text string) (Date, error) {
	if _, err := time.Parse(layouts[len(text)], text); err != nil || text == "" {
		return "", fmt.Errorf("%q is not a date: want a year, a month or a day", text)
	}
	return Date(text), nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (d *Date) UnmarshalJSON(data []byte) (err error) {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	*d, err = Parse(text)
	return err
}

// First returns the first day that the date may mean.
func (d Date) First() time.Time {
	first, err := time.Parse(layouts[len(d)], string(d))
	if err != nil {
		panic(err) // not of Parse
	}
	return first
}

// Last returns the last day that the date may mean.
func (d Date) Last() time.Time {
	switch len(d) {
	case len("2006"):
		return d.First().AddDate(1, 0, -1)
	case len("2006-01"):
		return d.First().AddDate(0, 1, -1)
	default:
		return d.First()
	}
}
