package kg_test

import (
	"fmt"
	"testing"

	"ties/kg"
	"ties/kg/temporal"
)

func TestGaps(t *testing.T) {
	for _, c := range []struct {
		period        temporal.Period
		standing      kg.Standing
		dated, quoted bool
		want          string
	}{
		{temporal.Period{}, kg.Stated, true, true, "[START_UNKNOWN END_UNKNOWN]"},
		{temporal.Period{}, kg.Stated, false, true, "[]"},
		{temporal.Period{Status: temporal.Current}, kg.Stated, true, true, "[START_UNKNOWN]"},
		{temporal.Period{Status: temporal.Ended, Inferred: true}, kg.Inferred, true, false,
			"[START_UNKNOWN END_UNKNOWN TENSE_INFERRED ONLY_INFERRED NO_QUOTE]"},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, kg.Reported, true, true, "[START_VAGUE END_VAGUE ONLY_REPORTED]"},
		{temporal.Period{Start: "2014-05-03", End: "2016-09-30", Status: temporal.Ended}, kg.Stated, true, true, "[]"},
		{temporal.Period{Start: "2014", Inferred: true}, kg.Stated, false, false, "[NO_QUOTE]"},
	} {
		if got := fmt.Sprintf("%v", kg.ClaimGaps(c.period, c.standing, c.dated, c.quoted)); got != c.want {
			t.Errorf("%+v: got %s, want %s", c, got, c.want)
		}
	}
}
