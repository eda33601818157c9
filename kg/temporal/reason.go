package temporal

// Reason says why a verdict is not Certain.
type Reason uint8

// The reasons. The first ones are about the dates of a stint, the last ones about missing records.
const (
	StartUnknown    Reason = iota // the start is missing
	StartVague                    // the start is a year or a month
	EndUnknown                    // the end is missing, and the stint is not current
	EndVague                      // the end is a year or a month
	StillGoing                    // it went on when it was recorded, and nothing later is known
	TenseInferred                 // whether it goes on, or has ended, was inferred from the context
	NeverTogether                 // the dates rule out a shared day
	ListOpen                      // the source says that its list is not complete
	NothingRecorded               // no place is recorded where all of them have been

	reasonEnd
)

var reasonNames = [reasonEnd]string{
	"START_UNKNOWN", "START_VAGUE", "END_UNKNOWN", "END_VAGUE", "STILL_GOING", "TENSE_INFERRED",
	"NEVER_TOGETHER", "LIST_OPEN", "NOTHING_RECORDED",
}

// String returns the reason as GraphQL spells it.
func (r Reason) String() string { return reasonNames[r] }

// Dated is a period with its interval.
type Dated struct {
	Period Period
	Bounds Interval
}

// Doubt is a reason that lies in a stint of one of several stays.
type Doubt struct {
	Reason Reason
	Of     int // the index of the stay
	Stint  int // the index of the stint in it
}

// Doubts returns the reasons why it is not certain that stays share a day: a start that may be after another one's end, and
// such an end, of the stints that may be the first and the last of their stays. They are in the order of the stints.
func Doubts(stays []DatedStay) []Doubt {
	starts, ends := make([]bool, len(stays)), make([]bool, len(stays))
	for i, a := range stays {
		for j, b := range stays {
			if i != j && a.Bounds.StartMax >= b.Bounds.EndMin {
				starts[i], ends[j] = true, true
			}
		}
	}
	var all []Doubt
	for i, s := range stays {
		for j, d := range s.Stints {
			d.doubts(starts[i] && d.beginsIt(s), ends[i] && d.endsIt(s), func(r Reason) { all = append(all, Doubt{r, i, j}) })
		}
	}
	return all
}

// doubts calls add with the reasons that lie in the start, the end and the status of a stint.
func (d Dated) doubts(start, end bool, add func(Reason)) {
	if start {
		d.Period.DoubtStart(add)
	}
	if end {
		d.Period.DoubtEnd(add)
	}
	if (start || end) && d.Period.Inferred {
		add(TenseInferred)
	}
}

// DoubtStart calls add with the reason why the start is not an exact day, if there is one.
func (p Period) DoubtStart(add func(Reason)) {
	switch {
	case p.Start == "":
		add(StartUnknown)
	case p.Start.First() != p.Start.Last():
		add(StartVague)
	}
}

// ReasonText returns in words a reason that lies in the period.
func (p Period) ReasonText(r Reason) string {
	switch r {
	case StartUnknown:
		return "no start is given"
	case StartVague:
		return "the start, " + string(p.Start) + ", may be any day of it"
	case EndUnknown:
		return "no end is given"
	case EndVague:
		return "the end, " + string(p.End) + ", may be any day of it"
	case StillGoing:
		return "it went on when it was recorded: of later days nothing is known"
	default: // TenseInferred
		return "that it goes on, or has ended, was read out of the context"
	}
}

// DoubtEnd calls add with the reason why the end is not an exact day, if there is one.
func (p Period) DoubtEnd(add func(Reason)) {
	switch {
	case p.End == "" && p.Status == Current:
		add(StillGoing)
	case p.End == "":
		add(EndUnknown)
	case p.End.First() != p.End.Last():
		add(EndVague)
	}
}
