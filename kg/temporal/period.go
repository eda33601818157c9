package temporal

import (
	"fmt"
	"time"

	"ties/internal/enum"
)

// Status says whether a period goes on.
type Status uint8

// The statuses. Current is as of the day on which the claim was recorded.
const (
	StatusUnknown Status = iota
	Current
	Ended

	statusEnd
)

var statusNames = [statusEnd]string{"UNKNOWN", "CURRENT", "ENDED"}

// String returns the status as GraphQL and the native format spell it.
func (s Status) String() string { return statusNames[s] }

// ParseStatus returns the status of a name.
func ParseStatus(name string) (Status, bool) { return enum.Parse[Status](statusNames[:], name) }

// StatusByEnd returns the status of a period of which only the end is known: ENDED if the end had passed when it was
// recorded, and otherwise UNKNOWN. An end that may still lie ahead has not passed.
func StatusByEnd(end PartialDate, recordedAt time.Time) Status {
	if end == "" || end.Last() > DayOf(recordedAt) {
		return StatusUnknown
	}
	return Ended
}

// IsAhead reports whether all days that a date may mean lie after an instant.
func (d PartialDate) IsAhead(of time.Time) bool { return d != "" && d.First() > DayOf(of) }

// Period is the time of a claim, as its source puts it. A missing Start is unknown, never "since for ever"; without an End it
// goes on only if Current. Inferred says that the status was inferred from the context.
type Period struct {
	Start, End PartialDate
	Status     Status
	Inferred   bool
}

// Interval is the days that a period may mean: its first day lies in [StartMin, StartMax], and the day after its last in
// [EndMin, EndMax]. Known is false for a period with neither a date nor the status Current: nothing can be ruled out for
// certain by it.
type Interval struct {
	StartMin, StartMax, EndMin, EndMax Day
	Known                              bool
}

// DateInterval returns the interval that begins and ends with exactly the days that a date may mean, as asOf asks.
func DateInterval(d PartialDate) Interval {
	first, next := d.First(), d.Last()+1
	return Interval{StartMin: first, StartMax: first, EndMin: next, EndMax: next, Known: true}
}

// Known reports whether anything is known of the period: a date, or that it goes on.
func (p Period) Known() bool { return p.Start != "" || p.End != "" || p.Status == Current }

// Bounds returns the days that the period of a claim may mean, from the dates as written and from the day of recording
// (design, "Time, exactly"), which does not bound a planned claim. The error is a *FieldError, and says which field to
// change.
func (p Period) Bounds(planned bool, recordedAt time.Time) (Interval, error) {
	s := p.written()
	if !planned {
		s.limit(p.Status, DayOf(recordedAt))
	}
	s.StartMax = min(s.StartMax, s.EndMax.Previous())
	s.EndMin = max(s.EndMin, s.StartMin.Next())
	return s, s.check(p)
}

// written returns the days that the dates alone allow.
func (p Period) written() Interval {
	return Interval{
		StartMin: p.Start.First(), StartMax: p.Start.Last(),
		EndMin: endDay(p.End, p.End.First()), EndMax: endDay(p.End, p.End.Last()),
		Known: p.Known(),
	}
}

// endDay converts an inclusive end to an exclusive one.
func endDay(date PartialDate, day Day) Day {
	if date == "" {
		return day
	}
	return day + 1
}

// limit applies the bounds that follow from the day of recording.
func (s *Interval) limit(status Status, recorded Day) {
	s.StartMax = min(s.StartMax, recorded)
	switch status {
	case Current:
		s.EndMin = max(s.EndMin, recorded+1)
	case Ended:
		s.EndMax = min(s.EndMax, recorded+1)
	}
}

// Previous returns the day before; open bounds stay open.
func (d Day) Previous() Day {
	if d == OpenFuture || d == OpenPast {
		return d
	}
	return d - 1
}

// Next returns the day after; open bounds stay open.
func (d Day) Next() Day {
	if d == OpenPast {
		return d
	}
	return d + 1
}

// check returns an error for an interval that no choice of days satisfies.
func (s Interval) check(p Period) error {
	switch {
	case p.Start != "" && p.End != "" && p.Start.First() > p.End.Last():
		return fieldErrorf("end", "%q is before the start %q: change one of them", p.End, p.Start)
	case s.StartMin > s.StartMax:
		return fieldErrorf("start", "%q is after the day on which this was recorded: "+
			"a later start needs the standing PLANNED", p.Start)
	case s.EndMin > s.EndMax && p.Status == Current:
		return fieldErrorf("end", "%q had passed when this was recorded, but the status is CURRENT: "+
			"change the end, or the status to ENDED", p.End)
	case s.EndMin > s.EndMax || s.StartMin >= s.EndMax:
		return fieldErrorf("end", "%q is after the day on which this was recorded: "+
			"a later end needs the status UNKNOWN, CURRENT or the standing PLANNED", p.End)
	}
	return nil
}

// FieldError is the error of a field of a period: which one is wrong, why, and what would be right.
type FieldError struct{ Field, Reason string }

func (e *FieldError) Error() string { return e.Field + ": " + e.Reason }

func fieldErrorf(field, reason string, args ...any) error {
	return &FieldError{Field: field, Reason: fmt.Sprintf(reason, args...)}
}
