package kg

import (
	"slices"

	"ties/kg/temporal"
)

// Gap is a piece of information that is missing, or vague, so that answers cannot be better.
type Gap uint8

// The gaps, in the order in which those of one claim are listed. The first two are gaps of an entity.
const (
	GapListOpen        Gap = iota // the source says that its list is not complete
	GapNothingRecorded            // no employment is recorded
	GapStartUnknown               // the start is missing
	GapStartVague                 // the start is a year or a month
	GapEndUnknown                 // the end is missing, and the period is not current
	GapEndVague                   // the end is a year or a month
	GapTenseInferred              // whether it goes on, or has ended, was inferred from the context
	GapOnlyReported               // no source states it: it is attributed to somebody
	GapOnlyInferred               // no source states it: it was inferred from the context
	GapNoQuote                    // only whole documents are cited, without a quote

	gapEnd
)

var gapNames = [gapEnd]string{
	"LIST_OPEN", "NOTHING_RECORDED", "START_UNKNOWN", "START_VAGUE", "END_UNKNOWN", "END_VAGUE", "TENSE_INFERRED",
	"ONLY_REPORTED", "ONLY_INFERRED", "NO_QUOTE",
}

// String returns the gap as GraphQL spells it.
func (g Gap) String() string { return gapNames[g] }

// ParseGap returns the gap of a name.
func ParseGap(name string) (g Gap, ok bool) {
	i := slices.Index(gapNames[:], name)
	return Gap(max(i, 0)), i >= 0
}

// ClaimGaps returns the gaps of a claim, in order. Dated says that answers depend on its dates, as they do for employments
// and memberships; quoted says that some of its citations have a quote.
func ClaimGaps(period temporal.Period, standing Standing, dated, quoted bool) []Gap {
	var gaps []Gap
	if dated {
		gaps = dateGaps(period)
	}
	switch standing {
	case Reported:
		gaps = append(gaps, GapOnlyReported)
	case Inferred:
		gaps = append(gaps, GapOnlyInferred)
	}
	if !quoted {
		gaps = append(gaps, GapNoQuote)
	}
	return gaps
}

func dateGaps(period temporal.Period) []Gap {
	var gaps []Gap
	add := func(r temporal.Reason) {
		if g, ok := gapOf[r]; ok {
			gaps = append(gaps, g)
		}
	}
	period.DoubtStart(add)
	period.DoubtEnd(add)
	if period.Inferred {
		add(temporal.TenseInferred)
	}
	return gaps
}

// gapOf maps the doubts that better data could resolve. StillGoing is no gap: a source can say no more.
var gapOf = map[temporal.Reason]Gap{
	temporal.StartUnknown: GapStartUnknown, temporal.StartVague: GapStartVague, temporal.EndUnknown: GapEndUnknown, temporal.EndVague: GapEndVague,
	temporal.TenseInferred: GapTenseInferred,
}
