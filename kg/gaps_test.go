package kg_test

import (
	"fmt"
	"testing"

	"ties/kg"
)

func TestGaps(t *testing.T) {
	for _, c := range []struct {
		period        kg.Period
		standing      kg.Standing
		dated, quoted bool
		want          string
	}{
		{kg.Period{}, kg.Stated, true, true, "[START_UNKNOWN END_UNKNOWN]"},
		{kg.Period{}, kg.Stated, false, true, "[]"},
		{kg.Period{Status: kg.Current}, kg.Stated, true, true, "[START_UNKNOWN]"},
		{kg.Period{Status: kg.Ended, Inferred: true}, kg.Inferred, true, false,
			"[START_UNKNOWN END_UNKNOWN TENSE_INFERRED ONLY_INFERRED NO_QUOTE]"},
		{kg.Period{Start: "2014", End: "2016-09", Status: kg.Ended}, kg.Reported, true, true, "[START_VAGUE END_VAGUE ONLY_REPORTED]"},
		{kg.Period{Start: "2014-05-03", End: "2016-09-30", Status: kg.Ended}, kg.Stated, true, true, "[]"},
		{kg.Period{Start: "2014", Inferred: true}, kg.Stated, false, false, "[NO_QUOTE]"},
	} {
		if got := fmt.Sprintf("%v", kg.ClaimGaps(c.period, c.standing, c.dated, c.quoted)); got != c.want {
			t.Errorf("%+v: got %s, want %s", c, got, c.want)
		}
	}
}
