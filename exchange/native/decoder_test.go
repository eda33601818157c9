package native_test

import (
	"strings"
	"testing"
	"time"

	"ties/exchange/native"
	"ties/kg/jsonline"
	"ties/kg/temporal"
)

// Dates may be written as databases, spreadsheets and people write them.
func TestDatesInOtherForms(t *testing.T) {
	for line, want := range map[string]string{
		`{"kind":"Fact","id":"fact:f","start":"1990-00-00","end":"May 1994","recordedAt":"2024-12-01T12:00:00Z"}`: `{"kind":"Fact","id":"fact:f","start":"1990","end":"1994-05","recordedAt":"2024-12-01T12:00:00Z"}`,
		`{"kind":"Fact","id":"fact:f","start":2017,"end":"9999-12-31"}`:                                           `{"kind":"Fact","id":"fact:f","start":"2017","end":"9999-12-31","status":"CURRENT"}`,
		`{"kind":"Fact","id":"fact:f","start":2017.0,"end":"Present"}`:                                            `{"kind":"Fact","id":"fact:f","start":"2017","status":"CURRENT"}`,
		`{"kind":"Fact","id":"fact:f","status":"CURRENT","end":"present"}`:                                        `{"kind":"Fact","id":"fact:f","status":"CURRENT"}`,
		`{"kind":"Fact","id":"fact:f","start":"0000-00-00","end":" "}`:                                            `{"kind":"Fact","id":"fact:f"}`,
	} {
		record, faults := native.NewDecoder(temporal.StatusUnknown, time.Time{}).DecodeLine([]byte(line))
		if len(faults) > 0 {
			t.Errorf("Decode(%s): %v", line, faults)
			continue
		}
		if got := string(jsonline.Append(nil, record)); got != want {
			t.Errorf("%s is written again as\n%s\nwant\n%s", line, got, want)
		}
	}
}

func TestBadDates(t *testing.T) {
	for _, c := range []struct{ line, field, reason string }{
		{`{"kind":"Fact","start":43586}`, "start", "spreadsheet"},
		{`{"kind":"Fact","start":"03/04/2017"}`, "start", "want 2017-04-03 or 2017-03-04"},
		{`{"kind":"Fact","start":"Present"}`, "start", "only an end"},
		{`{"kind":"Fact","end":"NULL"}`, "end", "--null NULL"},
		{`{"kind":"Fact","end":"Present","status":"ENDED"}`, "end", "goes on, but the status is ENDED"},
	} {
		_, faults := native.NewDecoder(temporal.StatusUnknown, time.Time{}).DecodeLine([]byte(c.line))
		if len(faults) != 1 || faults[0].Field != c.field || !strings.Contains(faults[0].Reason, c.reason) {
			t.Errorf("Decode(%s): got %v, want %q in field %q", c.line, faults, c.reason, c.field)
		}
	}
}

// A relation that says nothing of its end has the status that the import gives it; another time of recording is its own.
func TestWhatARelationLeavesOut(t *testing.T) {
	decoder := native.NewDecoder(temporal.Current, time.Date(2024, 12, 1, 12, 0, 0, 0, time.UTC))
	for line, want := range map[string]string{
		`{"kind":"Employment","id":"employment:e","start":"2014"}`:                                   `"status":"CURRENT"`,
		`{"kind":"Employment","id":"employment:e","start":"2014","end":"2016"}`:                      `"end":"2016","status":"ENDED"`,
		`{"kind":"Employment","id":"employment:e","end":"2016","recordedAt":"2015-01-01T00:00:00Z"}`: `"end":"2016","status":"UNKNOWN"`,
		`{"kind":"Employment","id":"employment:e","end":"present"}`:                                  `"status":"CURRENT"`,
		`{"kind":"Employment","id":"employment:e","start":"2014","status":"UNKNOWN"}`:                `"start":"2014"}`,
	} {
		record, faults := decoder.DecodeLine([]byte(line))
		if len(faults) > 0 {
			t.Errorf("Decode(%s): %v", line, faults)
			continue
		}
		if got := string(jsonline.Append(nil, record)); !strings.Contains(got, want) {
			t.Errorf("%s is read as %s, want %s", line, got, want)
		}
	}
}
