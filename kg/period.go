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

// Stint is the days that a period may mean: its first day lies in [S0, S1], and the day after its last in
// [E0, E1]. Known is false for a period with neither a date nor the status Current: of such a one nothing
// is said that could rule anything out for certain.
type Stint struct {
	S0, S1, E0, E1 Day
	Known          bool
}

// Span is the stint that begins and ends with exactly the days that a date may mean; asOf is asked with it.
func Span(d PartialDate) Stint {
	first, next := d.First(), d.Last()+1
	return Stint{S0: first, S1: first, E0: next, E1: next, Known: true}
}

// Known tells whether the period says anything at all of when it was: a date, or that it goes on.
func (p Period) Known() bool { return p.Start != "" || p.End != "" || p.Status == Current }

// Stint works out the days that the period of a claim may mean, from what is written and from what must
// have been true when it was recorded (design, "Time, exactly"). The error says which field to change.
func (p Period) Stint(standing Standing, recordedAt time.Time) (Stint, error) {
	s := p.written()
	if standing != Planned {
		s.limit(p.Status, DayOf(recordedAt))
	}
	s.S1 = min(s.S1, before(s.E1))
	s.E0 = max(s.E0, after(s.S0))
	return s, s.check(p)
}

// written gives the days that the dates alone allow.
func (p Period) written() Stint {
	return Stint{
		S0: p.Start.First(), S1: p.Start.Last(),
		E0: endDay(p.End, p.End.First()), E1: endDay(p.End, p.End.Last()),
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
func (s *Stint) limit(status Status, recorded Day) {
	s.S1 = min(s.S1, recorded)
	switch status {
	case Current:
		s.E0 = max(s.E0, recorded+1)
	case Ended:
		s.E1 = min(s.E1, recorded+1)
	}
}

func before(d Day) Day {
	if d == OpenFuture || d == OpenPast {
		return d
	}
	return d - 1
}

func after(d Day) Day {
	if d == OpenPast {
		return d
	}
	return d + 1
}

// check refuses a stint that no choice of days satisfies.
func (s Stint) check(p Period) error {
	switch {
	case p.Start != "" && p.End != "" && p.Start.First() > p.End.Last():
		return fault("end", "%q is before the start %q: change one of them", p.End, p.Start)
	case s.S0 > s.S1:
		return fault("start", "%q is after the day on which this was recorded: "+
			"a later start needs the standing PLANNED", p.Start)
	case s.E0 > s.E1 && p.Status == Current:
		return fault("end", "%q had passed when this was recorded, but the status is CURRENT: "+
			"change the end, or the status to ENDED", p.End)
	case s.E0 > s.E1 || s.S0 >= s.E1:
		return fault("end", "%q is after the day on which this was recorded: "+
			"a later end needs the status CURRENT or the standing PLANNED", p.End)
	}
	return nil
}
