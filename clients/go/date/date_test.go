package date

import (
	"encoding/json"
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"2017": "2017-01-01 2017-12-31", "2016-02": "2016-02-01 2016-02-29", "2017-12": "2017-12-01 2017-12-31",
		"2017-05-03": "2017-05-03 2017-05-03", "0001": "0001-01-01 0001-12-31",
	} {
		var d Date
		if err := json.Unmarshal([]byte(`"`+text+`"`), &d); err != nil {
			t.Error(err)
			continue
		}
		if got := d.First().Format(time.DateOnly) + " " + d.Last().Format(time.DateOnly); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"", "someday", "2017-", "2017-5", "2017-13", "2017-02-29", "2017-05-0", "20170503"} {
		if d, err := Parse(text); err == nil {
			t.Errorf("%q is parsed as %s", text, d)
		}
	}
}
