package args

import (
	"encoding/json"
	"strings"

	"ties/kg/temporal"
)

// Span is a period: an open start or end is "".
type Span struct{ Start, End string }

func (s Span) variable() map[string]any {
	variable := map[string]any{}
	if s.Start != "" {
		variable["start"] = s.Start
	}
	if s.End != "" {
		variable["end"] = s.End
	}
	return variable
}

// String returns the period as it can be given.
func (s Span) String() string {
	if s.Start == s.End {
		return s.Start
	}
	return s.Start + "/" + s.End
}

const wantPeriod = `want a date such as "2016" or "2016-09", or two with a slash, such as "2014/2016-05", "2014/" or "/2016"`

// parsePeriod parses a date, two dates with a slash, or an object of a start and an end.
func parsePeriod(name string, raw json.RawMessage) (any, error) {
	var both struct{ Start, End *string }
	if len(raw) > 0 && raw[0] == '{' {
		if json.Unmarshal(raw, &both) != nil || both.Start == nil && both.End == nil {
			return nil, wrong(name, "it has neither a start nor an end: "+wantPeriod)
		}
		var s Span
		for _, side := range []struct {
			given *string
			into  *string
		}{{both.Start, &s.Start}, {both.End, &s.End}} {
			if side.given != nil {
				*side.into = strings.TrimSpace(*side.given)
			}
		}
		return checkSpan(name, s)
	}
	text, err := parseText(name, raw, wantPeriod)
	if err != nil {
		return nil, err
	}
	start, end, isInterval := strings.Cut(text, "/")
	if !isInterval {
		start, end = text, text
	}
	return checkSpan(name, Span{strings.TrimSpace(start), strings.TrimSpace(end)})
}

func checkSpan(name string, s Span) (any, error) {
	if s == (Span{}) {
		return nil, wrong(name, "it has neither a start nor an end: "+wantPeriod)
	}
	for _, date := range []string{s.Start, s.End} {
		if _, err := temporal.ParseDate(date); date != "" && err != nil {
			return nil, wrong(name, "%.40q is no date: %s", date, wantPeriod)
		}
	}
	return s, nil
}

func parseDate(name string, raw json.RawMessage) (any, error) {
	const want = `want a year, a month or a day of ISO 8601, such as "2017", "2017-05" or "2017-05-03"`
	text, err := parseText(name, raw, want)
	if err != nil {
		return nil, err
	}
	if _, err := temporal.ParseDate(text); err != nil || text == "" {
		return nil, wrong(name, "%.40q is no date: %s", text, want)
	}
	return text, nil
}
