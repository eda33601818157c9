package kg

import "ties/kg/temporal"

// Gap is something that is missing, or not as good as it could be, so that answers cannot be better.
type Gap uint8

// The gaps, in the order in which they are listed of one claim. The first two are those of an entity.
const (
	GapListOpen        Gap = iota // the source says that there is more than is recorded
	GapNothingRecorded            // no employment is recorded at all
	GapStartUnknown               // no start is given
	GapStartVague                 // the start is a year or a month
	GapEndUnknown                 // no end is given, and it is not said to go on
	GapEndVague                   // the end is a year or a month
	GapTenseInferred              // that it goes on, or has ended, was read out of the context
	GapOnlyReported               // no source states it: it is attributed to somebody
	GapOnlyInferred               // no source states it: it was read out of the context
	GapNoQuote                    // no words are cited, whole documents alone

	gapEnd
)

var gapNames = [gapEnd]string{
	"LIST_OPEN", "NOTHING_RECORDED", "START_UNKNOWN", "START_VAGUE", "END_UNKNOWN", "END_VAGUE", "TENSE_INFERRED",
	"ONLY_REPORTED", "ONLY_INFERRED", "NO_QUOTE",
}

// String returns the gap as GraphQL spells it.
func (g Gap) String() string { return gapNames[g] }

// ClaimGaps returns what is missing of a claim, in order. Dated says that answers depend on when it was, as they do
// on employments and memberships; quoted, that some of its citations have a quote.
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

// gapOf maps the doubts that can be cleared up. That of what went on when it was recorded nothing later is known
// is no gap: a source can say no more.
var gapOf = map[temporal.Reason]Gap{
	temporal.StartUnknown: GapStartUnknown, temporal.StartVague: GapStartVague, temporal.EndUnknown: GapEndUnknown, temporal.EndVague: GapEndVague,
	temporal.TenseInferred: GapTenseInferred,
}
