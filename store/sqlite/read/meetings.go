package read

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// placedStint is a stint at a place where one of some people had a stint, too.
type placedStint struct {
	parent int // the index of the person
	place  int64
	person int64 // who had the stint
	temporal.Interval
}

// colleaguesOnDisk returns the colleagues of each of some people.
func (r *reader) colleaguesOnDisk(s *query.ColleaguesStep, people []*record) ([]colleagueList, error) {
	meetings := make([]*adjacency.Meetings, len(people))
	for i := range meetings {
		meetings[i] = adjacency.NewMeetings(s, r.work)
	}
	for _, at := range sqlgen.PlaceIndexes(s.Through) {
		var stints []placedStint // at one place
		meet := func() error {
			if len(stints) == 0 {
				return nil
			}
			m := meetings[stints[0].parent]
			known := m.Len()
			addMeetings(m, people[stints[0].parent].Pk, stints)
			stints = stints[:0]
			return r.work.Hold(bytesOfMeeting * (m.Len() - known))
		}
		q := &sqlgen.Query{}
		err := r.Query(selectMeetings(q, at, at.Narrow(s.OverlapScope), db.KeyList(parentKeys(people))), q.Args, func(row *sqlite3.Stmt) error {
			one := placedStintOf(row)
			if len(stints) > 0 && (stints[0].parent != one.parent || stints[0].place != one.place) {
				if err := meet(); err != nil {
					return err
				}
			}
			stints = append(stints, one)
			return nil
		})
		if err == nil {
			err = meet()
		}
		if err != nil {
			return nil, err
		}
	}
	all := make([]colleagueList, len(people))
	for i, m := range meetings {
		var err error
		if all[i], err = listColleagues(r, s.Slice, m.Found()); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// bytesOfMeeting is about what somebody takes whom a person met.
const bytesOfMeeting = 100

func placedStintOf(row *sqlite3.Stmt) placedStint {
	day := func(column int) temporal.Day { return temporal.Day(row.ColumnInt64(column)) }
	return placedStint{
		parent: row.ColumnInt(0), place: row.ColumnInt64(1), person: row.ColumnInt64(2),
		Interval: temporal.Interval{StartMin: day(3), StartMax: day(4), EndMin: day(5), EndMax: day(6), Known: row.ColumnBool(7)},
	}
}

// addMeetings adds the people with a stint at a place to those whom one of them met.
func addMeetings(m *adjacency.Meetings, person int64, stints []placedStint) {
	byPerson := func(a, b placedStint) int { return int(a.person - b.person) }
	if !slices.IsSortedFunc(stints, byPerson) { // a place with units
		slices.SortStableFunc(stints, byPerson)
	}
	var mine []temporal.Interval
	for _, s := range stints {
		if s.person == person {
			mine = append(mine, s.Interval)
		}
	}
	m.Begin(mine, len(stints))
	for _, s := range stints {
		if s.person != person {
			m.Add(s.person, s.Interval)
		}
	}
	m.End()
}

// selectMeetings selects all stints at places where some people have stints that count: the index of the person, the place, who
// had the stint, and its interval. Those at one place for one person come together.
func selectMeetings(q *sqlgen.Query, at sqlgen.PlaceIndex, scope query.OverlapScope, people string) string {
	list := "json_each(" + q.Arg(people) + ")"
	with, target, place := "", "m.place", ""
	if scope.Units == nil {
		with = "mine AS MATERIALIZED (SELECT DISTINCT p.key AS parent, a.target AS place FROM " + list +
			" p CROSS JOIN relations a ON a.source = p.value AND " + q.CountedStints("a", scope) + ")"
	} else {
		with = sqlgen.MeetingPlaces(q, list, scope)
		target, place = "u.unit", " CROSS JOIN below u ON u.place = m.place"
	}
	from := " FROM mine m" + place + " CROSS JOIN relations b" + at.Hint(scope.Standings) + " ON b.target = " + target + " AND " + at.Kinds("b") +
		sqlgen.StandingIn("b", scope.Standings) + at.OnlyPeople("b")
	return "WITH " + with + " SELECT m.parent, m.place, b.source, b.s0, b.s1, b.e0, b.e1, " + sqlgen.IsKnown("b") + from
}
