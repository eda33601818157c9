package form

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"ties/kg/temporal"
)

// ParseDate returns the date that a text of a file means. It reads the forms in which databases, spreadsheets and people
// write dates, as long as a text can mean only one date: "2017", "2017.0", "1990-00-00", "1994-05-00",
// "2019-05-01T00:00:00Z", "03.05.2019", "May 2017". Of a time it takes the day as written, whatever the zone. What is
// blank, or zero ("0000-00-00"), is a missing date. The error says what would be right.
func ParseDate(text string) (temporal.PartialDate, error) {
	if date, err := temporal.ParseDate(text); err == nil {
		return date, nil // as most are
	}
	text = strings.TrimFunc(text, IsSpace)
	date, ok := readDate(text)
	if !ok {
		return "", dateError(text)
	}
	return date, nil
}

// ParseEnd returns the end that a text means. Beside dates it reads the words for what goes on, such as "present", and
// dates that stand for no end, such as 9999-12-31.
func ParseEnd(text string) (end temporal.PartialDate, current bool, err error) {
	end, err = temporal.ParseDate(text)
	if err != nil && isCurrent(text) {
		return "", true, nil
	}
	if err != nil {
		end, err = ParseDate(text)
	}
	return end, strings.HasPrefix(string(end), NoEnd), err
}

// NoEnd is the year of dates that stand for no end, such as 9999-12-31.
const NoEnd = "9999"

// CheckDate returns what is wrong with a date, or an end, that is kept as a text.
func CheckDate(text string, isEnd bool) (err error) {
	if isEnd {
		_, _, err = ParseEnd(text)
		return err
	}
	_, err = ParseDate(text)
	return err
}

// longestDate is more bytes than any date has.
const longestDate = 100

// readDate reads a date that is not in the form of the native format.
func readDate(text string) (date temporal.PartialDate, ok bool) {
	if len(text) > longestDate {
		return "", false
	}
	text = plainDate(text)
	if text == "" {
		return "", true
	}
	day, timed := withoutTime(text)
	if date, ok := zeroedDate(day); ok {
		return date, true
	}
	if date, ok := reducedDate(day); ok && !timed {
		return date, true
	}
	days := possibleDays(day)
	if len(days) != 1 {
		return "", false
	}
	return days[0], true
}

// plainDate returns a text in the characters of ASCII, as far as there are any for it, without the space around it.
func plainDate(text string) string {
	text = strings.Join(strings.FieldsFunc(norm.NFKC.String(text), IsSpace), " ")
	if hyphens := eastAsian.Replace(text); hyphens != text {
		return strings.TrimSuffix(hyphens, "-")
	}
	return text
}

// eastAsian writes 2017年5月3日 and 2017년 5월 3일 with hyphens.
var eastAsian = strings.NewReplacer("年 ", "-", "年", "-", "月 ", "-", "月", "-", "日", "", "년 ", "-", "년", "-", "월 ", "-", "월", "-", "일", "")

var (
	clock = regexp.MustCompile(`(?i)^(.+?)(?:t| t?)(\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[ap]m)?|\d{6})` +
		` ?(?:z|(?:utc|gmt)?[+-]\d\d(?::?\d\d)?)?(?: ?[a-z]{1,5})?(?:\[[a-z/_+-]+\]| \([a-z ]+\))?$`)
	weekday = regexp.MustCompile(`(?i)^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]* `)
	zone    = regexp.MustCompile(`(?i)^(\d{4}-\d\d-\d\d)(?:z|[+-]\d\d:\d\d)$`)
)

var clockLayouts = []string{"15:04:05", "15:04", "3:04:05PM", "3:04PM", "150405"}

// withoutTime takes the time and the zone off a date. What is no time of a day stays.
func withoutTime(text string) (day string, ok bool) {
	if parts := zone.FindStringSubmatch(text); parts != nil {
		return parts[1], true
	}
	parts := clock.FindStringSubmatch(text)
	if parts == nil {
		return text, false
	}
	at := strings.ToUpper(strings.ReplaceAll(parts[2], " ", ""))
	if !slices.ContainsFunc(clockLayouts, func(layout string) bool { _, err := time.Parse(layout, at); return err == nil }) {
		return text, false
	}
	return parts[1], true
}

var (
	zeroDate     = regexp.MustCompile(`^0000(?:[-/.]00){0,2}$`)
	unknownMonth = regexp.MustCompile(`^\+?(\d{4})[-/.](?:00|XX|xx|\?\?)(?:[-/.](?:00|XX|xx|\?\?))?$`)
	unknownDay   = regexp.MustCompile(`^\+?(\d{4})[-/.](\d\d)[-/.](?:00|XX|xx|\?\?)$`)
	wholeYear    = regexp.MustCompile(`^\+?(\d{4})(?:[.,]0{1,3})?$`)
	season       = regexp.MustCompile(`^(\d{4})/(\d\d)$`)
)

// zeroedDate reads dates of which a part that is not known is written all the same.
func zeroedDate(text string) (temporal.PartialDate, bool) {
	if zeroDate.MatchString(text) {
		return "", true
	}
	if parts := unknownMonth.FindStringSubmatch(text); parts != nil {
		return parsed(parts[1])
	}
	if parts := unknownDay.FindStringSubmatch(text); parts != nil {
		return parsed(parts[1] + "-" + parts[2])
	}
	return "", false
}

var monthLayouts = []string{"2006-1", "2006/1", "1/2006", "1.2006", "1-2006", "Jan 2006", "January 2006", "Jan-2006", "2006 Jan", "2006-Jan"}

// reducedDate reads years and months.
func reducedDate(text string) (temporal.PartialDate, bool) {
	if parts := wholeYear.FindStringSubmatch(text); parts != nil {
		return parsed(parts[1])
	}
	if isSeason(text) {
		return "", false
	}
	for _, layout := range monthLayouts {
		if at, err := time.Parse(layout, monthNames(text)); err == nil {
			return parsed(at.Format("2006-01"))
		}
	}
	return "", false
}

// isSeason reports whether a text may be a month as well as two years in a row: 2011/12.
func isSeason(text string) bool {
	parts := season.FindStringSubmatch(text)
	if parts == nil {
		return false
	}
	year, _ := strconv.Atoi(parts[1])
	next, _ := strconv.Atoi(parts[2])
	return (year+1)%100 == next
}

var dayLayouts = []string{
	"2006-1-2", "2006/1/2", "2006.1.2", "+2006-1-2", "20060102", "2.1.2006", "2. 1. 2006", "2006-Jan-2", "2-Jan-2006", "2/Jan/2006", "2 Jan 2006", "2. Jan 2006",
	"Jan 2 2006", "Jan 2, 2006", "2 January 2006", "2. January 2006", "January 2 2006", "January 2, 2006",
	"2/1/2006", "1/2/2006", "2-1-2006", "1-2-2006", // ambiguous but for some days
}

// possibleDays returns the days that a text may mean.
func possibleDays(text string) (days []temporal.PartialDate) {
	text = weekday.ReplaceAllString(text, "")
	for _, layout := range dayLayouts {
		at, err := time.Parse(layout, monthNames(text))
		if err != nil {
			continue
		}
		day, ok := parsed(at.Format(time.DateOnly))
		if ok && !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	return days
}

var dottedMonth = regexp.MustCompile(`(?i)\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|\bsept\b`)

// monthNames writes the names of months as package time does.
func monthNames(text string) string {
	return dottedMonth.ReplaceAllStringFunc(text, func(month string) string { return month[:len("Jan")] })
}

func parsed(text string) (temporal.PartialDate, bool) {
	date, err := temporal.ParseDate(text)
	return date, err == nil
}

var (
	serialDay    = regexp.MustCompile(`^[1-9]\d{4}(?:\.\d+)?$`)
	timestamp    = regexp.MustCompile(`^[1-9]\d{9}(?:\d{3})?(?:\.0)?$`)
	twoDigitYear = regexp.MustCompile(`(?i)^(?:\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d\d|[a-z]{3,9}[- ]'?\d\d)$`)
)

// dateError says what is wrong with what is no date.
func dateError(text string) error {
	_, err := temporal.ParseDate(text)
	if len(text) > longestDate {
		return err
	}
	plain, _ := withoutTime(plainDate(text))
	switch days := possibleDays(plain); {
	case isSeason(plain):
		return fmt.Errorf("%q is not a date that means only one: want a month, such as %s, or a year", text, strings.Replace(plain, "/", "-", 1))
	case len(days) > 1:
		return fmt.Errorf("%q is not a date that means only one day: want %s or %s", text, days[0], days[1])
	case IsNull(plain):
		return errors.New(NullReason(text))
	case isCurrent(plain):
		return fmt.Errorf("%q is not a date: only an end can say that something goes on", text)
	case serialDay.MatchString(plain):
		return fmt.Errorf("%q is not a date, but the number by which a spreadsheet keeps one: format the column as dates, such as 2017-05-03", text)
	case timestamp.MatchString(plain):
		return fmt.Errorf("%q is not a date, but counts from 1970: want a day, such as 2017-05-03", text)
	case twoDigitYear.MatchString(plain):
		return fmt.Errorf("%q is not a date that means only one day: want a year of four digits, such as 2017-05-03", text)
	default:
		return err
	}
}
