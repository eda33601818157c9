package temporal_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ties/kg/temporal"
)

// parseDay returns a day by its ISO 8601 date.
func parseDay(t testing.TB, date string) temporal.Day {
	t.Helper()
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		t.Fatal(err)
	}
	return temporal.DayOf(at)
}

func TestPartialDatesStandForTheirDays(t *testing.T) {
	for date, want := range map[temporal.PartialDate][2]string{
		"2017":       {"2017-01-01", "2017-12-31"},
		"2016-02":    {"2016-02-01", "2016-02-29"},
		"2017-02":    {"2017-02-01", "2017-02-28"},
		"1900-02":    {"1900-02-01", "1900-02-28"},
		"2000-02":    {"2000-02-01", "2000-02-29"},
		"2017-12":    {"2017-12-01", "2017-12-31"},
		"2016-09":    {"2016-09-01", "2016-09-30"},
		"2016-02-29": {"2016-02-29", "2016-02-29"},
		"0001":       {"0001-01-01", "0001-12-31"},
		"9999":       {"9999-01-01", "9999-12-31"},
		"9999-12-31": {"9999-12-31", "9999-12-31"},
		"1969-12-31": {"1969-12-31", "1969-12-31"},
	} {
		parsed, err := temporal.ParseDate(string(date))
		if err != nil || parsed != date {
			t.Errorf("ParseDate(%q) gave %q, %v", date, parsed, err)
		}
		if date.First() != parseDay(t, want[0]) || date.Last() != parseDay(t, want[1]) {
			t.Errorf("%s stands for %s to %s, want %s to %s", date, date.First(), date.Last(), want[0], want[1])
		}
		if date.FirstDate() != want[0] {
			t.Errorf("the first date of %s is %s, want %s", date, date.FirstDate(), want[0])
		}
	}
}

func TestAMissingDateIsOpen(t *testing.T) {
	var none temporal.PartialDate
	if none.First() != temporal.OpenPast || none.Last() != temporal.OpenFuture || none.FirstDate() != "" {
		t.Errorf("got %d to %d, %q", none.First(), none.Last(), none.FirstDate())
	}
}

func TestWhatIsNotADate(t *testing.T) {
	for _, text := range []string{
		"", " ", "17", "201", "20170", "2017-", "2017-5", "2017-13", "2017-00", "2017-05-", "2017-05-3", "2017-05-32",
		"2017-05-00", "2017-02-29", "1900-02-29", "2017/05/03", "2017.05.03", "03-05-2017", "2017-0503", "20170503",
		"2017-W18", "2017-123", "2017-05-03T00:00:00Z", "0000", "0000-01", "-001", "+201", "-2017", "10000", " 2017",
		"2017 ", "2o17", "２０１７", "May 2017", "2017-05-3 ", "2017- 5", "unknown", "2017-05-03\n", "2017\x00\x00\x00",
		strings.Repeat("2", 1000),
	} {
		got, err := temporal.ParseDate(text)
		if err == nil || got != "" {
			t.Errorf("ParseDate(%q) gave %q, %v, want an error", text, got, err)
			continue
		}
		if !strings.Contains(err.Error(), "2017-05-03") || len(err.Error()) > 200 {
			t.Errorf("the error for %q does not say in short what would be right: %v", text, err)
		}
	}
}

// Days are those that package time knows.
func TestDaysOfTheCalendar(t *testing.T) {
	for _, year := range []int{0, 1, 4, 100, 400, 1900, 2000, 2016, 2017, 2100, 9999} {
		for month := range 14 {
			for day := range 33 {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
				_, wrong := time.Parse(time.DateOnly, text)
				if _, err := temporal.ParseDate(text); (err == nil) != (wrong == nil && year > 0) {
					t.Errorf("ParseDate(%q) gave %v, package time %v", text, err, wrong)
				}
			}
		}
	}
}

func TestDayOfAnInstant(t *testing.T) {
	for text, want := range map[string]string{
		"1970-01-01T00:00:00Z":      "1970-01-01",
		"1969-12-31T23:59:59Z":      "1969-12-31",
		"2017-05-03T23:59:59Z":      "2017-05-03",
		"2017-05-03T23:30:00-01:00": "2017-05-04",
		"2017-05-03T00:30:00+01:00": "2017-05-02",
	} {
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		if got := temporal.DayOf(at).String(); got != want {
			t.Errorf("%s is on %s, want %s", text, got, want)
		}
	}
}

// Every day lies in exactly the dates that its own date begins with.
func TestEveryDayIsInItsMonthAndYear(t *testing.T) {
	first, last := int(temporal.PartialDate("0001").First()), int(temporal.PartialDate("9999").Last())
	rapid.Check(t, func(t *rapid.T) {
		d := temporal.Day(rapid.IntRange(first, last).Draw(t, "day"))
		full := d.String()
		for _, length := range []int{4, 7, 10} {
			date, err := temporal.ParseDate(full[:length])
			if err != nil {
				t.Fatal(err)
			}
			if date.First() > d || date.Last() < d {
				t.Errorf("%s is not within %s: %s to %s", full, date, date.First(), date.Last())
			}
			before, after := (date.First() - 1).String(), (date.Last() + 1).String()
			if before[:length] == string(date) || after[:length] == string(date) {
				t.Errorf("%s is more than %s to %s", date, date.First(), date.Last())
			}
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2017", "2017-05", "2017-05-03", "2016-02-29", "0001-01-01", "9999-12-31", "2017-13", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := temporal.ParseDate(text)
		if err != nil {
			return
		}
		if string(date) != text {
			t.Errorf("%q was read as %q", text, date)
		}
		if !strings.HasPrefix(date.FirstDate(), text) || parseDay(t, date.FirstDate()) != date.First() {
			t.Errorf("the first date of %q is %q, its first day %s", text, date.FirstDate(), date.First())
		}
		span := map[int][2]int{4: {365, 366}, 7: {28, 31}, 10: {1, 1}}[len(text)]
		if days := int(date.Last()-date.First()) + 1; days < span[0] || days > span[1] {
			t.Errorf("%q has %d days", text, days)
		}
	})
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from   temporal.PartialDate
		months int
		want   temporal.PartialDate
		ok     bool
	}{
		{"2014", 0, "2014", true}, {"2014", 24, "2016", true}, {"2014-01", 3, "2014-04", true}, {"2014-11", 3, "2015-02", true},
		{"2014-11", 12, "2015-11", true}, {"2015-01-31", 1, "2015-02-28", true}, {"2015-01-31", 2, "2015-03-31", true},
		{"2016-02-29", 12, "2017-02-28", true}, {"9999", 12, "", false}, {"0001-12", 1, "0002-01", true},
	} {
		if got, ok := c.from.AddMonths(c.months); got != c.want || ok != c.ok {
			t.Errorf("%s and %d months is %q %t, want %q", c.from, c.months, got, ok, c.want)
		}
	}
}
