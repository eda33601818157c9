package kg

import "time"

// Status says whether a period goes on.
type Status uint8

// The statuses. Current speaks of the day on which the claim was recorded.
const (
	StatusUnknown Status = iota
	Current
	Ended

	statusEnd
)

var statusNames = [statusEnd]string{"UNKNOWN", "CURRENT", "ENDED"}

// String gives the status as GraphQL and the native format spell it.
func (s Status) String() string { return statusNames[s] }

// ParseStatus finds a status by its name.
func ParseStatus(name string) (Status, bool) { return parseName[Status](statusNames[:], name) }

// Standing says how the source puts a claim.
type Standing uint8

// The standings. Planned is announced, proposed or rumoured: not true yet.
const (
	Stated Standing = iota
	Reported
	Inferred
	Planned
	Opinion
	Disputed
	Retracted

	standingEnd
)

var standingNames = [standingEnd]string{
	"STATED", "REPORTED", "INFERRED", "PLANNED", "OPINION", "DISPUTED", "RETRACTED",
}

// String gives the standing as GraphQL and the native format spell it.
func (s Standing) String() string { return standingNames[s] }

// ParseStanding finds a standing by its name.
func ParseStanding(name string) (Standing, bool) { return parseName[Standing](standingNames[:], name) }

// Asserted lists the standings whose claims are taken to be true: relationship questions and to-one
// fields use these alone.
func Asserted() []Standing { return []Standing{Stated, Reported, Inferred} }

func parseName[T ~uint8](names []string, name string) (T, bool) {
	for i, n := range names {
		if n == name {
			return T(i), true
		}
	}
	return 0, false
}

// Period is when a claim held, as its source puts it. No Start means not known, never "since for ever";
// no End means still going only under Current. Inferred says that it was read out of context.
type Period struct {
	Start, End PartialDate
	Status     Status
	Inferred   bool
}

// Interval is the days that a period may mean: its first day lies in [StartMin, StartMax], and the day after its last in
// [EndMin, EndMax]. Known is false for a period with neither a date nor the status Current: of such a one nothing
// is said that could rule anything out for certain.
type Interval struct {
	StartMin, StartMax, EndMin, EndMax Day
	Known                              bool
}

// DateInterval is the stint that begins and ends with exactly the days that a date may mean; asOf is asked with it.
func DateInterval(d PartialDate) Interval {
	first, next := d.First(), d.Last()+1
	return Interval{StartMin: first, StartMax: first, EndMin: next, EndMax: next, Known: true}
}

// ReferenceReader tells whether the period says anything at all of when it was: a date, or that it goes on.
func (p Period) Known() bool { return p.Start != "" || p.End != "" || p.Status == Current }

// Interval works out the days that the period of a claim may mean, from what is written and from what must
// have been true when it was recorded (design, "Time, exactly"). The error says which field to change.
func (p Period) Interval(standing Standing, recordedAt time.Time) (Interval, error) {
	s := p.written()
	if standing != Planned {
		s.limit(p.Status, DayOf(recordedAt))
	}
	s.StartMax = min(s.StartMax, dayBefore(s.EndMax))
	s.EndMin = max(s.EndMin, dayAfter(s.StartMin))
	return s, s.check(p)
}

// written gives the days that the dates alone allow.
func (p Period) written() Interval {
	return Interval{
		StartMin: p.Start.First(), StartMax: p.Start.Last(),
		EndMin: endDay(p.End, p.End.First()), EndMax: endDay(p.End, p.End.Last()),
		Known: p.Known(),
	}
}

// endDay makes the exclusive end of an inclusive one.
func endDay(date PartialDate, day Day) Day {
	if date == "" {
		return day
	}
	return day + 1
}

// limit applies what must be true of a claim that was recorded on a day.
func (s *Interval) limit(status Status, recorded Day) {
	s.StartMax = min(s.StartMax, recorded)
	switch status {
	case Current:
		s.EndMin = max(s.EndMin, recorded+1)
	case Ended:
		s.EndMax = min(s.EndMax, recorded+1)
	}
}

func dayBefore(d Day) Day {
	if d == OpenFuture || d == OpenPast {
		return d
	}
	return d - 1
}

func dayAfter(d Day) Day {
	if d == OpenPast {
		return d
	}
	return d + 1
}

// check refuses a stint that no choice of days satisfies.
func (s Interval) check(p Period) error {
	switch {
	case p.Start != "" && p.End != "" && p.Start.First() > p.End.Last():
		return recordError("end", "%q is before the start %q: change one of them", p.End, p.Start)
	case s.StartMin > s.StartMax:
		return recordError("start", "%q is after the day on which this was recorded: "+
			"a later start needs the standing PLANNED", p.Start)
	case s.EndMin > s.EndMax && p.Status == Current:
		return recordError("end", "%q had passed when this was recorded, but the status is CURRENT: "+
			"change the end, or the status to ENDED", p.End)
	case s.EndMin > s.EndMax || s.StartMin >= s.EndMax:
		return recordError("end", "%q is after the day on which this was recorded: "+
			"a later end needs the status CURRENT or the standing PLANNED", p.End)
	}
	return nil
}
