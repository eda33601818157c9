// Package date has the dates of the API.
package date

import (
	"encoding/json"
	"fmt"
	"time"
)

// Date is a year, a month or a day, as the API writes it: "2017", "2017-05" or "2017-05-03". It stands for all the days that it may mean.
type Date string

// Parse parses a date.
func Parse(text string) (Date, error) {
	if _, err := time.Parse(layout(text), text); err != nil {
		return "", fmt.Errorf("%q is not a date: want a year, a month or a day", text)
	}
	return Date(text), nil
}

func layout(text string) string {
	return time.DateOnly[:min(len(text), len(time.DateOnly))]
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
	first, err := time.Parse(layout(string(d)), string(d))
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
