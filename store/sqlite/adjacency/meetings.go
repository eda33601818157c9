package adjacency

import (
	"cmp"
	"slices"

	"ties/internal/work"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Colleague is a colleague of a person, with the best of what their stints at one place amount to.
type Colleague struct {
	Person      int64 // the key
	Verdict     temporal.Verdict
	Least, Most int
}

// compare orders colleagues by everything but their names.
func (m Colleague) compare(o Colleague) int {
	return cmp.Or(cmp.Compare(m.Verdict, o.Verdict), cmp.Compare(o.Least, m.Least), cmp.Compare(o.Most, m.Most))
}

// Meetings collects the colleagues of a person, place by place.
type Meetings struct {
	step  *query.ColleaguesStep
	work  *work.Counter
	found []Colleague
	index map[int64]int // the index of a person in found

	mine, theirs []temporal.Interval // the stints of the person, and of the other one, at a place
	other        int64               // the key
	pair         []temporal.Interval // the two that are compared, and the days that matter
}

// NewMeetings returns the meetings of a person who has no colleagues yet.
func NewMeetings(s *query.ColleaguesStep, counter *work.Counter) *Meetings {
	m := &Meetings{step: s, work: counter, pair: make([]temporal.Interval, 2, 3)}
	if s.During != nil {
		m.pair = append(m.pair, *s.During)
	}
	return m
}

// Reset forgets all meetings, for another person.
func (m *Meetings) Reset() {
	m.found = m.found[:0]
	clear(m.index)
}

// Len returns how many people were met, also those that the step does not list.
func (m *Meetings) Len() int { return len(m.found) }

// Begin begins a place, with the stints of the person there and the number of those of others.
func (m *Meetings) Begin(mine []temporal.Interval, others int) {
	m.mine = temporal.Unite(mine)
	if m.index == nil {
		m.index = make(map[int64]int, others)
	}
}

// Add adds a stint of somebody else at the place. Those of one person come one after the other.
func (m *Meetings) Add(person int64, stint temporal.Interval) {
	if person != m.other {
		m.flush()
		m.other = person
	}
	m.theirs = append(m.theirs, stint)
}

// End ends the place.
func (m *Meetings) End() { m.flush() }

// Found returns the colleagues that the step lists, until Reset.
func (m *Meetings) Found() []Colleague {
	return slices.DeleteFunc(m.found, func(c Colleague) bool {
		return !slices.Contains(m.step.Verdicts, c.Verdict) || c.Least < m.step.MinDays
	})
}

// stepsOfMeeting is how many steps of work it is to compare two stints.
const stepsOfMeeting = 10

// flush compares the stints of the other person with those of the person.
func (m *Meetings) flush() {
	if len(m.theirs) == 0 {
		return
	}
	best := Colleague{Person: m.other, Verdict: temporal.None}
	_ = m.work.Step(stepsOfMeeting * len(m.theirs) * len(m.mine)) // its error stays
	for _, theirs := range temporal.Unite(m.theirs) {
		for _, mine := range m.mine {
			m.pair[0], m.pair[1] = mine, theirs
			best.add(temporal.Overlap(m.pair...), temporal.SharedDays(m.pair...))
		}
	}
	m.theirs = m.theirs[:0]
	if i, ok := m.index[m.other]; ok {
		c := &m.found[i]
		c.Verdict, c.Least, c.Most = min(c.Verdict, best.Verdict), max(c.Least, best.Least), max(c.Most, best.Most)
		return
	}
	m.index[m.other] = len(m.found)
	m.found = append(m.found, best)
}

func (m *Colleague) add(verdict temporal.Verdict, days temporal.Days) {
	if days.Open {
		days.Most = query.OpenMost
	}
	m.Verdict, m.Least, m.Most = min(m.Verdict, verdict), max(m.Least, days.Least), max(m.Most, days.Most)
}
