package kg_test

import (
	"slices"
	"testing"

	"ties/kg"
)

func TestDoubts(t *testing.T) {
	dated := func(p kg.Period) kg.Dated {
		s, err := p.Interval(false, recorded)
		if err != nil {
			t.Fatal(err)
		}
		return kg.Dated{Period: p, Interval: s}
	}
	period := func(start, end kg.PartialDate, status kg.Status) kg.Period {
		return kg.Period{Start: start, End: end, Status: status}
	}
	inferred := kg.Period{Status: kg.Ended, Inferred: true}
	for name, c := range map[string]struct {
		stints []kg.Period
		want   []kg.Doubt
	}{
		"certain": {[]kg.Period{period("2014", "2018", kg.Ended), period("2015", "2017", kg.Ended)}, nil},
		"a year each": {
			[]kg.Period{period("2014", "2016", kg.Ended), period("2016", "2018", kg.Ended)},
			[]kg.Doubt{{kg.EndVague, 0}, {kg.StartVague, 1}},
		},
		"somebody who is there, and somebody of whom only that they left": {
			[]kg.Period{inferred, period("2014", "", kg.Current)},
			[]kg.Doubt{{kg.EndUnknown, 0}, {kg.TenseInferred, 0}, {kg.StartVague, 1}},
		},
		"an exact day behind an end that is not given": {
			[]kg.Period{period("2014-01-01", "2016-05-03", kg.Ended), period("2016-05-03", "", kg.StatusUnknown), period("2012", "", kg.StatusUnknown)},
			[]kg.Doubt{{kg.EndUnknown, 2}},
		},
	} {
		var stints []kg.Dated
		for _, p := range c.stints {
			stints = append(stints, dated(p))
		}
		if got := kg.Doubts(stints); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
