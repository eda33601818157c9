package form

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ties/kg/temporal"
)

// dateForms has, for each date, the texts that mean it.
var dateForms = map[temporal.PartialDate][]string{
	"2017": {
		"2017", "2017.0", "2017.00", "2017,0", " 2017 ", "\u00a02017\u202f", "2017-00-00", "2017-00", "2017/00/00", "2017-XX-XX", "2017-??-??", "2017-00-00 00:00:00",
		"+2017-00-00T00:00:00Z", "+2017", "２０１７", "2017年", "2017년",
	},
	"1994-05": {
		"1994-05", "1994-05-00", "1994-05-XX", "1994/05/00", "1994-5", "1994/05", "05/1994", "5/1994", "05.1994", "05-1994", "May 1994", "may 1994", "MAY 1994",
		"May-1994", "1994 May", "+1994-05-00T00:00:00Z", "1994-05-00 00:00:00", "1994年5月", "1994年05月", "1994년 5월",
	},
	"2017-09": {"Sep 2017", "Sept 2017", "Sep. 2017", "Sept. 2017", "September 2017"},
	"2019-05-01": {
		"2019-05-01", "2019-05-01 00:00:00", "2019-05-01T00:00:00", "2019-05-01T00:00:00Z", "2019-05-01T00:00:00.000Z", "2019-05-01t00:00:00z", "2019-05-01 00:00",
		"2019-05-01T00:00:00+02:00", "2019-05-01T00:00:00+0200", "2019-05-01 00:00:00+00", "2019-05-01 00:00:00.000000", "2019-05-01 00:00:00,000",
		"2019-05-01 00:00:00 UTC", "2019-05-01 00:00:00 +0000 UTC", "2019-05-01 00:00:00 CEST", "2019-05-01T00:00+02:00[Europe/Berlin]", "2019-05-01T23:59:59Z",
		"2019-05-01T00:30:00+01:00", "20190501", "20190501T000000Z", "2019-05-01Z", "2019-05-01+02:00", "+2019-05-01T00:00:00Z", "2019-5-1", "2019/05/01",
		"2019/5/1", "2019.05.01", "01.05.2019", "1.5.2019", "1. 5. 2019", "01.05.2019 00:00", "1 May 2019", "01 May 2019", "1. May 2019", "01-May-2019", "01-MAY-2019",
		"1/May/2019", "Wed, 01 May 2019 00:00:00 GMT", "Wednesday, May 1, 2019", "Wed May 01 2019 00:00:00 GMT+0200 (Central European Summer Time)", "Wed May 1 2019", "May 1, 2019", "May 1 2019", "2019-May-01", "2019年5月1日", "2019年05月01日", "2019년 5월 1일", "２０１９－０５－０１", "\ufeff2019-05-01\n",
	},
	"2019-12-25": {"25/12/2019", "12/25/2019", "25-12-2019", "12/25/2019 12:00:00 AM", "25/12/2019 00:00", "Dec 25, 2019", "25 December 2019", "25-Dec-2019"},
	"2019-05-05": {"05/05/2019", "5/5/2019 0:00"}, // the same in either order
	"9999-12-31": {"9999-12-31", "9999-12-31T23:59:59Z", "31.12.9999", "12/31/9999"},
	"0001-01-01": {"0001-01-01", "0001-01-01T00:00:00Z"},
	"":           {"", " ", "\u00a0", "0000-00-00", "0000-00-00 00:00:00", "0000-00-00T00:00:00Z", "0000-00", "0000"},
}

func TestDatesInTheFormsOfFiles(t *testing.T) {
	for want, texts := range dateForms {
		for _, text := range texts {
			if got, err := ParseDate(text); err != nil || got != want {
				t.Errorf("ParseDate(%q) is %q, %v, want %q", text, got, err, want)
			}
			end, current, err := ParseEnd(text)
			if open := strings.HasPrefix(string(want), "9999"); err != nil || end != want || current != open {
				t.Errorf("ParseEnd(%q) is %q, %t, %v, want %q", text, end, current, err, want)
			}
		}
	}
}

func TestTextsThatAreNotOneDate(t *testing.T) {
	for text, wants := range map[string][]string{
		"03/04/2019":              {"2019-04-03 or 2019-03-04"},
		"03-04-2019 00:00":        {"2019-04-03 or 2019-03-04"},
		"4/3/2019 1:05 PM":        {"2019-03-04 or 2019-04-03"},
		"03/04/19":                {"a year of four digits"},
		"1-May-17":                {"a year of four digits"},
		"Jan-19":                  {"a year of four digits"},
		"Jan '19":                 {"a year of four digits"},
		"2011/12":                 {"2011-12"},
		"43586":                   {"spreadsheet", "format the column as dates"},
		"43586.5":                 {"spreadsheet"},
		"1556668800":              {"counts from 1970"},
		"1556668800000":           {"counts from 1970"},
		"NULL":                    {"stands for a missing value", "--null NULL"},
		" null ":                  {"--null null"},
		`\N`:                      {`--null='\N'`},
		"NaT":                     {"--null NaT"},
		"None":                    {"--null None"},
		"nan":                     {"--null nan"},
		"N/A":                     {"--null N/A"},
		"#N/A":                    {"--null='#N/A'"},
		"<NA>":                    {"--null='<NA>'"},
		"-":                       {"--null='-'"},
		"Present":                 {"only an end"},
		"2017-13":                 {"2017-05-03"},
		"2017-02-29":              {"2017-05-03"},
		"30.02.2017":              {"2017-05-03"},
		"1990-00-15":              {"2017-05-03"},
		"201705":                  {"2017-05-03"},
		"2017.5":                  {"2017-05-03"},
		"2017-05-":                {"2017-05-03"},
		"Mon 2017":                {"2017-05-03"},
		"c. 2017":                 {"2017-05-03"},
		"2017?":                   {"2017-05-03"},
		"2017-2019":               {"2017-05-03"},
		"2017-Q3":                 {"2017-05-03"},
		"2017-W18":                {"2017-05-03"},
		"2017-123":                {"2017-05-03"},
		"2019-05-01 24:00":        {"2017-05-03"},
		"2019-05-01T25:00Z":       {"2017-05-03"},
		"2019-05-01 and":          {"2017-05-03"},
		"2017 00:00":              {"2017-05-03"},
		"12017":                   {"spreadsheet"},
		"-0044-03-15":             {"2017-05-03"},
		"soon":                    {"2017-05-03"},
		strings.Repeat("9", 1000): {"2017-05-03"},
	} {
		date, err := ParseDate(text)
		if err == nil {
			t.Errorf("ParseDate(%q) is %q", text, date)
			continue
		}
		for _, want := range wants {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%q: the error is %q, want %q in it", text, err, want)
			}
		}
		if len(err.Error()) > 300 {
			t.Errorf("the error of %.20q… has %d bytes", text, len(err.Error()))
		}
	}
}

func TestEndsThatAreNone(t *testing.T) {
	for _, text := range []string{"Present", "present", " PRESENT ", "current", "now", "Ongoing", "(ongoing)", "to date", "heute", "至今", "infinity", "\u00a0Current\u00a0"} {
		if end, current, err := ParseEnd(text); end != "" || !current || err != nil {
			t.Errorf("ParseEnd(%q) is %q, %t, %v, want none", text, end, current, err)
		}
	}
	for _, text := range []string{"", "0000-00-00", "2017", "2031-06-01"} {
		if _, current, err := ParseEnd(text); current || err != nil {
			t.Errorf("ParseEnd(%q): current is %t, %v", text, current, err)
		}
	}
	for _, text := range []string{"NULL", "recently", "03/04/2019", "presently unknown"} {
		if end, _, err := ParseEnd(text); err == nil {
			t.Errorf("ParseEnd(%q) is %q", text, end)
		}
	}
}

// Every day is the same date in every form that writes it, and is written as it was read.
func TestEveryDayInEveryForm(t *testing.T) {
	first, last := int(temporal.PartialDate("1000").First()), int(temporal.PartialDate("9998").Last())
	rapid.Check(t, func(t *rapid.T) {
		day := temporal.Day(rapid.IntRange(first, last).Draw(t, "day")).String()
		year, month, dayOfMonth := day[:4], day[5:7], day[8:]
		for text, want := range map[string]string{
			day: day, day + "T12:30:00-07:00": day, day + " 00:00:00": day, year + month + dayOfMonth: day, dayOfMonth + "." + month + "." + year: day,
			year + "/" + month + "/" + dayOfMonth: day, year + "-" + month + "-00": day[:7], month + "/" + year: day[:7], year + "-00-00": year, year + ".0": year,
		} {
			got, err := ParseDate(text)
			if err != nil || string(got) != want {
				t.Fatalf("ParseDate(%q) is %q, %v, want %q", text, got, err, want)
			}
		}
		for _, text := range []string{dayOfMonth + "/" + month + "/" + year, month + "/" + dayOfMonth + "/" + year} {
			got, err := ParseDate(text)
			if unclear := dayOfMonth <= "12" && dayOfMonth != month; unclear != (err != nil) || !unclear && string(got) != day {
				t.Fatalf("ParseDate(%q) is %q, %v", text, got, err)
			}
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, texts := range dateForms {
		for _, text := range texts {
			f.Add(text)
		}
	}
	for _, seed := range []string{"03/04/2019", "NULL", "Present", "43586", "2011/12", "Jan-19", "1990-00-15", "2019-05-01T00:00:00+02:00[Europe/Berlin]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := ParseDate(text)
		if err != nil {
			if message := err.Error(); date != "" || message == "" || len(message) > 1000 {
				t.Errorf("ParseDate(%q) is %q, %v", text, date, err)
			}
			return
		}
		if again, err := ParseDate(string(date)); err != nil || again != date {
			t.Errorf("%q is read as %q, and that as %q, %v", text, date, again, err)
		}
		if strict, err := temporal.ParseDate(string(date)); date != "" && (err != nil || strict != date) {
			t.Errorf("%q is read as %q, which is no date: %v", text, date, err)
		}
		if strict, err := temporal.ParseDate(text); err == nil && strict != date {
			t.Errorf("%q is read as %q", text, date)
		}
		if padded, err := ParseDate("\u00a0" + text + " "); err != nil || padded != date {
			t.Errorf("%q is %q with space around it, %v, want %q", text, padded, err, date)
		}
		if end, current, err := ParseEnd(text); err != nil || end != date || current != strings.HasPrefix(string(date), "9999") {
			t.Errorf("as an end, %q is %q, %t, %v, want %q", text, end, current, err, date)
		}
	})
}
