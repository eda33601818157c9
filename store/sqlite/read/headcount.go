package read

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// headcount reads, for each of some companies and teams, how many people were there on some dates.
func headcount(r *reader, branch int, b *query.Branch, s *query.HeadcountStep, from []*record) error {
	stints, err := tiesOf(r, from, func(q *sqlgen.Query, places string) string { return selectStintsAt(q, s, places) })
	if err != nil {
		return err
	}
	parts := make([][]storekit.Tie[int64], len(from))
	if s.Units != nil && s.Units.AsOf == nil {
		if parts, err = tiesOf(r, from, func(q *sqlgen.Query, places string) string { return selectParts(q, s, places) }); err != nil {
			return err
		}
	}
	for i, rec := range from {
		if rec.row.Pages[branch].Rows, err = storekit.Headcount(r.work, s, b.Selection, rec.Pk, stints[i], parts[i]); err != nil {
			return err
		}
	}
	return nil
}

// selectStintsAt selects all stints at some places, and at their units.
func selectStintsAt(q *sqlgen.Query, s *query.HeadcountStep, places string) string {
	at, units := "p.value", ""
	if s.Units != nil {
		at, units = "u.unit", " CROSS JOIN "+sqlgen.Descendants(q, places, s.Standings, s.Units)+" u ON u.place = p.value"
	}
	return selectTies("b") + " FROM " + places + " p" + units + " CROSS JOIN relations b" + sqlgen.ByPlace(s.Standings) +
		" ON b.target = " + at + " AND b.kind IN (1, 2)" + sqlgen.StandingIn("b", s.Standings)
}

// selectParts selects all relations between the units of some places.
func selectParts(q *sqlgen.Query, s *query.HeadcountStep, places string) string {
	return selectTies("l") + " FROM " + places + " p CROSS JOIN " + sqlgen.Descendants(q, places, s.Standings, s.Units) +
		" u ON u.place = p.value CROSS JOIN relations l ON l.target = u.unit AND " + sqlgen.PartOf(q, "l", s.Standings, s.Units)
}

func selectTies(r string) string {
	return "SELECT p.key, " + r + ".source, " + r + ".target, " + r + ".s0, " + r + ".s1, " + r + ".e0, " + r + ".e1, " + sqlgen.IsKnown(r)
}

const bytesOfTie = 100

// tiesOf reads, for each of some records, the relations that a query selects for it. The lists are not nil.
func tiesOf(r *reader, from []*record, text func(q *sqlgen.Query, places string) string) ([][]storekit.Tie[int64], error) {
	all := make([][]storekit.Tie[int64], len(from))
	for i := range all {
		all[i] = []storekit.Tie[int64]{}
	}
	q := &sqlgen.Query{}
	selected := text(q, "json_each("+q.Arg(db.KeyList(parentKeys(from)))+")")
	return all, r.Query(selected, q.Args, func(row *sqlite3.Stmt) error {
		day := func(column int) temporal.Day { return temporal.Day(row.ColumnInt64(column)) }
		i := row.ColumnInt(0)
		if err := r.work.Hold(bytesOfTie); err != nil {
			return err
		}
		all[i] = append(all[i], storekit.Tie[int64]{Source: row.ColumnInt64(1), Target: row.ColumnInt64(2), Bounds: temporal.Interval{
			StartMin: day(3), StartMax: day(4), EndMin: day(5), EndMax: day(6), Known: row.ColumnInt(7) != 0,
		}})
		return nil
	})
}
