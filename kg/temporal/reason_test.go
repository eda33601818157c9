package temporal_test

import (
	"slices"
	"testing"

	"ties/kg/temporal"
)

func TestDoubts(t *testing.T) {
	dated := func(p temporal.Period) temporal.Dated {
		s, err := p.Bounds(false, recordedAt)
		if err != nil {
			t.Fatal(err)
		}
		return temporal.Dated{Period: p, Bounds: s}
	}
	period := func(start, end temporal.PartialDate, status temporal.Status) temporal.Period {
		return temporal.Period{Start: start, End: end, Status: status}
	}
	inferred := temporal.Period{Status: temporal.Ended, Inferred: true}
	for name, c := range map[string]struct {
		stints []temporal.Period
		want   []temporal.Doubt
	}{
		"certain": {[]temporal.Period{period("2014", "2018", temporal.Ended), period("2015", "2017", temporal.Ended)}, nil},
		"a year each": {
			[]temporal.Period{period("2014", "2016", temporal.Ended), period("2016", "2018", temporal.Ended)},
			[]temporal.Doubt{{temporal.EndVague, 0, 0}, {temporal.StartVague, 1, 0}},
		},
		"somebody who is there, and somebody of whom only that they left": {
			[]temporal.Period{inferred, period("2014", "", temporal.Current)},
			[]temporal.Doubt{{temporal.EndUnknown, 0, 0}, {temporal.TenseInferred, 0, 0}, {temporal.StartVague, 1, 0}},
		},
		"an exact day behind an end that is not given": {
			[]temporal.Period{period("2014-01-01", "2016-05-03", temporal.Ended), period("2016-05-03", "", temporal.StatusUnknown), period("2012", "", temporal.StatusUnknown)},
			[]temporal.Doubt{{temporal.EndUnknown, 2, 0}},
		},
	} {
		var stays []temporal.DatedStay
		for _, p := range c.stints {
			stint := dated(p)
			stays = append(stays, temporal.DatedStay{Bounds: stint.Bounds, Stints: []temporal.Dated{stint}})
		}
		if got := temporal.Doubts(stays); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
