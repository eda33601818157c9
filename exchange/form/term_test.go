package form

import (
	"testing"

	"ties/kg/temporal"
)

func TestATermFillsInWhatIsMissing(t *testing.T) {
	const start, end = temporal.PartialDate("2004-06"), temporal.PartialDate("2008")
	for own, want := range map[temporal.Period]temporal.Period{
		{}:                              {Start: start, End: end, Inferred: true},
		{Start: "2005"}:                 {Start: "2005", End: end, Inferred: true},
		{End: "2006-01-02"}:             {Start: start, End: "2006-01-02", Inferred: true},
		{Start: "2005", End: "2006"}:    {Start: "2005", End: "2006"},
		{End: "2003"}:                   {End: "2003"},
		{Start: "2009"}:                 {Start: "2009"},
		{End: "2004"}:                   {Start: start, End: "2004", Inferred: true},
		{Status: temporal.Current}:      {Start: start, Status: temporal.Current, Inferred: true},
		{Status: temporal.Ended}:        {Start: start, Status: temporal.Ended, Inferred: true},
		{Start: "2009", Inferred: true}: {Start: "2009", Inferred: true},
		{Start: "2008-12-31", End: ""}:  {Start: "2008-12-31", End: end, Inferred: true},
	} {
		got := own
		if took := FillIn(&got, start, end); got != want || took != (own != want) {
			t.Errorf("%+v becomes %+v (%v), want %+v", own, got, took, want)
		}
	}
}

func TestNumbersAsTexts(t *testing.T) {
	for literal, want := range map[string]string{
		"7": "7", "7.0": "7", "101.000": "101", "1.5": "1.5", "10.50": "10.50", "1.0e3": "1.0e3", "-3.0": "-3", "1e3": "1e3",
		"12345678901234567890": "12345678901234567890",
	} {
		if got := Number(literal); got != want {
			t.Errorf("%s becomes %s, want %s", literal, got, want)
		}
	}
}
