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

// Doubt is a reason that lies in one of several stints.
type Doubt struct {
	Reason Reason
	Of     int // the index of the stint
}

// Doubts returns the reasons why it is not certain that stints share a day: a start that may be after another one's end, and
// such an end. They are in the order of the stints.
func Doubts(stints []Dated) []Doubt {
	starts, ends := make([]bool, len(stints)), make([]bool, len(stints))
	for i, a := range stints {
		for j, b := range stints {
			if i != j && a.Bounds.StartMax >= b.Bounds.EndMin {
				starts[i], ends[j] = true, true
			}
		}
	}
	var all []Doubt
	add := func(i int, r Reason) { all = append(all, Doubt{r, i}) }
	for i, d := range stints {
		if starts[i] {
			d.Period.DoubtStart(func(r Reason) { add(i, r) })
		}
		if ends[i] {
			d.Period.DoubtEnd(func(r Reason) { add(i, r) })
		}
		if (starts[i] || ends[i]) && d.Period.Inferred {
			add(i, TenseInferred)
		}
	}
	return all
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
